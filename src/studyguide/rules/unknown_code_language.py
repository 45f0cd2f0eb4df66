"""A fence does not say which language its code is in, or one that is not known.

The words behind the fence decide whether the tests run the code: `python` is run, `python check` is run and proves the
blocks before it, everything else is shown. A misspelt word would skip a proof in silence.

Wrong:  three backticks and `pyhton`, `python-check`, or nothing
Right:  three backticks and `python`, `python check`, or `text` for what is not to be run
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG318", "unknown-code-language", __doc__ or "")

KNOWN = (
    "python", "python check", "text", "bash", "c", "console", "cpp", "css", "cuda", "diff", "go", "html", "ini", "java",
    "javascript", "json", "latex", "makefile", "markdown", "rust", "sql", "toml", "typescript", "yaml",
)  # fmt: skip


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic at the fence of every block in an unknown language."""
    for answer in guide.answers:
        for block in answer.code:
            if block.language not in KNOWN:
                close = get_close_matches(block.language, KNOWN, n=1)
                hint = f"did you mean `{close[0]}`?" if close else "write `text` if it is none"
                what = (
                    f"`{block.language}` is no language of code here" if block.language else "the code has no language"
                )
                start = block.span
                yield RULE.at(replace(start, end_line=start.line, end_column=start.column + 3), what, hint=hint)

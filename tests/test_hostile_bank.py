"""A bank of hostile files: one run refuses each at its line, soon, and in little memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from tests.cases import BASE

N = 62_000
SECONDS, MEGABYTES = 10, 500

# Runs a command from a small process of its own, since the peak of memory is the largest of all that a process has
# ever started, and starts with what the starting process held itself.
MEASURED = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
sys.exit(code)
"""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
USES = "".join(f'<g id="a{n + 1}">' + f'<use href="#a{n}"/>' * 10 + "</g>" for n in range(9))

# Name of the answer → its text behind a short answer, the rule that refuses it, and the line.
ANSWERS = {
    "address-javascript": ("[a](javascript:alert(1))", "unsafe-html", 3),
    "address-with-references": (f"[a](java&#{'0' * 1000}115;cript:x)", "unsafe-html", 3),
    "address-without-scheme": ("[a]\n\n[a]: //example.org/x", "unsafe-html", 5),
    "address-with-formula": ("[a](https://example.org/$x$)", "misread-markdown", 3),
    "image-elsewhere": (r"![a \] b](https://example.org/x.png)", "unsafe-html", 3),
    "image-with-long-text": (f"![{'a' * 2000}](https://example.org/x.png)", "unsafe-html", 3),
    "tag-script": ("a <script>alert(1)</script>", "unsafe-html", 3),
    "tag-with-handler": ('<p onclick="alert(1)">', "unsafe-html", 3),
    "tag-over-lines": ("<iframe\nsrc=//example.org>", "unsafe-html", 3),
    "tag-behind-lone-tick": ("a ` b <b>\n\n$$\nx\n$$", "unsafe-html", 3),
    "comment-without-end": ("<!-- a --!> <script>x</script>", "unclosed-block", 3),
    "dollars-without-end": ("$$\n<script>x</script>\n\ny", "unclosed-block", 3),
    "fence-without-end": ("```python\n</div><script>x</script>", "unclosed-block", 3),
    "fence-behind-indented-code": ("    a\n```text\n<b>\n```", "misread-markdown", 3),
    "list-of-attributes": ('a\n{: onclick="x" }', "unsafe-html", 4),
    "heading-in-quotation": ("> ## a", "misread-markdown", 3),
    "heading-underlined": ("a\n---", "misread-markdown", 3),
    "formula-huge": (r"$\def\arraystretch{1000000}\begin{matrix}a\\b\end{matrix}$", "invalid-formula", 3),
    "formula-recursive": (r"$\def\a{\a\a}\a$", "invalid-formula", 3),
    "formula-with-address": (r"$\href{javascript:x}{y}$", "invalid-formula", 3),
    "control-character": ("a\x02b", "forbidden-character", 3),
    "direction-mark": ("a\u202eb", "forbidden-character", 3),
    "private-use": ("a\U000f0000b", "forbidden-character", 3),
    "many-tags": ("<a " * (N // 3), "overcomplex-text", 3),
    "many-comments": ("<!--" * (N // 4), "overcomplex-text", 3),
    "many-spaces": (" " * N + "x", "overcomplex-text", 3),
    "many-brackets": ("[" * N, "overcomplex-text", 3),
    "many-images": ("![" * (N // 2), "overcomplex-text", 3),
    "many-braces": ("{===" * (N // 4), "overcomplex-text", 3),
    "many-formulas-in-lists": ("- $$\n" * (N // 5), "overcomplex-text", 3),
    "many-rules": ("a\n-\n" * (N // 4), "overcomplex-text", 3),
    "many-addresses": ("<https://a" * (N // 10), "overcomplex-text", 3),
    "many-quotations": ("> " * (N // 2), "overcomplex-text", 3),
    "wide-heading": (f"## a{' ' * 1800}b {{: .x }}", "unsafe-html", 3),
}
OTHERS = {
    "answers/layers/too-large.en.md": ("a" * 250_000, "oversized-file", 1),
    "questions/x\" onload=\"y.yaml": ("topic: x\n", "invalid-bank-name", 1),
    "questions/index.yaml": ("topic: index\ntitle: {zh: a, en: a}\nsummary: {zh: a, en: a}\norder: 1\nquestions:\n"
                             "  - {id: q, title: {zh: a, en: a}, level: basic, kind: open}\n", "invalid-value", 1),
    "questions/aliases.yaml": ("a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)),
        "yaml-alias-bomb", 4),
    "questions/_papers.bib": ("@misc{a,\n" * N, "oversized-file", 1),
    "questions/Papers.bib": ("@misc{a}", "invalid-bank-name", 1),
    "questions/deep.yaml": ("a: " + "[" * 5000, "yaml-syntax", 1),
    "questions/title.yaml": ('topic: title\ntitle: {zh: "a\\uFFFF", en: a}\n', "forbidden-character", 2),
    "figures/script.svg": ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script>x</script></svg>',
                           "unsafe-svg", 2),
    "figures/entities.svg": ('<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]>\n<svg xmlns="http://www.w3.org/2000/svg" '
                             'viewBox="0 0 9 9"><text>&a;</text></svg>', "unsafe-svg", 1),
    "figures/use.svg": (f'{SVG}\n<defs><g id="a0"><path d="M0,0L1,1"/></g>{USES}</defs><use href="#a9"/></svg>',
                        "unsafe-svg", 2),
    "figures/deep.svg": ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n' + "<g>" * 5000 + "</g>" * 5000
                         + "</svg>", "unsafe-svg", 2),
    "figures/Upper_Case.svg": ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', "invalid-figure-name", 1),
}  # fmt: skip


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict[str, object]], float, float]:
    """The report of the whole bank, and the seconds and megabytes that it took."""
    root = tmp_path_factory.mktemp("hostile")
    entries = "".join(
        f"  - {{id: {name}, title: {{zh: a, en: a}}, level: basic, kind: open}}\n" for name in (*ANSWERS, "too-large")
    )
    files = {
        **BASE,
        "questions/layers.yaml": BASE["questions/layers.yaml"] + entries,
        **{f"answers/layers/{name}.en.md": f"Short.\n\n{text}\n" for name, (text, _, _) in ANSWERS.items()},
        **{path: text for path, (text, _, _) in OTHERS.items()},
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    command = [sys.executable, "-m", "studyguide", "check", str(root), "--format", "json"]
    done = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    seconds, kilobytes = map(float, done.stderr.splitlines()[-1].split())
    return json.loads(done.stdout), seconds, kilobytes / 1024


def test_every_file_is_refused_at_its_line(judged: tuple[list[dict[str, object]], float, float]) -> None:
    expected = {f"answers/layers/{name}.en.md": (rule, line) for name, (_, rule, line) in ANSWERS.items()}
    expected |= {path: (rule, line) for path, (_, rule, line) in OTHERS.items()}
    found: dict[str, set[tuple[object, object]]] = {}
    for fault in judged[0]:
        found.setdefault(str(fault["path"]), set()).add((fault["name"], fault["line"]))
    missed = {path: (wanted, found.get(path)) for path, wanted in expected.items() if wanted not in found.get(path, ())}
    assert missed == {}


def test_nothing_takes_long_or_much_memory(judged: tuple[list[dict[str, object]], float, float]) -> None:
    _, seconds, megabytes = judged
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def test_the_names_of_cases_say_what_they_are() -> None:
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", name) for name in ANSWERS)

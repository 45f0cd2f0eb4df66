"""KaTeX's files: the script that runs is the one that was brought in."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyguide.formula import KATEX, FormulaError, katex


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of KaTeX that may be damaged."""
    for name in ("katex.min.js", "VERSION"):
        shutil.copy(KATEX / name, tmp_path)
    monkeypatch.setattr(katex, "KATEX", tmp_path)
    katex.script.cache_clear()
    yield tmp_path
    katex.script.cache_clear()


def test_the_script_holds_katex_and_our_way_to_call_it(folder: Path) -> None:
    assert katex.script().startswith((folder / "katex.min.js").read_text("utf-8"))
    assert "function typeset(tex, display, most)" in katex.script()


def test_a_script_with_a_byte_changed_does_not_run(folder: Path) -> None:
    script = folder / "katex.min.js"
    script.write_bytes(script.read_bytes() + b" ")
    with pytest.raises(
        katex.VendoredError, match=r"pip install \..*katex\.min\.js is not the file that was brought in"
    ):
        katex.script()


def test_the_hash_of_another_file_does_not_count(folder: Path) -> None:
    digest = hashlib.sha256((folder / "katex.min.js").read_bytes()).hexdigest()
    (folder / "VERSION").write_text(f"1.0.0 sha512-x\n{digest}  other.js\n")
    with pytest.raises(katex.VendoredError):
        katex.script()


@pytest.mark.parametrize("name", ["katex.min.js", "VERSION"])
def test_a_missing_file_says_what_to_do(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(katex.VendoredError, match=r"KaTeX is not in place: run `pip install \.` in the project"):
        katex.script()


def test_a_version_that_is_no_text_says_what_to_do(folder: Path) -> None:
    (folder / "VERSION").write_bytes(b"\xff")
    with pytest.raises(katex.VendoredError):
        katex.script()


def test_tex_of_the_greatest_length_is_tried_and_one_more_is_not() -> None:
    tex = "x" + " " * (katex.CHARACTERS - 1)
    assert katex.typeset(tex, display=True, seconds=10)
    with pytest.raises(FormulaError, match="has 4001 characters, more than 4000") as caught:
        katex.typeset(tex + " ", display=True, seconds=10)
    assert caught.value.hint == "split it into several formulas"


def test_html_that_is_too_long_does_not_leave_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    size = len(katex.typeset("x", display=True, seconds=10))
    monkeypatch.setattr(katex, "OUTPUT", size)
    assert katex.typeset("x", display=True, seconds=10)
    monkeypatch.setattr(katex, "OUTPUT", size - 1)
    with pytest.raises(FormulaError, match=f"becomes {size} characters of HTML, more than {size - 1}"):
        katex.typeset("x", display=True, seconds=10)


def test_what_katex_has_no_letters_for_is_a_fault_of_its_own() -> None:
    with pytest.raises(FormulaError, match=r"KaTeX fails: Font metrics not found for font: SansSerif-BoldItalic$"):
        katex.typeset(r"\textsf{\textbf{\textit{x}}}", display=True, seconds=10)


def test_macros_are_expanded_a_thousand_times() -> None:
    assert katex.typeset(r"\def\a{x}" + r"\a" * 990, display=True, seconds=10)
    with pytest.raises(FormulaError, match="too many expansions"):
        katex.typeset(r"\def\a{x}" + r"\a" * 1010, display=True, seconds=10)


def test_a_length_of_the_author_s_is_at_most_fifty_em() -> None:
    assert "border-right-width:50em;" in katex.typeset(r"\rule{51em}{1em}", display=True, seconds=10)


def test_an_engine_that_broke_off_is_followed_by_a_new_one() -> None:
    broken = katex._engine(os.getpid())
    with pytest.raises(katex.EngineError):
        katex.typeset("x" * katex.CHARACTERS, display=True, seconds=0.001)
    assert katex._engine(os.getpid()) is not broken
    assert katex.typeset("x", display=True, seconds=1)


def test_spaces_end_where_every_reader_of_html_sees_it() -> None:
    # The parser of HTML forgets MathML within <mo>: left open, the space would swallow the rest of the page.
    assert "<mo>" in katex.typeset(r"\mathrel{\enspace}", display=True, seconds=1)
    assert '<mspace width="0.5em"></mspace>' in katex.typeset(r"\mathrel{\enspace}", display=True, seconds=1)

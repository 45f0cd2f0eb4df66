"""Which lines of an answer cite a work, and which work that is."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from studyguide.answer import Reference
from studyguide.source import answer, papers
from studyguide.source.text_file import TextFile
from studyguide.works import PAPERS

WORKS, _ = papers.read(TextFile(PAPERS, """\
@misc{ioffe, author = {Ioffe, S.}, title = {A}, year = {2015}, eprint = {1502.03167}, archiveprefix = {arXiv}}
@misc{book, author = {B}, title = {B}, year = {2016}, url = {https://example.org/book}}
"""))  # fmt: skip
KNOWN = {identifier: work for work in WORKS for identifier in work.identifiers}
ARXIV = "[arXiv](https://arxiv.org/abs/1502.03167)"


def references(section: str, heading: str = "References") -> tuple[Reference, ...]:
    path = PurePosixPath("answers/layers/pooling.en.md")
    text = f"Short. {ARXIV}\n\n- A. 2015. {ARXIV}\n\n## {heading}\n\n{section}\n\n## More\n\n- A. 2015. {ARXIV}\n"
    found, _ = answer.read(TextFile(path, text), "layers", "pooling", "en", KNOWN)
    assert found
    return found.references


@pytest.mark.parametrize(
    ("line", "cited", "dated", "key"),
    [
        (f"S. Ioffe. A. 2015. {ARXIV} (section 3)", "S. Ioffe. A. 2015", True, "ioffe"),
        (f"S. Ioffe. A. 2015; journal version; JMLR 2016. {ARXIV}", "S. Ioffe. A. 2015", True, "ioffe"),
        (f"S. Ioffe. A. 2015；期刊版. {ARXIV}", "S. Ioffe. A. 2015", True, "ioffe"),
        (f"S. Ioffe. A. 2015 (2015a). {ARXIV}", "S. Ioffe. A. 2015", True, "ioffe"),
        (f"S. Ioffe. A. 2015（2015a）. {ARXIV}", "S. Ioffe. A. 2015", True, "ioffe"),
        (f"S. Ioffe. A 2012 (b). 2015. {ARXIV}", "S. Ioffe. A 2012 (b). 2015", True, "ioffe"),
        (f"S. Ioffe. A. 2015 (a) b. {ARXIV}", "S. Ioffe. A. 2015 (a) b.", False, "ioffe"),
        (f"S. Ioffe. A. 2015.{ARXIV}", "S. Ioffe. A. 2015", True, "ioffe"),
        (f"S. Ioffe; A. 2015. {ARXIV}", "S. Ioffe; A. 2015", True, "ioffe"),
        (f"S. Ioffe. A. ICML {ARXIV}", "S. Ioffe. A. ICML", False, "ioffe"),
        (f"S. Ioffe. A. 2015 {ARXIV}", "S. Ioffe. A. 2015", False, "ioffe"),
        (f"S. Ioffe. A. 12015. {ARXIV}", "S. Ioffe. A. 12015.", False, "ioffe"),
        ("B. [B](https://example.org/book). 2016", "B.", False, "book"),
        ("C. [C](https://arxiv.org/abs/1502.03168)", "C.", False, None),
        ("C. [C](https://doi.org/10.1000/c)", "C.", False, None),
        ("C. C. 1999. [C](https://example.org/c)", "C. C. 1999", True, None),
        ("C. C. 1999.", "C. C. 1999", True, None),
    ],
)
def test_a_line_that_cites_a_work(line, cited, dated, key):
    (found,) = references(f"- {line}")
    assert (found.cited, found.dated, found.paper and found.paper.key) == (cited, dated, key)
    assert (found.span.line, found.span.column) == (7, 3)
    assert found.span.end_column == 3 + len(cited)


@pytest.mark.parametrize(
    "line",
    [
        "- [code](https://github.com/x/y) (commit 1): `a.py`",
        f"- Code: [x](https://github.com/x/y); {ARXIV}",
        "- D. Mishkin. [benchmark](https://github.com/x/y): `a.md`, 2015",
        "- torchvision (version 0.29.1), 2015",
        f"S. Ioffe. A. 2015. {ARXIV}",
        f"- ![S. Ioffe. A. 2015. ](../../figures/x.svg) {ARXIV} 1 2015"[:45],
        "- `S. Ioffe. A` [x](https://example.org)",
    ],
)
def test_a_line_that_does_not(line):
    assert references(line) == ()


def test_each_item_has_its_own_first_link():
    found = references(
        f"- A. 2015.\n- B. 2016.\n  [b](https://example.org/book)\n1. {ARXIV} [b](https://example.org/book)"
    )
    assert [(one.cited, one.paper and one.paper.key) for one in found] == [
        ("A. 2015", None), ("B. 2016", "book"), ("", "ioffe"),
    ]  # fmt: skip


def test_white_space_is_one_space():
    (found,) = references(f"- S. Ioffe.\n  A.   2015.\n  {ARXIV}")
    assert (found.cited, found.dated) == ("S. Ioffe. A. 2015", True)
    assert (found.span.line, found.span.end_line, found.span.end_column) == (7, 8, 12)


def test_a_section_may_be_divided():
    assert [one.paper and one.paper.key for one in references(f"### Papers\n\n- {ARXIV}\n\n### Code\n\n- {ARXIV}")] == [
        "ioffe", "ioffe",
    ]  # fmt: skip


def test_only_the_section_of_references_is_read():
    assert references(f"- A. 2015. {ARXIV}", "Other") == ()

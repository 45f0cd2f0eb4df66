"""What `studyguide fix` makes of references: the entry's words, and everything else as it was written."""

import pytest

from studyguide import check, fixes
from tests.cases import BASE

PAPERS = """\
@misc{ioffe, author = {Ioffe, S. and Szegedy, C.}, title = {A* 2012}, year = {2015}, url = {https://example.org/a}}
"""
LINK = "[a](https://example.org/a)"
EXACT = r"S. Ioffe, C. Szegedy. A\* 2012. 2015"


@pytest.fixture
def fixed(tmp_path):
    def fix(line: str) -> str:
        path = tmp_path / "answers/layers/pooling.en.md"
        files = {**BASE, "questions/_papers.bib": PAPERS, str(path): f"Short.\n\n## References\n\n- {line}\n"}
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        checked = check.check(tmp_path)
        list(fixes.apply(checked.guide, checked.diagnostics))
        return path.read_text("utf-8").partition("\n- ")[2].rstrip("\n")

    return fix


@pytest.mark.parametrize(
    ("line", "right"),
    [
        (f"Ioffe. B. 2016. {LINK} (section 3)", f"{EXACT}. {LINK} (section 3)"),
        (f"Ioffe. B. ICML 2016; later\n  JMLR 2017. {LINK}; code: x", f"{EXACT}; later\n  JMLR 2017. {LINK}; code: x"),
        (f"Ioffe. B. 2016（a）. {LINK}", f"{EXACT}（a）. {LINK}"),
        (f"Ioffe. A 2012. 2016. {LINK}", f"{EXACT}. {LINK}"),
        (f"Ioffe.\n  B. 2015.\n  {LINK}", f"{EXACT}.\n  {LINK}"),
    ],
)
def test_a_reference_is_written_as_its_entry_says(fixed, line, right):
    assert fixed(line) == right


@pytest.mark.parametrize(
    "line",
    [
        f"{EXACT}. {LINK}",
        f"A. 2014, 2015, 2016. {LINK}",
        f"Ioffe. B. 2015 (a) b. {LINK}",
        f"Ioffe. B. {LINK}",
        LINK,
    ],
)
def test_what_may_say_more_is_left_alone(fixed, line):
    assert fixed(line) == line

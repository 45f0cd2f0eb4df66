"""Every figure is what its script draws, and obeys the rules of drawing in CONTRIBUTING.md."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyguide.model import Element, Figure
from studyguide.source import read
from tests.sandbox.client import Sandbox, sandbox
from tests.sandbox.job import Job, Source

ROOT = Path(__file__).parents[1]
FIGURES = {figure.id: figure for figure in read(ROOT)[0].figures}
SCRIPTS = sorted(path.stem for path in (ROOT / "figures").glob("*.py") if not path.stem.startswith("_"))

SECONDS = 20
"""Processor time that a script may take."""
WIDTH, PLOT_WIDTH = 400, 480
SMALLEST_TEXT, THINNEST_LINE = 12, 1.5
CLASSES = {"c1", "c2", "c3", "c4", "c5", "ink", "muted", "paper"}
DRAWN = {"rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text"}
WORD = re.compile(r"[\u3400-\u9fff]|\b[a-z]{4,}\b(?!\()")
"""Han characters or a word in small letters; names begin with a capital, functions are followed by a parenthesis."""


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with sandbox("numpy", "yaml") as opened:
        yield opened


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_draws_the_committed_figure(name: str, box: Sandbox, tmp_path: Path) -> None:
    assert drawn(ROOT / f"figures/{name}.py", box, tmp_path) == (ROOT / f"figures/{name}.svg").read_bytes()


def test_a_script_that_draws_nothing_is_noticed(box: Sandbox, tmp_path: Path) -> None:
    """The committed drawing is not there to be taken for the script's."""
    script = _figure(tmp_path, "")
    with pytest.raises(FileNotFoundError):
        drawn(script, box, tmp_path)


def test_a_script_that_fails_is_told_with_its_line(box: Sandbox, tmp_path: Path) -> None:
    script = _figure(tmp_path, "from _draw import ONE\n\nassert ONE == 2\n")
    with pytest.raises(pytest.fail.Exception, match=r"figure\.py:3: AssertionError\n    assert ONE == 2$"):
        drawn(script, box, tmp_path)


@pytest.mark.parametrize("name", FIGURES)
def test_figure_fits_a_phone(name: str) -> None:
    width, _ = _size(FIGURES[name])
    assert width <= (PLOT_WIDTH if _is_plot(name) else WIDTH)


@pytest.mark.parametrize("name", FIGURES)
def test_texts_and_lines_are_large_enough_to_read(name: str) -> None:
    elements = FIGURES[name].elements
    sizes = [float(size) for element in elements if (size := element.attributes.get("font-size"))]
    lines = [
        float(element.attributes.get("stroke-width", 1))
        for element in elements
        if element.attributes.get("stroke", "none") != "none"
    ]
    unsized = [element.text for element in elements if element.name == "text" and "font-size" not in element.attributes]
    assert min(sizes, default=SMALLEST_TEXT) >= SMALLEST_TEXT
    assert min(lines, default=THINNEST_LINE) >= THINNEST_LINE
    assert not unsized


@pytest.mark.parametrize("name", FIGURES)
def test_everything_drawn_has_a_class_of_the_palette(name: str) -> None:
    drawn = [element for element in FIGURES[name].elements if element.name in DRAWN]
    assert {element.attributes.get("class") for element in drawn} <= CLASSES


@pytest.mark.parametrize("name", FIGURES)
def test_words_are_labels(name: str) -> None:
    assert not [element.text for element in FIGURES[name].elements if _is_unlabelled_word(element)]


def test_what_counts_as_a_word() -> None:
    assert all(map(WORD.search, ("批均值", "feature map", "RoI features")))
    assert not any(
        map(WORD.search, ("γ", "224×224", "RPN", "Fast R-CNN", "− γ/s · mean(g)", "conv5", "= ln(160 / 128)"))
    )


def drawn(script: Path, box: Sandbox, scratch: Path) -> bytes:
    """What the script draws, in a folder where there is only what it needs: helpers and the figure's words."""
    folder = scratch / "drawn"
    folder.mkdir()
    for path in (*script.parent.glob("_*.py"), script, script.with_suffix(".yaml")):
        shutil.copy(path, folder)
    copy = folder / script.name
    source = Source(str(copy), copy.read_text("utf-8"))
    outcome = box.run(Job((source,), str(folder), seconds=SECONDS, patience=6 * SECONDS))
    if outcome.fault:
        pytest.fail(outcome.fault, pytrace=False)
    return copy.with_suffix(".svg").read_bytes()


def _figure(root: Path, code: str) -> Path:
    """The script of a figure which has been drawn before, with a helper beside it."""
    files = {"figure.py": code, "figure.yaml": "", "figure.svg": "<svg/>", "_draw.py": "ONE = 1\n"}
    for name, text in files.items():
        (root / name).write_text(text, "utf-8")
    return root / "figure.py"


def _is_unlabelled_word(element: Element) -> bool:
    return (
        element.name in {"text", "tspan"} and "data-label" not in element.attributes and bool(WORD.search(element.text))
    )


def _is_plot(name: str) -> bool:
    script = ROOT / f"figures/{name}.py"
    return script.is_file() and "Axes(" in script.read_text("utf-8")


def _size(figure: Figure) -> tuple[float, float]:
    _, _, width, height = map(float, figure.elements[0].attributes["viewBox"].split())
    return width, height

"""Every figure is what its script draws, and obeys the rules of drawing in CONTRIBUTING.md."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from studyguide.model import Element, Figure
from studyguide.source import read

ROOT = Path(__file__).parents[1]
FIGURES = {figure.id: figure for figure in read(ROOT)[0].figures}
SCRIPTS = sorted(path.stem for path in (ROOT / "figures").glob("*.py") if not path.stem.startswith("_"))

WIDTH, PLOT_WIDTH = 400, 480
SMALLEST_TEXT, THINNEST_LINE = 12, 1.5
CLASSES = {"c1", "c2", "c3", "c4", "c5", "ink", "muted", "paper"}
DRAWN = {"rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text"}
WORD = re.compile(r"[\u3400-\u9fff]|\b[a-z]{4,}\b(?!\()")
"""Han characters or a word in small letters; names begin with a capital, functions are followed by a parenthesis."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the figures whose drawings are gone."""
    folder = tmp_path_factory.mktemp("drawn") / "figures"
    shutil.copytree(ROOT / "figures", folder, ignore=shutil.ignore_patterns("*.svg", "__pycache__"))
    return folder


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_draws_the_committed_figure(name: str, copy: Path) -> None:
    command = [sys.executable, "-B", f"{name}.py"]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert (copy / f"{name}.svg").read_bytes() == (ROOT / f"figures/{name}.svg").read_bytes()


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

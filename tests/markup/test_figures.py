"""Figures: which images become inline SVG, and in what clothes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from markdown import Markdown

SVG = (
    '<svg id="a" aria-labelledby="a-t a-d"><title id="a-t">T</title><desc id="a-d">D</desc>'
    '<path class="a" marker-end="url(#a-m)"/><use href="#a-m"/></svg>'
)
SECOND = (
    '<svg id="a-2" aria-labelledby="a-t-2 a-d-2"><title id="a-t-2">T</title><desc id="a-d-2">D</desc>'
    '<path class="a" marker-end="url(#a-m-2)"/><use href="#a-m-2"/></svg>'
)
FIGURES = {"axes.zh": SVG, "axes.en": "<svg>English</svg>", "loss.zh": "<svg>loss</svg>"}


def convert(text: str, figures: Mapping[str, str] | str = FIGURES) -> str:
    config = {"studyguide.markup": {"figures": figures}}
    return Markdown(extensions=["studyguide.markup"], extension_configs=config).convert(text)


def inlined(svg: str) -> str:
    return svg.replace("<svg", '<svg data-search-exclude="1"')


def figure(svg: str, caption: str) -> str:
    svg = inlined(svg)
    return f'<figure class="sg-figure">{svg}<figcaption>{caption}</figcaption></figure>'


@pytest.mark.parametrize("prefix", ["", "./", "../", "../../", "../../../"])
def test_an_image_alone_becomes_a_figure_with_its_text_as_caption(prefix: str) -> None:
    assert convert(f"![轴 *a*]({prefix}figures/axes.svg)") == figure(SVG, "轴 *a*")


def test_two_images_of_one_paragraph_become_two_figures() -> None:
    assert convert("![a](figures/axes.svg)\n![b](figures/loss.svg)") == (
        figure(SVG, "a") + "\n" + figure("<svg>loss</svg>", "b"))  # fmt: skip


def test_the_second_use_on_a_page_has_ids_of_its_own() -> None:
    assert convert("![a](figures/axes.svg)\n\n![b](figures/axes.svg)") == (
        figure(SVG, "a") + "\n" + figure(SECOND, "b"))  # fmt: skip


def test_an_image_in_running_text_becomes_a_span() -> None:
    html = convert("see ![a](figures/axes.svg) here")
    assert html == f'<p>see <span class="sg-figure">{inlined(SVG)}</span> here</p>'


def test_a_linked_image_stays_in_its_link() -> None:
    assert convert("[![a](figures/axes.svg)](b.md)") == (
        f'<p><a href="b.md"><span class="sg-figure">{inlined(SVG)}</span></a></p>')  # fmt: skip


def test_a_formula_in_the_caption_is_drawn() -> None:
    assert '<figcaption>a <span class="sg-math">' in convert("![a $x$](figures/axes.svg)")


def test_the_page_names_the_language_of_its_figures() -> None:
    assert convert("![a](figures/axes.svg)\n\n[studyguide-locale]: en") == figure("<svg>English</svg>", "a")


@pytest.mark.parametrize("src", [
    "figures/none.svg", "figures/axes.png", "https://example.org/figures/axes.svg", "/figures/axes.svg",
    "my-figures/axes.svg", "figures/../axes.svg",
])  # fmt: skip
def test_any_other_image_is_left_alone(src: str) -> None:
    assert convert(f"![a]({src})") == f'<p><img alt="a" src="{src}" /></p>'


def test_a_figure_that_lacks_the_pages_language_is_left_alone() -> None:
    text = "![a](figures/loss.svg)\n\n[studyguide-locale]: en"
    assert convert(text) == '<p><img alt="a" src="figures/loss.svg" /></p>'


def test_without_figures_images_are_left_alone() -> None:
    assert convert("![a](figures/axes.svg)", figures="") == '<p><img alt="a" src="figures/axes.svg" /></p>'


def test_figures_come_from_a_folder_too(tmp_path: Path) -> None:
    (tmp_path / "axes.zh.svg").write_text("<svg>file</svg>\n", "utf-8")
    text = "![a](figures/axes.svg)\n\n![b](figures/none.svg)"
    assert convert(text, figures=str(tmp_path)) == (
        figure("<svg>file</svg>", "a") + '\n<p><img alt="b" src="figures/none.svg" /></p>')  # fmt: skip

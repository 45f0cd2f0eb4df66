"""Markdown as the text that a reader sees."""

import pytest

from studyguide.source.plain import plain


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("two  lines\nof *text* with **bold** and `a*b`", "two lines of text with bold and a*b"),
        ("[a *link*](x.md) and ![an image](y.svg)", "a link and an image"),
        (r"an escaped \* and snake_case", "an escaped * and snake_case"),
        (r"$\alpha \times 2^{10}$", "α × 2¹⁰"),
        (r"$\frac{a}{b}$, $\hat{x}$, $\mathrm{ReLU}$, $\left(y\right)$", "a/b, x\u0302, ReLU, (y)"),
        (r"\$5", "$5"),
    ],
)
def test_plain(markdown, text):
    assert plain(markdown) == text

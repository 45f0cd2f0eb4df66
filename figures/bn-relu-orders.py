"""Draw four layer orders: conv-BN-ReLU, conv-ReLU-BN, post- and pre-activation residual units."""

from __future__ import annotations

from collections.abc import Sequence

from _draw import Drawing

STEP = 44.0
TOP = 66.0
CLASSES = {"conv": "c1", "BN": "c3", "ReLU": "c2"}


def layer(d: Drawing, x: float, y: float, name: str) -> None:
    """One layer box centred on x; BN has a double frame, ReLU a dashed one."""
    d.box(
        x - 29,
        y,
        58,
        28,
        "" if name == "conv" else name,
        key="conv" if name == "conv" else "",
        cls=CLASSES[name],
        dash="5 3" if name == "ReLU" else "",
    )
    if name == "BN":
        d.rect(x - 26, y + 3, 52, 22, "c3", radius=2)


def column(d: Drawing, x: float, letter: str, key: str, layers: Sequence[str]) -> None:
    """Heading and a chain of layers from the top; `+` adds the shortcut that starts at the input."""
    d.text(x, 18, letter, bold=True)
    d.text(x, 36, key=key)
    d.line((x, 46), (x, TOP - 1), arrow=True)
    for index, name in enumerate(layers):
        y = TOP + STEP * index
        if name == "+":
            d.circle(x, y + 14, 12, "ink")
            d.text(x, y + 19, "+", size=16)
            d.line((x, 53), (x + 41, 53), (x + 41, y + 14), (x + 14, y + 14), cls="c4", stroke=2, arrow=True)
            bottom = y + 26
        else:
            layer(d, x, y, name)
            bottom = y + 28
        following = layers[index + 1 :]
        gap = 18 if following[:1] == ["+"] else 16
        d.line((x, bottom), (x, bottom + (gap if following else 22) - 1), arrow=True)


def main() -> None:
    """The four columns and the name of the shortcut."""
    d = Drawing(__file__, 400, 386)
    column(d, 40, "(a)", "plain_pre", ["conv", "BN", "ReLU"])
    column(d, 132, "(b)", "plain_post", ["conv", "ReLU", "BN"])
    column(d, 228, "(c)", "post_act", ["conv", "BN", "ReLU", "conv", "BN", "+", "ReLU"])
    column(d, 338, "(d)", "pre_act", ["BN", "ReLU", "conv", "BN", "ReLU", "conv", "+"])
    d.text(286, 178, key="shortcut", cls="c4", rotate=-90, size=12)
    d.text(396, 178, key="shortcut", cls="c4", rotate=-90, size=12)
    d.save()


if __name__ == "__main__":
    main()

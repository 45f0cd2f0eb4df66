"""Draw the computation graph of batch normalization with its three backward paths and their terms."""

from __future__ import annotations

from _draw import Drawing

PATHS = (
    ("1", "direct", "γ/s · gᵢ"),
    ("2", "via_mean", "− γ/s · mean(g)"),
    ("3", "via_var", "− γ/s · x̂ᵢ · mean(g·x̂)"),
)


def badge(d: Drawing, x: float, y: float, number: str) -> None:
    """A numbered disc that marks one backward path."""
    d.circle(x, y, 9, "c2", fill=1, stroke=0)
    d.text(x, y + 4.5, number, cls="paper", size=12, bold=True)


def main() -> None:
    """Nodes, solid forward arrows, dashed backward arrows, then the list of terms."""
    d = Drawing(__file__, 400, 372)
    d.line((12, 16), (48, 16), arrow=True)
    d.text(54, 20.5, key="forward", anchor="start")
    d.line((172, 16), (136, 16), cls="c2", dash="5 3", arrow=True)
    d.text(178, 20.5, key="backward", anchor="start", cls="c2")

    d.box(8, 116, 50, 44, "x", size=16)
    d.box(126, 48, 56, 40, "μ", size=16, cls="c3")
    d.box(126, 188, 56, 40, "σ²", size=16, cls="c3")
    d.box(232, 116, 54, 44, "x̂", size=16)
    d.box(340, 116, 52, 44, "y", size=16)
    d.text(353, 62, "γ", size=16, cls="c4", bold=True)
    d.text(380, 62, "β", size=16, cls="c4", bold=True)

    d.line((58, 131), (230, 131), arrow=True)
    d.line((286, 131), (338, 131), arrow=True)
    d.line((34, 116), (34, 62), (124, 62), arrow=True)
    d.line((182, 62), (266, 62), (266, 114), arrow=True)
    d.line((34, 160), (34, 214), (124, 214), arrow=True)
    d.line((182, 214), (266, 214), (266, 162), arrow=True)
    d.line((147, 88), (147, 186), arrow=True)
    d.line((348, 70), (348, 114), arrow=True)
    d.line((375, 70), (375, 114), arrow=True)

    back = {"cls": "c2", "dash": "5 3", "arrow": True}
    d.line((230, 146), (60, 146), **back)
    d.line((338, 146), (288, 146), **back)
    d.line((252, 116), (252, 76), (184, 76), **back)
    d.line((126, 76), (48, 76), (48, 114), **back)
    d.line((252, 160), (252, 200), (184, 200), **back)
    d.line((126, 200), (48, 200), (48, 162), **back)
    d.line((358, 114), (358, 72), **back)
    d.line((385, 114), (385, 72), **back)
    badge(d, 200, 146, "1")
    badge(d, 218, 76, "2")
    badge(d, 218, 200, "3")
    d.text(391, 178, "gᵢ = ∂L/∂yᵢ", size=12, cls="c2", anchor="end")
    d.text(154, 177, "∂σ²/∂μ = 0", size=12, cls="muted", anchor="start")

    for row, (number, key, term) in enumerate(PATHS):
        y = 262 + 26 * row
        badge(d, 20, y - 4.5, number)
        d.text(36, y, key=key, anchor="start")
        d.text(130, y, term, anchor="start", size=14)
    d.line((130, 325), (392, 325), cls="muted")
    d.text(36, 346, key="total", anchor="start", bold=True)
    d.text(130, 346, "= ∂L/∂xᵢ", anchor="start", size=14, bold=True)
    d.text(392, 346, "s = √(σ² + ε)", anchor="end", cls="muted")
    d.save()


if __name__ == "__main__":
    main()

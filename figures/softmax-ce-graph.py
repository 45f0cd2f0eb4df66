"""Draw softmax and cross-entropy forward, and two ways back that end in the same gradient."""

from __future__ import annotations

from _draw import Drawing

P, Y = (0.6, 0.3, 0.1), (0, 1, 0)


def bars(d: Drawing, left: float, base: float, values: tuple[float, ...], cls: str, scale: float = 60) -> None:
    """Three signed bars with their values."""
    d.line((left - 4, base), (left + 76, base), cls="muted")
    for k, value in enumerate(values):
        height = abs(value) * scale
        x = left + k * 26
        d.rect(x, base - height if value > 0 else base, 20, height, cls, fill=0.35, radius=0)
        text = f"{value:g}".replace("-", "−")
        d.text(x + 10, base - height - 5 if value > 0 else base + height + 17, text, size=14)


def jacobian(d: Drawing, left: float, top: float) -> None:
    """The 3 × 3 matrix of signs: positive on the diagonal, negative everywhere else."""
    for row in range(3):
        for column in range(3):
            x, y = left + column * 24, top + row * 24
            same = row == column
            d.rect(x, y, 24, 24, "c1" if same else "c2", fill=0.4 if same else 0.14, radius=0)
            d.text(x + 12, y + 18, "+" if same else "−", size=16)


def main() -> None:
    """Forward at the top, the long way back in the middle, the short one below."""
    d = Drawing(__file__, 400, 470)
    d.text(6, 18, key="forward", size=16, anchor="start", bold=True)
    for k, text in enumerate(("ln 6", "ln 3", "0")):
        d.box(6, 34 + k * 28, 48, 24, text, cls="ink", size=14, fill=0.06)
    d.text(66, 128, key="logits", size=14, anchor="end")
    d.line((58, 74), (80, 74), arrow=True)
    d.box(82, 56, 74, 36, key="softmax", cls="c1", size=15)
    d.line((158, 74), (178, 74), arrow=True)
    bars(d, 184, 100, P, "c1")
    d.text(220, 120, key="correct", size=14, cls="c3", bold=True)
    d.line((264, 74), (280, 74), arrow=True)
    d.box(282, 56, 74, 36, key="ce", cls="c1", size=14)
    d.line((358, 74), (372, 74), arrow=True)
    d.text(384, 80, "L", size=18, bold=True)
    d.text(384, 104, "1.20", size=14)

    d.text(6, 168, key="long", size=16, anchor="start", bold=True, cls="c2")
    d.text(392, 206, "−y ∕ p", size=16, anchor="end", bold=True)
    d.text(392, 228, "(0, −1∕0.3, 0)", size=15, anchor="end")
    d.text(392, 256, key="zero", size=14, anchor="end", cls="muted")
    d.line((280, 222), (232, 222), cls="c2", stroke=2.5, dash="7 4", arrow=True)
    jacobian(d, 156, 186)
    d.text(192, 278, key="jacobian", size=14)
    d.line((150, 222), (106, 222), cls="c2", stroke=2.5, dash="7 4", arrow=True)
    bars(d, 14, 238, (0.6, -0.7, 0.1), "c4")

    d.text(6, 334, key="short", size=16, anchor="start", bold=True, cls="c3")
    d.line((386, 396), (106, 396), cls="c3", stroke=2.5, dash="7 4", arrow=True)
    d.text(246, 386, "p − y", size=18, bold=True)
    d.text(246, 420, key="direct", size=14, cls="muted")
    bars(d, 14, 400, (0.6, -0.7, 0.1), "c4")
    d.save()


if __name__ == "__main__":
    main()

"""The same six outputs from eight inputs in three ways: all connected, local, local and shared."""

from _draw import Drawing

INPUTS, OUTPUTS, PITCH, LEFT, RADIUS = 8, 6, 34, 48, 8
STYLES = (("c1", ""), ("c2", "7 4"), ("c3", "2 3"))


def layer(d: Drawing, top: float, kind: str) -> None:
    """The connections of one kind between a row of inputs below and a row of outputs above."""
    upper, lower = top + 12, top + 74
    xs = [LEFT + PITCH * (i + 0.5) for i in range(INPUTS)]
    ys = [LEFT + PITCH * (i + 1.5) for i in range(OUTPUTS)]
    for j, y in enumerate(ys):
        for i, x in enumerate(xs):
            tap = i - j
            if kind == "full":
                d.line((x, lower), (y, upper), cls="muted", stroke=1.5)
            elif 0 <= tap < 3:
                cls, dash = STYLES[tap] if kind == "shared" else ("muted", "")
                d.line((x, lower), (y, upper), cls=cls, stroke=2.2 if kind == "shared" else 1.5, dash=dash)
    for x, y in [(x, lower) for x in xs] + [(y, upper) for y in ys]:
        d.circle(x, y, RADIUS, "paper", fill=1, stroke=0)
        d.circle(x, y, RADIUS, "ink", fill=0.12)


def main() -> None:
    """Draw the three kinds from top to bottom, each with its number of weights."""
    d = Drawing(__file__, 400, 440)
    for n, (kind, weights, cls) in enumerate((("full", 48, "c5"), ("local", 18, "c4"), ("shared", 3, "c1"))):
        top = 34 + 140 * n
        d.text(10, top - 14, key=kind, size=14, bold=True, anchor="start")
        layer(d, top, kind)
        d.text(364, top + 44, str(weights), size=26, bold=True, cls=cls)
        d.text(364, top + 64, key="weights", size=14, cls="muted")
        d.text(LEFT - 8, top + 17, key="outputs", size=14, anchor="end", cls="muted")
        d.text(LEFT - 8, top + 79, key="inputs", size=14, anchor="end", cls="muted")
        if n < 2:
            d.line((10, top + 100), (390, top + 100), cls="muted")
    x = 100.0
    for (cls, dash), name in zip(STYLES, ("w₁", "w₂", "w₃"), strict=True):
        d.line((x, 428), (x + 34, 428), cls=cls, stroke=2.2, dash=dash)
        d.text(x + 42, 433, name, size=15, anchor="start")
        x += 84
    d.save()


if __name__ == "__main__":
    main()

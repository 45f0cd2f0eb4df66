"""Draw one weight on two paths: two gradients that add up, and what becomes of two copies updated apart."""

from __future__ import annotations

from _draw import Drawing

UP, DOWN, MIDDLE = 62, 262, 162
INPUT, TIMES, OUT, LOSS = 44, 150, 250, 350
W, X1, X2, GAP, RATE = 2.0, 3.0, 1.0, 1.0, 0.1


def number(value: float) -> str:
    """A short number with a real minus sign."""
    return f"{value:g}".replace("-", "−")


def box(d: Drawing, x: float, y: float, text: str, cls: str) -> None:
    """A node of the graph around (x, y)."""
    d.box(x - 34, y - 17, 68, 34, text, cls=cls, size=16)


def axis(d: Drawing, top: float, steps: tuple[float, float]) -> None:
    """The axis of w, the shared step above it and the two separate ones below."""

    def at(value: float) -> float:
        return 40 + (value - 1) / 1.4 * 320

    y = top + 44
    d.line((at(0.96), y), (at(2.44), y), cls="ink", stroke=2)
    for value in (1.0, 1.4, 2.0, 2.4):
        d.line((at(value), y - 5), (at(value), y + 5), cls="ink", stroke=2)
        d.text(at(value), y + 22, f"{value:.1f}", size=15)
    d.text(at(2.44), y - 14, "w", size=17, bold=True)
    d.line((at(W), y - 14), (at(W - RATE * sum(steps)), y - 14), cls="c3", stroke=3.5, arrow=True)
    d.text(at(1.7), y - 24, key="shared", size=15, cls="c3", bold=True)
    for shift, step in zip((38, 38), steps, strict=True):
        d.line((at(W), y + shift), (at(W - RATE * step), y + shift), cls="muted", stroke=2.5, dash="5 3", arrow=True)
    d.circle(at(W), y + 38, 4, "muted", fill=1, stroke=0)
    d.text(200, y + 64, key="apart", size=15, cls="muted")


def main() -> None:
    """The graph above, the axis of w below."""
    e1, e2 = W * X1, W * X2
    error = e1 - e2 - GAP
    steps = (error * X1, -error * X2)

    d = Drawing(__file__, 400, 448)
    for y, x_value, x_name, e_value, e_name in ((UP, X1, "x₁", e1, "e₁"), (DOWN, X2, "x₂", e2, "e₂")):
        box(d, INPUT, y, f"{x_name} = {number(x_value)}", "c1")
        d.circle(TIMES, y, 15, "c1", fill=0.14)
        d.text(TIMES, y + 6, "×", size=18)
        box(d, OUT, y, f"{e_name} = {number(e_value)}", "c1")
        d.line((INPUT + 36, y), (TIMES - 18, y), cls="c1", stroke=2, arrow=True)
        d.line((TIMES + 18, y), (OUT - 37, y), cls="c1", stroke=2, arrow=True)
    d.line((TIMES - 8, MIDDLE - 20), (TIMES - 8, UP + 18), cls="c1", stroke=2, arrow=True)
    d.line((TIMES - 8, MIDDLE + 20), (TIMES - 8, DOWN - 18), cls="c1", stroke=2, arrow=True)
    d.line((OUT + 30, UP + 20), (LOSS - 8, MIDDLE - 28), cls="c1", stroke=2, arrow=True)
    d.line((OUT + 30, DOWN - 20), (LOSS - 8, MIDDLE + 28), cls="c1", stroke=2, arrow=True)
    box(d, TIMES, MIDDLE, f"w = {number(W)}", "c3")
    d.box(LOSS - 40, MIDDLE - 24, 80, 48, f"L = {number(error**2 / 2)}", cls="c5", size=16)

    for sign, y in ((-1, UP), (1, DOWN)):
        start, end = (LOSS - 26, MIDDLE + sign * 28), (OUT + 10, y - sign * 20)
        d.line(start, end, cls="c2", stroke=2, dash="6 3", arrow=True)
        d.line((OUT - 36, y - sign * 9), (TIMES + 17, y - sign * 9), cls="c2", stroke=2, dash="6 3", arrow=True)
        d.line((TIMES + 8, y - sign * 18), (TIMES + 8, MIDDLE + sign * 20), cls="c2", stroke=2, dash="6 3", arrow=True)
    for text, x, y in ((number(error), 284, 128), (number(-error), 284, 208)):
        d.text(x, y, text, size=17, cls="c2", bold=True)
    d.text(TIMES + 16, 122, f"{number(error)}·{number(X1)} = {number(steps[0])}", size=16, cls="c2", anchor="start")
    d.text(TIMES + 16, 212, f"{number(-error)}·{number(X2)} = {number(steps[1])}", size=16, cls="c2", anchor="start")
    d.text(12, MIDDLE - 2, "∂L/∂w", size=16, cls="c2", anchor="start", bold=True)
    total = f"{number(steps[0])} − {number(-steps[1])} = {number(sum(steps))}"
    d.text(12, MIDDLE + 19, total, size=16, cls="c2", anchor="start", bold=True)
    d.text(392, 22, key="backward", size=14, cls="c2", anchor="end")
    d.text(396, DOWN - 8, "½(e₁−e₂−1)²", size=15, cls="c5", anchor="end")
    d.text(392, DOWN + 40, key="rate", size=14, cls="muted", anchor="end")
    axis(d, 312, steps)
    d.save()


if __name__ == "__main__":
    main()

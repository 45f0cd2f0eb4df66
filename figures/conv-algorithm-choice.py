"""A decision tree for convolution algorithms: questions down the left, algorithms on the right."""

from _draw import Drawing

STEP = 66
ANSWERS = ("c1", "c2", "c1", "c1", "c3", "c4")


def main() -> None:
    """Six questions, the algorithm for each yes, and what remains."""
    d = Drawing(__file__, 400, 500)
    for row, cls in enumerate(ANSWERS, start=1):
        y = 8 + (row - 1) * STEP
        d.box(4, y + 4, 182, 36, key=f"q{row}", cls="muted", fill=0.08, size=14)
        d.line((188, y + 22), (224, y + 22), stroke=2, arrow=True)
        d.text(205, y + 16, key="then", size=14)
        d.rect(228, y, 168, 46, cls, fill=0.16, stroke=2)
        d.text(312, y + 19, key=f"a{row}", size=15, bold=True)
        d.text(312, y + 38, key=f"n{row}", size=14)
        d.line((94, y + 42), (94, y + STEP + 1), stroke=2, arrow=True)
        d.text(100, y + 60, key="otherwise", size=14, anchor="start")
    end = 8 + len(ANSWERS) * STEP
    d.rect(4, end + 4, 182, 36, "c1", fill=0.16, stroke=2)
    d.text(94, end + 27, key="rest", size=15, bold=True)
    d.rect(4, end + 56, 392, 30, "ink", stroke=1.5, dash="5 4")
    d.text(200, end + 76, key="measure", size=15)
    d.save()


if __name__ == "__main__":
    main()

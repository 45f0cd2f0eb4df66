"""The weak points along Faster R-CNN's pipeline, each seen with the same two pedestrians, and the remedy for each."""

from _draw import Drawing

ROW, TOP, ICON = 84.0, 8.0, 166.0
Box = tuple[float, float, float, float]
A: Box = (200, 200, 224, 248)
B: Box = (206, 200, 230, 248)


def outline(d: Drawing, box: Box, at: tuple[float, float], scale: float, cls: str, **style: object) -> Box:
    """Draw a box of image coordinates with the point `origin` (192, 192) at `at`; return it in the drawing."""
    x1, y1, x2, y2 = ((v - 192) * scale for v in box)
    x, y = at
    d.rect(x + x1, y + y1, x2 - x1, y2 - y1, cls, radius=1, **style)  # type: ignore[arg-type]
    return x + x1, y + y1, x + x2, y + y2


def person(d: Drawing, box: Box, cls: str, *, fill: float = 0.6) -> None:
    """A pedestrian that fills a box."""
    x1, y1, x2, y2 = box
    w, h = x2 - x1, y2 - y1
    d.circle((x1 + x2) / 2, y1 + h * 0.15, h * 0.12, cls, fill=fill, stroke=0)
    shape = ((0.25, 0.3), (0.75, 0.3), (0.9, 0.6), (0.72, 0.98), (0.28, 0.98), (0.1, 0.6))
    d.polygon([(x1 + w * u, y1 + h * v) for u, v in shape], cls, fill=fill, stroke=0)


def grid(d: Drawing, x: float, y: float, columns: int, rows: int, cell: float) -> None:
    """Cells of the feature map."""
    for i in range(columns + 1):
        d.line((x + i * cell, y), (x + i * cell, y + rows * cell), cls="muted")
    for j in range(rows + 1):
        d.line((x, y + j * cell), (x + columns * cell, y + j * cell), cls="muted")


def row(d: Drawing, index: int, remedies: tuple[str, ...], *, key: str = "", name: str = "", why: str) -> float:
    """Number, name and weakness on the left, the remedies on the right; returns the top of the row."""
    y = TOP + index * ROW
    middle = y + ROW / 2
    if index:
        d.line((17, middle - ROW + 14), (17, middle - 15), cls="muted", arrow=True)
    d.circle(17, middle, 12, "ink")
    d.text(17, middle + 5, str(index + 1), size=15, bold=True)
    d.text(36, middle - 5, name, key=key, size=15, anchor="start", bold=True)
    d.text(36, middle + 16, key=why, size=14, anchor="start")
    d.line((270, middle), (284, middle), cls="c3", stroke=2, arrow=True)
    for k, remedy in enumerate(remedies):
        d.text(
            289, middle + 5 + 20 * (k - (len(remedies) - 1) / 2), remedy, cls="c3", size=15, anchor="start", bold=True
        )
    return y


def features_and_anchors(d: Drawing) -> None:
    """Rows 1 and 2: too few cells, and anchors that are too large."""
    y = row(d, 0, ("FPN",), key="features", why="features_why")
    grid(d, ICON, y + 10, 6, 4, 16)
    for box, cls in ((B, "c2"), (A, "c1")):
        person(d, outline(d, box, (ICON + 16, y + 10), 1, cls, stroke=2), cls, fill=1)

    y = row(d, 1, ("GA-RPN",), key="anchors", why="anchors_why")
    d.rect(ICON + 16, y + 9, 64, 64, "c4", dash="5 4", stroke=2)
    for shift, cls in ((3, "c2"), (0, "c1")):
        x = ICON + 42 + shift
        d.rect(x, y + 29, 12, 24, cls, fill=0.3)


def samples_and_rounding(d: Drawing) -> None:
    """Rows 3 and 4: which negatives are drawn (filled), and what the RoI reads."""
    y = row(d, 2, ("Libra", "R-CNN"), key="samples", why="samples_why")
    for i in range(24):
        x, cy = ICON + 8 + 16 * (i % 6), y + 18 + 16 * (i // 6)
        drawn = i in (0, 4, 8, 9, 15, 19, 22)
        if i in (2, 9, 11, 16, 21):
            d.rect(x - 5, cy - 5, 10, 10, "c5", fill=1 if drawn else 0, stroke=2, radius=1)
        else:
            d.circle(x, cy, 5, "muted", fill=1 if drawn else 0)

    y = row(d, 3, ("RoI Align",), key="rounding", why="rounding_why")
    grid(d, ICON + 10, y + 10, 5, 5, 12.8)
    at = (ICON + 10, y + 10)
    outline(d, (208, 208, 240, 272), at, 0.8, "c5", fill=0.25, stroke=2.5)
    person(d, outline(d, A, at, 0.8, "c1", dash="4 3", stroke=2.5), "c1")


def threshold_and_cost(d: Drawing) -> None:
    """Rows 5 and 6: a loose positive, and three hundred passes through the head."""
    y = row(d, 4, ("Cascade", "R-CNN"), key="threshold", why="threshold_why")
    at = (ICON + 18, y + 4)
    person(d, outline(d, A, at, 1.2, "c1", stroke=2.5), "c1")
    outline(d, (208, 200, 232, 248), at, 1.2, "c5", dash="5 4", stroke=2.5)
    d.path(f"M{ICON + 74},{y + 42}l7,9l14,-20", "c5", stroke=3)

    y = row(d, 5, ("R-FCN", "Light-Head"), key="cost", why="cost_why")
    for k in range(4):
        d.rect(ICON + 2 + 7 * k, y + 18 + 6 * k, 18, 30, "c1", fill=0.2)
    d.line((ICON + 46, y + 42), (ICON + 60, y + 42), arrow=True)
    for k in range(4):
        d.rect(ICON + 63 + 9 * k, y + 14, 6, 56, "c2", fill=0.3)


def main() -> None:
    """Draw the seven rows."""
    d = Drawing(__file__, 400, TOP * 2 + 7 * ROW)
    features_and_anchors(d)
    samples_and_rounding(d)
    threshold_and_cost(d)
    y = row(d, 6, ("Soft-NMS",), name="NMS", why="nms_why")
    at = (ICON + 22, y - 3)
    b = outline(d, B, at, 1.4, "c2", dash="5 4", stroke=2.5)
    person(d, b, "c2")
    person(d, outline(d, A, at, 1.4, "c1", stroke=2.5), "c1", fill=1)
    d.line((b[0], b[1]), (b[2], b[3]), cls="c5", stroke=2.5)
    d.line((b[0], b[3]), (b[2], b[1]), cls="c5", stroke=2.5)
    d.save()


if __name__ == "__main__":
    main()

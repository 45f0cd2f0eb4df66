"""Draw YOLOv3 that concatenates beside FPN that adds, and two small objects under the cells of v1 to v3."""

from __future__ import annotations

from _draw import Drawing

ROWS = (66.0, 124.0, 182.0, 240.0)  # vertical centers of strides 32, 16, 8 and 4
STRIDES = (32, 16, 8, 4)
HEIGHT = 30.0
CROP, SIDE = 64, 112.0  # pixels of the input and their size in the drawing
BIRDS = ((18.0, 22.0), (26.0, 42.0))  # centers in pixels of the crop
BIRD = (16.0, 12.0)


def backbone(d: Drawing, left: float, row: int, *, used: bool = True) -> None:
    """A level of the backbone, named by its stride, and the arrow that leads up to it."""
    y = ROWS[row]
    cls = "c1" if used else "muted"
    d.box(left, y - HEIGHT / 2, 38, HEIGHT, f"÷{STRIDES[row]}", cls=cls, fill=0.14 if used else 0, size=14)
    if row:
        d.line((left + 19, y - HEIGHT / 2 - 1), (left + 19, ROWS[row - 1] + HEIGHT / 2 + 2), cls="muted", arrow=True)


def head(d: Drawing, left: float, row: int, name: str, cls: str) -> None:
    """The detection head of a level; equal letters share their weights."""
    y = ROWS[row]
    d.line((left - 16, y), (left - 2, y), cls="ink", arrow=True)
    d.box(left, y - HEIGHT / 2, 28, HEIGHT, name, cls=cls, fill=0.25, size=16)


def yolo(d: Drawing, x: float) -> None:
    """Three levels: channels stand side by side, each level has a head of its own."""
    widths = ((("512", 82.0),), (("512", 49.0), ("256", 33.0)), (("256", 49.0), ("128", 33.0)))
    for row, parts in enumerate(widths):
        y, left = ROWS[row], x + 58
        backbone(d, x + 6, row)
        d.line((x + 45, y), (x + 56, y), cls="ink", arrow=True)
        for k, (text, width) in enumerate(parts):
            d.box(left, y - HEIGHT / 2, width, HEIGHT, text, cls="c1" if k == 0 else "c3", fill=0.25, size=14)
            left += width
        if row:
            top = ROWS[row - 1] + HEIGHT / 2 + 1
            d.line((x + 123, top), (x + 123, y - HEIGHT / 2 - 2), cls="c3", stroke=2.5, arrow=True)
            d.text(x + 116, top + 18, key="up", size=14, anchor="end")
        head(d, x + 158, row, "ABC"[row], ("c2", "c4", "c5")[row])
    backbone(d, x + 6, 3, used=False)
    d.text(x + 54, ROWS[3] + 5, key="unused", cls="muted", size=14, anchor="start")


def fpn(d: Drawing, x: float) -> None:
    """Four levels: values are added, the width stays 256, one head serves all."""
    for row, y in enumerate(ROWS):
        backbone(d, x + 6, row)
        d.line((x + 45, y), (x + (96 if row == 0 else 61), y), cls="ink", arrow=True)
        d.box(x + 98, y - HEIGHT / 2, 42, HEIGHT, "256", cls="c3", fill=0.25, size=14)
        if row:
            d.circle(x + 72, y, 9, "c3", stroke=2)
            d.line((x + 67, y), (x + 77, y), cls="c3", stroke=2)
            d.line((x + 72, y - 5), (x + 72, y + 5), cls="c3", stroke=2)
            d.line((x + 82, y), (x + 96, y), cls="ink", arrow=True)
            elbow = y - 29
            start = (x + 119, ROWS[row - 1] + HEIGHT / 2 + 1)
            d.line(start, (x + 119, elbow), (x + 72, elbow), (x + 72, y - 11), cls="c3", stroke=2.5, arrow=True)
            d.text(x + 126, elbow + 5, "×2", size=14, anchor="start")
        head(d, x + 158, row, "A", "c2")


def crop(d: Drawing, x: float, y: float, step: int, key: str, count: str) -> None:
    """The same 64 pixels under cells of `step` pixels; a bird whose cell is taken is crossed out."""
    unit = SIDE / CROP
    for i in range(1, CROP // step):
        at = i * step * unit
        d.line((x + at, y), (x + at, y + SIDE), cls="muted")
        d.line((x, y + at), (x + SIDE, y + at), cls="muted")
    taken: set[tuple[int, int]] = set()
    for px, py in BIRDS:
        cell = (int(px // step), int(py // step))
        lost = step == CROP and cell in taken
        if cell not in taken:
            left, top = x + cell[0] * step * unit, y + cell[1] * step * unit
            d.rect(left, top, step * unit, step * unit, "c3", fill=0.2, stroke=2.5, radius=0)
        taken.add(cell)
        w, h = BIRD[0] * unit, BIRD[1] * unit
        left, top = x + px * unit - w / 2, y + py * unit - h / 2
        cls = "c2" if lost else "c1"
        d.rect(left, top, w, h, cls, stroke=2.5, dash="5 3" if lost else "", radius=0)
        d.circle(left + w / 2, top + h / 2, 3.5, cls, fill=1, stroke=0)
        if lost:
            d.line((left, top), (left + w, top + h), cls=cls, stroke=2)
            d.line((left, top + h), (left + w, top), cls=cls, stroke=2)
    d.rect(x, y, SIDE, SIDE, "ink", radius=0)
    d.text(x + SIDE / 2, y - 10, key=key, size=14, bold=True)
    d.text(x + SIDE / 2, y + SIDE + 20, key=count, size=14)


def main() -> None:
    """Two paths above, three generations below."""
    d = Drawing(__file__, 400, 488)
    for left, name in ((3, "yolo"), (203, "fpn")):
        d.rect(left, 4, 194, 288, "muted")
        d.text(left + 97, 26, key=name, size=15, bold=True)
        d.text(left + 97, 282, key=f"{name}_says", size=14)
    yolo(d, 3)
    fpn(d, 203)
    d.text(200, 316, key="same_crop", size=14)
    for left, step, name in ((12, 64, "v1"), (144, 32, "v2"), (276, 8, "v3")):
        crop(d, left, 350, step, name, f"{name}_count")
    d.save()


if __name__ == "__main__":
    main()

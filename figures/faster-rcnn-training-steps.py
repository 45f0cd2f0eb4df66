"""How Faster R-CNN is trained: four steps that end with shared convolutions, or all parts at once."""

from _draw import Drawing

CONV, PART, TALL = (40.0, 148.0), (250.0, 106.0), 40.0


def lock(d: Drawing, x: float, y: float, cls: str) -> None:
    """A closed padlock whose body has its top left corner at (x, y)."""
    d.path(f"M{x + 3},{y}v-4a4,4 0 0 1 8,0v4", cls, stroke=1.8)
    d.rect(x, y, 14, 11, cls, fill=1, stroke=0, radius=2)


def part(
    d: Drawing, at: tuple[float, float], y: float, cls: str, *, key: str = "", name: str = "", frozen: bool = False
) -> None:
    """One part of the network; `at` is its left edge and width."""
    x, w = at
    if frozen:
        d.rect(x, y, w, TALL, cls, dash="5 4")
        lock(d, x + w - 22, y + 17, cls)
    else:
        d.rect(x, y, w, TALL, cls, fill=0.2, stroke=2.5)
    d.text(x + w / 2 - (8 if frozen else 0), y + 25, name, key=key, size=15)


def step(d: Drawing, number: int, y: float, conv: str, kind: str, cls: str, *, frozen: bool) -> None:
    """One row: the number, the convolutional layers, and the part on top of them."""
    d.circle(16, y + 20, 12, "ink")
    d.text(16, y + 25, str(number), size=15, bold=True)
    part(d, CONV, y, "c1" if conv == "conv_a" else "c4", key=conv, frozen=frozen)
    d.line((190, y + 20), (247, y + 20), arrow=True)
    if kind == "rpn":
        part(d, PART, y, cls, name="RPN")
    else:
        part(d, PART, y, cls, key="head")


def main() -> None:
    """Draw the legend, the four rows with what passes between them, and the joint training below."""
    d = Drawing(__file__, 400, 592)
    d.rect(40, 4, 34, 22, "ink", fill=0.2, stroke=2.5)
    d.text(82, 20, key="legend_train", size=14, anchor="start")
    d.rect(200, 4, 34, 22, "ink", dash="5 4")
    lock(d, 210, 14, "ink")
    d.text(242, 20, key="legend_frozen", size=14, anchor="start")

    ys = (38.0, 112.0, 226.0, 300.0)
    step(d, 1, ys[0], "conv_a", "rpn", "c2", frozen=False)
    step(d, 2, ys[1], "conv_b", "head", "c3", frozen=False)
    step(d, 3, ys[2], "conv_b", "rpn", "c2", frozen=True)
    step(d, 4, ys[3], "conv_b", "head", "c3", frozen=True)
    for y in (ys[0], ys[2]):
        d.line((303, y + 44), (303, y + 71), cls="c2", stroke=2, arrow=True)
        d.text(312, y + 63, key="boxes", cls="c2", size=14, anchor="start")
    d.text(114, ys[0] + 60, key="imagenet", cls="muted", size=14)
    for y, end in ((ys[1], ys[2]), (ys[2], ys[3])):
        d.line((64, y + 44), (64, end - 3), cls="c4", stroke=2, arrow=True)
    d.text(74, ys[2] + 63, key="copy", cls="c4", size=14, anchor="start")
    d.rect(80, 170, 314, 34, "muted", dash="4 4")
    d.text(237, 192, key="stop_here", cls="muted", size=14)
    d.text(200, 364, key="shared", cls="c4", size=15, bold=True)

    d.rect(4, 384, 392, 204, "ink", dash="6 4", radius=8)
    d.text(200, 408, key="joint", size=15, bold=True)
    part(d, (14, 104), 478, "c1", key="conv")
    part(d, (188, 84), 424, "c2", name="RPN")
    part(d, (276, 108), 532, "c3", key="head")
    d.line((121, 490), (152, 490), (152, 444), (185, 444), arrow=True)
    d.line((121, 506), (152, 506), (152, 552), (273, 552), arrow=True)
    d.line((274, 444), (330, 444), (330, 529), cls="c2", stroke=2, arrow=True)
    d.text(340, 462, key="boxes", cls="c2", size=14, anchor="start")
    d.line((320, 486), (340, 486), cls="c5", stroke=3)
    d.line((320, 494), (340, 494), cls="c5", stroke=3)
    d.text(312, 496, key="no_gradient", cls="c5", size=14, anchor="end")
    d.save()


if __name__ == "__main__":
    main()

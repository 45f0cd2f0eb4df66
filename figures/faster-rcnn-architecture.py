"""Faster R-CNN: backbone, RPN and detection head with tensor shapes and the four losses."""

from _draw import Drawing


def main() -> None:
    """Draw the network from top to bottom; the lane at the left carries the shared feature map to the head."""
    d = Drawing(__file__, 400, 640)
    d.box(110, 6, 180, 28, key="image", cls="ink", fill=0.05)
    d.line((200, 36), (200, 50), cls="muted", arrow=True)
    d.box(20, 52, 360, 30, key="backbone", cls="c1")
    d.line((200, 84), (200, 98), cls="muted", arrow=True)
    d.box(20, 100, 360, 32, key="map", cls="c1", fill=0.3)
    d.line((40, 134), (40, 454), (78, 454), cls="c1", stroke=2, arrow=True)

    d.rect(70, 152, 324, 236, "c2", fill=0.05, dash="6 4", radius=8)
    d.text(82, 171, key="rpn", cls="c2", bold=True, anchor="start")
    d.line((290, 134), (290, 180), cls="muted", arrow=True)
    d.box(82, 182, 300, 28, key="conv", cls="c2")
    for x, key, shape in ((82, "cls", "18×37×62"), (237, "reg", "36×37×62")):
        d.line((x + 72, 212), (x + 72, 226), cls="muted", arrow=True)
        d.rect(x, 228, 145, 42, "c2", fill=0.14)
        d.text(x + 72, 246, key=key)
        d.text(x + 72, 263, shape, size=12)
    for x, key in ((82, "rpn_cls"), (272, "rpn_reg")):
        d.line((x + 55, 272), (x + 55, 288), cls="c5", arrow=True)
        d.box(x, 290, 110, 26, key=key, cls="c5", fill=0.1, size=12, dash="3 3")
    for x in (211, 253):
        d.line((x, 272), (x, 328), cls="muted", arrow=True)
    d.rect(82, 330, 300, 48, "c2", fill=0.14)
    d.text(232, 349, key="layer", bold=True)
    d.text(232, 368, key="steps", size=12)

    d.line((232, 380), (232, 438), cls="muted", arrow=True)
    d.text(242, 404, key="count", cls="muted", size=12, anchor="start")
    d.rect(70, 412, 324, 196, "c3", fill=0.05, dash="6 4", radius=8)
    d.text(82, 431, key="head", cls="c3", bold=True, anchor="start")
    d.box(82, 440, 300, 28, "RoI Pooling → N×512×7×7", cls="c3")
    d.line((232, 470), (232, 482), cls="muted", arrow=True)
    d.box(82, 484, 300, 28, "fc6, fc7 → N×4096", cls="c3")
    for x, key, loss in ((82, "classes", "head_cls"), (237, "deltas", "head_reg")):
        d.line((x + 72, 514), (x + 72, 526), cls="muted", arrow=True)
        d.box(x, 528, 145, 28, key=key, cls="c3")
        d.line((x + 72, 558), (x + 72, 570), cls="c5", arrow=True)
        d.box(x + 10, 572, 125, 26, key=loss, cls="c5", fill=0.1, size=12, dash="3 3")
    d.text(232, 630, key="legend", cls="c5", size=12)
    d.save()


if __name__ == "__main__":
    main()

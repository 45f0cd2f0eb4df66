"""Faster R-CNN: the shared map is read twice, by the RPN for proposals and by the head for classes."""

from _draw import Drawing

LEFT, RIGHT, WIDE, HALF = 9, 221, 170, 81


def two_lines(
    d: Drawing,
    x: float,
    y: float,
    w: float,
    cls: str,
    *,
    key: str = "",
    name: str = "",
    below: str = "",
    shape: str = "",
) -> None:
    """A box with a name (`key` or `name`) and under it a label (`below`) or a tensor shape (`shape`)."""
    d.rect(x, y, w, 44, cls, fill=0.14)
    d.text(x + w / 2, y + 18, name, key=key, size=14)
    d.text(x + w / 2, y + 36, shape, key=below, size=14)


def main() -> None:
    """Draw both columns under the shared map; the proposals cross from the left column to the right one."""
    d = Drawing(__file__, 400, 640)
    d.box(90, 4, 220, 28, key="image", cls="ink", fill=0.05, size=14)
    d.line((200, 34), (200, 48), arrow=True)
    d.box(4, 50, 392, 30, key="backbone", cls="c1", size=14)
    d.line((200, 82), (200, 96), arrow=True)
    d.box(4, 98, 392, 32, key="map", cls="c1", fill=0.32, size=15)

    for x, cls, title in ((4, "c2", "rpn"), (216, "c3", "head")):
        d.rect(x, 156, 180, 330, cls, fill=0.05, dash="6 4", radius=8)
        d.text(x + 90, 178, key=title, cls=cls, size=15, bold=True)
    d.line((94, 132), (94, 154), cls="c1", stroke=2.5, arrow=True)
    d.line((306, 132), (306, 154), cls="c1", stroke=2.5, arrow=True)

    two_lines(d, LEFT, 190, WIDE, "c2", key="conv3", shape="512×H×W")
    for x, key, shape, loss in ((LEFT, "scores", "18×H×W", "loss1"), (LEFT + 89, "offsets", "36×H×W", "loss2")):
        d.line((x + 39, 236), (x + 39, 252), arrow=True)
        two_lines(d, x, 254, HALF, "c2", key=key, shape=shape)
        d.line((x + 20, 300), (x + 20, 316), cls="c5", arrow=True)
        d.box(x, 318, HALF, 26, key=loss, cls="c5", fill=0.08, size=14, dash="3 3")
    d.line((LEFT + HALF, 276), (LEFT + 85, 276), (LEFT + 85, 408), arrow=True)
    d.line((LEFT + 89, 276), (LEFT + 85, 276))
    d.rect(LEFT, 410, WIDE, 64, "c2", fill=0.14)
    d.text(LEFT + 85, 429, key="decode", size=14)
    d.text(LEFT + 85, 448, key="nms", size=14)
    d.text(LEFT + 85, 467, key="kept", size=14, bold=True)

    d.line((LEFT + WIDE + 2, 442), (206, 442), (206, 212), (219, 212), cls="c2", stroke=2.5, arrow=True)
    d.line((200, 390), (212, 390), cls="c5", stroke=3)
    d.line((200, 397), (212, 397), cls="c5", stroke=3)
    d.text(198, 300, key="proposals", cls="c2", size=14, rotate=-90)

    two_lines(d, RIGHT, 190, WIDE, "c3", name="RoI Pooling", shape="300×512×7×7")
    d.line((306, 236), (306, 252), arrow=True)
    two_lines(d, RIGHT, 254, WIDE, "c3", key="fc", shape="300×4096")
    for x, key, below, loss in (
        (RIGHT, "classes", "classes_each", "loss3"),
        (RIGHT + 89, "offsets", "offsets_each", "loss4"),
    ):
        d.line((x + 39, 300), (x + 39, 316), arrow=True)
        two_lines(d, x, 318, HALF, "c3", key=key, below=below)
        d.line((x + 20, 364), (x + 20, 380), cls="c5", arrow=True)
        d.box(x, 382, HALF, 26, key=loss, cls="c5", fill=0.08, size=14, dash="3 3")
    d.line((RIGHT + HALF, 340), (RIGHT + 85, 340), (RIGHT + 85, 428), arrow=True)
    d.line((RIGHT + 89, 340), (RIGHT + 85, 340))
    d.box(RIGHT, 430, WIDE, 44, key="result", cls="c3", size=14)

    d.text(4, 510, key="legend_loss", cls="c5", size=14, anchor="start")
    d.line((6, 524), (18, 524), cls="c5", stroke=3)
    d.line((6, 531), (18, 531), cls="c5", stroke=3)
    d.text(26, 533, key="legend_stop", cls="c5", size=14, anchor="start")

    d.rect(4, 548, 392, 88, "muted", dash="5 4", radius=8)
    d.text(200, 570, key="before", cls="muted", size=14)
    d.box(14, 586, 66, 36, key="picture", cls="muted", fill=0.06, size=14)
    d.line((82, 604), (102, 604), cls="muted", arrow=True)
    d.box(104, 586, 176, 36, key="search", cls="muted", fill=0.06, size=14, dash="4 3")
    d.line((282, 604), (302, 604), cls="muted", arrow=True)
    d.box(304, 586, 84, 36, key="head_short", cls="muted", fill=0.06, size=14)
    d.save()


if __name__ == "__main__":
    main()

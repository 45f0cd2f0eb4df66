"""Draw a standard convolution against depthwise plus pointwise, with the multiply-adds of each as areas."""

from __future__ import annotations

from _draw import Drawing


def stack(d: Drawing, x: float, y: float, count: int, classes: tuple[str, ...], *, side: float = 34) -> None:
    """Channels one behind the other."""
    for k in range(count - 1, -1, -1):
        d.rect(x + k * 10, y - k * 10, side, side, classes[k % len(classes)], fill=0.3, radius=0)


def main() -> None:
    """Standard at the top, the two steps below, costs at the bottom."""
    d = Drawing(__file__, 400, 512)
    d.text(6, 20, key="standard", size=16, anchor="start", bold=True, cls="c5")
    stack(d, 10, 84, 3, ("c1", "c2", "c3"))
    d.text(40, 136, key="input", size=14)
    for k in range(4):
        stack(d, 128 + k * 46, 88, 3, ("c1", "c2", "c3"), side=18)
    d.text(208, 136, key="kernels", size=14)
    d.line((84, 88), (118, 88), cls="c5", stroke=2, arrow=True)
    d.line((308, 88), (328, 88), cls="c5", stroke=2, arrow=True)
    stack(d, 334, 92, 4, ("c4",), side=28)
    d.text(362, 136, key="output", size=14)

    d.line((6, 154), (394, 154), cls="muted")
    d.text(6, 178, key="separable", size=16, anchor="start", bold=True, cls="c1")
    stack(d, 10, 242, 3, ("c1", "c2", "c3"))
    for k, cls in enumerate(("c1", "c2", "c3")):
        d.rect(102, 204 + k * 28, 20, 20, cls, fill=0.5, radius=0)
    d.text(112, 306, key="depthwise", size=14, cls="c1", bold=True)
    d.line((76, 240), (94, 240), cls="c1", stroke=2, arrow=True)
    d.line((128, 240), (146, 240), cls="c1", stroke=2, arrow=True)
    stack(d, 152, 250, 3, ("c1", "c2", "c3"))
    d.line((214, 240), (236, 240), cls="c1", stroke=2, arrow=True)
    for row in range(4):
        for col, cls in enumerate(("c1", "c2", "c3")):
            d.rect(244 + col * 18, 204 + row * 18, 18, 18, cls, fill=0.4, radius=0)
    d.text(272, 306, key="pointwise", size=14, cls="c1", bold=True)
    d.line((302, 240), (324, 240), cls="c1", stroke=2, arrow=True)
    stack(d, 332, 258, 4, ("c4",), side=28)

    d.line((6, 324), (394, 324), cls="muted")
    d.text(6, 348, key="cost", size=15, anchor="start", bold=True)
    d.rect(6, 362, 370, 26, "c5", fill=0.4, radius=0)
    d.text(190, 381, key="full", size=15, bold=True)
    d.rect(6, 402, 370 * 256 / 2304, 26, "c3", fill=0.5, radius=0)
    d.rect(6 + 370 * 256 / 2304, 402, 3, 26, "c1", fill=1, radius=0)
    d.text(64, 421, key="split", size=15, anchor="start", bold=True)
    d.text(6, 456, key="share", size=14, anchor="start")
    d.text(6, 482, key="ratio", size=15, anchor="start", bold=True, cls="c1")
    d.save()


if __name__ == "__main__":
    main()

"""Draw a Huffman tree over five words, one path with its turns, and the flat softmax beside it."""

from __future__ import annotations

from _draw import Drawing

NODES = {"root": (150, 60), "left": (74, 130), "right": (236, 130), "deep": (300, 200)}
LEAVES = {"the": (36, 214), "of": (112, 214), "cat": (196, 214), "dog": (262, 290), "yak": (344, 290)}
SHARE = {"the": "35%", "of": "25%", "cat": "20%", "dog": "12%", "yak": "8%"}
EDGES = (
    ("root", "left"),
    ("root", "right"),
    ("left", "the"),
    ("left", "of"),
    ("right", "cat"),
    ("right", "deep"),
    ("deep", "dog"),
    ("deep", "yak"),
)
PATH = {("root", "right"): "1 − σ₁", ("right", "deep"): "1 − σ₃", ("deep", "dog"): "σ₄"}


def main() -> None:
    """The tree above, the product of the path and the flat layer below."""
    d = Drawing(__file__, 400, 460)
    d.text(6, 22, key="tree", size=16, anchor="start", bold=True)
    places = NODES | LEAVES
    for edge in EDGES:
        (x0, y0), (x1, y1) = places[edge[0]], places[edge[1]]
        on = edge in PATH
        d.line((x0, y0 + 15), (x1, y1 - 15), cls="c1" if on else "muted", stroke=3.5 if on else 1.5, arrow=on)
    d.text(212, 92, "1 − σ₁", size=15, cls="c1", anchor="start", bold=True)
    d.text(286, 164, "1 − σ₃", size=15, cls="c1", anchor="start", bold=True)
    d.text(262, 246, "σ₄", size=15, cls="c1", anchor="end", bold=True)
    for k, (name, (x, y)) in enumerate(NODES.items()):
        on = name != "left"
        d.circle(x, y, 15, "c1" if on else "muted", fill=0.2 if on else 0, stroke=2)
        d.text(x, y + 5, f"{k + 1}", size=15)
    for name, (x, y) in LEAVES.items():
        d.box(
            x - 28,
            y - 15,
            56,
            30,
            key=name,
            cls="c1" if name == "dog" else "muted",
            size=15,
            fill=0.2 if name == "dog" else 0,
        )
        d.text(x, y + 33, SHARE[name], size=14, cls="muted")
    d.text(6, 344, key="product", size=15, anchor="start", cls="c1", bold=True)
    d.line((6, 360), (394, 360), cls="muted")
    d.text(6, 384, key="flat", size=16, anchor="start", bold=True)
    for k, name in enumerate(LEAVES):
        d.box(8 + k * 66, 398, 58, 30, key=name, cls="c2", size=15, fill=0.25)
    d.text(346, 418, "…", size=18, anchor="start")
    d.text(6, 450, key="all", size=15, anchor="start", cls="c2", bold=True)
    d.save()


if __name__ == "__main__":
    main()

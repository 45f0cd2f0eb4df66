"""Draw one-to-many matching of anchors above one-to-one matching of a predicted set."""

from __future__ import annotations

from _draw import Drawing

XS = [30 + 48.5 * k for k in range(8)]
OBJECTS = {"A": 78.0, "B": 290.0}


def objects(d: Drawing, y: float) -> None:
    """The two ground-truth objects."""
    for name, x in OBJECTS.items():
        d.circle(x, y, 19, "ink", fill=0.1, stroke=2)
        d.text(x, y + 6, name, size=18, bold=True)


def main() -> None:
    """Two rows of candidates over the same two objects."""
    d = Drawing(__file__, 400, 476)
    d.text(200, 22, key="many", size=16, bold=True)
    ious = {0: ("A", "0.72"), 1: ("A", "0.81"), 2: ("A", "0.61"), 5: ("B", "0.58"), 6: ("B", "0.76")}
    for k, x in enumerate(XS):
        cls = "c1" if k in ious else "muted"
        d.rect(x - 17, 62, 34, 34, cls, fill=0.25 if k in ious else 0, dash="" if k in ious else "4 3", stroke=2)
        if k in ious:
            name, value = ious[k]
            d.text(x, 54, value, size=14, cls="c1")
            d.line((OBJECTS[name], 142), (x, 97), cls="c1", stroke=2)
    d.text(XS[3], 54, "0.45", size=14, cls="muted")
    d.text(XS[3], 116, key="ignore", size=14, cls="muted")
    d.text((XS[4] - 6), 134, key="background", size=14, cls="muted")
    d.line((XS[4], 98), (XS[4], 120), cls="muted")
    d.line((XS[7], 98), (XS[7], 120), cls="muted")
    d.text(396, 134, key="background", size=14, cls="muted", anchor="end")
    objects(d, 161)
    d.text(200, 212, key="nms", size=15, cls="c2")
    d.line((10, 232), (390, 232), cls="muted")

    d.text(200, 262, key="one", size=16, bold=True)
    matched = {1: "A", 6: "B"}
    for k, x in enumerate(XS):
        hit = k in matched
        d.circle(x, 310, 17, "c3" if hit else "muted", fill=0.25 if hit else 0, stroke=2)
        d.text(x, 316, matched.get(k, "∅"), size=16, cls="c3" if hit else "muted", bold=hit)
        if hit:
            d.line((OBJECTS[matched[k]], 374), (x, 328), cls="c3", stroke=3)
    d.line((OBJECTS["A"] + 14, 380), (XS[2] - 6, 327), cls="c2", stroke=2, dash="5 4")
    d.line((101, 346), (117, 360), cls="c2", stroke=2)
    d.line((117, 346), (101, 360), cls="c2", stroke=2)
    d.text(128, 358, key="dup", size=14, cls="c2", anchor="start")
    objects(d, 394)
    d.text(200, 440, key="none", size=14, cls="muted")
    d.text(200, 464, key="free", size=15, cls="c3")
    d.save()


if __name__ == "__main__":
    main()

"""R-CNN: regions, warping, one CNN pass per region, then SVMs, box regressors and NMS."""

from _draw import Drawing

CROPS = (("c1", ""), ("c2", "6 3"), ("c3", "2 3"))


def main() -> None:
    """Draw the pipeline from top to bottom; three regions stand for the two thousand."""
    d = Drawing(__file__, 400, 460)
    d.text(80, 18, key="image", bold=True)
    d.rect(10, 26, 140, 104, "ink", fill=0.05)
    for (cls, dash), (x, y, w, h) in zip(CROPS, ((22, 40, 58, 34), (56, 56, 34, 62), (98, 44, 40, 70)), strict=True):
        d.rect(x, y, w, h, cls, fill=0.12, stroke=2, dash=dash, radius=0)
    d.text(80, 148, key="search", size=12.5)
    d.text(80, 165, key="regions", cls="muted", size=12)

    d.text(288, 44, key="warp", size=12.5)
    for i, (cls, dash) in enumerate(CROPS):
        x = 190 + 64 * i
        d.rect(x, 56, 50, 50, cls, fill=0.12, stroke=2, dash=dash, radius=0)
        d.line((x + 25, 108), (x + 25, 140), cls="muted", arrow=True)
        d.box(x, 142, 50, 36, "CNN", cls="ink", fill=0.08)
        d.line((x + 25, 180), (x + 25, 222), cls="muted", arrow=True)
    d.text(383, 85, "…", cls="muted", size=16)
    d.text(383, 164, "…", cls="muted", size=16)
    d.line((154, 80), (184, 80), cls="muted", arrow=True)
    d.text(80, 200, key="per_region", cls="c5", size=12.5, bold=True)
    d.text(80, 217, key="weights", cls="muted", size=12)
    d.line((142, 183), (184, 165), cls="c5", arrow=True)

    d.box(60, 226, 330, 34, key="features", cls="c4")
    d.line((99, 262), (99, 304), cls="muted", arrow=True)
    d.line((301, 262), (301, 304), cls="muted", arrow=True)
    d.text(107, 288, "fc7: 4096", cls="muted", size=12, anchor="start")
    d.text(309, 288, "pool5: 9216", cls="muted", size=12, anchor="start")
    for x, key, below in ((10, "svm", "scores"), (212, "regressor", "boxes")):
        d.box(x, 308, 178, 38, key=key, cls="c1")
        d.line((x + 89, 348), (x + 89, 384), (x + 89, 408), cls="muted", arrow=True)
        d.rect(x + 24, 364, 130, 22, "paper", fill=1, stroke=0)
        d.text(x + 89, 380, key=below, cls="muted", size=12)
    d.box(60, 412, 280, 40, key="nms", cls="c3")
    d.save()


if __name__ == "__main__":
    main()

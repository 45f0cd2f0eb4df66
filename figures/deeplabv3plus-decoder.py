"""DeepLabv3+: the encoder of DeepLabv3 beside the new decoder, and what each version added."""

import numpy as np
from _draw import Drawing

SIZE = 128


def stool() -> np.ndarray:
    """A seat on two thin legs, as a mask of 128 × 128 pixels."""
    y, x = np.mgrid[:SIZE, :SIZE] + 0.5
    seat = (abs(x - 64) < 50) & (y > 14) & (y < 44)
    left = (abs(x - (38 - 0.2 * (y - 44))) < 3.5) & (y >= 40) & (y < 116)
    right = (abs(x - (90 + 0.2 * (y - 44))) < 3.5) & (y >= 40) & (y < 116)
    return (seat | left | right).astype(float)


def enlarge(coarse: np.ndarray, factor: int) -> np.ndarray:
    """Bilinear interpolation of cell values, evaluated at pixel centers."""
    n = len(coarse)
    u = np.clip((np.arange(SIZE) + 0.5) / factor - 0.5, 0, n - 1)
    weights = np.maximum(0, 1 - abs(u[:, None] - np.arange(n)))
    return weights @ coarse @ weights.T


def silhouette(mask: np.ndarray, left: float, top: float, scale: float) -> str:
    """The pixels of the mask as one path, two rows at a time."""
    parts = []
    for row in range(0, SIZE, 2):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], mask[row], [0]])))
        for a, b in zip(edges[::2], edges[1::2], strict=True):
            x, y, w, h = left + a * scale, top + row * scale, (b - a) * scale, 2 * scale
            parts.append(f"M{x:.1f},{y:.1f}h{w:.1f}v{h:.1f}h{-w:.1f}Z")
    return "".join(parts)


def layer(d: Drawing, x: float, y: float, h: float, cls: str, *lines: str, keys: tuple[str, ...] = ()) -> None:
    """A box 168 wide with lines of text: first symbols, then labels."""
    d.rect(x, y, 168, h, cls, fill=0.14)
    for i, content in enumerate(lines):
        d.text(x + 84, y + 19 + 18 * i, content, size=14)
    for i, key in enumerate(keys):
        d.text(x + 84, y + 19 + 18 * (len(lines) + i), key=key, size=14, bold=True, cls=cls)


def main() -> None:
    """Encoder on the left, decoder on the right, the two results at the bottom."""
    d = Drawing(__file__, 400, 606)
    d.rect(4, 4, 184, 388, "c1", fill=0.04, dash="6 4", radius=8)
    d.text(96, 24, key="encoder", size=15, bold=True, cls="c1")
    d.rect(212, 68, 184, 388, "c2", fill=0.04, dash="6 4", radius=8)
    d.text(304, 60, key="decoder", size=15, bold=True, cls="c2")

    d.box(12, 34, 168, 28, key="image", cls="ink", fill=0.05, size=14)
    layer(d, 12, 80, 46, "c1", "conv2", "129×129×256")
    layer(d, 12, 144, 64, "c1", "conv3 – conv5", "33×33×2048", keys=("v1",))
    layer(d, 12, 226, 100, "c1", "ASPP", keys=("v2", "v3"))
    for i in range(5):
        d.rect(25 + 30 * i, 294, 22, 22, "c4" if i == 4 else "c1", fill=0.4)
    d.box(12, 346, 168, 32, "33×33×256", cls="c1", size=14)
    for top, bottom in ((62, 78), (126, 142), (208, 224), (326, 344)):
        d.line((96, top), (96, bottom), arrow=True)

    layer(d, 220, 80, 46, "c2", "1×1", "129×129×48")
    d.line((180, 103), (218, 103), cls="c2", stroke=2.5, arrow=True)
    d.text(304, 166, key="detail", size=14, cls="muted")
    d.line((304, 126), (304, 150), cls="c2", stroke=2.5)
    d.line((304, 174), (304, 326), cls="c2", stroke=2.5, arrow=True)
    d.line((180, 362), (218, 362), cls="c1", stroke=2.5, arrow=True)
    d.text(200, 353, "×4", size=14, bold=True)
    layer(d, 220, 328, 46, "c2", "129×129×304", keys=("concat",))
    d.line((304, 374), (304, 392), arrow=True)
    layer(d, 220, 394, 46, "c2", "3×3, 3×3", "129×129×256")
    d.line((304, 440), (304, 480), arrow=True)
    d.text(316, 474, "1×1, ×4", size=14, bold=True, anchor="start")
    d.line((96, 378), (96, 480), cls="muted", stroke=2, dash="5 4", arrow=True)
    d.text(104, 430, key="direct", size=14, anchor="start", cls="muted")
    d.text(104, 472, key="crf", size=14, anchor="start", cls="muted")

    mask, scale = stool(), 0.75
    for x, factor, cls in ((48, 16, "muted"), (256, 4, "c2")):
        cells = mask.reshape(SIZE // factor, factor, SIZE // factor, factor).mean((1, 3))
        d.rect(x, 484, 96, 96, "muted")
        d.path(silhouette((enlarge(cells, factor) > 0.5).astype(int), x, 484, scale), cls, fill=0.75, stroke=0)
    d.text(96, 599, key="lost", size=14)
    d.text(304, 599, key="kept", size=14)
    d.save()


if __name__ == "__main__":
    main()

"""Refine a 28 × 28 mask by bilinear upsampling, and by evaluating 784 uncertain points at each doubling."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
FINE = 224
POINTS = 784
ZOOM = (78, 4, 66)  # left column, top row, side of the part that is shown enlarged


def inside(x: Array, y: Array) -> NDArray[np.bool_]:
    """A star with five thin points in the unit square."""
    u, v = x - 0.5, y - 0.52
    turn = ((np.arctan2(v, u) + np.pi / 2) * 5 / (2 * np.pi) + 0.5) % 1 - 0.5
    return np.hypot(u, v) < 0.17 + 0.30 * (1 - 2 * np.abs(turn)) ** 2.2


def centers(n: int) -> tuple[Array, Array]:
    """Centers of an (n, n) grid of cells."""
    c = (np.arange(n) + 0.5) / n
    x, y = np.meshgrid(c, c)
    return x, y


def enlarge(mask: Array, factor: int) -> Array:
    """Bilinear upsampling (n, n) -> (factor n, factor n), cell centers aligned as with align_corners=False."""
    n = len(mask)
    at = (np.arange(factor * n) + 0.5) / factor - 0.5
    low = np.floor(at).astype(int)
    rows = np.arange(factor * n)
    weights = np.zeros((factor * n, n))
    np.add.at(weights, (rows, np.clip(low, 0, n - 1)), 1 - (at - low))
    np.add.at(weights, (rows, np.clip(low + 1, 0, n - 1)), at - low)
    out: Array = weights @ mask @ weights.T
    return out


def refine() -> tuple[NDArray[np.bool_], list[tuple[int, int]]]:
    """The mask (224, 224) after three doublings, and the points evaluated in the last one."""
    mask = inside(*centers(28)).astype(float)
    chosen = np.zeros(0, dtype=int)
    rng = np.random.default_rng(0)
    for n in (56, 112, 224):
        mask = enlarge(mask, 2)
        order = rng.permutation(n * n)  # equally uncertain points in random order
        chosen = order[np.argsort(np.abs(mask - 0.5).ravel()[order], kind="stable")[:POINTS]]
        x, y = centers(n)
        mask.ravel()[chosen] = inside(x.ravel()[chosen], y.ravel()[chosen])
    return mask > 0.5, [(int(p // FINE), int(p % FINE)) for p in chosen]


def runs(mask: NDArray[np.bool_], frame: tuple[float, float, float], zoom: tuple[int, int, int]) -> str:
    """The filled pixels of a part of the mask as an outline of row runs, one path."""
    x0, y0, unit = frame
    left, top, side = zoom
    parts = []
    for r in range(side):
        columns = np.flatnonzero(mask[top + r, left : left + side])
        if columns.size:
            for run in np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1):
                x, w = x0 + run[0] * unit, run.size * unit
                parts.append(f"M{x:.1f},{y0 + r * unit:.1f}h{w:.1f}v{unit + 0.15:.2f}h{-w:.1f}z")
    return "".join(parts)


def outline(
    frame: tuple[float, float, float], zoom: tuple[int, int, int], *, closed: bool
) -> list[tuple[float, float]]:
    """The true border, cut to the part that is shown."""
    x0, y0, unit = frame
    left, top, side = zoom
    turn = np.linspace(-np.pi / 2 - np.pi, np.pi / 2, 1601 if not closed else 201)
    s = np.abs(((turn + np.pi / 2) * 5 / (2 * np.pi) + 0.5) % 1 - 0.5) * 2
    radius = 0.17 + 0.30 * (1 - s) ** 2.2
    x = (0.5 + radius * np.cos(turn)) * FINE - left
    y = (0.52 + radius * np.sin(turn)) * FINE - top
    keep = (x > 0) & (x < side) & (y > 0) & (y < side)
    return [(x0 + unit * float(a), y0 + unit * float(b)) for a, b in zip(x[keep], y[keep], strict=True)]


def main() -> None:
    """Two enlarged tips of the star above; the whole star and the steps below."""
    d = Drawing(__file__, 400, 414)
    x, y = centers(4 * FINE)
    coverage = inside(x, y).astype(float).reshape(28, 32, 28, 32).mean((1, 3))
    smooth = enlarge(coverage, 8) > 0.5
    sharp, points = refine()
    left, top, side = ZOOM
    unit = 182 / side
    for k, (mask, key, cls) in enumerate([(smooth, "upsampled", "c2"), (sharp, "pointwise", "c1")]):
        frame = (9 + 200 * k, 34, unit)
        d.text(frame[0] + 91, 24, key=key, size=15, bold=True)
        d.path(runs(mask, frame, ZOOM), cls, fill=0.4, stroke=0)
        d.line(*outline(frame, ZOOM, closed=False)[::4], cls="ink", stroke=1.8, dash="6 4")
        if k:
            dots = [(c - left, r - top) for r, c in points if 0 <= r - top < side and 0 <= c - left < side]
            marks = (f"M{frame[0] + (c + 0.15) * unit:.1f},{34 + (r + 0.15) * unit:.1f}h2v2h-2z" for c, r in dots)
            d.path("".join(marks), "c5", fill=1, stroke=0)
        d.rect(frame[0], 34, 182, 182, "muted", stroke=1.5, radius=0)
        d.text(frame[0] + 91, 237, key=f"{key}-count", size=14)
    small = (9, 262, 126 / FINE)
    d.polygon(outline(small, (0, 0, FINE), closed=True), "ink", fill=0.12, stroke=1.8)
    d.rect(
        small[0] + left * small[2],
        small[1] + top * small[2],
        side * small[2],
        side * small[2],
        "muted",
        stroke=2,
        radius=0,
    )
    for k, key in enumerate(("step0", "step1", "step2", "total")):
        d.text(150, 288 + 27 * k, key=key, size=14, anchor="start", bold=key == "total")
    d.text(200, 406, key="legend", size=14, cls="muted")
    d.save()


if __name__ == "__main__":
    main()

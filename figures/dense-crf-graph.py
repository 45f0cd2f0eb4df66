"""Draw one pixel of a dense CRF with all its edges, and a computed mask before and after mean-field inference."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
N = 18
CELL = 6.6


def scene() -> tuple[NDArray[np.bool_], Array]:
    """The object (N, N) and a gray image (N, N) in which it is dark."""
    rng = np.random.default_rng(0)
    truth = np.zeros((N, N), dtype=bool)
    truth[5:15, 3:11] = True
    truth[3:5, 3:5] = truth[3:5, 9:11] = True
    truth[7:9, 11:16] = True
    return truth, np.where(truth, 70.0, 180.0) + rng.normal(0, 6, (N, N))


def blur(image: Array, sigma: float) -> Array:
    """Gaussian blur (N, N): what a network with low resolution would be sure of."""
    taps = np.exp(-(np.arange(-6, 7) ** 2) / (2 * sigma**2))
    taps /= taps.sum()
    padded = np.pad(image, 6, mode="edge")
    for axis in (0, 1):
        padded = np.apply_along_axis(lambda v: np.convolve(v, taps, "valid"), axis, padded)
    return padded


def mean_field(p: Array, image: Array, appearance: float) -> Array:
    """Probability of the object (N, N) after 10 updates; smoothness weight 1, reach 1 pixel."""
    place = np.stack(np.mgrid[:N, :N], -1).reshape(-1, 2).astype(float)
    apart = ((place[:, None] - place[None]) ** 2).sum(-1)
    color = (image.reshape(-1, 1) - image.reshape(1, -1)) ** 2
    kernel = appearance * np.exp(-apart / (2 * 4.0**2) - color / (2 * 20.0**2)) + np.exp(-apart / 2)
    np.fill_diagonal(kernel, 0)
    unary = -np.log(np.stack([1 - p.ravel(), p.ravel()], 1))
    q = np.exp(-unary)
    for _ in range(10):
        message = kernel @ q
        energy = unary + message.sum(1, keepdims=True) - message
        q = np.exp(energy.min(1, keepdims=True) - energy)
        q /= q.sum(1, keepdims=True)
    return q[:, 1].reshape(N, N)


def outline() -> list[tuple[float, float]]:
    """Corners of the object in cells."""
    return [(3, 3), (5, 3), (5, 5), (9, 5), (9, 3), (11, 3), (11, 7), (16, 7), (16, 9), (11, 9), (11, 15), (3, 15)]


def main() -> None:
    """Above, the edges of one pixel; below, the same mask three times."""
    d = Drawing(__file__, 400, 494)
    d.text(200, 18, key="graph", size=15, bold=True)
    step, left, top = 41, 36, 62
    at = {(r, c): (left + step * c, top + step * r) for r in range(4) for c in range(9)}
    inside = {(r, c) for r in range(4) for c in range(9) if c <= 4 or (c == 5 and r >= 2)}
    me = (1, 3)
    for node, (x, y) in sorted(at.items()):
        if node != me and node not in inside:
            d.line(at[me], (x, y), cls="muted", stroke=1.5, dash="2 7")
    for node, (x, y) in sorted(at.items()):
        if node != me and node in inside:
            far = (node[0] - me[0]) ** 2 + (node[1] - me[1]) ** 2
            d.line(at[me], (x, y), cls="c1", stroke=1.5 + 4 * float(np.exp(-far / 4)))
    for node, (x, y) in sorted(at.items()):
        d.circle(x, y, 9, "paper", fill=1, stroke=0)
        cls, fill = ("c1", 0.55) if node in inside else ("ink", 0.0)
        d.circle(x, y, 9, cls, fill=fill, stroke=3 if node == me else 1.5)
    d.text(at[me][0], at[me][1] + 5, "i", size=15, bold=True)
    d.circle(*at[me], step * 1.66, "c2", stroke=2.5)

    for y, key, cls in ((229, "same", "c1"), (251, "other", "muted"), (273, "ring", "c2")):
        if cls == "c2":
            d.circle(32, y - 5, 8, "c2", stroke=2.5)
        else:
            d.line(
                (18, y - 5), (46, y - 5), cls=cls, stroke=4 if cls == "c1" else 1.5, dash="2 7" if cls != "c1" else ""
            )
        d.text(56, y, key=key, size=14, anchor="start")

    truth, image = scene()
    network = np.clip(blur(truth.astype(float), 2.0), 0.02, 0.98)
    results = [("net", network), ("smooth", mean_field(network, image, 0)), ("both", mean_field(network, image, 0.3))]
    for k, (key, p) in enumerate(results):
        x0, y0 = 12 + k * 128.5, 328
        d.text(x0 + N * CELL / 2, 316, key=key, size=14, bold=True)
        d.rect(x0, y0, N * CELL, N * CELL, "muted", stroke=1.5, radius=0)
        for r in range(N):
            columns = np.flatnonzero(p[r] > 0.5)
            if columns.size:
                for run in np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1):
                    box = (x0 + run[0] * CELL, y0 + r * CELL, run.size * CELL, CELL + 0.2)
                    d.rect(*box, "c3", fill=0.45, stroke=0, radius=0)
        d.polygon([(x0 + CELL * x, y0 + CELL * y) for x, y in outline()], "ink", stroke=1.8, dash="4 3")
        d.text(x0 + N * CELL / 2, 465, key=f"wrong{k}", size=14)
    d.text(200, 488, key="dashed", size=14, cls="muted")
    d.save()


if __name__ == "__main__":
    main()

"""Four ways to spend four times the FLOPs: what the network looks like, and what it costs in weights and memory."""

from math import log

from _draw import Drawing

LAYERS, CHANNELS, SIDE, GAP = 5, 5.0, 26.0, 3.0
ALPHA, BETA, GAMMA = 1.2, 1.1, 1.15
PHI = log(4) / log(ALPHA * BETA**2 * GAMMA**2)
ROWS = (
    ("base", (1.0, 1.0, 1.0), "muted"),
    ("deeper", (4.0, 1.0, 1.0), "c1"),
    ("wider", (1.0, 2.0, 1.0), "c2"),
    ("finer", (1.0, 1.0, 2.0), "c4"),
    ("compound", (ALPHA**PHI, BETA**PHI, GAMMA**PHI), "c3"),
)
LEFT, COLUMNS = 90, (253, 316)


def network(d: Drawing, middle: float, factors: tuple[float, float, float], cls: str) -> None:
    """A row of slabs: their number is the depth, their thickness the width, their length the resolution."""
    depth, width, resolution = factors
    thickness, side = CHANNELS * width, SIDE * resolution
    for n in range(round(LAYERS * depth)):
        d.rect(LEFT + n * (thickness + GAP), middle - side / 2, thickness, side, cls, fill=0.3, radius=0)


def price(d: Drawing, middle: float, factors: tuple[float, float, float], cls: str) -> None:
    """Bars for the weights and the activations, as multiples of the base."""
    depth, width, resolution = factors
    for x, value in zip(COLUMNS, (depth * width**2, depth * width * resolution**2), strict=True):
        d.rect(x, middle - 2, 12 * value, 12, cls, fill=0.5, radius=0)
        d.text(x, middle - 8, f"×{value:.1f}".removesuffix(".0"), size=14, anchor="start")


def main() -> None:
    """Draw one row for the base and one for each way."""
    d = Drawing(__file__, 400, 404)
    d.text(200, 18, key="slab", size=14, cls="muted")
    d.text(LEFT, 44, key="network", size=14, anchor="start")
    d.text(COLUMNS[0], 44, key="weights", size=14, anchor="start")
    d.text(COLUMNS[1], 44, key="activations", size=14, anchor="start")
    middle = 76.0
    for key, factors, cls in ROWS:
        d.text(10, middle - 2, key=key, size=14, bold=True, anchor="start")
        d.text(10, middle + 16, key=f"{key}_by", size=14, anchor="start", cls="muted")
        network(d, middle, factors, cls)
        price(d, middle, factors, cls)
        if key == "base":
            d.line((10, 108), (390, 108), cls="muted")
            d.text(200, 128, key="budget", size=14)
            middle += 92
        else:
            middle += 68
    d.save()


if __name__ == "__main__":
    main()

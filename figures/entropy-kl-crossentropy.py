"""Draw one true distribution, three predictions, and what each costs in bits: entropy plus divergence."""

from __future__ import annotations

import numpy as np
from _draw import Drawing

TRUTH = np.array([1 / 2, 1 / 4, 1 / 4])
PREDICTIONS = (TRUTH, np.array([1 / 4, 1 / 4, 1 / 2]), np.array([1 / 8, 1 / 8, 3 / 4]))
BIT = 106  # viewBox units


def main() -> None:
    """Three rows: the prediction beside the truth on the left, its cost on the right."""
    d = Drawing(__file__, 400, 400)
    d.text(8, 20, key="prediction", size=15, anchor="start")
    d.text(394, 20, key="cost", size=15, anchor="end")
    entropy = -float((TRUTH * np.log2(TRUTH)).sum())
    for row, q in enumerate(PREDICTIONS):
        base = 128 + row * 118
        d.line((6, base), (114, base), cls="muted")
        for k in range(3):
            x = 10 + k * 34
            d.rect(x, base - 90 * q[k], 28, 90 * float(q[k]), "c1", fill=0.35, radius=0)
            d.rect(x, base - 90 * TRUTH[k], 28, 90 * float(TRUTH[k]), "ink", stroke=2, dash="4 3", radius=0)
        total = -float((TRUTH * np.log2(q)).sum())
        d.rect(138, base - 52, entropy * BIT, 40, "c3", fill=0.3, radius=0)
        d.text(138 + entropy * BIT / 2, base - 26, key="entropy", size=15, bold=True)
        if total > entropy:
            left = 138 + entropy * BIT
            d.rect(left, base - 52, (total - entropy) * BIT, 40, "c2", fill=0.4, radius=0)
            key = ("none", "kl-middle", "kl-worst")[row]
            d.text(left + (total - entropy) * BIT / 2, base - 60, key=key, size=15, bold=True, cls="c2")
        d.text(138, base + 8, key=("sum-best", "sum-middle", "sum-worst")[row], size=15, anchor="start")
    d.save()


if __name__ == "__main__":
    main()

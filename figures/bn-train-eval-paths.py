"""Draw BN's training path (batch statistics, EMA update) above its inference path (stored statistics)."""

from __future__ import annotations

from _draw import Drawing


def row(d: Drawing, y: float, key: str, cls: str) -> None:
    """One path x → standardize → affine → y, with its name above."""
    d.text(8, y - 32, key=key, cls=cls, size=15, anchor="start", bold=True)
    d.box(8, y - 20, 38, 40, "x", cls=cls, size=16)
    d.box(150, y - 20, 92, 40, key="normalize", cls=cls)
    d.box(266, y - 20, 76, 40, key="affine", cls=cls)
    d.line((46, y), (148, y), arrow=True)
    d.line((242, y), (264, y), arrow=True)
    d.line((342, y), (368, y), arrow=True)
    d.text(381, y + 5, "y", size=16)


def main() -> None:
    """Training above, the store of running statistics between, inference below."""
    d = Drawing(__file__, 400, 346)
    row(d, 66, "training", "c1")
    d.rect(40, 122, 150, 48, "c1", fill=0.14)
    d.text(115, 142, key="batch_stats")
    d.text(115, 161, "μ, σ²")
    d.line((80, 66), (80, 120), arrow=True)
    d.line((172, 122), (172, 88), arrow=True)

    d.rect(106, 210, 180, 48, "c3", fill=0.18, stroke=2)
    d.text(196, 230, key="running_stats", bold=True)
    d.text(196, 249, "μ̂, σ̂²")
    d.line((140, 170), (140, 208), cls="c3", stroke=2, arrow=True)
    d.text(150, 194, key="ema", cls="c3", anchor="start")

    row(d, 320, "inference", "c2")
    d.line((196, 258), (196, 298), cls="c3", stroke=2, arrow=True)
    d.text(206, 283, key="read", cls="c3", anchor="start")
    d.save()


if __name__ == "__main__":
    main()

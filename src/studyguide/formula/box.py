"""The boxes of a formula, one in another, as browsers lay them out."""

from __future__ import annotations

from math import inf

from studyguide.formula.effect import Effect


class Box:
    """An element that is open, in em of the formula.

    Its line lies at `y`, downwards from that of the formula; its next letter goes to `x`, and what it holds spans from
    `left` to `right`, all from where it begins. In a stack everything begins at 0, and `right` says how far anything
    stands out of its own width. `seen` tells whether anything of it can be seen. What rises above the `ceiling` pushes
    its neighbours down. `laps` counts the laps around it.
    """

    __slots__ = ("ceiling", "effect", "laps", "left", "right", "scale", "seen", "x", "y")

    def __init__(self, effect: Effect, around: Box | None = None) -> None:
        self.effect = effect
        self.x, self.left, self.right, self.seen = 0.0, inf, -inf, effect.drawn
        self.scale, self.y, self.ceiling, self.laps = 1.0, 0.0, -inf, 0
        if around is not None:
            self.scale = around.scale * effect.scale
            self.y = around.y + effect.down * self.scale
            self.ceiling, self.laps = around.ceiling, around.laps

    def include(self, left: float, right: float) -> None:
        """Something more spans from left to right."""
        if left < self.left:
            self.left = left
        if right > self.right:
            self.right = right

    def extent(self) -> tuple[float, float, float]:
        """Its width, and from where to where it spans."""
        effect, width, left, right = self.effect, self.x, self.left, self.right
        if effect.role == "stack":
            right += width
        if effect.lap is not None:
            shift = effect.lap * max(width, 0.0)
            # What is narrower than nothing may stand anywhere in between.
            left, right, width = left - shift, right - shift - min(width, 0.0), 0.0
        elif effect.width is not None:
            width = effect.width * self.scale
        if effect.drawn:
            width += effect.more * self.scale
            left, right = min(left, 0.0), max(right, width)
        return width, left, right

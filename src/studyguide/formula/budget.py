"""What the formulas of one text may cost together."""

from __future__ import annotations

from studyguide.formula.faults import FormulaError

SECONDS = 1.0
"""Processor time that one formula may take."""


class Budget:
    """The time and the place for the formulas of one text: give the same one to every call for that text.

    Without, a thousand formulas that take too long take a thousand times too long.
    """

    def __init__(self, *, seconds: float = 1.25, characters: int = 4_000_000, height: float = 3_000) -> None:
        self.seconds = seconds
        """Processor time that is left for typesetting; formulas from a cache take none."""
        self.characters = characters
        """How much HTML is left, for formulas from a cache, too."""
        self.height = height
        """How many em the formulas may still be high together."""

    def grant(self) -> float:
        """The time that the next formula may take; raises FormulaError if none is left."""
        if self.seconds <= 0:
            raise self.overdrawn()
        return min(self.seconds, SECONDS)

    def take(self, characters: int, height: float) -> None:
        """Use up so much; raises FormulaError if it is more than what is left."""
        self.characters -= characters
        self.height -= height
        if self.characters < 0 or self.height < 0:
            raise FormulaError("makes the page too large with the formulas before it", hint="split the text")

    def overdrawn(self) -> FormulaError:
        """The fault of a formula for which too little time is left."""
        return FormulaError("is not typeset, for the formulas before it take too long", hint="make those simpler")

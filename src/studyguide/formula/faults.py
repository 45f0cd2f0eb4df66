"""What is wrong with a formula."""

from __future__ import annotations


class FormulaError(ValueError):
    """TeX that is not typeset."""

    def __init__(self, message: str, position: int | None = None, length: int = 0, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        """One fact, lower case, no full stop."""
        self.position = position
        """Offset of the fault in the TeX, in code points; `None` where it has no place of its own."""
        self.length = length
        """Code points at fault from there on; 0 at the end of the TeX."""
        self.hint = hint or "write TeX that KaTeX knows"
        """What to do, as an order."""

    def anew(self) -> FormulaError:
        """The same fault without the traceback of its first time, to be raised again."""
        return FormulaError(self.message, self.position, self.length, hint=self.hint)

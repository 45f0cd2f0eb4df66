"""What a misspelt word was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MOST_COMPARISONS = 100_000
_LONGEST = 80


class Spelling:
    """The words that are known, to be asked about others.

    Comparing is slow: a file with thousands of faults gets its hints for the first ones only, within a second.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = sorted(known)
        self._left = _MOST_COMPARISONS

    def hint(self, word: str, otherwise: str) -> str:
        """The question whether a similar word was meant; `otherwise` if none is similar."""
        close = self.closest(word)
        return f"did you mean `{close}`?" if close else otherwise

    def closest(self, word: str) -> str | None:
        """The known word that is most similar, if one is similar enough."""
        self._left -= len(self._known)
        if self._left < 0 or len(word) > _LONGEST:
            return None
        return next(iter(get_close_matches(word, self._known, n=1)), None)

"""Text → tokens. `browser/tokens.mjs` does the same in the reader's browser; golden vectors hold the two together.

A text is first *normalised*: Unicode's compatibility form, without accents and characters that nobody sees, in lower
case, Traditional Chinese written as Simplified, and `3 × 3`, `3*3`, `3x3` all `3x3`.

Then it is cut into *segments*; what stands between them is dropped:

    segment  = run | word | decimal | symbol
    run      = Chinese characters                                        空洞卷积
    word     = letters and digits; - _ ' or a dash may join them,        r-cnn  running_mean
               and + stand behind them                                   c++
    decimal  = digits, a point, digits …                                 0.5
    symbol   = one of a few operators                                    == != ** ∂ ∑

Each segment gives its *tokens*:

    run      each two characters that stand together, of a single one itself      空洞 洞卷 卷积
    word     the whole without joints (rcnn); its parts (r, cnn); of letters with a number behind them both: yolov3,
             yolo, v3. Plurals become singular, and -isation -ization.
    decimal, symbol    itself

*Units* are a finer cut, by which names are compared: the parts of a word, and each Chinese character.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import add
from unicodedata import normalize

from studyguide.search.simplified import CHARACTERS

_HAN = "\u3400-\u9fff"
_LETTER = "a-z0-9α-ω"
# U+0338 is no accent: it makes ≠ of =.
_UNSEEN = re.compile("[\u0300-\u0337\u0339-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_JOINTS = "-_'’\u2010-\u2013\u2212"
_TIMES = re.compile("([0-9]) *[x×✕✖*] *(?=[0-9])")
_SEGMENT = re.compile(
    rf"([{_HAN}]+)|(?![0-9]+\.[0-9])([{_LETTER}]+(?:[{_JOINTS}][{_LETTER}]+)*(?:\++(?![{_LETTER}]))?)"
    r"|([0-9]+(?:\.[0-9]+)+|==|!=|\*\*|[@∂∇∑∏∫√∞≈≠≤≥±⊙⊕⊗∈∩∪])"
)
_JOINT = re.compile(f"[{_JOINTS}]")
_NUMBERED = re.compile("([a-zα-ω]{2,}?)(v?[0-9][a-z0-9]*)")
_PLURALS = (("ies", "y", 5), ("sses", "ss", 5), ("xes", "x", 4), ("ches", "ch", 5), ("shes", "sh", 5), ("s", "", 4))
_BRITISH = re.compile("(?<=[a-z]{3})is(?=(?:e|ed|es|er|ing|ation)s?$)")
_SINGULARS = ("ss", "us", "is")

_TRADITIONAL = frozenset(CHARACTERS)
_SIMPLE = str.maketrans(dict(CHARACTERS))

Segments = list[tuple[str, str, str]]
"""Of each segment, in the order of the text, one of three: a run, a word, or what is a token as it stands."""


def normalise(text: str) -> str:
    """The text as it is compared."""
    plain = normalize("NFKC", _UNSEEN.sub("", normalize("NFKD", text))).lower()
    # Most texts have none of them, and to replace none takes several times as long as to see that.
    if not _TRADITIONAL.isdisjoint(plain):
        plain = plain.translate(_SIMPLE)
    return _TIMES.sub(r"\1x", plain)


def segments(text: str) -> Segments:
    """A text, normalised and cut."""
    return _SEGMENT.findall(normalise(text))


def tokens(cut: Segments) -> list[str]:
    """The tokens of the segments, in their order."""
    found: list[str] = []
    for run, word, other in cut:
        if run:
            found += map(add, run, run[1:]) if len(run) > 1 else run
        elif word:
            found += _tokens_of_word(word)
        else:
            found.append(other)
    return found


def units(cut: Segments) -> list[str]:
    """The units of the segments, in their order."""
    found: list[str] = []
    for run, word, other in cut:
        if run:
            found += run
        elif word:
            found += _parts(word)
        else:
            found.append(other)
    return found


def key(cut: Segments) -> str:
    """What is the same for two texts that differ in spaces, hyphens and plurals alone: `fasterrcnn`."""
    return "".join(units(cut))


@lru_cache(maxsize=1 << 16)
def _tokens_of_word(word: str) -> tuple[str, ...]:
    parts = _JOINT.split(word)
    whole = "".join(parts)
    found = [_stem(whole), *_parts(word)]
    for part in parts:
        if numbered := _NUMBERED.fullmatch(part):
            found += [_stem(numbered[1]), numbered[2]]
    if whole[-1] == "+" and len(bare := whole.rstrip("+")) > 1:
        found.append(_stem(bare))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1 << 16)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(_stem(part) for part in _JOINT.split(word))


def _stem(word: str) -> str:
    word = _BRITISH.sub("iz", word)
    if not word.endswith(_SINGULARS):
        for plural, singular, least in _PLURALS:
            if len(word) >= least and word.endswith(plural):
                return word.removesuffix(plural) + singular
    return word

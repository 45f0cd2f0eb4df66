"""A bank of any size: further questions are the real ones with other words, the same ones from title to text."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from studyguide.model import Guide, Question
from studyguide.render import Fragments
from studyguide.schema import Locale

_WORD = re.compile("[A-Za-z]{3,}")
_HAN = re.compile("[\u3400-\u9fff]")
_SYLLABLES = [onset + vowel for onset in "bcdfglmnprstv" for vowel in "aeiou"]
_REPLACED = 0.3


class _Words:
    """One question's words in another guise."""

    def __init__(self, chance: random.Random, latin: list[str], han: list[str]) -> None:
        self._chance, self._latin, self._known = chance, latin, dict[str, str]()
        self._han = str.maketrans({old: chance.choice(han) for old in han if chance.random() < _REPLACED / 2})

    def __call__(self, text: str) -> str:
        return _WORD.sub(self._word, text.translate(self._han))

    def _word(self, match: re.Match[str]) -> str:
        if match[0] not in self._known:
            other = self._chance.choice(self._latin) if self._chance.random() < _REPLACED else match[0]
            self._known[match[0]] = other
        return self._known[match[0]]


def enlarged(guide: Guide, fragments: Fragments, size: int, seed: int = 1) -> tuple[Guide, Fragments]:
    """The guide and its fragments, with further questions behind the real ones until there are `size`."""
    chance = random.Random(seed)
    latin = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(4000)]
    han = sorted({letter for fragment in fragments.values() for letter in _HAN.findall(fragment.text)})
    topics, texts = {topic.slug: [*topic.questions] for topic in guide.topics}, dict(fragments)
    for number in range(size - len(guide.questions)):
        base = guide.questions[number % len(guide.questions)]
        made, more = _another(base, number, _Words(chance, latin, han), fragments)
        topics[base.topic].append(made)
        texts |= more
    grown = tuple(replace(topic, questions=tuple(topics[topic.slug])) for topic in guide.topics)
    return replace(guide, topics=grown), texts


def _another(base: Question, number: int, words: _Words, fragments: Fragments) -> tuple[Question, Fragments]:
    id_ = f"{base.id}-{number}"
    entry = base.entry.model_copy(
        update={
            "id": id_,
            "title": {locale: words(title) for locale, title in base.entry.title.items()},
            "aliases": tuple(map(words, base.entry.aliases)),
        }
    )
    answers, texts = dict[Locale, object](), {}
    for locale, answer in base.answers.items():
        path = answer.path.with_name(f"{id_}.{locale}.md")
        answers[locale] = replace(answer, id=id_, path=path)
        texts[path] = replace(fragments[answer.path], text=words(fragments[answer.path].text))
    return replace(base, entry=entry, answers=answers), texts

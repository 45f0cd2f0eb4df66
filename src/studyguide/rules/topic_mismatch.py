"""A topic's names do not agree.

A topic has one name: that of its bank, of the bank's field `topic`, and of the folder with its answers. Where they
differ, answers are not found, and links lead to the wrong folder.

Wrong:  `topic: normalisation` in `questions/normalization.yaml`
Right:  `topic: normalization` in `questions/normalization.yaml`, with answers in `answers/normalization/`
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from studyguide.diagnostics import Diagnostic, Edit, Rule, Span
from studyguide.model import Guide, Topic
from studyguide.schema import is_name

RULE = Rule("SG202", "topic-mismatch", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """Diagnostics for banks whose name differs and for answers in a foreign folder."""
    for topic in guide.topics:
        if topic.slug != topic.path.stem and is_name(topic.path.stem):
            message = f"the topic is `{topic.slug}`, the file's name says `{topic.path.stem}`"
            hint = f"write `topic: {topic.path.stem}`, or rename the file"
            yield RULE.at(topic.places.value("topic"), message, hint=hint, edit=_edit(guide, topic))
    yield from _answers(guide)


def _edit(guide: Guide, topic: Topic) -> Edit | None:
    """The file's name as topic; None if answers lie under the other one, for then the file may have the wrong name."""
    span = topic.places.value("topic")
    folder = PurePosixPath("answers", topic.slug)
    answers = (*(answer.path for answer in guide.answers), *guide.strays, *guide.unread.paths)
    # Wider than the name and its quotes: something else is written here, too, such as an anchor.
    plain = span.line == span.end_line and span.end_column - span.column <= len(topic.slug) + 2
    alone = plain and not any(path == folder or folder in path.parents for path in answers)
    return Edit(span, topic.path.stem) if alone else None


def _answers(guide: Guide) -> Iterator[Diagnostic]:
    topics: dict[str, set[str]] = {}
    for topic in guide.topics:
        for question in topic.questions:
            topics.setdefault(question.id, set()).update((topic.slug, topic.path.stem))
    for answer in guide.answers:
        homes = topics.get(answer.id, set())
        if homes and answer.topic not in homes | guide.unread.topics:
            home = guide.by_id[answer.id].topic
            message = f"the question `{answer.id}` belongs to the topic `{home}`, not to `{answer.topic}`"
            yield RULE.at(Span(answer.path), message, hint=f"move the file to `answers/{home}/`")

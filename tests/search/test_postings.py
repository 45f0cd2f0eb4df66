"""What stands where, and how it is divided."""

from __future__ import annotations

import json

from studyguide.search.documents import Document
from studyguide.search.lore import Lore
from studyguide.search.postings import postings, shards

LORE = Lore(
    named=(("卷积", "convolution", "the"),), explained=(None,), phrased=(("区别", "versus"),), filler=frozenset({"the"})
)


def document(title="", names=(), summary="", headings=(), text="") -> Document:
    return Document("u", None, title, names, "t", "l", 0, summary, headings, text)


def held(*documents: Document) -> dict[str, list[tuple[int, int]]]:
    """The postings as (document, firmness)."""
    return {token: [divmod(number, 8) for number in numbers] for token, numbers in postings(documents, LORE).items()}


def test_how_firmly_a_document_holds_a_token():
    found = held(
        document(text="core padding"),
        document(summary="padding", headings=("padding", "stride"), text="core padding stride"),
        document(names=("Padding",), summary="padding", headings=("padding",), text="padding"),
    )
    assert found["padding"] == [(0, 0), (1, 3), (2, 4)]
    assert found["stride"] == [(1, 2)]
    assert found["core"] == [(0, 0), (1, 0)]


def test_what_is_said_often_is_held_more_firmly():
    found = held(document(text="core " * 6 + "卷积"), document(text="core " * 5 + "卷积 convolution " * 3))
    assert (found["core"], found["#0"]) == ([(0, 1), (1, 0)], [(0, 0), (1, 1)])


def test_concepts_are_found_by_every_name_and_everywhere():
    found = held(
        document(text="卷积"),
        document(text="convolution versus"),
        document(names=("卷积核",)),
        document(headings=("卷积",)),
    )
    assert found["#0"] == [(0, 0), (1, 0), (2, 4), (3, 2)]
    assert found["#1"] == [(1, 0)]


def test_a_title_and_names_as_a_whole():
    found = held(document(title="Faster R-CNN", names=("RPN",)), document(names=("faster rcnn", "两次 取整")))
    assert found["=fasterrcnn"] == [(0, 4), (1, 4)]
    assert found["=rpn"] == [(0, 4)]
    assert found["=两次取整"] == [(1, 4)]
    assert "faster" in found
    assert "=faster" not in found


def test_words_of_a_title_are_left_to_the_index():
    assert set(held(document(title="Padding"))) == {"=padding"}


def test_filler_is_left_out():
    assert set(held(document(text="the core"))) == {"core"}


def test_tokens_are_sorted():
    tokens = list(postings([document(text="b 卷积 a"), document(text="c")], LORE))
    assert tokens == sorted(tokens)


def test_shards_hold_everything_once_and_say_where_they_begin(monkeypatch):
    monkeypatch.setattr("studyguide.search.postings._SHARD", 30)
    found = postings(
        [document(text="alpha beta"), document(text="beta gamma delta"), document(text="alpha beta")], LORE
    )
    made = list(shards(found))
    parts = [json.loads(text) for _, text in made]
    assert len(parts) > 1
    assert [first for first, _ in made] == [next(iter(part)) for part in parts]
    assert [token for part in parts for token in part] == list(found)
    assert all(len(text) <= 30 + len("{}") + len(",") * len(part) for (_, text), part in zip(made, parts, strict=True))


def test_a_shard_says_steps():
    texts = ["alpha", "", "alpha", "alpha"]
    ((_, text),) = shards(postings([document(text=text, summary=text * (text == texts[3])) for text in texts], LORE))
    assert json.loads(text)["alpha"] == [0 + 3, 8 * 2 + 3, 8 * 1 + 3]


def test_a_token_that_is_longer_than_a_shard_has_its_own(monkeypatch):
    monkeypatch.setattr("studyguide.search.postings._SHARD", 20)
    made = [json.loads(text) for _, text in shards({"a": [1], "b": list(range(0, 800, 8)), "c": [1]})]
    assert [list(part) for part in made] == [["a"], ["b"], ["c"]]
    assert [first for first, _ in shards({"b": list(range(0, 800, 8)), "c": [1]})] == ["b", "c"]


def test_nothing_makes_no_shard():
    assert list(shards({})) == []

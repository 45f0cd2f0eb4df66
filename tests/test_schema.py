"""What an author may write, at the limits."""

import pytest
from pydantic import ValidationError

from studyguide.schema import RESERVED, Bank, Entry, Facts, is_name

ENTRY = {"id": "pooling", "title": {"zh": "池化"}, "level": "basic", "kind": "concept"}
BANK = {"topic": "layers", "title": {"zh": "层"}, "summary": {"zh": "层。"}, "order": "1"}


def kinds(schema, written):
    try:
        schema.model_validate(written)
    except ValidationError as error:
        return [found["type"] for found in error.errors()]
    return []


def test_space_around_texts_is_not_part_of_them():
    entry = Entry.model_validate({**ENTRY, "title": {"zh": " 池化\t"}, "aliases": ["  a b  "]})
    assert entry.title == {"zh": "池化"}
    assert entry.aliases == ("a b",)
    assert Bank.model_validate({**BANK, "summary": {"zh": "\n层。\n"}}).summary == {"zh": "层。"}


@pytest.mark.parametrize(
    ("schema", "written", "field", "longest"),
    [
        (Entry, ENTRY, "id", "a" * 80),
        (Entry, ENTRY, "title", {"zh": "池" * 200}),
        (Entry, ENTRY, "sources", [f"A-{'1' * 38}"]),
        (Entry, ENTRY, "related", ["a" * 80]),
        (Bank, BANK, "summary", {"zh": "层" * 1000}),
        (Bank, BANK, "order", "9999"),
        (Bank, BANK, "order", "0"),
    ],
)
def test_the_longest_that_may_stand(schema, written, field, longest):
    assert kinds(schema, {**written, field: longest}) == []


@pytest.mark.parametrize(
    ("schema", "written", "field", "beyond", "kind"),
    [
        (Entry, ENTRY, "id", "a" * 81, "string_too_long"),
        (Entry, ENTRY, "title", {"zh": "池" * 201}, "string_too_long"),
        (Entry, ENTRY, "title", {"zh": "池\n化"}, "string_pattern_mismatch"),
        (Entry, ENTRY, "title", {"zh": " \t"}, "string_too_short"),
        (Entry, ENTRY, "sources", [f"A-{'1' * 39}"], "string_too_long"),
        (Bank, BANK, "summary", {"zh": "层" * 1001}, "string_too_long"),
        (Bank, BANK, "order", "10000", "less_than_equal"),
        (Bank, BANK, "order", "-1", "greater_than_equal"),
        (Facts, {"title": {}, "summary": {}}, "locales", [], "too_short"),
        (Facts, {"title": {}, "summary": {}}, "locales", "zz", "tuple_type"),
    ],
)
def test_what_is_beyond_may_not(schema, written, field, beyond, kind):
    assert kinds(schema, {**written, field: beyond}) == [kind]


def test_nothing_changes_afterwards():
    with pytest.raises(ValidationError):
        Entry.model_validate(ENTRY).level = "advanced"


@pytest.mark.parametrize("name", ["roi-align", "3d", "a" * 80, "con-1", "com", "com10", "tag"])
def test_names(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    [*sorted(RESERVED), "", "a" * 81, "A", "a_b", "-a", "a-", "a--b", "a\n", "a b", "池", "con", "com1", "lpt9"],
)
def test_no_names(name):
    assert not is_name(name)

"""Banks of up to their limit that would take minutes or gigabytes if nothing bounded the work."""

import time

import pytest

from studyguide import check
from tests.cases import BASE

BANK = "questions/layers.yaml"
HEAD = BASE[BANK].partition("questions:")[0]
ENTRY = "  - id: {id}\n    title: {{zh: x, en: x}}\n    level: basic\n    kind: concept\n"


def entries(count: int, more: str = "") -> str:
    written = "".join(ENTRY.format(id=f"q{n}") + more.replace("#", str(n)) for n in range(count))
    return f"{HEAD}questions:\n{written}"


CASES = {
    "deep": ("[" * 999_000, "nested deeper than 32 levels"),
    "values": ("x: [" + "a," * 490_000 + "]", "the file holds more than 100000 values"),
    "aliases": ("a: &a x\nb: [" + "*a," * 99_000 + "]", "aliases unfold to more than 10000 values"),
    "digits": (HEAD.replace("order: 1", "order: " + "9" * 900_000), f"`order` cannot be `{'9' * 60}…`"),
    "keys": (HEAD + "a: b\n" * 90_000, "88999 more faults begin here"),
    "empty": (f"{HEAD}questions:\n" + "- {}\n" * 90_000, "359000 more faults begin here"),
    "items": (entries(1) + "    tags: [" + "A," * 90_000 + "]\n", "89000 more faults begin here"),
    "escapes": (entries(1) + "    aliases: [" + '"\\u202e",' * 90_000 + "]\n", "89000 more faults begin here"),
    "related": (entries(9000, "    related: [qx#]\n"), "8000 more faults begin here"),
    "titles": (entries(9000).replace(", en: x", ""), "8000 more faults begin here"),
    "hidden": (HEAD + "\u200bx" * 240_000, "239000 more faults begin here"),
}


@pytest.mark.parametrize(("bank", "expected"), CASES.values(), ids=CASES)
def test_the_work_on_a_bank_is_bounded(write_tree, bank, expected):
    root = write_tree({BANK: bank})
    before = time.process_time()
    messages = [found.message for found in check.check(root).diagnostics if found.span.path.name == "layers.yaml"]
    assert time.process_time() - before < 10  # a second or two where nothing else runs
    assert expected in messages
    assert len(messages) < 3100
    assert max(map(len, messages)) < 120

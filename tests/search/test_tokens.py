"""Both normalisers, held together by vectors and by what chance makes."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from studyguide.search.concepts import Concepts
from studyguide.search.simplified import CHARACTERS, PHRASES
from studyguide.search.tokens import key, segments, tokens
from tests.search.browser import run

VECTORS = Path(__file__).with_name("vectors.json")
GROUPS = [
    ["批归一化", "BN", "batch norm"],
    ["实例归一化", "IN"],
    ["空洞卷积", "膨胀卷积", "atrous convolution"],
    ["卷积", "BN"],
]
FILLER = ["in"]
PIECES = (
    "批归一化", "歸", "與", "乾", "空洞卷积", "ＢＮ", "Faster", "R-CNN", "rcnn", "yolov3", "resnet50s", "3 × 3",
    "3*3x3", "0.5", "1.2.3", "c++", "a+b", "==", "**", "≠", "e\u0301", "x\u0302", "γ", "ς", "Σ", "-", "–", "_",
    "'", "’", "\u200b", "\u3000", "\n", " ", ".", "boxes", "losses", "analysis", "normalisation", "²", "①", "ﬁ", "İ",
    "ß", "𠮷", "の", "ガ", "한", "é", "\u00ad", "0", "9", "v", "。",
)  # fmt: skip


def seen(text: str) -> dict[str, object]:
    """What the program makes of a text."""
    cut = segments(text)
    return {"text": text, "tokens": tokens(cut), "key": key(cut), "concepts": [*Concepts(GROUPS, FILLER).find(cut)]}


def seen_by_browser(texts: list[str]) -> list[dict[str, object]]:
    """What the browser's half makes of them."""
    simple = ["".join(CHARACTERS), "".join(CHARACTERS.values())]
    return run("tokens.mjs", {"texts": texts, "simple": simple, "groups": GROUPS, "filler": FILLER})


def test_vectors(update_goldens):
    vectors = json.loads(VECTORS.read_text("utf-8"))
    texts = [vector["text"] for vector in vectors]
    if update_goldens:
        lines = (json.dumps(seen(text), ensure_ascii=False) for text in texts)
        VECTORS.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf-8")
    assert [seen(text) for text in texts] == vectors
    assert seen_by_browser(texts) == vectors


def test_both_agree_on_what_nobody_would_write():
    chance = random.Random(8)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 9))) for _ in range(3000)]
    differ = [
        (ours, theirs) for ours, theirs in zip(map(seen, texts), seen_by_browser(texts), strict=True) if ours != theirs
    ]
    assert differ == []


@pytest.mark.parametrize(
    "alike",
    [
        ("Faster R-CNN", "faster rcnn", "FasterRCNN", "Ｆａｓｔｅｒ　R‑CNN"),
        ("1×1 卷积", "1x1卷积", "1 * 1 卷積"),
        ("anchor boxes", "Anchor Box", "anchor-box"),
        ("batch normalisation", "Batch Normalization"),
        ("naïve Bayes", "naive bayes"),
        ("批归一化", "批歸一化", "批\u200b归一化"),
    ],
)
def test_one_key_for_one_name(alike):
    assert len({key(segments(text)) for text in alike}) == 1


def test_tables_of_traditional_chinese_say_what_differs():
    assert (CHARACTERS["歸"], CHARACTERS["乾"], PHRASES["网路"]) == ("归", "干", "网络")
    assert all(old != new for table in (CHARACTERS, PHRASES) for old, new in table.items())


@pytest.mark.parametrize(
    "different", [("c", "c++"), ("0.5", "05"), ("=", "=="), ("≠", "="), ("loss", "los"), ("r", "rcnn")]
)
def test_different_keys_for_different_names(different):
    assert len({key(segments(text)) for text in different}) == 2

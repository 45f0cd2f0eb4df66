"""Both languages of an answer are complete pages: same structure, formulas, figures, code and sources."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from studyguide.answer import Answer
from studyguide.model import Question
from studyguide.source import read

GUIDE, _ = read(Path(__file__).parents[1])
TRANSLATED = [question for question in GUIDE.questions if len(question.answers) == len(GUIDE.locales)]


def headings(answer: Answer) -> list[int]:
    return [heading.level for heading in answer.headings]


def displays(answer: Answer) -> int:
    return sum(formula.display for formula in answer.formulas)


def figures(answer: Answer) -> list[str]:
    return [link.target for link in answer.links if link.image]


def papers(answer: Answer) -> set[str]:
    return set(re.findall(r"arxiv\.org/abs/[\d.]+", answer.markdown))


def neighbours(answer: Answer) -> set[str]:
    return {link.path.name.split(".")[0] for link in answer.links if link.path and not link.image}


def programs(answer: Answer) -> list[str]:
    """The code without its words: comments are gone after parsing, docstrings are emptied."""
    trees = [ast.parse(block.code) for block in answer.code if block.language == "python"]
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node):
            node.body = node.body[1:] or [ast.Pass()]
    return [ast.dump(tree) for tree in trees]


@pytest.mark.parametrize("facet", [headings, displays, figures, papers, neighbours, programs])
@pytest.mark.parametrize("question", TRANSLATED, ids=lambda question: question.id)
def test_languages_agree(question: Question, facet) -> None:
    found = [facet(question.answers[locale]) for locale in GUIDE.locales]
    assert all(other == found[0] for other in found[1:])

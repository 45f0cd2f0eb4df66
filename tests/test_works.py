"""A work as its references say it."""

import pytest

from studyguide.diagnostics import Span
from studyguide.places import Places
from studyguide.schema import WORKS
from studyguide.works import PAPERS, Paper

FIELDS = {"key": "a", "author": "Ioffe, Sergey", "title": "Batch Normalization", "year": "2015"}


def paper(kind: str = "misc", **fields: str) -> Paper:
    return Paper(WORKS[kind](**{**FIELDS, **fields}), "", Places(Span(PAPERS)))


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ("Ioffe, Sergey and Szegedy, Christian", "S. Ioffe, C. Szegedy"),
        ("Ioffe, S.", "S. Ioffe"),
        ("Lin, Tsung-Yi", "T.-Y. Lin"),
        ("Lin, T.-Y.", "T.-Y. Lin"),
        ("Iqbal, Md Tauhid Bin", "M. T. B. Iqbal"),
        ("van de Sande, Koen E. A.", "K. E. A. van de Sande"),
        ("Rota Bulò, Samuel", "S. Rota Bulò"),
        ("Schön, Éva", "É. Schön"),
        ("Chen, Yu. V", "Yu. V. Chen"),
        ("The Team", "The Team"),
        ("Goyal, Priya and others", "P. Goyal et al."),
        ("Goyal, Priya and Dollár, Piotr and others", "P. Goyal, P. Dollár et al."),
    ],
)
def test_authors_have_initials(author, authors):
    assert paper(author=author).authors == authors


@pytest.mark.parametrize(
    ("kind", "fields", "where"),
    [
        ("inproceedings", {"booktitle": "ICML"}, "ICML 2015"),
        ("article", {"journal": "IJCV"}, "IJCV 2015"),
        ("book", {"publisher": "MIT Press"}, "MIT Press 2015"),
        ("phdthesis", {"school": "MIT"}, "MIT 2015"),
        ("misc", {}, "2015"),
        ("misc", {"howpublished": "OpenAI"}, "OpenAI 2015"),
    ],
)
def test_where_and_when_a_work_appeared(kind, fields, where):
    assert paper(kind, **fields).citation == f"S. Ioffe. Batch Normalization. {where}"


def test_no_full_stop_stands_behind_another_mark():
    assert paper(title="Why?", author="Goyal, Priya and others").citation == "P. Goyal et al. Why? 2015"
    assert paper(title="Look!").citation == "S. Ioffe. Look! 2015"


def test_what_means_something_to_markdown_is_escaped_in_a_reference_only():
    found = paper(title="A*: [x] `y` $z$ <b> a_b \\")
    assert found.citation == r"S. Ioffe. A\*: \[x\] \`y\` \$z\$ \<b> a\_b \\. 2015"
    assert found.sentences == ("S. Ioffe.", "A*: [x] `y` $z$ <b> a_b \\.", "2015.")


def test_a_work_is_known_by_all_its_identifiers_and_read_on_arxiv():
    found = paper(url="https://example.org/a", doi="10.1000/A", eprint="1502.03167", archiveprefix="arXiv")
    assert [name.address for name in found.identifiers] == [
        "https://arxiv.org/abs/1502.03167", "https://doi.org/10.1000/a", "https://example.org/a",
    ]  # fmt: skip

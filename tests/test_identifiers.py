"""What a work is known by: the same work however it is linked, and what no identifier looks like."""

import pytest

from studyguide import identifiers
from studyguide.identifiers import Identifier

ARXIV = Identifier("arXiv", "1502.03167")


@pytest.mark.parametrize(
    "address",
    [
        "https://arxiv.org/abs/1502.03167",
        "http://www.arxiv.org/abs/1502.03167v3",
        "https://export.arxiv.org/pdf/1502.03167v12.pdf",
        "https://arxiv.org/pdf/1502.03167",
        "https://arxiv.org/html/1502.03167v1/",
        "https://arxiv.org/abs/1502.03167?context=cs#S3",
        "https://doi.org/10.48550/arXiv.1502.03167",
    ],
)
def test_a_work_of_arxiv_is_the_same_however_it_is_linked(address):
    assert identifiers.of(address) == ARXIV


def test_capital_letters_and_percent_signs_make_no_other_doi():
    links = [
        "https://doi.org/10.1000/Ab(1)",
        "http://dx.doi.org/10.1000/aB%281%29",
        "https://www.doi.org/10.1000/AB(1)",
    ]
    assert {identifiers.of(link) for link in links} == {identifiers.doi("10.1000/ab(1)")}


@pytest.mark.parametrize("address", ["https://arxiv.org/list/cs.LG/recent", "https://example.org/arxiv.org/abs/1"])
def test_everything_else_is_an_address(address):
    assert identifiers.of(address) == Identifier("url", address)


@pytest.mark.parametrize("address", ["pooling.zh.md", "", "mailto:a@example.org", "//arxiv.org/abs/1502.03167"])
def test_what_leads_to_no_page_is_no_work(address):
    assert identifiers.of(address) is None


def test_an_identifier_has_an_address_and_a_label():
    old = identifiers.of("https://arxiv.org/pdf/cs/0112017v2")
    assert (old.address, old.label) == ("https://arxiv.org/abs/cs/0112017", "arXiv:cs/0112017")
    doi = identifiers.doi("10.1000/x")
    assert (doi.address, doi.label) == ("https://doi.org/10.1000/x", "doi:10.1000/x")
    old = identifiers.doi("10.1175/1520(1950)078<0001:VOFEIT>2.0.CO;2")
    assert old.address == "https://doi.org/10.1175/1520(1950)078%3C0001:vofeit%3E2.0.co;2"
    assert identifiers.of(old.address) == old
    page = identifiers.of("https://www.deeplearningbook.org/x/y")
    assert (page.address, page.label) == ("https://www.deeplearningbook.org/x/y", "deeplearningbook.org")


@pytest.mark.parametrize(
    "text", ["0704.0001", "1412.6980", "1501.00001", "2612.12345", "cs/0112017", "math.GT/0309136"]
)
def test_possible_arxiv_ids(text):
    assert Identifier("arXiv", text).possible


@pytest.mark.parametrize(
    "text",
    ["0604.0001", "1412.69801", "1501.0001", "1513.00001", "1500.00001", "1502.03167v2", "1502.031670", "cs/0813001",
     "cs/1001001", "CS/0112017", "1502.0316７", "x", ""],
)  # fmt: skip
def test_impossible_arxiv_ids(text):
    assert not Identifier("arXiv", text).possible


@pytest.mark.parametrize(
    "text", ["10.1000/x", "10.123456789/(x);y", "10.1007/s11263-013-0620-5", "10.1175/1(1950)<1:V>2.0;2"]
)
def test_possible_dois(text):
    assert Identifier("doi", text).possible


@pytest.mark.parametrize(
    "text", ["10.100/x", "11.1000/x", "10.1000", "10.1000/", "10.1000/a b", "10.100０/x", "10.1000/a}", "x10.1000/x"]
)
def test_impossible_dois(text):
    assert not Identifier("doi", text).possible


@pytest.mark.parametrize(
    ("text", "possible"),
    [("https://a.org", True), ("http://a.org/x y", False), ("//a.org", False), ("https://a", False), ("a.org", False)],
)
def test_addresses(text, possible):
    assert Identifier("url", text).possible == possible

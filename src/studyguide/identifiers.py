"""What a work is known by wherever it is cited: its arXiv id, its DOI, or the address of its page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

_ARXIV_PAGE = re.compile(r"https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/([^?#]+)", re.I)
_VERSION = re.compile(r"(?:v\d+)?(?:\.pdf)?/?$", re.I)
_DOI_PAGE = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/([^?#]+)", re.I)
_NEW = re.compile(r"(0[7-9]|[1-9]\d)(0[1-9]|1[0-2])\.(\d{4,5})", re.A)
_OLD = re.compile(r"[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?/(?:9[1-9]|0[0-7])(?:0[1-9]|1[0-2])\d{3}", re.A)
_FIVE_DIGITS = "1501"
_DOI = re.compile(r"10\.\d{4,9}/[^\s{}\"]+", re.A)  # those of old journals hold `<` and `>`
_ADDRESS = re.compile(r"https?://[^\s{}<>\"/]+\.[^\s{}<>\"]+")


@dataclass(frozen=True)
class Identifier:
    """One name of a work; two that are equal mean the same work."""

    scheme: str
    """`arXiv`, `doi` or `url`."""
    value: str

    @property
    def possible(self) -> bool:
        """Whether a name of this scheme can look so."""
        judge = {"arXiv": is_arxiv_id, "doi": is_doi, "url": is_address}
        return judge[self.scheme](self.value)

    @property
    def address(self) -> str:
        """Where the work is found."""
        before = {"arXiv": "https://arxiv.org/abs/", "doi": "https://doi.org/", "url": ""}
        return before[self.scheme] + (quote(self.value, safe="/:;()") if self.scheme == "doi" else self.value)

    @property
    def label(self) -> str:
        """What the link to the work says."""
        if self.scheme == "url":
            return self.value.split("/")[2].removeprefix("www.")
        return f"{self.scheme}:{self.value}"


def arxiv(value: str) -> Identifier:
    """A work of arXiv, whatever version of it is meant."""
    return Identifier("arXiv", _VERSION.sub("", value))


def doi(value: str) -> Identifier:
    """A work that has a DOI, in which capital letters mean nothing; that of a work of arXiv is its arXiv id."""
    value = value.lower()
    return arxiv(value.removeprefix("10.48550/arxiv.")) if value.startswith("10.48550/") else Identifier("doi", value)


def of(address: str) -> Identifier | None:
    """The work that an address leads to; None if it leads to no page of the web."""
    if page := _ARXIV_PAGE.fullmatch(address.partition("#")[0].partition("?")[0]):
        return arxiv(page[1])
    if page := _DOI_PAGE.fullmatch(address):
        return doi(unquote(page[1]))
    return Identifier("url", address) if is_address(address) else None


def is_arxiv_id(text: str) -> bool:
    """Whether arXiv can have given out an id: `1502.03167`, `0706.1234`, `cs/0112017`."""
    if new := _NEW.fullmatch(text):
        return len(new[3]) == (5 if new[1] + new[2] >= _FIVE_DIGITS else 4)
    return _OLD.fullmatch(text) is not None


def is_doi(text: str) -> bool:
    """Whether a text has the form of a DOI."""
    return _DOI.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Whether a text has the form of a page's address."""
    return _ADDRESS.fullmatch(text) is not None

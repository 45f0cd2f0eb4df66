"""A checked guide → everything that its site consists of: the one way by which both doors make one."""

from __future__ import annotations

from dataclasses import replace

from studyguide import pages, search
from studyguide.model import Guide
from studyguide.pages import Addresses, Drawings, Site, Uris
from studyguide.render import Fragments
from studyguide.schema import Locale


def assemble(guide: Guide, fragments: Fragments, drawings: Drawings, addresses: Addresses | None = None) -> Site:
    """The pages of a guide without faults, and the search that finds them."""
    addresses = addresses or Addresses()

    def address(locale: Locale, topic: str, question: str | None) -> str:
        uris = Uris(locale, guide.locales[0])
        return addresses.url(uris.question(topic, question) if question else uris.topic(topic))

    site = pages.build(guide, fragments, drawings, addresses)
    return replace(site, files={**site.files, **search.files(guide, fragments, address)})

"""Material's search dialog, which is fed by the guide's own search instead of the theme's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File

from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.pages import Uris, material

_THEIRS = "material/search"
_HOOKS = {
    "the search box": re.compile(r"<input[^>]* data-md-component=\"?search-query"),
    "the list of results": re.compile(
        r"<div class=\"?md-search-result__meta.*?<ol class=\"?md-search-result__list", re.S
    ),
    "the address of its worker": re.compile(r"\"search\": \"[^\"]*/workers/search\.[^\"]*\""),
    "the guide's script before the theme's": re.compile(rf"{material.DIALOG}.*assets/javascripts/bundle\.", re.S),
}
"""What `assets/search-dialog.js` builds on."""


class _Shown(Config):  # type: ignore[no-untyped-call]  # MkDocs' own __init_subclass__
    enabled = config_options.Type(bool, default=True)


class _Dialog(BasePlugin[_Shown]):  # type: ignore[no-untyped-call]
    """Tells the theme's templates to show the dialog."""


def take_over(config: MkDocsConfig) -> None:
    """Show the theme's dialog, if its plugin is listed, and let the plugin write no index."""
    theirs = config.plugins.get(_THEIRS)
    if theirs is None or isinstance(theirs, _Dialog):
        return
    theirs.config["enabled"] = False
    dialog = _Dialog()
    dialog.load_config({})
    config.plugins[_THEIRS] = dialog
    config.extra["polyfills"] = [*config.extra.get("polyfills", ()), material.DIALOG]


def files(config: MkDocsConfig, guide: Guide) -> Iterator[File]:
    """What the dialog loads with each page, in place of an index; from disk by a script.

    The theme itself needs the separator, which divides what is to be marked on a page that was found.
    """
    if _THEIRS not in config.plugins:
        return
    for locale in guide.locales:
        setup = {
            "separator": r"\s",
            "languages": [locale, *(other for other in guide.locales if other != locale)],
            "failed": LANGUAGES[locale].words.search_failed,
        }
        text = json.dumps({"config": setup, "docs": []}, ensure_ascii=False)
        name = f"{Uris(locale, guide.locales[0]).root}search/search_index"
        yield File.generated(config, f"{name}.json", content=text)
        yield File.generated(config, f"{name}.js", content=f"var __index = {text}")


def verify(html: str, config: MkDocsConfig) -> None:
    """Refuse a page whose dialog would find nothing."""
    if _THEIRS not in config.plugins:
        return
    for what, pattern in _HOOKS.items():
        if not pattern.search(html):
            raise PluginError(
                f"the guide's search does not fit into the theme's dialog: {what} was not found in a page\n"
                "hint: install the version of Material for MkDocs that constraints.txt names, or take `search` out of "
                "`plugins:` in mkdocs.yml, which leaves the search its own page"
            )

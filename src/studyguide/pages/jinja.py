"""Templates → text. The only module that imports `jinja2`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from studyguide.pages.portable import verbatim


def render(template: str, values: Mapping[str, object] | None = None, **more: object) -> str:
    """The template filled in; values are text and are escaped in pages of HTML, unless they are `Markup`."""
    return _environment().get_template(template).render(values or {}, **more)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("studyguide.pages"),
        autoescape=select_autoescape(("html.jinja",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": True}
    environment.filters["verbatim"] = verbatim
    return environment

"""A bank's file is not called `<topic>.yaml`.

The name is the topic's address on the site and the name of the folder with its answers. Capital letters, spaces, quotes
and a second spelling of the ending work on one system and not on another; banks in folders have no address; some names,
such as `index` and `con`, the site or Windows uses itself.

Wrong:  `questions/Normalization Layers.yml`, `questions/vision/detection.yaml`
Right:  `questions/normalization-layers.yaml`, `questions/detection.yaml`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from studyguide.diagnostics import Diagnostic, Rule, Span
from studyguide.model import Guide
from studyguide.schema import is_name
from studyguide.works import PAPERS

RULE = Rule("SG209", "invalid-bank-name", __doc__ or "")
_FOLDER = PurePosixPath("questions")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every YAML or BibTeX file below `questions/` that cannot be the bank of a topic."""
    for path in guide.banks:
        if path.parent != _FOLDER or path.suffix != ".yaml" or not is_name(path.stem):
            name = path.relative_to(_FOLDER)
            yield RULE.at(Span(path), f"`{name}` is no name of a bank", hint=_hint(guide, path))


def _hint(guide: Guide, path: PurePosixPath) -> str:
    if path.suffix.lower() == PAPERS.suffix:
        return f"join it with `{PAPERS}`" if PAPERS in guide.texts else f"call it `{PAPERS}`"
    stem = "_guide" if path.stem.lower() == "_guide" else "-".join(re.findall(r"[a-z0-9]+", path.stem.lower()))
    better = _FOLDER / f"{stem}.yaml"
    if not is_name(stem) and stem != "_guide":
        return "use other lower-case words joined by hyphens, like `questions/normalization.yaml`"
    return f"join it with `{better}`" if better in guide.texts else f"call it `{better}`"

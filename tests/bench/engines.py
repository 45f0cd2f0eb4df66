"""Search engines, each with what it needs to answer in a browser: a folder with a page `<language>.html`.

The page loads what a page view loads, and has a function `ask`: a query and a function → the addresses of at most ten
results. The function is called when they are known, which may be before their snippets are.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from types import SimpleNamespace

import material
from material.plugins.search.plugin import SearchIndex

from studyguide import search
from studyguide.model import Guide
from studyguide.pages.site import ASSETS
from studyguide.render import Fragments
from studyguide.schema import Locale
from studyguide.search.documents import Document, documents

Engine = Callable[[Guide, Fragments, Path], None]

_SCRIPTS = Path(material.__file__).parent / "templates/assets/javascripts"
_SETTINGS = {
    "zh": {"lang": ["zh"], "separator": r"[\s\u200b\u3000\-、。，．？！；]+", "pipeline": ["stemmer"]},
    "en": {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"]},
}
"""The theme's own, from its translations."""


def address(locale: Locale, topic: str, question: str | None) -> str:
    """How results are told."""
    return f"{locale} {question or topic}"


def ours(guide: Guide, fragments: Fragments, folder: Path) -> None:
    """The guide's own."""
    for name, text in search.files(guide, fragments, address).items():
        _write(folder / name, text)
    for name in ("search.js", "search-dialog.js"):
        _write(folder / "assets" / name, (ASSETS / name).read_text("utf-8"))
    for locale in guide.locales:
        languages = sorted(guide.locales, key=lambda other: other != locale)
        page = f"""
<script src="assets/search-dialog.js"></script><script src="assets/search.js"></script>
<script>
const search = new (customElements.get("sg-search").Search)({languages});
const ask = async (query, ranked) => {{
  let urls;
  const show = answer => {{ urls = answer.results.map(result => result.url); ranked(); }};
  await search.ask(query, show, () => {{}}, 0);
  return urls;
}};
</script>"""
        _write(folder / f"{locale}.html", page)


def builtin(guide: Guide, fragments: Fragments, folder: Path) -> None:
    """Material's, which cuts Chinese with jieba."""
    shutil.copytree(_SCRIPTS / "lunr", folder / "lunr")
    (worker,) = (_SCRIPTS / "workers").glob("search.*.js")
    _write(folder / "workers/search.js", worker.read_text("utf-8"))
    for locale in guide.locales:
        index = SearchIndex(
            **_SETTINGS[locale], fields={"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}}
        )
        for page in documents(guide, fragments, locale, address):
            meta = {"tags": list(page.names)}
            index.add_entry_from_context(
                SimpleNamespace(meta=meta, content=_html(page), toc=(), url=page.url, title=page.title)
            )
        _write(folder / f"{locale}.json", index.generate_search_index(None))
        page = f"""
<script>
const worker = new Worker("workers/search.js");
const next = () => new Promise(resolve => worker.addEventListener("message", resolve, {{ once: true }}));
const post = (type, data) => {{ const answer = next(); worker.postMessage({{ type, data }}); return answer; }};
const ready = fetch("{locale}.json").then(answer => answer.json())
  .then(index => post(0, {{ ...index, options: {{ suggest: true }} }}));
async function ask(query, ranked) {{
  await ready;
  const {{ items }} = (await post(2, query)).data.data;
  ranked();
  return items.slice(0, 10).map(group => group[0].location);
}}
</script>"""
        _write(folder / f"{locale}.html", page)


def pagefind(guide: Guide, fragments: Fragments, folder: Path) -> None:
    """Pagefind with its extended binary, which cuts Chinese, too."""
    for locale in guide.locales:
        for number, page in enumerate(documents(guide, fragments, locale, address)):
            names = "".join(f"<p>{escape(name)}</p>" for name in page.names)
            body = f'<body data-pagefind-meta="url:{escape(page.url)}">{_html(page)}{names}</body>'
            _write(folder / locale / f"{number}.html", f'<html lang="{locale}">{body}</html>')
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--quiet"]
    subprocess.run(command, check=True)
    for locale in guide.locales:
        page = f"""<html lang="{locale}">
<script>
async function ask(query, ranked) {{
  const {{ search }} = await import("/pagefind/pagefind.js");
  const {{ results }} = await search(query);
  const shown = await Promise.all(results.slice(0, 10).map(result => result.data()));
  ranked();
  return shown.map(data => data.meta.url);
}}
</script>"""
        _write(folder / f"{locale}.html", page)


ENGINES: Mapping[str, Engine] = {"ours": ours, "material": builtin, "pagefind": pagefind}


def _html(page: Document) -> str:
    return f"<h1>{escape(page.title)}</h1>\n<p>{escape(page.text)}</p>"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")

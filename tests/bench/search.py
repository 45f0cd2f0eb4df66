"""Three search engines over the same pages and queries, in Chromium: `make bench-search`.

Over the real bank, and over larger ones that `tests/search/enlarged.py` makes of it. Arguments: how many questions each
bank has; 0 is the real one. Prints a table and writes `.cache/bench-search.json`.
"""

from __future__ import annotations

import gzip
import json
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from statistics import mean, quantiles
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page, Request, sync_playwright

from studyguide import check
from studyguide.schema import Locale
from tests.bench.engines import ENGINES
from tests.browser.chromium import ensure
from tests.browser.conftest import Handler, served
from tests.search.enlarged import enlarged
from tests.search.test_acceptance import Query, queries, rank

ROOT = Path(__file__).parents[2]
RESULT = ROOT / ".cache/bench-search.json"
SIZES = (0, 3000, 10_000)
SAMPLE = 10
"""Of how many queries in each language the bytes are counted and the keystrokes timed."""
MILLISECONDS = 600_000
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
"""What is called slow 4G, in milliseconds and bytes a second."""
FIRST = """
query => new Promise(resolve => {
  const began = performance.now();
  ask(query, () => resolve(performance.now() - began));
})
"""
TYPE = """
async query => {
  const [ranked, whole] = [[], []];
  for (let end = 1; end <= query.length; end += 1) {
    const began = performance.now();
    await ask(query.slice(0, end), () => ranked.push(performance.now() - began));
    whole.push(performance.now() - began);
  }
  return [ranked, whole];
}
"""


@dataclass(frozen=True)
class Row:
    """What one engine did with one bank."""

    questions: int
    engine: str
    first: float
    """Percent of the queries whose right page comes first; for those that have none, nothing is right."""
    three: float
    """The same among the first three."""
    nothing: float
    """Percent of the answerable ones that find nothing at all."""
    idle: int
    """Bytes of a page view without a search, gzipped."""
    bytes: int
    """Bytes from there to the ranked results of a first query, their snippets aside, gzipped, on average."""
    slow: float
    """Milliseconds to these on slow 4G, on average: nothing was loaded before."""
    keystroke: float
    """Milliseconds until the results are ranked, which is what a reader sees first; 95th percentile."""
    snippets: float
    """The same until they have their snippets."""
    build: float
    """Seconds of processor time for the index."""


def main(sizes: tuple[int, ...]) -> None:
    """Measure, print and write."""
    checked = check.check(ROOT)
    asked = [query for path in sorted((ROOT / "tests/search").glob("queries.*.tsv")) for query in queries(path)]
    _tell(*(field.name for field in fields(Row)))
    rows = list[Row]()
    program = ensure()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for size in sizes:
            guide, fragments = enlarged(checked.guide, checked.fragments, size)
            for name, build in ENGINES.items():
                with TemporaryDirectory() as folder:
                    began = _processor()
                    build(guide, fragments, Path(folder))
                    seconds = _processor() - began
                    numbers = _measured(browser, Path(folder), asked)
                rows.append(Row(len(guide.questions), name, **numbers, build=seconds))
                _tell(*asdict(rows[-1]).values())
                RESULT.parent.mkdir(exist_ok=True)
                RESULT.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n", "utf-8")


def _tell(*cells: object) -> None:
    texts = (f"{cell:.1f}" if isinstance(cell, float) else str(cell) for cell in cells)
    sys.stdout.write(" ".join(f"{text:>10}" for text in texts) + "\n")
    sys.stdout.flush()


def _processor() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def _measured(browser: Browser, folder: Path, asked: list[Query]) -> dict[str, Any]:
    """Every query in one page for each language; a sample key by key, and for its bytes each in a page of its own."""
    places, found, idle, loaded = list[int](), list[bool](), list[int](), list[int]()
    ranked, whole, slow = list[float](), list[float](), list[float]()
    with served(folder, _Zipping) as site:
        for locale in sorted({query.locale for query in asked}):
            own = [query for query in asked if query.locale == locale]
            sample = own[:: len(own) // SAMPLE]
            with _opened(browser, site, locale) as (page, _):
                for query in own:
                    results = page.evaluate("query => ask(query, () => {})", query.text)
                    places.append(rank(query, {"results": [{"url": url} for url in results]}))
                    if query.right:
                        found.append(bool(results))
            with _opened(browser, site, locale) as (page, _):
                page.evaluate("ask('a', () => {})")
                for query in sample:
                    for times, more in zip((ranked, whole), page.evaluate(TYPE, query.text), strict=True):
                        times += more
            for query in sample:
                with _opened(browser, site, locale) as (page, requests):
                    page.wait_for_load_state("networkidle")
                    idle.append(_weight(folder, site, requests))
                    network = page.context.new_cdp_session(page)
                    network.send("Network.enable")
                    network.send("Network.emulateNetworkConditions", SLOW)
                    slow.append(page.evaluate(FIRST, query.text))
                    first = [url for url in requests if "/texts" not in url]
                    loaded.append(_weight(folder, site, first) - idle[-1])
    return {
        "first": 100 * mean(place == 1 for place in places),
        "three": 100 * mean(1 <= place <= 3 for place in places),
        "nothing": 100 * (1 - mean(found)),
        "idle": round(mean(idle)),
        "bytes": round(mean(loaded)),
        "slow": mean(slow),
        "keystroke": quantiles(ranked, n=20)[-1],
        "snippets": quantiles(whole, n=20)[-1],
    }


class _Zipping(Handler):
    """Sends files as servers do."""

    def send_head(self) -> BytesIO | None:  # type: ignore[override]
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        zipped = gzip.compress(path.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(zipped)))
        self.end_headers()
        return BytesIO(zipped)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Nobody waits for what was on its way when a page was closed."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


@contextmanager
def _opened(browser: Browser, site: str, locale: Locale) -> Iterator[tuple[Page, list[str]]]:
    """A fresh page, and what it asks for."""
    context = browser.new_context()
    context.set_default_timeout(MILLISECONDS)
    requests = list[str]()

    def seen(request: Request) -> None:
        requests.append(request.url)

    context.on("request", seen)
    page = context.new_page()
    page.goto(f"{site}{locale}.html")
    yield page, requests
    context.close()


def _weight(folder: Path, site: str, requests: list[str]) -> int:
    files = {
        folder / url.removeprefix(site).partition("?")[0] for url in requests if not url.endswith((".html", ".ico"))
    }
    return sum(len(gzip.compress(file.read_bytes())) for file in files if file.is_file())


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)

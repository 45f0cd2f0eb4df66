"""A real Chromium, the project's own site built once, and a server for it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from tests.browser import chromium as programs

ROOT = Path(__file__).parents[2]
MILLISECONDS = 15_000

expect.set_options(timeout=MILLISECONDS)


@dataclass
class Recorder:
    """What one page asked for, got and complained about."""

    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def foreign(self, origin: str) -> list[str]:
        """The requests to anything but the origin; what a page carries in itself (`data:`, `blob:`) is no request."""
        own = (origin, "data:", "blob:")
        return [url for url in self.requests if not url.startswith(own)]

    def watch(self, page: Page) -> None:
        """Record from now on, in the page, its frames and its workers."""
        page.context.on("request", lambda request: self.requests.append(request.url))
        page.context.on("requestfailed", self._failed)
        page.context.on("response", self._responded)
        page.context.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # what a page no longer needs once it is left
            self.failures.append(f"{request.url}: {request.failure}")

    def _responded(self, response: Response) -> None:
        if response.status >= 400:
            self.failures.append(f"{response.url}: {response.status}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder in silence; a folder's own address gives its index.html."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def served(folder: Path, kind: type[Handler] = Handler) -> Iterator[str]:
    """The address of a folder that is served meanwhile."""
    handler = partial(kind, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = programs.find()
    if program is None:
        pytest.fail("there is no Chromium: `python -m tests.browser.chromium` installs one, or says how")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(programs.FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder on this machine; the answer is its address, with a slash at the end."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))


@pytest.fixture(scope="session")
def _site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> tuple[Path, str]:
    """The project's own site, built with the public command; it knows its address, as instant navigation asks."""
    folder = tmp_path_factory.mktemp("built") / "site"
    address = serve(folder)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    variables = {**os.environ, "STUDYGUIDE_SITE_URL": address}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, f"the site does not build\n{done.stdout}{done.stderr}"
    return folder, address


@pytest.fixture(scope="session")
def built_site(_site: tuple[Path, str]) -> Path:
    """The folder of the project's own site."""
    return _site[0]


@pytest.fixture(scope="session")
def site(_site: tuple[Path, str]) -> str:
    """The address of the project's own site."""
    return _site[1]


@pytest.fixture
def new_context(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes browser contexts with the options of `Browser.new_context`; they are closed after the test."""
    with ExitStack() as contexts:

        def make(**options: object) -> BrowserContext:
            context = chromium.new_context(**options)  # type: ignore[arg-type]
            context.set_default_timeout(MILLISECONDS)
            contexts.callback(context.close)
            return context

        yield make


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page of laptop size."""
    return new_context(viewport={"width": 1280, "height": 800}).new_page()


def search(page: Page, words: str) -> None:
    """Put words into the search box of the theme's dialog."""
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill(words)


@pytest.fixture
def requests_of() -> Callable[[Page], Recorder]:
    """Starts recording what a page asks for."""

    def start(page: Page) -> Recorder:
        recorder = Recorder()
        recorder.watch(page)
        return recorder

    return start

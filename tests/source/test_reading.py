"""Every rule of the reading stage, on small projects: the exact report."""

from pathlib import Path

import pytest

from studyguide import source
from tests import cases

HERE = Path(__file__).parent / "cases"
# Links out of the project and files without permission cannot lie in a repository: test_text_file makes them.
NAMES = [rule.name.replace("-", "_") for rule in source.RULES if rule.name not in ("unreadable-file", "oversized-file")]


@pytest.mark.parametrize("case", cases.of(HERE), ids=cases.name)
def test_report(case, reported, update_goldens):
    found = reported(cases.tree(case))
    if update_goldens:
        cases.update(case, found)
    assert found == cases.expected(case)


@pytest.mark.parametrize("name", NAMES)
def test_rule_has_a_case_that_reports_and_one_that_is_silent(name):
    reports = [cases.expected(case) for case in sorted((HERE / name).glob("*.yaml"))]
    said = [name.replace("_", "-") in report for report in reports]
    assert any(said)
    assert not all(said)

"""Every rule, on small projects: the exact report, one case that reports and one that stays silent."""

from pathlib import Path

import pytest

from studyguide import rules
from tests import cases

HERE = Path(__file__).parent
NAMES = [module.RULE.name.replace("-", "_") for module in rules.ALL]


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


@pytest.mark.parametrize(
    "folder", sorted(path.name for path in HERE.iterdir() if (path.is_dir() and path.name[0] != "_"))
)
def test_cases_belong_to_a_rule(folder):
    assert folder in NAMES

"""Every rule, on small projects: the exact report, one case that reports and one that stays silent."""

from pathlib import Path

import pytest

from studyguide import rules, source
from tests import cases

HERE = Path(__file__).parent
READING = HERE.parent / "source" / "cases"
# Links out of the project and files without permission cannot lie in a repository: test_text_file makes them.
MADE_ELSEWHERE = ("unreadable-file", "oversized-file")
FOLDERS = [HERE / rule.name.replace("-", "_") for rule in rules.RULES] + [
    READING / rule.name.replace("-", "_") for rule in source.RULES if rule.name not in MADE_ELSEWHERE
]


@pytest.mark.parametrize("case", cases.of(HERE) + cases.of(READING), ids=cases.name)
def test_report(case, reported, update_goldens):
    found = reported(cases.tree(case))
    if update_goldens:
        cases.update(case, found)
    assert found == cases.expected(case)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_rule_has_a_case_that_reports_and_one_that_is_silent(folder):
    reports = [cases.expected(case) for case in sorted(folder.glob("*.yaml"))]
    said = [folder.name.replace("_", "-") in report for report in reports]
    assert any(said)
    assert not all(said)


@pytest.mark.parametrize("case", cases.of(HERE) + cases.of(READING), ids=cases.name)
def test_cases_belong_to_a_rule(case):
    assert case.parent in FOLDERS

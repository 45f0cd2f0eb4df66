"""docs/rules.md is made from the rules' explanations; `make goldens` rewrites it."""

from pathlib import Path

from studyguide import check
from studyguide.diagnostics import Rule

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
STAGES = {
    "SG0": "A file cannot be read",
    "SG1": "A field has the wrong shape",
    "SG2": "Identity and references",
    "SG3": "The answer's text",
    "SG4": "Figures",
}


def page() -> str:
    parts = ["# Rules", "What `studyguide check` reports. `studyguide explain CODE` prints one of these sections."]
    for stage, title in STAGES.items():
        rules = [rule for rule in check.CATALOGUE.values() if rule.code.startswith(stage)]
        parts += [f"## {stage}xx: {title}", *map(section, rules)]
    return "\n\n".join(parts) + "\n"


def section(rule: Rule) -> str:
    # A backslash ends the line "Wrong", which would flow into "Right" otherwise.
    text = rule.explanation.strip().replace("\nRight:", "\\\nRight:")
    return f"### {rule.code} {rule.name}\n\n*{rule.severity.value}* · {text}"


def test_the_page_equals_the_catalogue(update_goldens):
    if update_goldens:
        PAGE.write_text(page(), "utf-8")
    assert page() == PAGE.read_text("utf-8")


def test_every_rule_belongs_to_a_stage():
    assert {code[:3] for code in check.CATALOGUE} == set(STAGES)

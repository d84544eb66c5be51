"""Flows: the table that a section's Markdown becomes, what is told of a wrong one, and where answers lead."""

from pathlib import Path

import pytest
import yaml

from scripts.content import flow_faults, flows, located_yaml
from scripts.content.page import Page

CASES = yaml.safe_load((Path(__file__).parent / "cases_flows.yml").read_text(encoding="utf-8"))


def page_of(text):
    return Page("x.md", {}, located_yaml.LocatedMapping({}), text, 1)


def flow_of(text):
    return flows.read(page_of(text))


def row(flow, point):
    """A point as the cases write it."""
    answers = [
        f"{answer.words}{f' ({answer.told})' if answer.told else ''} > "
        f"{after.anchor if (after := flow.after(point, answer)) else 'slut'}"
        for answer in point.answers
    ]
    return f"{point.number} {point.anchor}: {', '.join(answers)}"


@pytest.mark.parametrize("case", [case for case in CASES if "table" in case], ids=lambda case: case["says"])
def test_table(case):
    flow = flow_of(case["text"])
    assert [row(flow, point) for point in flow.points] == case["table"]


@pytest.mark.parametrize("case", [case for case in CASES if "none" not in case], ids=lambda case: case["says"])
def test_findings(case):
    found = [f"{finding.linje} {finding.problem}" for finding in flow_faults.check(page_of(case["text"]))]
    assert sorted(found) == sorted(case.get("findings", []))


@pytest.mark.parametrize("case", [case for case in CASES if "none" in case], ids=lambda case: case["says"])
def test_no_flow(case):
    assert flow_of(case["text"]) is None


def test_a_walk_gives_the_point_that_the_answers_lead_to():
    flow = flow_of(CASES[0]["text"])
    assert flow.walk(["Nej"]).title == "Vent"
    with pytest.raises(flows.Astray):
        flow.walk(["Nej", "Ja"])

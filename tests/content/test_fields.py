"""The grammar of fields: what each mark becomes, and what an editor is told of a mark that is nearly right."""

from pathlib import Path

import pytest
import yaml

from scripts.content import field_marks, fields, located_yaml
from scripts.content.field_kinds import OneOf, Scale, Text, Tick
from scripts.content.page import Page

CASES = yaml.safe_load((Path(__file__).parent / "cases_fields.yml").read_text(encoding="utf-8"))


def shown(field):
    """A field as the cases write it."""
    parts = [f"{field.kind} {field.ident}", field.name]
    if isinstance(field, Text):
        parts.append(str(field.lines))
    if isinstance(field, OneOf):
        parts.append(", ".join(f"{option.ident}={option.words}" for option in field.options))
    if isinstance(field, Scale):
        parts.append(" … ".join(field.ends))
    if isinstance(field, Tick) and field.task:
        parts.append(f"{field.task.ident} {'+'.join(field.task.who)} {field.task.day} {field.task.minutes}")
    parts += [field.follows] if field.follows else []
    parts += ["kun os"] if field.staff_only else []
    return " | ".join(parts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_field(case):
    sheet = fields.read(Page("x.md", {}, located_yaml.LocatedMapping({}), case["text"], 1))
    assert [shown(field) for field in sheet.fields] == case.get("fields", [])
    assert [f"{found.linje} {found.problem} — {found.forslag}" for found in sheet.findings] == case.get("findings", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_each_span_holds_its_mark_and_no_two_fields_share_an_id(case):
    sheet = fields.read(Page("x.md", {}, located_yaml.LocatedMapping({}), case["text"], 1))
    marks = [case["text"][start:end].strip() for field in sheet.fields for start, end in field.spans]
    assert all(mark[0] + mark[-1] in ("[]", "()") or mark.isdigit() for mark in marks)
    assert len({field.ident for field in sheet.fields}) == len(sheet.fields)


def test_a_reader_reads_the_words_and_not_the_marks():
    text = "- [ ] Læs. [opgave laes | dig | dag 2 | 20 min]\n- ( ) Ja\n[kun os] Navn: [felt 2]\nTolk? [valg: ja / nej]"
    assert field_marks.without_marks(text) == "- Læs.\n- Ja\nNavn: \nTolk? "


def test_a_stop_after_a_field_stands_by_the_word_before_it():
    assert field_marks.without_marks("Ring til [felt], eller skriv.") == "Ring til, eller skriv."

"""The findings as JUnit XML, which services that build and test can show: a suite for each check, a case for each file.

The form is that of the schema junit-10.xsd, which Jenkins and GitLab read. A warning fails nothing: it is told in
the case's output.
"""

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ..content.finding import Finding
from .report import by_file

FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""
CLEAN = "alt er i orden"


def xml(found: Mapping[str, Sequence[Finding]]) -> bytes:
    """The findings of each check that was run, by its name, as a whole XML file in UTF-8."""
    root = Element("testsuites", {"name": "kontrol", **_counts([*found.values()])})
    for name, findings in found.items():
        files = by_file(findings) or {CLEAN: []}
        counts = {"tests": str(len(files)), **_counts([findings]), "errors": "0", "skipped": "0"}
        suite = SubElement(root, "testsuite", {"name": name, **counts})
        for fil, told in files.items():
            _case(SubElement(suite, "testcase", classname=name, name=fil, time="0"), told)
    root.set("tests", str(len(root.findall("*/testcase"))))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _counts(checks: Sequence[Sequence[Finding]]) -> dict[str, str]:
    """How many files fail, each counted once in each check."""
    failing = sum(len({finding.fil for finding in check if finding.alvor == "fejl"}) for check in checks)
    return {"failures": str(failing)}


def _case(case: Element, findings: Sequence[Finding]) -> None:
    errors = [finding for finding in findings if finding.alvor == "fejl"]
    if errors:
        more = f" (og {len(errors) - 1} til)" if len(errors) > 1 else ""
        failure = SubElement(case, "failure", type=errors[0].regel, message=_clean(errors[0].problem + more))
        failure.text = _clean("\n".join(map(str, errors)))
    if warnings := [finding for finding in findings if finding not in errors]:
        SubElement(case, "system-out").text = _clean("\n".join(map(str, warnings)))


def _clean(text: str) -> str:
    return FORBIDDEN.sub("\ufffd", text)

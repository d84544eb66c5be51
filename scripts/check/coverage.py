"""Every system of the sources has its pages, with its official names and its source named there."""

from ..content import coverage
from ..content.coverage import Claim, System
from ..content.finding import Finding
from ..content.page import in_docs
from . import Context

INVENTORY = in_docs(coverage.FILE)


def check(context: Context) -> list[Finding]:
    """Findings about docs/om/daekning.yml and the pages that it names."""
    systems, findings = coverage.read(context.site)
    numbers = [system.number for system in systems]
    findings += [
        Finding(INVENTORY, 1, "daekning", f"nr {number} mangler i opgørelsen", "tilføj posten med sin side")
        for number in sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
    ]
    for system in systems:
        if not system.claims:
            findings.append(
                Finding(
                    INVENTORY,
                    system.line,
                    "daekning",
                    f"»{system.name}« har ingen side",
                    "skriv siden, og tilføj den under sider",
                )
            )
        for claim in system.claims:
            findings += _check_claim(context, system, claim)
    return findings


def _check_claim(context: Context, system: System, claim: Claim) -> list[Finding]:
    page = context.site.pages.get(claim.src)
    if not page:
        return []  # told where the inventory is read
    findings = [
        Finding(
            page.fil,
            page.body_line,
            "daekning",
            f"navnet »{name}« står ikke på siden, som {INVENTORY} siger",
            "skriv navnet, som kilden har det",
        )
        for name in claim.names
        if not coverage.stands_on(name, page)
    ]
    if system.sources and not set(system.sources) & page.meta["kilder"].keys():
        findings.append(
            Finding(
                page.fil,
                page.line("kilder"),
                "daekning",
                f"siden dækker »{system.name}« og nævner ikke kilden",
                f"tilføj en af kilderne {', '.join(system.sources)}",
            )
        )
    return findings

"""Every system and statement of the sources has its place, with its words and its source named there, or a reason."""

from collections.abc import Iterator

from ..content import coverage, statements
from ..content.coverage import FILE, Claim, Inventory, System
from ..content.finding import Finding
from ..content.page import Page, in_docs
from ..content.site import Site
from ..content.statements import Statement
from . import Context

OWN = "eget"
"""The source that is ourselves, of which nothing has to be covered."""


def check(context: Context) -> list[Finding]:
    """Findings about docs/om/daekning.yml and the pages that it names."""
    inventory, findings = coverage.read(context.site)
    for system in inventory.systems:
        findings += _check_system(context.site, system)
    for said in inventory.statements:
        findings += _check_statement(context.site, said)
    return [*findings, *_missing(context.site, inventory)]


def _missing(site: Site, inventory: Inventory) -> Iterator[Finding]:
    numbers = {system.number for system in inventory.systems}
    for number in sorted(set(range(1, max(numbers, default=0) + 1)) - numbers):
        yield coverage.finding(1, f"nr {number} mangler i opgørelsen", "skriv posten med det nummer, og dens sider")
    for source in site.sources:
        if inventory.statements and source != OWN and not inventory.of(source):
            problem = f"kilden »{source}« har ingen udsagn"
            yield coverage.finding(1, problem, f"skriv under »{statements.KEY}« hvad kilden siger, og hvor det står")


def _check_system(site: Site, system: System) -> Iterator[Finding]:
    if not system.claims:
        problem = f"»{system.name}« har ingen side"
        yield coverage.finding(system.line, problem, "skriv siden, og nævn den under »sider«")
    for claim in system.claims:
        if page := site.pages.get(claim.src):  # else told where the inventory is read
            yield from _check_claim(page, system, claim)


def _check_claim(page: Page, system: System, claim: Claim) -> Iterator[Finding]:
    for name in claim.names:
        if not coverage.stands_on(name, page):
            problem = f"navnet »{name}« står ikke på siden, som {in_docs(FILE)} siger"
            yield Finding(page.fil, page.body_line, "daekning", problem, "skriv navnet som kilden har det")
    if system.sources:
        yield from _unnamed_source(page, system.sources, system.name)


def _check_statement(site: Site, said: Statement) -> Iterator[Finding]:
    if bool(said.place) == bool(said.reason):
        both = "både »sted« og" if said.place else "hverken »sted« eller"
        problem = f"udsagnet »{said.text}« har {both} »ikke«"
        yield coverage.finding(said.line, problem, "skriv »sted: side.md#afsnit«, eller »ikke:« og grunden")
    if said.place and (text := said.place.text(site)) is not None:  # else told where the inventory is read
        yield from _check_words(said, text)
        yield from _unnamed_source(site.pages[said.place.src], (said.source,), said.text)


def _check_words(said: Statement, text: str) -> Iterator[Finding]:
    for words in said.words:
        if not statements.holds(text, words):
            problem = f"»{words}« står ikke på {said.place}, som udsagnet »{said.text}« siger"
            yield coverage.finding(said.line, problem, "skriv det igen på siden, eller ret stedet og ordene her")


def _unnamed_source(page: Page, sources: tuple[str, ...], covered: str) -> Iterator[Finding]:
    if not set(sources) & page.meta["kilder"].keys():
        problem = f"siden dækker »{covered}«, men nævner ikke kilden"
        remedy = f"skriv {'en af kilderne' if len(sources) > 1 else 'kilden'} {', '.join(sources)} under »kilder«"
        yield Finding(page.fil, page.line("kilder"), "daekning", problem, remedy)

"""Prints the products: composes each, renders those that have changed, verifies them all."""

from dataclasses import asdict
from pathlib import Path

import jinja2

from ..content.finding import ContentError, Finding
from ..content.site import Site
from . import hyphenation, products, render
from .products import Printed, Product
from .store import Store

STORE = Path(".cache/tryk")


def prepare(site: Site, html: dict[str, str]) -> None:
    """Teach the renderer the content's words. Raises ContentError where the Danish word list is missing."""
    try:
        hyphenation.install([*html.values(), *(page.body for page in site.pages.values())], STORE)
    except FileNotFoundError as error:
        raise ContentError([Finding("apt-packages.txt", 1, "opsætning", f"den danske ordliste {error.filename} mangler",
                                    "kør «make opsaet», eller installér Debian-pakken hunspell-da")]) from None


def print_all(site: Site, env: jinja2.Environment, html: dict[str, str], store: Store) -> dict[Printed, bytes]:
    """All products as PDFs. Raises ContentError with the findings of all products together."""
    printed, findings = {}, []
    for product in products.PRODUCTS:
        try:
            pdf, facts = _print(product, products.compose(product, site, env, html), store)
            products.verify(product, **facts)
            printed[Printed(product.file, product.name, product.format, facts["pages"], product.variant)] = pdf
        except ContentError as error:
            findings += error.findings
    if findings:
        raise ContentError(findings)
    return printed


def _print(product: Product, html: str, store: Store) -> tuple[bytes, dict]:
    key = products.key(html, render.VERSION, (STORE / hyphenation.FILE).read_text(encoding="utf-8"))
    if kept := store.get(key):
        return kept
    done = render.render(html)
    facts = {"pages": done.pages, "fits": [asdict(fit) for fit in done.fits], "warnings": list(done.warnings)}
    store.put(key, done.pdf, facts)
    return done.pdf, facts

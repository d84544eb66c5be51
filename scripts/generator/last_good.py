"""The newest site that could be built, shown with what stops the next one: a mistake must not hide its page."""

import html
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from ..content import danish
from ..content.finding import ContentError, Finding
from . import system_errors

FIRST = """<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Forhåndsvisning</title></head>
<body><p style="font: 1rem/1.5 sans-serif; margin: 2rem">Siden kommer frem her når den kan bygges.</p></body></html>
"""
"""What is shown where no site has been built yet."""
BOX = """<section role="alert" lang="da" style="position: fixed; inset: auto 0 0 0; z-index: 99; max-height: 40vh;
overflow: auto; margin: 0; padding: 12px 24px; background: #fff8e6; color: #1d1d1d; border-top: 4px solid #b3261e;
font: 16px/1.5 sans-serif"><details open><summary style="font-weight: 700; cursor: pointer">{title}</summary>
<ul style="margin: 8px 0 0; padding-left: 20px">{lines}</ul></details></section>"""
LINE = """<li style="margin-bottom: 6px; overflow-wrap: anywhere"><b>{place}</b> [{rule}] {problem}
<br>{remedy} ({guide})</li>"""
ROOM = """<div aria-hidden="true" style="height: 40vh"></div>"""
"""Stands last on the page: what the box hides can be scrolled up over it."""
BODY = re.compile(rb"<body[^>]*>")
RELOAD = "/livereload/"
"""Where a page asks whether it is the newest one."""


class LastGood:
    """Builds with `make`, which writes a site into a folder or raises; `folder` is always the newest that is whole."""

    def __init__(self, make: Callable[[Path], None]):
        self._make = make
        self.findings: list[Finding] = []
        self.is_built = False
        self.folder = Path(tempfile.mkdtemp(prefix="forhaandsvisning-"))
        (self.folder / "index.html").write_text(FIRST, encoding="utf-8")

    def build(self) -> None:
        """Build; what stops it becomes `findings`, and the site before it stays."""
        new = Path(tempfile.mkdtemp(prefix="forhaandsvisning-"))
        try:
            self._make(new)
        except ContentError as error:
            self.findings = error.findings
        except Exception as error:  # the preview goes on, whatever has been written into a template
            self.findings = [system_errors.finding(error)]
        else:
            self.findings, self.is_built = [], True
            self.folder, new = new, self.folder
        finally:  # an editor may stop it too
            shutil.rmtree(new, ignore_errors=True)

    def clear(self) -> None:
        """Throw the built site away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def app(self, serve: WSGIApplication) -> WSGIApplication:
        """`serve`, with a box of findings on every page as long as there are any."""

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            if environ["PATH_INFO"].startswith(RELOAD) or not self.findings:
                return serve(environ, start)
            if not self.is_built:
                environ["PATH_INFO"] = environ.get("SCRIPT_NAME") or "/"
            return self._with_findings(serve, environ, start)

        return answer

    def _with_findings(self, serve: WSGIApplication, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        told: list[tuple[str, list[tuple[str, str]]]] = []

        def keep(status: str, headers: list[tuple[str, str]], *_: Any) -> Callable[[bytes], object]:
            told.append((status, headers))
            return lambda data: None

        body = b"".join(serve(environ, keep))
        status, headers = told[-1]
        if ("Content-Type", "text/html") in [(name, value.partition(";")[0]) for name, value in headers]:
            body = BODY.sub(lambda begin: begin[0] + self._box().encode(), body, count=1)
            body = body.replace(b"</body>", ROOM.encode() + b"</body>")
        others = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start(status, [*others, ("Content-Length", str(len(body)))])
        return [body]

    def _box(self) -> str:
        shown = "Du ser siden som den var før." if self.is_built else "Siden er ikke bygget endnu."
        faults = danish.counted(len(self.findings), "fejl", "fejl")
        return BOX.format(title=f"Siden kan ikke bygges: {faults}. {shown}", lines="".join(map(_line, self.findings)))


def _line(finding: Finding) -> str:
    """A finding as in the terminal, with its place first, and what to do on a line of its own."""
    remedy = danish.sentence(finding.forslag)
    words = {"rule": finding.regel, "problem": finding.problem, "remedy": remedy, "guide": finding.guide}
    place = f"{finding.fil}:{finding.linje}"
    return LINE.format(place=html.escape(place), **{name: html.escape(said) for name, said in words.items()})

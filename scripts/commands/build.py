"""build: the site beside the old one, and the two swapped when all has gone well."""

import argparse

from ..content.site import Site
from . import project
from .project import SITE


def arguments(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("--quiet", action="store_true", help="skriver kun fejl")
    command.add_argument("--if-changed", action="store_true", help="bygger kun hvis noget er ændret siden sidst")


def run(options: argparse.Namespace) -> int:
    """Build; raises ContentError with all that is wrong, and then the old site stands untouched."""
    from ..generator import freshness, progress, running, site_folder

    project.use_brand()
    with site_folder.lock(project.ROOT):
        if options.if_changed and freshness.is_fresh(project.ROOT, SITE, project.own_folder()):
            return 0
        shown = progress.Progress() if options.quiet else progress.on_console(running.STEPS)
        try:
            with site_folder.beside(SITE) as new:
                site = running.build_site(project.menu(), new, shown)
        finally:
            shown.end()  # a finding must not stand behind the bar
        freshness.note(project.ROOT, SITE, project.own_folder())
    if not options.quiet:
        _tell(site)
    return 0


def _tell(site: Site) -> None:
    print(f"Bygget: site/ med {len(site.pages)} sider, version {site.version.number}. Tryksager i site/tryk/.")
    if ".example" in site.brand.url:
        print(f"Husk: QR-koderne fører til {site.brand.url}. Ret site_url i brand.yml før du printer.")
    if idle := ", ".join(site.brand.idle_inks):
        print(f"Husk: trykfarverne til {idle} bliver ikke brugt, for skærmen har ikke de farver. Ret brand.yml.")

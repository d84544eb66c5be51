"""The list of what a build is made of holds what no package manager knows."""

import json

from scripts.commands import sbom
from scripts.content.licences import Shipped


def test_shipped_parts_stand_beside_the_packages_each_with_a_reference_of_its_own():
    parts = [Shipped(name, "Såning", "MIT", "assets/licenser/froe.txt", ()) for name in ("Frø", "Løg")]
    made = json.loads(sbom.with_shipped(json.dumps({"components": [{"name": "ukrudt", "bom-ref": "u"}]}), parts))
    assert [one["name"] for one in made["components"]] == ["ukrudt", "Frø", "Løg"]
    assert len({one["bom-ref"] for one in made["components"]}) == 3

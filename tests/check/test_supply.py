"""An audit of packages is believed only where it has an answer about each of them."""

import json

from scripts.check import supply

LOCK = "ukrudt==1.0 \\\n    --hash=sha256:00\nvand_kande==2.0 \\\n    --hash=sha256:11\n"


def told(*packages):
    report = json.dumps({"dependencies": list(packages)})
    return [f"{found.linje}: {found.problem} — {found.forslag}" for found in supply.findings(report, "en.lock", LOCK)]


def safe(name, version):
    return {"name": name, "version": version, "vulns": []}


def test_packages_without_faults_give_no_findings():
    assert told(safe("ukrudt", "1.0"), safe("vand-kande", "2.0")) == []


def test_a_package_that_was_skipped_is_told_with_its_line():
    skipped = {"name": "vand-kande", "skip_reason": "not found"}
    (finding,) = told(safe("ukrudt", "1.0"), skipped)
    assert finding.startswith("3: pakken »vand_kande« 2.0 kunne ikke slås op")


def test_an_answer_about_another_version_is_no_answer():
    (finding,) = told(safe("ukrudt", "0.9"), safe("vand-kande", "2.0"))
    assert finding.startswith("1: pakken »ukrudt« 1.0 kunne ikke slås op")


def test_a_known_fault_is_told_with_the_version_that_mends_it():
    faulty = safe("ukrudt", "1.0") | {"vulns": [{"id": "FEJL-1", "fix_versions": ["1.1"]}]}
    (finding,) = told(faulty, safe("vand-kande", "2.0"))
    assert finding == "1: pakken ukrudt==1.0 har den kendte fejl FEJL-1 — hent version 1.1 med »make lock«"


def test_an_audit_without_a_network_is_one_finding_and_never_a_clean_bill():
    skipped = [{"name": name, "skip_reason": "no answer"} for name in ("ukrudt", "vand-kande")]
    for report in ("", json.dumps({"dependencies": skipped})):
        (finding,) = supply.findings(report, "en.lock", LOCK)
        assert finding.problem.startswith("pakkerne kunne ikke slås op")

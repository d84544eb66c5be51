"""The ready pipelines and habits: they run commands that are there, and ask the same of a proposal wherever it is made."""

import ast
import re

import pytest
import yaml

PIPELINES = (".github/workflows/side.yml", ".gitlab-ci.yml")


@pytest.mark.parametrize("name", PIPELINES)
def test_a_pipeline_runs_commands_that_are_there(root, name):
    text = (root / name).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([\w-]+):", (root / "Makefile").read_text(encoding="utf-8"), re.M))
    used = re.findall(r"make ([\w-]+)", text)
    assert {"build", "test", "kvalitet", "weblinks", "gennemgang"} <= set(used) <= targets
    assert yaml.safe_load(text)
    made = re.search(
        r"^RAPPORT := --rapport (\S+) --junit (\S+)$", (root / "Makefile").read_text(encoding="utf-8"), re.M
    )
    assert [file for file in made.groups() if file not in text] == []


def test_a_job_that_builds_runs_as_root_on_debian_where_make_may_fetch_its_packages(root):
    jobs = yaml.safe_load((root / PIPELINES[0]).read_text(encoding="utf-8"))["jobs"].values()
    builds = [job for job in jobs if any("make " in step.get("run", "") for step in job["steps"])]
    image = yaml.safe_load((root / PIPELINES[1]).read_text(encoding="utf-8"))["image"]
    assert builds and [job.get("container") for job in builds] == [image] * len(builds)


def test_what_a_pipeline_takes_from_others_is_named_by_its_hash(root):
    used = re.findall(r"uses: (\S+)", (root / PIPELINES[0]).read_text(encoding="utf-8"))
    assert used and [name for name in used if not re.search(r"@[0-9a-f]{40}$", name)] == []


def test_a_proposal_is_asked_the_same_everywhere(root):
    one, other = ".github/PULL_REQUEST_TEMPLATE.md", ".gitlab/merge_request_templates/Default.md"
    assert (root / one).read_text(encoding="utf-8") == (root / other).read_text(encoding="utf-8")


def test_what_is_checked_before_a_commit_fetches_nothing(root):
    hooks = yaml.safe_load((root / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repository["repo"] for repository in hooks["repos"]] == ["local"]


def test_no_file_of_code_grows_two_jobs(root):
    grown = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in (root / "scripts").rglob("*.py")}
    assert {name: lines for name, lines in grown.items() if lines > 400} == {}


def test_no_function_is_longer_than_a_screen(root):
    found = [
        (path.name, node.name)
        for path in (root / "scripts").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 40
    ]
    assert found == []

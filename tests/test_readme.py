"""The README does what it says: its commands and its Python run as written on the sample articles."""

import re
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT, SEEDS

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^ *```(\w*)\n(.*?)^ *```", README, re.DOTALL | re.MULTILINE)
COMMANDS = [line.strip() for lang, text in BLOCKS if lang == "sh" for line in text.splitlines() if line.strip()]
PYTHON = [text for lang, text in BLOCKS if lang == "python"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("readme")
    shutil.copytree(SEEDS, place / "seeds")
    return place


def run(command, folder):
    script = f"kg() {{ '{sys.executable}' -m kg \"$@\"; }}\n{command}"
    return subprocess.run(
        ["bash", "-c", script], cwd=folder, capture_output=True, text=True, timeout=300,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
    )  # fmt: skip


def test_the_commands_run_and_answer(folder):
    assert COMMANDS[0].startswith("kg build")
    for command in COMMANDS:
        result = run(command, folder)
        assert result.returncode == 0, f"{command}\n{result.stderr}"
        assert len(result.stdout.splitlines()) >= 1, command
        if command.startswith(("kg ask", "kg query", "kg why")):
            assert len(result.stdout.splitlines()) >= 2, f"{command} answers nothing"


def test_the_python_runs(folder):
    for code in PYTHON:
        result = subprocess.run(
            [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, timeout=300,
            env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        assert result.returncode == 0, result.stderr


def test_what_it_links_to_is_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target

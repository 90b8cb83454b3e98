"""The command line: help, exit codes, and errors that name the fault and the cure."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from kg.cli import app
from tests.conftest import ROOT, SEEDS

VERBS = ("build", "add", "retract", "validate", "extract", "query", "ask", "why", "stats", "export", "show")
runner = CliRunner()


def kg(*words, cwd=None):
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, words)], capture_output=True, text=True, timeout=240, cwd=cwd,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
    )  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb):
    result = runner.invoke(app, [verb, "--help"])
    assert result.exit_code == 0
    assert "Examples" in result.stdout
    assert f"kg {verb}" in result.stdout


def test_a_path_that_is_not_there(tmp_path):
    result = kg("build", tmp_path / "nothing.txt", "-o", tmp_path / "out")
    assert result.returncode != 0
    assert "nothing.txt" in result.stderr
    assert "Traceback" not in result.stderr


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_bytes(b"%PDF-1.7\x00\x01")
    (tmp_path / "news" / "b.txt").write_text("Bupati Sari mengatakan banjir mulai surut di Demak.\n")
    result = kg("build", tmp_path / "news", "-o", tmp_path / "out")
    assert result.returncode == 0
    assert "a.txt" in result.stderr + result.stdout
    assert "1 article " in result.stdout


def test_a_failed_build_keeps_the_former_graph(tmp_path):
    out = tmp_path / "out"
    assert kg("build", SEEDS / "banjir-grobogan.txt", "-o", out).returncode == 0
    before = (out / "graph.ttl").read_bytes()
    (tmp_path / "empty.txt").write_text("")
    assert kg("build", tmp_path / "empty.txt", "-o", out).returncode != 0
    assert (out / "graph.ttl").read_bytes() == before
    assert "banjir" in kg("stats", "--articles", "-o", out).stdout


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (("query", "SELECT ?s { ?s ?p }"), 5, "^"),
        (("query", "INSERT DATA { <a:b> <a:b> <a:b> }"), 5, ""),
        (("ask", "nobody"), 2, "mediators"),
        (("ask", "said", "--wer", "Herzog"), 2, "--who"),
        (("why", "person:Nobody kg:said ?"), 2, "no such"),
        (("export", "--format", "excel"), 2, "turtle"),
        (("retract", "nothing.txt"), 2, "stats --articles"),
    ],
)
def test_wrong_use_names_the_cure(built, words, code, hint):
    result = kg(*words, "-o", built)
    assert result.returncode == code, result.stderr
    assert hint in result.stderr
    assert "Traceback" not in result.stderr


def test_a_missing_store_says_how_to_make_one(tmp_path):
    result = kg("stats", "-o", tmp_path / "none")
    assert result.returncode == 4
    assert "kg build" in result.stderr


def test_an_unknown_language_is_named(tmp_path):
    result = kg("extract", SEEDS / "banjir-grobogan.txt", "--lang", "xx")
    assert result.returncode == 1
    assert "xx" in result.stderr


@pytest.mark.parametrize("format_", ["turtle", "rdf12", "trig", "nt", "nq", "jsonld", "csv", "graphml", "gexf"])
def test_every_format_is_exported(built, tmp_path, format_):
    file = tmp_path / "out"
    assert kg("export", file, "--format", format_, "-o", built).returncode == 0
    assert kg("export", "--format", format_, "-o", built).stdout == file.read_text(encoding="utf-8")


def test_claims_print_with_their_body():
    result = kg("extract", SEEDS / "banjir-grobogan.txt", "--body")
    assert result.returncode == 0
    assert '"body"' in result.stdout.splitlines()[0]

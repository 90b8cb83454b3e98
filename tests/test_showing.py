"""kg show: a part of the graph by what is near a thing, by article and by a SPARQL CONSTRUCT; pages and pictures."""

import importlib.util

import pytest
from typer.testing import CliRunner

from kg import api
from kg.cli import app
from kg.errors import UsageError
from kg.store import Store
from tests.show.page.example import example_store

PAIRS = "CONSTRUCT { ?who kg:mediated ?deal } WHERE { ?who kg:mediated ?deal }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """An output folder whose store holds the example."""
    made = tmp_path_factory.mktemp("outputs")
    with Store.open(made / api.STORE, create=True) as store:
        store.db.extend(example_store().quads_for_pattern(None, None, None, None))
    return made


def shown(folder, *options):
    result = CliRunner().invoke(app, ["show", "-o", str(folder), "--no-open", *options])
    assert result.exit_code == 0, result.output
    return result.output.strip().replace("\n", "")


@pytest.mark.parametrize(
    "options",
    [("--around", "Qatar", "--depth", "1"), ("--article", "Dua"), ("--construct", PAIRS), ("--view", "map")],
)
def test_a_part_becomes_a_page(folder, options, tmp_path):
    if options[0] == "--article":
        options = ("--article", _headline(folder))
    page = shown(folder, str(tmp_path / "x.html"), *options)
    assert page.endswith("x.html") and "<!doctype html>" in (tmp_path / "x.html").read_text(encoding="utf-8")


def test_a_name_alone_shows_all_that_is_known_of_the_thing(folder):
    made = shown(folder, "Qatar")
    assert made.endswith("thing-part.html")
    assert "<title>Qatar</title>" in (folder / "thing-part.html").read_text(encoding="utf-8")
    assert shown(folder, "--view", "network", "Qatar").endswith("network-part.html")


def test_a_name_that_nothing_bears_is_told(folder):
    result = CliRunner().invoke(app, ["show", "-o", str(folder), "--no-open", "Nobody At All"])
    assert result.exit_code == 2 and "Nobody At All" in result.output


def test_a_construct_keeps_only_what_it_gives(folder, tmp_path):
    api.show(folder, tmp_path / "x.svg", view="network", construct=PAIRS)
    text = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert "Qatar" in text and "Semarang" not in text
    with pytest.raises(UsageError, match="no triples to draw"):
        api.show(folder, tmp_path / "y.html", construct="SELECT ?s { ?s ?p ?o }")


def test_a_construct_may_lie_in_a_file(folder, tmp_path):
    (tmp_path / "deals.rq").write_text(PAIRS, encoding="utf-8")
    shown(folder, str(tmp_path / "x.html"), "--construct", str(tmp_path / "deals.rq"))
    assert (tmp_path / "x.html").is_file()


def test_png(folder, tmp_path):
    if not any(importlib.util.find_spec(name) for name in ("resvg_py", "cairosvg")):
        result = CliRunner().invoke(app, ["show", "-o", str(folder), "--png", "--no-open"])
        assert result.exit_code == 2 and "warta[picture]" in result.output.replace("\n", "")
    else:
        made = shown(folder, "--png", "--view", "timeline")
        assert made.endswith("timeline.png") and (folder / "timeline.png").read_bytes().startswith(b"\x89PNG")


def _headline(folder):
    with api.open(folder) as store:
        return str(store.query("SELECT ?h { ?a schema:headline ?h }").rows[0][0].value)

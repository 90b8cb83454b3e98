"""The pages as files: what they may hold, what they must not, and that they come out the same."""

import json
import re
import subprocess
import sys

import msgspec
import pytest

from kg.errors import UsageError
from kg.show.page import show, views, write
from kg.show.page.everything import tabs_of, telling
from kg.show.page.parts.html import asset, inert, page, policy, words
from kg.show.scene import Edge, Node, Scene, scene
from tests.show.page.example import HOSTILE, Example, example_store, hostile_store

VIEWS = sorted(views())


@pytest.fixture(scope="module")
def seen():
    return scene(example_store())


def test_every_view_says_what_it_shows():
    assert {
        "everything",
        "overview",
        "network",
        "large",
        "actors",
        "mediation",
        "map",
        "timeline",
        "figures",
        "thing",
    } == set(VIEWS)
    assert all(views().values())


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_asks_nothing_of_the_network(seen, tmp_path, view):
    html = write(seen, tmp_path / "page.html", view).read_text(encoding="utf-8")
    markup = re.sub(r"<script.*?</script>|<style>.*?</style>", "", html, flags=re.S)
    assert not re.search(r"\b(src|href|srcset|action|data)=", markup.replace("data-", ""))
    assert "default-src 'none'" in html and "unsafe" not in html.split("</head>")[0]
    assert not re.search(r"url\(|@import", asset("static/page.css"))


@pytest.mark.parametrize("view", VIEWS)
def test_the_same_page_every_time(seen, tmp_path, view):
    one, other = (write(scene(example_store()), tmp_path / name, view).read_bytes() for name in ("a.html", "b.html"))
    assert one == other


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_text_never_becomes_markup(tmp_path, view):
    wild = scene(hostile_store())
    html = write(wild, tmp_path / "page.html", view).read_text(encoding="utf-8")
    assert html.count("</script>") == 5
    svg = write(wild, tmp_path / "page.svg", view).read_text(encoding="utf-8")
    assert not re.search(r"<(script|img|a|iframe|foreignObject|image)\b|javascript:window.harm='address'\"", svg)
    for text in (html, svg):
        assert "<img src=x" not in text and "\u202e" not in re.sub(r"<script type.*?</script>", "", text, flags=re.S)
    assert max(len(line) for line in re.findall(r">([^<>]*)</text>", svg)) < 300


def test_data_cannot_end_its_script():
    told = inert({"a": list(HOSTILE)})
    assert "<" not in told and "\u2028" not in told
    assert json.loads(told)["a"] == list(HOSTILE)


def test_slots_in_data_stay_data(seen):
    html = page(seen, "thing", stages={"thing": "thing"}, data={"focus": "{{script}}{{style}}"})
    assert "{{script}}{{style}}" in html


def test_policy_names_the_digests():
    assert "script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='" in policy(["abc"], [])


def test_words_are_the_same_in_every_language():
    told = words()
    assert next(iter(told)) == "id" and set(told["id"]) == set(told["en"])
    assert all(all(one.values()) for one in told.values())


def test_show_a_part_by_name_article_and_depth(tmp_path):
    store = example_store()
    html = show(store, out=tmp_path / "x.html", about="Qatar", depth=1).read_text(encoding="utf-8")
    assert "Qatar" in html.split("</title>")[0]
    with pytest.raises(UsageError, match="nothing of that name"):
        show(store, out=tmp_path / "x.html", about="Atlantis")
    with pytest.raises(UsageError, match="no such view"):
        show(store, out=tmp_path / "x.html", view="hologram")
    with pytest.raises(UsageError, match="no article"):
        show(store, out=tmp_path / "x.html", article="zzz")


def test_the_telling_view_grows_with_the_graph(seen):
    assert telling(seen) == "network"
    assert {"network", "map", "timeline", "figures", "mediation", "thing"} <= set(tabs_of(seen))


def test_the_telling_view_of_many_nodes_is_their_overview(seen):
    crowd = msgspec.structs.replace(seen, nodes=seen.nodes + tuple(_stranger(i) for i in range(1000)))
    assert telling(crowd) == "overview"
    assert "large" in tabs_of(crowd) and "network" not in tabs_of(crowd)


def test_places_tell_more_where_nobody_has_to_do_with_anybody():
    towns = tuple(
        msgspec.structs.replace(_stranger(i), kind="City", family="place", place=(-7.0, 110.0 + i)) for i in range(9)
    )
    flood = msgspec.structs.replace(_stranger(99), kind="Flood", family="event")
    edges = tuple(Edge(town.id, flood.id, "affectedBy") for town in towns)
    crowd = Scene((*towns, flood, *(_stranger(i) for i in range(100, 300))), edges[:0], (), (), (), {})
    assert telling(crowd) == "network"
    floods = tuple(msgspec.structs.replace(flood, id=f"event/{i}") for i in range(9))
    edges = tuple(Edge(town.id, one.id, "affectedBy") for town, one in zip(towns, floods, strict=True))
    crowd = msgspec.structs.replace(crowd, nodes=crowd.nodes + floods, edges=edges)
    assert telling(crowd) == "map"


def _stranger(i):
    return Node(f"person/{i}", "Person", "actor", {"": f"Orang {i}"})


def test_an_empty_graph_has_pages_too(tmp_path):
    import pyoxigraph as ox

    for view in VIEWS:
        write(scene(ox.Store()), tmp_path / f"{view}.html", view)
        write(scene(ox.Store()), tmp_path / f"{view}.svg", view)


def test_paragraphs_come_from_the_bodies():
    example = Example()
    store = example.build()
    from kg.terms.names import ID

    told = scene(store, bodies={f"{ID}article/{key}": body for key, body in example.bodies.items()})
    assert any(text.startswith("SELAT BARU - Pemerintah") for text in told.paragraphs)
    for one in told.passages:
        assert told.paragraphs[one.paragraph][one.at :].startswith(one.exact)


def test_png_without_a_part_names_the_cure(seen, tmp_path):
    code = (
        "import sys; sys.modules['resvg_py'] = sys.modules['cairosvg'] = None\n"
        "from kg.show.page.parts.picture import picture\nfrom kg.show.page.parts.svg import Sheet\n"
        "picture(Sheet(10, 'id'), 'png')"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "pip install 'warta[picture]'" in found.stderr


def test_png(seen, tmp_path):
    if not any(__import__("importlib.util").util.find_spec(name) for name in ("resvg_py", "cairosvg")):
        pytest.skip("neither resvg-py nor cairosvg is installed")
    for view in VIEWS:
        assert write(seen, tmp_path / f"{view}.png", view).read_bytes().startswith(b"\x89PNG")


def test_a_network_of_many_nodes_is_the_large_page(seen, tmp_path, monkeypatch):
    monkeypatch.setattr("kg.show.page.everything.SMALL", 1)
    many = write(seen, tmp_path / "many.html", "network").read_bytes()
    assert many == write(seen, tmp_path / "large.html", "large").read_bytes()

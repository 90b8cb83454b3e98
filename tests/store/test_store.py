import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError, UsageError
from kg.store import Store
from kg.terms.names import ID
from kg.weave import weave
from tests.samples import THINGS, article, claims

WHOLE = article(title="Jeda", date=None)
WOVEN = weave(WHOLE, claims(WHOLE), THINGS)
OTHER = article(f"{WHOLE.body}Lagi.\n")
WOVEN_OTHER = weave(OTHER, claims(OTHER), THINGS)


@pytest.fixture
def folder(tmp_path):
    with Store.open(tmp_path / "store", create=True) as store:
        store.add(WHOLE, WOVEN)
    return tmp_path / "store"


def test_what_is_added_is_there_when_it_is_opened_again(folder):
    with Store.open(folder) as store:
        assert set(store.triples()) == set(WOVEN)
        record = store.articles()[0]
    assert (record.key, record.source, record.headline, record.lang) == (
        WHOLE.key,
        "contoh.txt",
        "Jeda",
        "id",
    )
    assert record.claims > 20


def test_ntriples_may_be_added_in_the_place_of_triples():
    store = Store.memory()
    assert store.add(WHOLE, "".join(f"{triple} .\n" for triple in WOVEN).encode())
    assert not store.add(WHOLE, WOVEN[::-1])


def test_stats_count(folder):
    with Store.open(folder, write=False) as store:
        stats = store.stats()
    assert stats["article"] == 1
    assert stats["triples"] == len(WOVEN)
    assert stats["person"] == 1


def test_several_may_read_at_once(folder):
    with Store.open(folder, write=False) as one, Store.open(folder, write=False) as other:
        assert one.stats() == other.stats()


def test_a_second_writer_is_told_who_is_first(folder):
    with Store.open(folder), pytest.raises(StoreError, match=rf"in use by process {os.getpid()}.*wait"):
        Store.open(folder, wait=0.0)


def test_a_lock_is_given_back(folder):
    Store.open(folder).close()
    Store.open(folder, wait=0.0).close()


def test_a_missing_store_names_the_cure(tmp_path):
    with pytest.raises(StoreError, match="run kg build first"):
        Store.open(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_foreign_folder_is_left_alone(tmp_path):
    (tmp_path / "letters.txt").write_text("dear")
    with pytest.raises(StoreError, match=r"holds letters\.txt"):
        Store.open(tmp_path, create=True)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["letters.txt"]


def test_a_file_is_not_a_store(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="a file, not a store"):
        Store.open(tmp_path / "file", create=True)


@pytest.mark.parametrize(
    ("format_", "cure"), [(1, "format 1.*run kg build with its articles again"), (99, "format 99.*install the newer")]
)
def test_another_version_is_refused_with_the_cure(folder, format_, cure):
    (folder / "warta.json").write_text(json.dumps({"format": format_, "database": "db-1"}))
    with pytest.raises(StoreError, match=cure):
        Store.open(folder)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1}'])
def test_a_broken_pointer_is_damage(folder, content):
    (folder / "warta.json").write_text(content)
    with pytest.raises(StoreError, match="damaged"):
        Store.open(folder)


def test_a_gutted_database_is_damage(folder):
    (folder / "db-1" / "CURRENT").unlink()
    with pytest.raises(StoreError, match="damaged"):
        Store.open(folder)


def test_a_scrambled_database_is_damage(folder):
    for path in (folder / "db-1").glob("MANIFEST*"):
        path.write_bytes(b"scrambled" * 100)
    with pytest.raises(StoreError, match="damaged"):
        Store.open(folder)


def test_a_rebuilt_store_replaces_the_former(folder):
    other = article("Lain.")
    with Store.rebuild(folder) as store:
        store.add(other, weave(other, [], {}))
    with Store.open(folder) as store:
        assert [record.key for record in store.articles()] == [other.key]
    assert [path.name for path in folder.glob("db-*")] == ["db-2"]


def test_a_failed_rebuild_leaves_the_former(folder):
    with pytest.raises(ZeroDivisionError), Store.rebuild(folder) as store:
        store.add(article("Lain."), [])
        raise ZeroDivisionError
    with Store.open(folder) as store:
        assert [record.key for record in store.articles()] == [WHOLE.key]


def test_a_rebuild_equals_adding(folder):
    other = article("Lain.")
    rich = article("Lain.", title="Judul")
    items = [(WHOLE, WOVEN), (other, weave(other, [], {})), (rich, weave(rich, [], {})), (WHOLE, WOVEN)]
    one_by_one = Store.memory()
    with Store.rebuild(folder) as store:
        for item in items:
            store.add(*item)
            one_by_one.add(*item)
    with Store.open(folder) as store:
        assert set(store.triples()) == set(one_by_one.triples())


def test_a_closed_store_says_so():
    store = Store.memory()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.stats()


def test_a_reader_in_another_process_sees_what_was_committed(folder):
    code = """import sys; from kg.store import Store
print(Store.open(sys.argv[1], write=False).stats()["article"])"""
    call = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(call, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.strip() == "1"


def test_rdflib_sees_the_same_graph():
    store = Store.memory()
    store.add(WHOLE, WOVEN)
    graph = store.rdflib()
    assert len(graph) == len(WOVEN)
    rows = graph.query(f"SELECT ?e {{ <{ID}country/Rinjani> kg:mediated ?e }}")
    assert len(list(rows)) == 1


def test_networkx_has_things_events_and_plain_triples():
    store = Store.memory()
    store.add(WHOLE, WOVEN)
    graph = store.networkx()
    north = graph.nodes[f"{ID}country/North"]
    assert north["label"] in ("North", "Utara")
    assert (north["kind"], north["lat"]) == ("Country", 1.5)
    keys = {key for _, _, key in graph.out_edges(f"{ID}country/Rinjani", keys=True)}
    assert keys == {"mediated", "participatedIn"}
    assert not any("/claim/" in node or "/evidence/" in node for node in graph)


def test_asking_through_the_store():
    store = Store.memory()
    store.add(WHOLE, WOVEN)
    assert store.ask("said", who="wira").rows
    with pytest.raises(UsageError):
        store.ask("nonsense")


def test_things_are_listed_by_name():
    store = Store.memory()
    store.add(WHOLE, WOVEN)
    assert ("Country", "Utara", 1) in store.things()
    assert ("Country", "North", 1) in store.things("en")


def test_ntriples_are_the_triples_sorted():
    store = Store.memory()
    store.add(WHOLE, WOVEN)
    store.add(OTHER, WOVEN_OTHER)
    written = b"".join(store.ntriples()).decode()
    assert written.splitlines() == sorted(f"{triple} ." for triple in store.triples())


def test_a_triple_that_no_article_accounts_for_is_told():
    store = Store.memory()
    store.add(WHOLE, WOVEN)
    strange = ox.NamedNode(f"{ID}person/Nobody")
    store.db.add(ox.Quad(strange, strange, strange))
    with pytest.raises(
        StoreError, match=rf"holds {len(WOVEN) + 1:,} triples, and its articles account for {len(WOVEN):,}"
    ):
        list(store.ntriples())


def test_the_part_of_an_article_is_all_that_was_woven_of_it():
    store = Store.memory()
    store.add(WHOLE, WOVEN)
    store.add(OTHER, WOVEN_OTHER)
    assert set(WOVEN) == {*store.of_article(WHOLE.key), *store.of_gazetteers()}
    assert store.of_article("nobody") == []

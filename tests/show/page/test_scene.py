"""Graph -> Scene."""

import rdflib

from kg.show.page.actors import only_actors
from kg.show.scene import scene
from tests.show.page.example import example_store


def edge(seen, source, target):
    return next(e for e in seen.edges if (e.source, e.target) == (source, target))


def test_reads_things_with_labels_weights_and_articles():
    seen = scene(example_store())
    norway = seen.node("country/Norway")
    assert (norway.family, norway.kind, norway.label["id"], norway.label["en"]) == (
        "actor",
        "Country",
        "Norwegia",
        "Norway",
    )
    assert norway.articles == (0, 1) and norway.matches == ("http://www.wikidata.org/entity/Q20",)
    assert seen.node("place/Demak").place == (-6.89, 110.64)


def test_a_person_carries_the_office_and_the_line_its_name():
    seen = scene(example_store())
    assert seen.node("person/Lira_Madun").note == {"id": "Presiden Arana"}
    assert edge(seen, "person/Lira_Madun", "country/Arana").label == {"id": "Presiden"}


def test_every_plain_line_has_its_words():
    seen = scene(example_store())
    for one in seen.edges:
        if one.predicate in ("mediated", "partyTo", "said", "affectedBy", "hasFigure"):
            assert one.proofs and all(seen.proofs[p].passages for p in one.proofs)
    words = seen.passages[seen.proofs[edge(seen, "country/Qatar", "event/jeda").proofs[0]].passages[0]]
    assert words.exact == "yang ditengahi oleh Norwegia dan Qatar"


def test_what_is_only_claimed_says_so():
    seen = scene(example_store())
    assert edge(seen, "country/Arana", "person/Tomas_Wira").status == "possible"
    assert seen.node("event/suara").modality == "planned"


def test_times_and_figures():
    seen = scene(example_store())
    assert (seen.node("event/jeda").begin, seen.node("event/jeda").end) == ("2024-03-12", "2024-03-22")
    assert seen.node("figure/f1").facts["value"] == "1340"


def test_an_rdflib_graph_gives_the_same():
    store = example_store()
    graph = rdflib.Graph()
    graph.parse(data="\n".join(f"{q.triple} ." for q in store), format="nt")
    assert [n.id for n in scene(graph).nodes] == [n.id for n in scene(store).nodes]


def test_around_one_thing_and_one_article():
    store = example_store()
    near = scene(store, about="Qatar", depth=1)
    assert near.focus == "country/Qatar" and {"event/jeda", "event/jeda2"} <= {n.id for n in near.nodes}
    flood = scene(store, article="Banjir rendam")
    assert {"event/banjir", "place/Demak"} <= {n.id for n in flood.nodes}
    assert all(2 in n.articles for n in flood.nodes)


def test_a_construct_keeps_its_triples():
    store = example_store()
    kg = "https://w3id.org/warta/ontology#"
    found = store.query(f"CONSTRUCT {{ ?a <{kg}mediated> ?b }} WHERE {{ ?a <{kg}mediated> ?b }}")
    seen = scene(store, triples=list(found))
    assert {n.id for n in seen.nodes} == {"country/Norway", "country/Qatar", "event/jeda", "event/jeda2"}


def test_who_talks_about_whom():
    told = only_actors(scene(example_store()))
    assert all(node.family == "actor" for node in told.nodes)
    assert edge(told, "organization/Arana_Red_Cross", "organization/Valley_Movement").predicate == "about"

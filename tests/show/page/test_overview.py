"""The overview gathers events and statements into lines between names."""

from kg.show.page.overview import core
from kg.show.scene import Edge, Node, Scene


def node(id_, kind, family, **more):
    return Node(id_, kind, family, {"": id_}, **more)


def made(*edges):
    kinds = {"person": ("Person", "actor"), "group": ("Group", "actor"), "event": ("Attack", "event")}
    kinds |= {"statement": ("Statement", "statement"), "place": ("City", "place")}
    ids = sorted({end for source, target, _ in edges for end in (source, target)})
    nodes = tuple(node(id_, *kinds[id_.split("/")[0]]) for id_ in ids)
    return Scene(nodes, tuple(Edge(s, t, p) for s, t, p in edges), (), (), (), {})


def told(seen):
    nodes, lines = core(seen)
    names = [seen.nodes[i].id for i in nodes]
    return names, [(seen.nodes[one.source].id, seen.nodes[one.target].id, one.arrows) for one in lines]


def test_an_event_between_two_is_one_line_from_who_acts():
    seen = made(("person/b", "event/1", "agentOf"), ("person/a", "event/1", "targetOf"))
    assert told(seen) == (["person/a", "person/b"], [("person/a", "person/b", "from")])


def test_an_event_among_three_is_a_knot():
    seen = made(*((f"person/{name}", "event/1", "partyTo") for name in "abc"))
    names, lines = told(seen)
    assert names == ["event/1", "person/a", "person/b", "person/c"] and len(lines) == 3


def test_what_one_says_of_another_is_a_line_and_its_statements_are_gathered():
    seen = made(
        ("person/a", "statement/1", "said"),
        ("statement/1", "person/b", "about"),
        ("person/a", "statement/2", "said"),
        ("statement/2", "person/b", "mentions"),
    )
    (line,) = core(seen)[1]
    assert [seen.nodes[i].id for i in line.through] == ["statement/1", "statement/2"] and line.arrows == "to"


def test_groups_that_say_nothing_are_left_out():
    seen = made(("group/orang", "event/1", "victimOf"), ("person/a", "event/1", "agentOf"))
    assert told(seen) == ([], [])


def test_what_an_event_strikes_is_tied_to_who_speaks_of_it():
    seen = made(
        ("person/a", "statement/1", "said"), ("statement/1", "event/1", "about"), ("place/x", "event/1", "affectedBy")
    )
    assert told(seen)[1] == [("person/a", "place/x", "to")]

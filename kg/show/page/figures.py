"""Scene -> figures beside one another: who counts how many, of what, and when."""

from collections import defaultdict

from kg.show.page.parts.html import drawn
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import Sheet
from kg.show.page.parts.text import clean, width
from kg.show.scene import Node, Scene

WIDE, BARS, ROOM = 980.0, 330.0, 400.0
# Further groups count only once.
MOST = 200


def figures(scene: Scene) -> str:
    """Counts of the same kind at the same place under one heading, a bar each, with the source that gives it.

    In the example: killed in Sela, at least 1,400 by the health authority, about 950 by Arana.
    """
    return drawn(scene, "figures", draw)


def draw(scene: Scene, lang: str) -> Sheet:
    """The drawing in one language."""
    told = Reading(scene, lang)
    sheet = Sheet(WIDE, lang)
    y = 36.0
    for heading, nodes in _groups(told)[:MOST]:
        y = sheet.text(24, y, heading, size=17, bold=True, room=900) + 4
        most = max(abs(_number(node)) for node in nodes) or 1
        for node in nodes:
            y = _bar(sheet, told, node, y, abs(_number(node)) / most)
        y += 26
    return sheet


def _groups(told: Reading) -> list[tuple[str, list[Node]]]:
    """What counts the same kind at the same place, else in the same article, under one heading."""
    found: dict[tuple[str, str, bool], list[Node]] = defaultdict(list)
    for node in told.scene.nodes:
        if node.family == "figure" and "value" in node.facts:
            percent = node.facts.get("unit") == "percent"
            found[node.facts.get("counts", node.kind), _where(told, node), percent].append(node)
    for nodes in found.values():
        nodes.sort(key=lambda node: (node.begin or told.published(node), -_number(node), node.id))
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return [(f"{told.name_of(what)} · {where}", nodes) for (what, where, _), nodes in ordered]


def _where(told: Reading, node: Node) -> str:
    """The place a figure counts at, else that of its event, else the article."""
    events = told.from_(node.id, "hasFigure")
    reached = [told.to(event.id, "locatedIn") + told.from_(event.id, "affectedBy") for event in events]
    reached = [told.to(node.id, "inPlace"), *reached]
    # What is struck may also be counted things: "412 houses" are no place.
    if places := [place for found in reached for place in found if place.place]:
        return told.names(places[:1])
    return clean(told.scene.articles[node.articles[0]].title) if node.articles else told.word("unsourced")


def _article(told: Reading, node: Node) -> str:
    """Who publishes a figure that nobody is named for."""
    articles = [told.scene.articles[i] for i in node.articles]
    return next((clean(one.publisher) for one in articles if one.publisher), told.word("unsourced"))


def _number(node: Node) -> float:
    try:
        return float(node.facts["value"])
    except ValueError:
        return 0.0


def _bar(sheet: Sheet, told: Reading, node: Node, y: float, share: float) -> float:
    named = told.names(told.to(node.id, "accordingTo"))
    source, tone = (named, "actor") if named else (_article(told, node), "soft")
    with sheet.node(told.at[node.id], f"{told.name(node)}, {source}"):
        long = max(3.0, share * ROOM)
        sheet.rect(
            BARS,
            y - 13,
            long,
            18,
            fill="figure-fill",
            stroke="figure",
            round_=4,
            dash=node.facts.get("qualifier") not in (None, "exact"),
        )
        sheet.text(BARS + long + 8, y + 1, told.value(node), bold=True, size=14)
        group = node.facts.get("group", "")
        beside = BARS + long + 16 + width(told.value(node), 14) * 1.06
        sheet.text(beside, y + 1, group, tone="soft", room=max(40, WIDE - beside - 8))
        under = sheet.text(BARS - 14, y + 1, source, bold=bool(named), tone=tone, anchor="end", room=290, lines=2)
        when = told.when(node) or told.came_out(node)
        if when:
            under = sheet.text(BARS - 14, under - 2, when, tone="soft", size=12, anchor="end")
    return max(under, y + 22) + 8

"""Scene -> figures beside one another: who counts how many, of what, and when."""

from collections import defaultdict

from kg.show.page.parts.html import drawn
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import NARROW, Sheet
from kg.show.page.parts.text import clean, width
from kg.show.scene import Node, Scene

WIDE, BARS, ROOM = 980.0, 330.0, 400.0
NARROW_BARS, NARROW_ROOM = 6.0, 190.0
# Further groups count only once.
MOST = 200


def figures(scene: Scene) -> str:
    """Counts of the same kind at the same place under one heading, a bar each, with the source that gives it.

    In the example: killed in Sela, at least 1,400 by the health authority, about 950 by Arana.
    """
    return drawn(scene, "figures", draw)


def draw(scene: Scene, lang: str, narrow: bool = False) -> Sheet:
    """The drawing in one language; on a narrow one each source stands above its bar."""
    told = Reading(scene, lang)
    sheet = Sheet(NARROW if narrow else WIDE, lang)
    left, size = (NARROW_BARS, 15.5) if narrow else (24.0, 17.0)
    y = 36.0
    for heading, nodes in _groups(told)[:MOST]:
        mark, top = sheet.mark(), y
        y = sheet.text(left, y, heading, size=size, bold=True, room=sheet.wide - 2 * left, lines=2) + 4
        most = max(abs(_number(node)) for node in nodes) or 1
        for node in nodes:
            inner, begin = sheet.mark(), y
            y = _bar(sheet, told, node, y, abs(_number(node)) / most)
            sheet.fold(inner, y - begin, told.at[node.id])
        y += 26
        sheet.fold(mark, y - top)
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
    # Where sources differ there is most to compare.
    ordered = sorted(found.items(), key=lambda p: (-len({n.facts["value"] for n in p[1]}), -len(p[1]), p[0]))
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
    when = told.when(node) or told.came_out(node)
    with sheet.node(told.at[node.id], f"{told.name(node)}, {source}"):
        if sheet.wide == NARROW:
            y = sheet.text(NARROW_BARS, y, source, bold=bool(named), tone=tone, room=350, lines=2)
            y = (sheet.text(NARROW_BARS, y - 1, when, tone="soft", size=12) if when else y) + 3
            return _beam(sheet, told, node, (NARROW_BARS, y), share * NARROW_ROOM) + 10
        _beam(sheet, told, node, (BARS, y), share * ROOM)
        under = sheet.text(BARS - 14, y + 1, source, bold=bool(named), tone=tone, anchor="end", room=290, lines=2)
        if when:
            under = sheet.text(BARS - 14, under - 2, when, tone="soft", size=12, anchor="end")
    return max(under, y + 22) + 8


def _beam(sheet: Sheet, told: Reading, node: Node, at: tuple[float, float], share: float) -> float:
    """The bar with its number and what is counted; returns where the next line may begin."""
    (x, y), long = at, max(3.0, share)
    rough = node.facts.get("qualifier") not in (None, "exact")
    sheet.rect(x, y - 13, long, 18, fill="figure-fill", stroke="figure", round_=4, dash=rough)
    sheet.text(x + long + 8, y + 1, told.value(node), bold=True, size=14)
    beside = x + long + 16 + width(told.value(node), 14) * 1.06
    sheet.text(beside, y + 1, node.facts.get("group", ""), tone="soft", room=max(40, sheet.wide - beside - 8))
    return y + 22

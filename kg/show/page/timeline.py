"""Scene -> what happened and what was said, day by day."""

from collections import defaultdict

from kg.show.page.parts.html import drawn
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import NARROW, Sheet
from kg.show.scene import Node, Scene

LINE, WORDS, WIDE = 190.0, 232.0, 980.0
NARROW_LINE, NARROW_WORDS = 12.0, 30.0
# Of more than so many only those that most claims tell of.
MOST = 1000


def timeline(scene: Scene) -> str:
    """Events and statements under their day; without one of their own, under the day the article came out.

    In the example 11 March holds the meeting in Oslo, 12 March the ceasefire, its quotes and its figures.
    """
    return drawn(scene, "timeline", draw)


def draw(scene: Scene, lang: str, narrow: bool = False) -> Sheet:
    """The drawing in one language; on a narrow one each day stands above what happened on it."""
    told = Reading(scene, lang)
    sheet = Sheet(NARROW if narrow else WIDE, lang)
    y = 34.0
    for heading, own, nodes in _days(told):
        mark, top = sheet.mark(), y
        size, tone = (15.0, "ink") if own else (12.5, "soft")
        if narrow:
            y = sheet.text(NARROW_LINE - 7, y, heading, size=size, tone=tone, bold=own) + 6
        else:
            sheet.text(LINE - 24, y, heading, size=size, tone=tone, bold=own, anchor="end")
        for node in nodes:
            y = _row(sheet, told, node, y, heading)
        y += 18
        sheet.fold(mark, y - top)
    return sheet


def _row(sheet: Sheet, told: Reading, node: Node, y: float, heading: str) -> float:
    """An entry with its part of the line of time; returns where the next one begins."""
    mark, narrow = sheet.mark(), sheet.wide == NARROW
    line, words = (NARROW_LINE, NARROW_WORDS) if narrow else (LINE, WORDS)
    end = _entry(sheet, told, node, y, heading, words)
    with sheet.beneath(mark):
        sheet.path(f"M{line:g},{y - 4:.0f}V{end - 5:.0f}", stroke="line", wide=2)
        sheet.glyph(told.shape(node), line, y - 5, 7, node.family, dash=node.modality != "asserted")
    sheet.fold(mark, end - y, told.at[node.id])
    return end


def _days(told: Reading) -> list[tuple[str, bool, list[Node]]]:
    """Headings in the order of time, each with whether it is the time of the thing itself, and what is under it."""
    found: dict[tuple[str, bool, str], list[Node]] = defaultdict(list)
    told_of = [node for node in told.scene.nodes if node.family in ("event", "statement")]
    for node in sorted(told_of, key=lambda n: (-n.weight, n.id))[:MOST]:
        found[_heading(told, node)].append(node)
    ordered = {key: sorted(nodes, key=lambda n: (told.order(n), n.id)) for key, nodes in found.items()}
    ranked = sorted(ordered.items(), key=lambda pair: (not pair[0][0], pair[0]))
    return [(heading, own, nodes) for (_, own, heading), nodes in ranked]


def _heading(told: Reading, node: Node) -> tuple[str, bool, str]:
    if node.begin:
        whole = told.period(node.begin, node.end)
        # Stretches that are no whole month or year stand under their first day, with both days beside them.
        return node.begin, True, told.day(node.begin) if "–" in whole else whole
    day = told.published(node)
    return day, False, told.came_out(node) or told.word("no_date")


def _entry(sheet: Sheet, told: Reading, node: Node, y: float, heading: str, x: float) -> float:
    dash, room = node.modality != "asserted", sheet.wide - x - 8
    with sheet.node(told.at[node.id], told.name(node)):
        if node.family == "statement":
            speakers = told.names(told.from_(node.id, "said"))
            y = sheet.text(x, y, speakers, bold=True, tone="actor", room=room) if speakers else y
            return sheet.text(x, y, told.name(node), room=room, lines=3, size=13.5) + 9
        parts = [told.name(node), told.when(node), told.word(node.modality) if dash else ""]
        line = " · ".join(part for part in parts if part and part != heading)
        y = sheet.text(x, y, line, bold=True, tone="event", room=room, size=14)
        for role, names in told.roles(node.id):
            y = sheet.text(x, y, f"{role}: {names}", tone="soft", room=room, lines=2)
        figures = told.names(told.to(node.id, "hasFigure"))
        return (sheet.text(x, y, figures, tone="figure", bold=True, room=room, lines=2) if figures else y) + 9

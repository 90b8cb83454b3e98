"""Scene -> the mediation board: who mediates what between whom, and what comes of it."""

from kg.show.page.parts.html import drawn
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import NARROW, Sheet, chip
from kg.show.page.parts.text import clean
from kg.show.scene import Node, Scene

WIDE, PAD = 1080.0, 24.0
MOST = 300
COLUMNS = (
    ("mediators", 24.0, 214.0),
    ("deal", 290.0, 260.0),
    ("parties", 600.0, 204.0),
    ("outcome", 850.0, 200.0),
)


def mediation(scene: Scene) -> str:
    """A row for each agreement, negotiation or ceasefire: mediators, parties, day, outcome.

    In the example Norway and Qatar stand left of a ceasefire, Arana and the Valley Movement right of it.
    """
    return drawn(scene, "mediation", draw)


def draw(scene: Scene, lang: str, narrow: bool = False) -> Sheet:
    """The drawing in one language; on a narrow one the parts of a deal stand under one another."""
    told = Reading(scene, lang)
    sheet = Sheet(NARROW if narrow else WIDE, lang)
    for key, x, _ in () if narrow else COLUMNS:
        sheet.text(x, 34, told.word(key), size=12, tone="soft", bold=True)
    start = y = 16.0 if narrow else 58.0
    for node in _deals(told)[:MOST]:
        mark, top = sheet.mark(), y
        y = (_card if narrow else _row)(sheet, told, node, y) + 16
        sheet.fold(mark, y - top, told.at[node.id])
    if y == start:
        sheet.text(24, 70, told.word("nothing"), tone="soft", size=15)
    return sheet


def deals(scene: Scene) -> list[Node]:
    """What has a mediator, or at least two parties."""
    return _deals(Reading(scene, scene.lang))


def _deals(told: Reading) -> list[Node]:
    def tells(node: Node) -> bool:
        return bool(told.from_(node.id, "mediated")) or len(told.from_(node.id, "partyTo")) > 1

    nodes = [node for node in told.scene.nodes if node.family == "event" and tells(node)]
    return sorted(nodes, key=lambda n: (-_whole(told, n), n.modality != "asserted", n.begin or told.published(n), n.id))


def _whole(told: Reading, node: Node) -> int:
    """How much of a deal is known: between whom tells more than who mediates, that more than what came of it."""
    return sum(part for part, found in zip((3, 4, 1), _hands(told, node), strict=True) if found)


def _hands(told: Reading, node: Node) -> tuple[list[Node], list[Node], list[Node]]:
    """Mediators, parties and what came of it."""
    mediators = told.from_(node.id, "mediated")
    parties = told.from_(node.id, "partyTo", "participatedIn", "agentOf", "targetOf")
    return mediators, [one for one in parties if one not in mediators], told.to(node.id, "resultedIn", "hasFigure")


def _card(sheet: Sheet, told: Reading, node: Node, y: float) -> float:
    """A deal on a narrow screen: what it is, then who and what belongs to it, line by line."""
    mark, top, room = sheet.mark(), y, NARROW - 2 * 14
    y += 26
    with sheet.node(told.at[node.id], told.name(node)):
        sheet.glyph(told.shape(node), 22, y - 5, 7, node.family, dash=node.modality != "asserted")
        y = sheet.text(36, y, told.name(node), bold=True, size=15, room=room - 22, lines=2)
        y = _about(sheet, told, node, 36, y - 1, room - 22) + 8
    for key, nodes in zip(("mediators", "parties", "outcome"), _hands(told, node), strict=True):
        if nodes:
            y = sheet.text(16, y, told.word(key), size=11, tone="soft", bold=True) + 5
            _column(sheet, told, nodes, 16, y + (len(nodes) - 1) * 11 - 5, room, 0)
            y += 22 * len(nodes) + 4
    with sheet.beneath(mark):
        sheet.rect(2, top, NARROW - 4, y - top, fill="card", stroke="line", round_=10)
    return y


def _when(told: Reading, node: Node) -> str:
    status = told.word(node.modality) if node.modality != "asserted" else ""
    return " · ".join(part for part in (told.when(node) or told.came_out(node), status) if part)


def _row(sheet: Sheet, told: Reading, node: Node, y: float) -> float:
    mediators, parties, outcome = _hands(told, node)
    high = max(118.0, 34 + 22 * max(len(mediators), len(parties), len(outcome), 2))
    sheet.rect(PAD - 12, y, WIDE - 2 * PAD + 24, high, fill="card", stroke="line", round_=10)
    for nodes, (_, x, room) in zip((mediators, parties, outcome), (COLUMNS[0], COLUMNS[2], COLUMNS[3]), strict=True):
        _column(sheet, told, nodes, x, y, room, high)
    middle = y + high / 2
    if mediators:
        _arrow(sheet, 250, 284, middle)
    if parties:
        _arrow(sheet, 592, 558, middle)
    if outcome:
        _arrow(sheet, 812, 842, middle)
    _deal(sheet, told, node, y, high)
    return y + high


def _about(sheet: Sheet, told: Reading, node: Node, x: float, y: float, room: float) -> float:
    """When the deal is and how an article puts it; returns where the next line goes."""
    when, words = _when(told, node), _words(told, node)
    y = sheet.text(x, y, when, tone="soft", size=12, room=room) if when else y
    return sheet.text(x, y + 2, words, size=12, room=room, lines=3) if words else y


def _words(told: Reading, node: Node) -> str:
    """How an article puts the deal: the longest of the words that support it."""
    passages = (told.scene.passages[p] for n in node.proofs for p in told.scene.proofs[n].passages)
    longest = max((clean(one.exact) for one in passages), key=len, default="")
    return f"“…{longest}…”" if longest else ""


def _deal(sheet: Sheet, told: Reading, node: Node, y: float, high: float) -> None:
    dash = node.modality != "asserted"
    with sheet.node(told.at[node.id], told.name(node)):
        sheet.rect(290, y + 10, 262, high - 20, fill="event-fill", stroke="event", dash=dash)
        at = sheet.text(304, y + 32, told.name(node), bold=True, size=14.5, room=236)
        _about(sheet, told, node, 304, at, 236)


def _column(sheet: Sheet, told: Reading, nodes: list[Node], x: float, y: float, room: float, high: float) -> None:
    at = y + high / 2 - (len(nodes) - 1) * 11 + 5
    for node in nodes:
        with sheet.node(told.at[node.id], told.name(node)):
            chip(sheet, x, at, told.name(node), told.shape(node), node.family, room)
        at += 22


def _arrow(sheet: Sheet, start: float, end: float, y: float) -> None:
    way = 1 if end > start else -1
    sheet.path(f"M{start:g},{y:g}H{end:g}m{-6 * way},-4l{6 * way},4l{-6 * way},4", stroke="edge", wide=1.6)

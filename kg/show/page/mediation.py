"""Scene -> the mediation board: who mediates what between whom, and what comes of it."""

from kg.show.page.parts.html import drawn
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import Sheet, chip
from kg.show.scene import Node, Scene

WIDE, PAD = 1080.0, 24.0
MOST = 300
COLUMNS = (
    ("mediators", 24.0, 230.0),
    ("deal", 290.0, 260.0),
    ("parties", 600.0, 220.0),
    ("outcome", 850.0, 210.0),
)


def mediation(scene: Scene) -> str:
    """A row for each agreement, negotiation or ceasefire: mediators, parties, day, outcome.

    In the example Norway and Qatar stand left of a ceasefire, Arana and the Valley Movement right of it.
    """
    return drawn(scene, "mediation", draw)


def draw(scene: Scene, lang: str) -> Sheet:
    """The drawing in one language."""
    told = Reading(scene, lang)
    sheet = Sheet(WIDE, lang)
    for key, x, _ in COLUMNS:
        sheet.text(x, 34, told.word(key), size=12, tone="soft", bold=True)
    y = 58.0
    for node in _deals(told)[:MOST]:
        y = _row(sheet, told, node, y) + 16
    if y == 58.0:
        sheet.text(24, 70, told.word("nothing"), tone="soft", size=15)
    return sheet


def deals(scene: Scene) -> list[Node]:
    """What has a mediator, or at least two parties."""
    return _deals(Reading(scene, scene.lang))


def _deals(told: Reading) -> list[Node]:
    def tells(node: Node) -> bool:
        return bool(told.from_(node.id, "mediated")) or len(told.from_(node.id, "partyTo")) > 1

    nodes = [node for node in told.scene.nodes if node.family == "event" and tells(node)]
    return sorted(nodes, key=lambda n: (not told.from_(n.id, "mediated"), n.begin or told.published(n), n.id))


def _row(sheet: Sheet, told: Reading, node: Node, y: float) -> float:
    mediators = told.from_(node.id, "mediated")
    parties = told.from_(node.id, "partyTo", "participatedIn", "agentOf", "targetOf")
    parties = [one for one in parties if one not in mediators]
    outcome = told.to(node.id, "resultedIn", "hasFigure")
    high = max(64.0, 34 + 22 * max(len(mediators), len(parties), len(outcome), 2))
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


def _deal(sheet: Sheet, told: Reading, node: Node, y: float, high: float) -> None:
    dash = node.modality != "asserted"
    with sheet.node(told.at[node.id], told.name(node)):
        sheet.rect(290, y + 10, 262, high - 20, fill="event-fill", stroke="event", dash=dash)
        at = sheet.text(304, y + 32, told.name(node), bold=True, size=14.5, room=236, lines=2)
        when = told.when(node) or told.came_out(node)
        status = told.word(node.modality) if dash else ""
        sheet.text(304, at, " · ".join(part for part in (when, status) if part), tone="soft", size=12, room=236)


def _column(sheet: Sheet, told: Reading, nodes: list[Node], x: float, y: float, room: float, high: float) -> None:
    at = y + high / 2 - (len(nodes) - 1) * 11 + 5
    for node in nodes:
        with sheet.node(told.at[node.id], told.name(node)):
            chip(sheet, x, at, told.name(node), told.shape(node), node.family, room)
        at += 22


def _arrow(sheet: Sheet, start: float, end: float, y: float) -> None:
    way = 1 if end > start else -1
    sheet.path(f"M{start:g},{y:g}H{end:g}m{-6 * way},-4l{6 * way},4l{-6 * way},4", stroke="edge", wide=1.6)

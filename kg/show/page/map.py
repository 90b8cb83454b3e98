"""Scene -> a map of the places that events strike, drawn from outlines that come with the package."""

from math import cos, log2, radians

from kg.show.page.parts.html import drawn
from kg.show.page.parts.outlines import Frame, outlines
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import Sheet, shape_path
from kg.show.page.parts.text import width
from kg.show.scene import Node, Scene

WIDE, HIGH, TOP = 1080.0, 620.0, 20.0
# A single town is shown with its surroundings, at least so many degrees across.
LEAST = 5.0
_Box = tuple[float, float, float, float]


def map(scene: Scene) -> str:
    """Places with coordinates; the larger the mark, the more events strike them; the list below names the events.

    In the example Demak, Kudus and Semarang are marked for flood and storm, Sela for the attack.
    """
    return drawn(scene, "map", draw)


def draw(scene: Scene, lang: str) -> Sheet:
    """The drawing in one language."""
    told = Reading(scene, lang)
    sheet = Sheet(WIDE, lang)
    places = [node for node in scene.nodes if node.place]
    struck = {node.id: told.to(node.id, "affectedBy") for node in places}
    if not places:
        sheet.text(24, 60, told.word("nothing"), tone="soft", size=15)
        return sheet
    hit = [node for node in places if struck[node.id]]
    frame = _frame(hit or places)
    _land(sheet, frame)
    inside = [node for node in places if _within(node, frame)]
    _marks(sheet, told, sorted(inside, key=lambda n: (-len(struck[n.id]), -n.weight, n.id)), struck, frame)
    sheet.text(WIDE - 8, TOP + HIGH - 8, told.word("natural_earth"), size=10.5, tone="soft", anchor="end")
    _list(sheet, told, sorted(hit, key=lambda n: (-len(struck[n.id]), told.name(n))), struck)
    return sheet


def _frame(places: list[Node]) -> Frame:
    """West, south, east and north of the picture, in its own ratio."""
    spots = [node.place for node in places if node.place]
    lats, longs = [lat for lat, _ in spots], [long for _, long in spots]
    middle = (min(lats) + max(lats)) / 2
    squeeze = max(0.2, cos(radians(middle)))
    tall = max((max(lats) - min(lats)) * 1.35, LEAST * HIGH / WIDE)
    broad = max((max(longs) - min(longs)) * 1.35, LEAST)
    tall, broad = max(tall, broad * squeeze * HIGH / WIDE), max(broad, tall / squeeze * WIDE / HIGH)
    x = (min(longs) + max(longs)) / 2
    return x - broad / 2, middle - tall / 2, x + broad / 2, middle + tall / 2


def _within(node: Node, frame: Frame) -> bool:
    lat, long = node.place or (0.0, 0.0)
    return frame[0] <= long <= frame[2] and frame[1] <= lat <= frame[3]


def _spot(long: float, lat: float, frame: Frame) -> tuple[float, float]:
    west, south, east, north = frame
    return (long - west) / (east - west) * WIDE, TOP + (north - lat) / (north - south) * HIGH


def _land(sheet: Sheet, frame: Frame) -> None:
    sheet.rect(0, TOP, WIDE, HIGH, fill="sea", stroke="line", round_=10)
    coarse = (frame[2] - frame[0]) / WIDE * 0.8
    rings = []
    for ring in outlines(frame, coarse):
        # What lies outside is drawn to the rim: no point is far from the picture.
        points = dict.fromkeys(
            (round(min(max(x, 0), WIDE), 1), round(min(max(y, TOP), TOP + HIGH), 1))
            for x, y in (_spot(long, lat, frame) for long, lat in ring)
        )
        if len(points) > 2:
            rings.append("M" + "L".join(f"{x:g},{y:g}" for x, y in points) + "z")
    sheet.path("".join(rings), fill="land", stroke="edge", wide=0.7)
    sheet.reach(TOP + HIGH)


def _marks(sheet: Sheet, told: Reading, places: list[Node], struck: dict[str, list[Node]], frame: Frame) -> None:
    taken: list[_Box] = []
    for node in places:
        lat, long = node.place or (0.0, 0.0)
        x, y = _spot(long, lat, frame)
        events = struck[node.id]
        r = 6 + 3 * log2(1 + len(events)) if events else 4.0
        family = "event" if events else "place"
        label = told.name(node)
        with sheet.node(told.at[node.id], f"{label}: {told.names(events)}"):
            sheet.path(shape_path("dot", x, y, r), fill=f"{family}-fill", stroke=family, wide=2)
            size = 13.5 if events else 11.5
            if spot := _free(x, y, r, width(label, size) * 1.08, size, taken):
                left, base = spot
                sheet.text(left, base, label, size=size, bold=bool(events), tone="ink" if events else "soft")


def _free(x: float, y: float, r: float, wide: float, size: float, taken: list[_Box]) -> tuple[float, float] | None:
    """Where beside its mark a label fits without touching another one."""
    corners = [(x + r + 4, y + 4), (x - r - 4 - wide, y + 4), (x - wide / 2, y - r - 5), (x - wide / 2, y + r + size + 1)]
    for left, base in corners:
        box = (left - 2, base - size, left + wide + 2, base + 4)
        clear = all(box[2] < o[0] or o[2] < box[0] or box[3] < o[1] or o[3] < box[1] for o in taken)
        if clear and box[0] >= 0 and box[2] <= WIDE:
            taken += [box, (x - r, y - r, x + r, y + r)]
            return left, base
    return None


def _list(sheet: Sheet, told: Reading, places: list[Node], struck: dict[str, list[Node]]) -> None:
    y = TOP + HIGH + 40
    y = sheet.text(8, y, told.word("affected"), size=16, bold=True) + 6
    for node in places:
        with sheet.node(told.at[node.id], told.name(node)):
            sheet.text(8, y, told.name(node), bold=True, tone="place", size=14, room=200)
        for event in struck[node.id]:
            with sheet.node(told.at[event.id], told.name(event)):
                counts = told.names(told.to(event.id, "hasFigure"))
                parts = [told.name(event), told.when(event), counts]
                y = sheet.text(220, y, " · ".join(part for part in parts if part), room=820, size=13.5, lines=2)
        y += 8

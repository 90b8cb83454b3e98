"""Scene -> a map of the places that events strike, drawn from outlines that come with the package."""

from collections.abc import Iterator
from math import cos, hypot, log2, radians

from kg.show.page.parts.html import drawn
from kg.show.page.parts.outlines import Frame, Ring, country_name, middle, outlines
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import NARROW, Sheet, shape_path
from kg.show.page.parts.text import width
from kg.show.scene import Node, Scene

WIDE, TOP = 1080.0, 20.0
# Places nearer than so many degrees share a map; at most so many maps are drawn.
NEAR, MOST = 9.0, 6
# So many marks on a map, so many places in the list.
MARKS, LISTED = 150, 150
# Places are shown with their surroundings, at least so many degrees across; a single one with its country.
LEAST, LEAST_ALONE = 7.0, 26.0
# A group of more places than this has a map across the whole page.
MANY = 12
_Box = tuple[float, float, float, float]


def map(scene: Scene) -> str:
    """Places with coordinates: the larger the mark, the more events strike them. A list names the events.

    In the example Demak, Kudus and Semarang are marked for flood and storm, Sela for the attack.
    """
    return drawn(scene, "map", draw)


def draw(scene: Scene, lang: str, narrow: bool = False) -> Sheet:
    """The drawing in one language: a map for each group of places that lie near one another."""
    told = Reading(scene, lang)
    sheet = Sheet(NARROW if narrow else WIDE, lang)
    places = [node for node in scene.nodes if node.place]
    struck = {node.id: told.to(node.id, "affectedBy") for node in places}
    hit = [node for node in places if struck[node.id]]
    if not places:
        sheet.text(24, 60, told.word("nothing"), tone="soft", size=15)
        return sheet
    groups = _groups(hit or places)[:MOST]
    for box, group in zip(_boxes([len(group) for group in groups], narrow), groups, strict=True):
        _panel(sheet, told, box, group, places, struck)
    sheet.text(sheet.wide - 8, sheet.high + 14, told.word("natural_earth"), size=10.5, tone="soft", anchor="end")
    _list(sheet, told, sorted(hit, key=lambda n: (-len(struck[n.id]), told.name(n)))[:LISTED], struck)
    return sheet


def struck(scene: Scene) -> list[Node]:
    """Places on the map that events strike."""
    hit = {edge.source for edge in scene.edges if edge.predicate == "affectedBy"}
    return [node for node in scene.nodes if node.place and node.id in hit]


def _groups(places: list[Node]) -> list[list[Node]]:
    """Places that a chain of short ways joins, the largest group first."""
    groups: list[list[Node]] = []
    for node in places:
        near = [group for group in groups if any(_apart(node, other) < NEAR for other in group)]
        groups = [group for group in groups if group not in near] + [[node, *(other for g in near for other in g)]]
    return sorted(groups, key=lambda group: (-sum(node.weight for node in group), min(node.id for node in group)))


def _apart(one: Node, other: Node) -> float:
    (lat, long), (lat2, long2) = one.place or (0.0, 0.0), other.place or (0.0, 0.0)
    return hypot(lat - lat2, (long - long2) * cos(radians((lat + lat2) / 2)))


def _boxes(sizes: list[int], narrow: bool) -> Iterator[_Box]:
    """Left, top, width and height of each map: two in a row, a crowded one or the odd one across the page."""
    y, wide = TOP, (WIDE - 20) / 2
    beside = False
    for number, size in enumerate(sizes):
        if narrow:
            yield 0, TOP + number * 300, NARROW, 288
        elif not beside and (size > MANY or len(sizes) == 1):
            yield 0, y, WIDE, 620
            y += 640
        elif not beside and number == len(sizes) - 1:
            yield 0, y, WIDE, 420
        else:
            yield (wide + 20 if beside else 0), y, wide, 380
            y, beside = y + (400 if beside else 0), not beside


def _panel(
    sheet: Sheet,
    told: Reading,
    box: _Box,
    group: list[Node],
    places: list[Node],
    struck: dict[str, list[Node]],
) -> None:
    frame = _frame(group, box)
    lands = _land(sheet, frame, box)
    inside = sorted(
        (node for node in places if _within(node, frame)), key=lambda n: (-len(struck[n.id]), -n.weight, n.id)
    )[:MARKS]
    spots = [_spot(node.place[1], node.place[0], frame, box) if node.place else (0.0, 0.0) for node in inside]
    taken: list[_Box] = [(x - 6, y - 6, x + 6, y + 6) for x, y in spots]
    _countries(sheet, told, lands, {told.name(node) for node in inside}, taken, box)
    _marks(sheet, told, inside, struck, spots, taken, box)


def _countries(
    sheet: Sheet, told: Reading, lands: dict[str, Ring], marked: set[str], taken: list[_Box], box: _Box
) -> None:
    """The names of countries, each on its largest part in sight, where there is room."""
    for key, ring in sorted(lands.items()):
        name = country_name(key, told.lang)
        x, y, area = middle(ring)
        half = width(name, 12) * 0.58
        known = any(name in one or one in name for one in marked)
        if not name or known or area < 26 * half or not _holds(box, x - half, x + half):
            continue
        for base in (y + 4, y - 26, y + 34):
            spot = (x - half - 2, base - 12, x + half + 2, base + 3)
            if box[1] < spot[1] and spot[3] < box[1] + box[3] and _clear(spot, taken):
                taken.append(spot)
                sheet.text(x, base, name, size=12, tone="edge-strong", anchor="middle", spaced=True)
                break


def _holds(box: _Box, left: float, right: float) -> bool:
    return box[0] < left and right < box[0] + box[2]


def _clear(spot: _Box, taken: list[_Box]) -> bool:
    return all(spot[2] < o[0] or o[2] < spot[0] or spot[3] < o[1] or o[3] < spot[1] for o in taken)


def _frame(places: list[Node], box: _Box) -> Frame:
    """West, south, east and north of a map, in the ratio of its box."""
    spots = [node.place for node in places if node.place]
    lats, longs = [lat for lat, _ in spots], [long for _, long in spots]
    middle, ratio = (min(lats) + max(lats)) / 2, box[3] / box[2]
    squeeze = max(0.2, cos(radians(middle)))
    alone = all(node.kind == "Country" for node in places) or len(places) == 1
    least = LEAST_ALONE if alone else LEAST
    tall = max((max(lats) - min(lats)) * 1.35, least * ratio)
    broad = max((max(longs) - min(longs)) * 1.35, least)
    tall, broad = max(tall, broad * squeeze * ratio), max(broad, tall / squeeze / ratio)
    x = (min(longs) + max(longs)) / 2
    return x - broad / 2, middle - tall / 2, x + broad / 2, middle + tall / 2


def _within(node: Node, frame: Frame) -> bool:
    lat, long = node.place or (0.0, 0.0)
    return frame[0] <= long <= frame[2] and frame[1] <= lat <= frame[3]


def _spot(long: float, lat: float, frame: Frame, box: _Box) -> tuple[float, float]:
    west, south, east, north = frame
    left, top, wide, high = box
    return left + (long - west) / (east - west) * wide, top + (north - lat) / (north - south) * high


def _land(sheet: Sheet, frame: Frame, box: _Box) -> dict[str, Ring]:
    """Draws sea and land; returns the largest part in sight of each country, in the sheet's own units."""
    left, top, wide, high = box
    sheet.path(f"M{left:g},{top:g}h{wide:g}v{high:g}h{-wide:g}z", fill="sea")
    coarse = (frame[2] - frame[0]) / wide * 0.8
    rings = [(key, [_spot(long, lat, frame, box) for long, lat in ring]) for key, ring in outlines(frame, coarse)]
    paths = ("M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in ring) + "z" for _, ring in rings)
    sheet.path("".join(paths), fill="land", stroke="edge", wide=0.7)
    sheet.path(f"M{left:g},{top:g}h{wide:g}v{high:g}h{-wide:g}z", stroke="paper", wide=3)
    sheet.path(f"M{left:g},{top:g}h{wide:g}v{high:g}h{-wide:g}z", stroke="line")
    sheet.reach(top + high)
    return dict(sorted(rings, key=lambda pair: middle(pair[1])[2]))


def _marks(
    sheet: Sheet,
    told: Reading,
    places: list[Node],
    struck: dict[str, list[Node]],
    spots: list[tuple[float, float]],
    taken: list[_Box],
    box: _Box,
) -> None:
    for node, (x, y) in zip(places, spots, strict=True):
        events = struck[node.id]
        r = 6 + 3 * log2(1 + len(events)) if events else 4.0
        family = "event" if events else "place"
        label = told.name(node)
        with sheet.node(told.at[node.id], f"{label}: {told.names(events)}"):
            sheet.path(shape_path("dot", x, y, r), fill=f"{family}-fill", stroke=family, wide=2)
            size = 13.5 if events else 11.5
            if spot := _free(x, y, r, width(label, size) * 1.08, size, taken, box):
                left, base = spot
                sheet.text(left, base, label, size=size, bold=bool(events), tone="ink" if events else "soft", halo=True)


def _free(
    x: float, y: float, r: float, wide: float, size: float, taken: list[_Box], panel: _Box
) -> tuple[float, float] | None:
    """Where beside its mark a label fits without touching another one."""
    corners = [
        (x + r + 5, y + 4),
        (x - r - 5 - wide, y + 4),
        (x - wide / 2, y - r - 6),
        (x - wide / 2, y + r + size + 2),
    ]
    for left, base in corners:
        box = (left - 2, base - size, left + wide + 2, base + 4)
        if _clear(box, taken) and _holds(panel, box[0], box[2]):
            taken.append(box)
            return left, base
    return None


def _list(sheet: Sheet, told: Reading, places: list[Node], struck: dict[str, list[Node]]) -> None:
    y = sheet.high + 30
    y = sheet.text(8, y, told.word("affected"), size=16, bold=True) + 6
    for node in places:
        mark, top = sheet.mark(), y
        with sheet.node(told.at[node.id], told.name(node)):
            below = sheet.text(8, y, told.name(node), bold=True, tone="place", size=14, room=200)
        y = below if sheet.wide == NARROW else y
        for event in struck[node.id]:
            y = _blow(sheet, told, event, y)
        y += 8
        sheet.fold(mark, y - top, told.at[node.id])


def _blow(sheet: Sheet, told: Reading, event: Node, y: float) -> float:
    """One event that strikes a place: what, who, when and how many."""
    mark, x = sheet.mark(), 20 if sheet.wide == NARROW else 220
    counts = told.names(told.to(event.id, "hasFigure"))
    parts = [told.name(event), told.gist(event), told.when(event) or told.came_out(event), counts]
    with sheet.node(told.at[event.id], told.name(event)):
        line = " · ".join(part for part in parts if part)
        end = sheet.text(x, y, line, room=sheet.wide - x - 12, size=13.5, lines=2)
    sheet.fold(mark, end - y, told.at[event.id])
    return end

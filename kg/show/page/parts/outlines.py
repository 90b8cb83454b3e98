"""vendor/countries-50m.json -> outlines of countries as lists of longitude and latitude, with their names."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

Ring = list[tuple[float, float]]
Frame = tuple[float, float, float, float]

_FILE = Path(__file__).parents[1] / "vendor" / "countries-50m.json"


def outlines(frame: Frame, coarse: float = 0.0) -> Iterator[tuple[str, Ring]]:
    """Rings inside a frame (west, south, east, north) with the key of their country.

    Points nearer than ``coarse`` degrees are merged.
    """
    for country, ring, (west, south, east, north) in _rings():
        for turn in (-360.0, 0.0, 360.0):
            if west + turn <= frame[2] and east + turn >= frame[0] and south <= frame[3] and north >= frame[1]:
                moved = [(x + turn, y) for x, y in ring] if turn else ring
                if len(kept := _clipped(_thinned(moved, coarse), frame)) > 2:
                    yield country, kept


def country_name(key: str, lang: str) -> str:
    """What a language calls the country of an outline; "" for a land without a code of its own."""
    from babel.core import Locale, get_global

    codes = get_global("territory_aliases").get(key)
    return Locale(lang).territories.get(codes[0], "") if codes else ""


def middle(ring: Ring) -> tuple[float, float, float]:
    """The centre of what a ring encloses, and how much that is."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        part = x1 * y2 - x2 * y1
        area, x, y = area + part, x + (x1 + x2) * part, y + (y1 + y2) * part
    return (x / area / 3, y / area / 3, abs(area) / 2) if area else (*ring[0], 0.0)


def _clipped(ring: Ring, frame: Frame) -> Ring:
    """The part of a ring inside a frame, side by side (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, frame[0], 1), (0, frame[2], -1), (1, frame[1], 1), (1, frame[3], -1)):
        kept: Ring = []
        for one, other in zip(ring[-1:] + ring[:-1], ring, strict=True):
            inside = [(point[axis] - limit) * sign >= 0 for point in (one, other)]
            if inside[0] != inside[1]:
                share = (limit - one[axis]) / (other[axis] - one[axis])
                kept.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
            if inside[1]:
                kept.append(other)
        ring = kept
    return ring


def _thinned(ring: Ring, coarse: float) -> Ring:
    kept = ring[:1]
    for x, y in ring[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= coarse:
            kept.append((x, y))
    return kept


@cache
def _rings() -> list[tuple[str, Ring, Frame]]:
    """Every ring of every country with the frame around it."""
    told = json.loads(_FILE.read_text(encoding="utf-8"))
    arcs = [_arc(arc, told["transform"]) for arc in told["arcs"]]
    found = []
    for shape in told["objects"]["countries"]["geometries"]:
        rings = [_joined(ring, arcs) for ring in _parts(shape)]
        found += [(shape.get("id", ""), ring, _around(ring)) for ring in rings]
    return found


def _parts(shape: dict[str, Any]) -> Iterator[list[int]]:
    if shape["type"] == "Polygon":
        yield from shape["arcs"]
    elif shape["type"] == "MultiPolygon":
        for polygon in shape["arcs"]:
            yield from polygon


def _arc(steps: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    """TopoJSON keeps each point as the step from the one before, in whole units of a grid."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in steps:
        x, y = x + dx, y + dy
        points.append((x * wide + left, y * high + low))
    return points


def _joined(ring: list[int], arcs: list[Ring]) -> Ring:
    points: Ring = []
    for number in ring:
        # A negative number is the arc read backwards.
        points += arcs[number] if number >= 0 else arcs[~number][::-1]
    return _unrolled(points)


def _unrolled(points: Ring) -> Ring:
    """Without the leap from 180 east to 180 west: what lies beyond goes on counting."""
    found, turn, last = [], 0.0, points[0][0]
    for x, y in points:
        turn += 360 * ((last - x > 180) - (x - last > 180))
        found.append((x + turn, y))
        last = x
    # A ring around the pole does not close; it is led along the edge of the world.
    if abs(found[0][0] - found[-1][0]) > 180:
        found += [(found[-1][0], -90.0), (found[0][0], -90.0)]
    return found


def _around(ring: Ring) -> Frame:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)

"""GeoVirus: how many toponyms the gazetteer puts within 161 km of where they are."""

import gzip
import math
import xml.etree.ElementTree as ET
from pathlib import Path

from kg.terms.gazetteer import gazetteer

NEAR = 161  # kilometres, a hundred miles


def toponyms(path: Path) -> tuple[float, float]:
    """Share of toponyms that are known at all, and share of the known that lie near enough."""
    known = near = total = 0
    for node in ET.fromstring(gzip.decompress(path.read_bytes())).iter("location"):
        name, lat, long = (node.findtext(tag) or "" for tag in ("name", "lat", "lon"))
        if not name or not lat:
            continue
        total += 1
        found = [entry for entry in gazetteer().lookup(name, "en", "Place") if entry.lat is not None]
        known += bool(found)
        near += bool(found) and distance(float(lat), float(long), found[0].lat, found[0].long) <= NEAR
    print(f"toponyms: {total}, known {known / total:.3f}, of the known near {near / max(known, 1):.3f}")
    return known / total, near / max(known, 1)


def distance(lat: float, long: float, other_lat: float | None, other_long: float | None) -> float:
    """Kilometres between two points on the globe."""
    a, b, c, d = (math.radians(value or 0.0) for value in (lat, long, other_lat, other_long))
    return 6371 * math.acos(min(1.0, math.sin(a) * math.sin(c) + math.cos(a) * math.cos(c) * math.cos(b - d)))

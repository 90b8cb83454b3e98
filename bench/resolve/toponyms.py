"""GeoVirus: how many toponyms are put within 161 km of where they are, each beside the others of its article."""

import gzip
import math
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.resolve.link import link
from kg.resolve.referent import Referent
from kg.terms.gazetteer import gazetteer

NEAR = 161  # kilometres, a hundred miles
Spot = tuple[float, float]


def toponyms(path: Path) -> tuple[float, float]:
    """Share of toponyms that are known at all, and share of the known that lie near enough."""
    known = near = countries = near_country = total = 0
    for said in _articles(path):
        linked = link({(name, n): _place(name) for n, (name, _) in enumerate(said)})
        for n, (name, spot) in enumerate(said):
            entry = gazetteer().get(linked[name, n].iri)
            total += 1
            if entry is None or entry.lat is None:
                continue
            fits = distance(spot, (entry.lat, entry.long or 0.0)) <= NEAR
            known, near = known + 1, near + fits
            if entry.type == "country":
                countries, near_country = countries + 1, near_country + fits
    print(f"toponyms: {total}, known {known / total:.3f}, of the known near {near / max(known, 1):.3f}")
    rest = (near - near_country) / max(known - countries, 1)
    print(f"  countries {near_country / max(countries, 1):.3f} of {countries}, other places {rest:.3f}")
    return known / total, near / max(known, 1)


def distance(one: Spot, other: Spot) -> float:
    """Kilometres between two points on the globe."""
    a, b, c, d = map(math.radians, (*one, *other))
    return 6371 * math.acos(min(1.0, math.sin(a) * math.sin(c) + math.cos(a) * math.cos(c) * math.cos(b - d)))


def _place(name: str) -> Referent:
    return Referent(name=name, kind="Place", lang="en", article="a")


def _articles(path: Path) -> Iterator[list[tuple[str, Spot]]]:
    """The toponyms of each article with their true places; its parts are one article."""
    found: dict[str, list[tuple[str, Spot]]] = defaultdict(list)
    for article in ET.fromstring(gzip.decompress(path.read_bytes())).iter("article"):
        for node in article.iter("location"):
            name, lat, long = (node.findtext(tag) or "" for tag in ("name", "lat", "lon"))
            if name and lat:
                found[article.findtext("source") or ""].append((name, (float(lat), float(long))))
    yield from found.values()

"""Readers of the source folders: each yields plain dictionaries and nothing is interpreted."""

import csv
import gzip
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CURATED = Path(__file__).parent / "curated"


def table(path: Path, delimiter: str = ",") -> Iterator[dict[str, str]]:
    """Rows of a CSV or TSV file."""
    quoting = csv.QUOTE_NONE if delimiter in "\t|" else csv.QUOTE_MINIMAL
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter, quoting=quoting)


def zipped_table(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a gzipped TSV file."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def curated(name: str) -> Iterator[dict[str, str]]:
    """Rows of one of the hand-written lists beside this file."""
    return table(CURATED / f"{name}.tsv", "|")


def centres() -> dict[str, tuple[float, float, str]]:
    """ISO code of a country or a division -> the middle of it, and who says so."""
    return {line["code"]: (float(line["lat"]), float(line["long"]), line["source"]) for line in curated("centres")}


def document(path: Path) -> Any:
    """One JSON document, gzipped or not."""
    raw = path.read_bytes()
    return json.loads(gzip.decompress(raw) if path.suffix == ".gz" else raw)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """One JSON object a line."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def subdivisions(path: Path) -> dict[str, str]:
    """CLDR code of a first-level division ("idjb") -> its name."""
    return {node.get("type", ""): node.text or "" for node in ET.parse(path).iter("subdivision")}


def cldr_territories(folder: Path, lang: str) -> dict[str, str]:
    """ISO code or UN region code -> name in one language."""
    found = document(folder / f"territories_{lang}.json")["main"][lang]
    return found["localeDisplayNames"]["territories"]


def cldr_cities(folder: Path, lang: str) -> dict[str, str]:
    """IANA time zone -> the city it is known by, in one language."""
    zones = document(folder / f"timeZoneNames_{lang}.json")["main"][lang]["dates"]["timeZoneNames"]["zone"]
    return dict(_cities(zones, ""))


def _cities(zones: dict[str, Any], path: str) -> Iterator[tuple[str, str]]:
    for name, inner in zones.items():
        if isinstance(inner, dict) and "exemplarCity" in inner:
            yield f"{path}{name}", inner["exemplarCity"]
        elif isinstance(inner, dict):
            yield from _cities(inner, f"{path}{name}/")


def split(names: str | None) -> list[str]:
    """The parts of a list written with semicolons."""
    return [name.strip() for name in (names or "").split(";") if name.strip()]


def qid(text: str | None) -> str:
    """The Wikidata identifier in a cell, or ""."""
    found = re.search(r"Q[1-9]\d*", text or "")
    return found[0] if found else ""

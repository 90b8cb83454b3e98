"""IDMC displacement excerpts -> is the figure found, with its term and unit?

Terms fold into what the graph counts: people who fled, were evacuated, relocated, sheltered or left homeless are
displaced; destroyed, damaged and uninhabitable housing is homes damaged. A family or a house is a household.
"""

import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from bench.events.reading import read
from bench.statements.match import Score
from kg.model import Claim
from kg.terms.words import listed

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HOUSEHOLDS = frozenset({"HomesDamaged", "BuildingsDamaged", "Household"})


class Gold(NamedTuple):
    """One excerpt with the figure that a reader took from it."""

    text: str
    value: Decimal
    counts: str
    unit: str


def idmc(path: Path) -> dict[str, Score]:
    """Scores over all excerpts: value found, term right, unit right, all three right in one figure.

    "added" is "all" where it is also right that the figures of one term and unit add up to the reader's figure.
    """
    total = dict.fromkeys(("value", "term", "unit", "all", "added"), Score(0, 0, 0))
    for gold in records(path):
        for name, score in scored(gold, read(gold.text, "en")[1]).items():
            total[name] += score
    return total


def scored(gold: Gold, claims: tuple[Claim, ...]) -> dict[str, Score]:
    """The scores of one excerpt."""
    figures = [c for c in claims if c.type == "Figure"]
    valued = [c for c in figures if c.value == gold.value]
    termed = [c for c in valued if term(c) == gold.counts]
    united = [c for c in valued if unit(c) == gold.unit]
    both = [c for c in termed if c in united]
    parts = {c.value for c in figures if term(c) == gold.counts and unit(c) == gold.unit and c.value is not None}
    summed = [c for c in figures if len(parts) > 1 and sum(parts) == gold.value]
    rows = {"value": valued, "term": termed, "unit": united, "all": both, "added": both or summed}
    return {name: Score(int(bool(found)), len(figures), 1) for name, found in rows.items()}


def term(claim: Claim) -> str | None:
    """What is counted, with all that is built under housing."""
    return "HomesDamaged" if claim.counts in HOUSEHOLDS else claim.counts


def unit(claim: Claim) -> str:
    """People or Households, by the noun that is counted, else by the first noun of the group, else by the term."""
    group = " ".join(f.text for f in (*claim.fillers("counted"), *claim.fillers("group")))
    words = [claim.unit or "", *group.split()]
    kinds = [listed("en", "unit-kind", word, _singular(word)) for word in words]
    kind = next(filter(None, kinds), claim.counts)
    return "Households" if kind in HOUSEHOLDS else "People"


def _singular(word: str) -> str:
    return re.sub("ies$", "y", word) if word.endswith("ies") else word.rstrip("s")


def records(path: Path) -> Iterator[Gold]:
    """Every row of the first sheet that has an excerpt and a figure."""
    for row in _rows(path):
        number = re.sub(r"[^\d.]", "", row.get("F", ""))
        if row.get("D") and number:
            housing = "Housing" in row.get("G", "")
            text = " ".join(row["D"].split())
            yield Gold(text, Decimal(number), "HomesDamaged" if housing else "Displaced", row.get("H", ""))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """The cells of a workbook's first sheet by column letter, without its head."""
    with zipfile.ZipFile(path) as book:
        strings = [
            "".join(text.text or "" for text in item.iter(_NS + "t"))
            for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(_NS + "si")
        ]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    for number, row in enumerate(sheet.iter(_NS + "row")):
        if number:
            yield {cell.get("r", "")[0]: _value(cell, strings) for cell in row}


def _value(cell: ElementTree.Element, strings: list[str]) -> str:
    found = cell.find(_NS + "v")
    text = (found.text if found is not None else None) or ""
    return strings[int(text)] if cell.get("t") == "s" and text else text

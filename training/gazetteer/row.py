"""What the sources say about one thing, before it is written as Turtle."""

import urllib.parse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.terms.folding import plain

# Which kinds win a plain IRI when two things share an English name: the first listed keeps it unbracketed.
_ORDER = (
    "country",
    "territory",
    "region",
    "province",
    "capital",
    "city",
    "division",
    "municipality",
    "regency",
)


@dataclass
class Tenure:
    """An office held; ``known_until`` is when a source that gives no end was last true."""

    role: str
    body: "Row"
    begin: str
    end: str
    known_until: str


@dataclass(eq=False)
class Row:
    """One thing: English name first, as its IRI is made from it."""

    kind: str
    type: str
    en: str
    id: str = ""
    names: set[tuple[str, str]] = field(default_factory=set)  # (text, language or "mul")
    demonyms: set[tuple[str, str]] = field(default_factory=set)
    qid: str = ""
    geonames: str = ""
    lat: float | None = None
    long: float | None = None
    within: "Row | None" = None
    population: int = 0
    sources: set[str] = field(default_factory=set)
    iri: str = ""
    held: list["Tenure"] = field(default_factory=list)

    def also(self, lang: str, *texts: str) -> None:
        """Add further names of one language."""
        self.names |= {(text.strip(), lang) for text in texts if text.strip()}


class Book:
    """All rows, with an index by identifier and by English name."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.by_qid: dict[str, Row] = {}
        self.by_geonames: dict[str, Row] = {}
        self.by_name: dict[tuple[str, str], Row] = {}
        self.isos: dict[str, Row] = {}  # ISO code of a country
        self.admin1: dict[str, Row] = {}  # GeoNames' code of a first-level division
        self.spellings: dict[str, Row] = {}  # people by the sound of their names
        self.pending: list[tuple[Row, str]] = []  # rows whose surroundings come later

    def add(self, row: Row) -> Row:
        """Keep a row; the first under an identifier stays the one found by it."""
        self.rows.append(row)
        for index, key in ((self.by_qid, row.qid), (self.by_geonames, row.geonames)):
            if key:
                index.setdefault(key, row)
        for name in (row.en, row.id):
            if name:
                self.by_name.setdefault((row.kind, plain(name)), row)
        return row

    def named(self, name: str, *kinds: str) -> Row | None:
        """The first row of one of the kinds that has this label."""
        found = (self.by_name.get((kind, plain(name))) for kind in kinds)
        return next((row for row in found if row), None)

    def of(self, *types: str) -> Iterator[Row]:
        """Rows of some types, in the order they came."""
        return (row for row in self.rows if row.type in types)


def drop_shared(rows: Iterable[Row]) -> None:
    """Take away identifiers that a source gives to two things: one of them must be wrong."""
    holders: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for key in (row.qid, row.geonames):
            if key:
                holders[key].append(row)
    for key, shared in holders.items():
        if len(shared) > 1:
            for row in shared:
                row.qid = "" if row.qid == key else row.qid
                row.geonames = "" if row.geonames == key else row.geonames


def name_all(rows: Iterable[Row]) -> None:
    """Give every row an IRI of its own: the English name, with the place around it in brackets if needed."""
    taken: set[str] = set()
    rank = {kind: n for n, kind in enumerate(_ORDER)}
    ordered = sorted(rows, key=lambda r: (rank.get(r.type, len(_ORDER)), -r.population, r.en, r.id, r.qid, r.geonames))
    for row in ordered:
        around = [row.within.en] if row.within else []
        kinds = [row.type.replace("_", " ")]
        brackets = ["", *around, *kinds, *(f"{a}, {k}" for a in around for k in kinds), row.geonames, row.qid]
        names = [f"{row.en} ({b})" if b else row.en for b in brackets if b or b is brackets[0]]
        row.iri = next(iri for name in names if (iri := iri_of(row.kind, name)).lower() not in taken)
        taken.add(row.iri.lower())


def iri_of(kind: str, name: str) -> str:
    """Path of a thing below the base of all things, percent-encoded as Wikipedia's titles are."""
    return f"{kind.lower()}/{urllib.parse.quote(name.replace(' ', '_'), safe=SAFE)}"


SAFE = "!$&'()*+,;=:@-._~"

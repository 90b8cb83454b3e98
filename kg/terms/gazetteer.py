"""ontology/gazetteer/*.ttl -> who and what is known: names, places, identifiers, offices held.

The files are read once, in about half a second, and every look-up is one dictionary access. A name is found
whatever its case, diacritics and punctuation; acronyms only as written ("AS", not "as"), a common word only
where it cannot be one ("Antara" the news agency, not "antara").
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

import msgspec
import pyoxigraph as ox

from kg.errors import OntologyError
from kg.terms.files import ontology_dir
from kg.terms.folding import plain, same_spelling, skeleton, tokens
from kg.terms.names import ID, KG, iri
from kg.terms.words import words

FILES = ("countries", "divisions", "cities", "organizations", "people")
EVERYWHERE = "mul"
"""Language tag of a name that is written alike in all languages of the gazetteer."""
LANGUAGES = ("en", "id")

_SHORT, _LEAST_JOINED = 6, 8
_WEIGHT = {
    "country": 9e9,
    "region": 8e9,
    "igo": 7e9,
    "armed_group": 6e9,
    "media": 5e8,
    "institution": 4e9,
    "ngo": 3e8,
    "agency": 1e4,
    "club": 1e5,
    "capital": 5e5,
    "province": 4e6,
    "division": 1e5,
    "territory": 3e6,
    "municipality": 2e6,
    "regency": 3e5,
    "island": 3e6,
    "person": 1e7,
    "people": 1e8,
}
_ELSEWHERE = 5e7
REMEMBERED = 50_000  # look-ups whose answers are kept: an article asks for the same names again and again
_TOWNS = 10


class Entry(msgspec.Struct, frozen=True):
    """One thing the gazetteer knows.

    ``kind`` is Person, Organization, Country, Place or Group; ``type`` says it closer ("city", "province",
    "armed_group"). ``labels``, ``aliases`` and ``demonyms`` are pairs of language tag and text. ``matches``
    are IRIs of Wikidata and GeoNames. ``via`` says what a look-up found: "name", "demonym" ("Israeli") or
    "spelling" (another transliteration of the name).
    """

    iri: str
    kind: str
    type: str
    labels: tuple[tuple[str, str], ...]
    aliases: tuple[tuple[str, str], ...] = ()
    demonyms: tuple[tuple[str, str], ...] = ()
    matches: tuple[str, ...] = ()
    lat: float | None = None
    long: float | None = None
    within: str | None = None
    population: int = 0
    sources: tuple[str, ...] = ()
    via: str = "name"

    def label(self, lang: str) -> str:
        """The name in a language, else the first there is."""
        named = dict(self.labels)
        return named.get(lang) or named.get(EVERYWHERE) or self.labels[0][1]

    @property
    def weight(self) -> float:
        """How likely a bare name means this thing; decides between things of one name."""
        # Who says "New York" means the city, who says "Victoria" the state and no town of that name.
        people = self.population / _TOWNS if self.type == "division" else self.population
        return _WEIGHT.get(self.type, _ELSEWHERE if self.kind == "Organization" else 0) + people


class Tenure(msgspec.Struct, frozen=True, order=True):
    """Who held which office of which body; days as ISO dates, "2021" or "" where no more is known."""

    person: str
    role: str
    body: str
    begin: str = ""
    end: str = ""
    known_until: str = ""

    def covers(self, day: datetime.date) -> bool:
        """Whether the office was held on ``day`` as far as is known."""
        said = day.isoformat()
        last = self.end or self.known_until
        return bool(self.begin and last) and self.begin <= said and said[: len(last)] <= last


class Gazetteer:
    """Names -> entries, offices -> holders."""

    def __init__(self, entries: Iterable[Entry], tenures: Iterable[Tenure]) -> None:
        self._entries = {entry.iri: entry for entry in entries}
        self._names: dict[str, list[tuple[Entry, str, str, str]]] = defaultdict(list)
        key = plain.__wrapped__  # each text comes once: the cache would only cost memory
        for entry in self._entries.values():
            for via, names in (("name", entry.labels), ("name", entry.aliases), ("demonym", entry.demonyms)):
                for lang, text in names:
                    self._names[text.lower() if text.isalpha() and text.isascii() else key(text)].append(
                        (entry, lang, text, via)
                    )
        self._tenures: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        self._careers: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in sorted(tenures):
            self._tenures[tenure.role, tenure.body].append(tenure)
            self._careers[tenure.person].append(tenure)
        self._spellings: dict[str, list[tuple[Entry, str]]] | None = None
        self._looked_up: dict[tuple[str, str, str | None], tuple[Entry, ...]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def get(self, thing: str | None) -> Entry | None:
        """The entry of an IRI, None where the gazetteer does not know it."""
        return self._entries.get(thing) if thing else None

    def lookup(self, name: str, lang: str, kind: str | None = None) -> tuple[Entry, ...]:
        """What a name may mean, likeliest first; empty where it is not known or only looks like a name.

        ``kind`` narrows the answer, and says that a common word ("Batu") is a name; "Place" includes
        countries. ``lookup("AS", "id")`` is the United States,
        ``lookup("AS", "en")`` nothing; ``lookup("Gaza", "en")`` the Strip before the province of Mozambique.
        """
        asked = (name, lang, kind)
        known = self._looked_up.get(asked)
        if known is None:
            if len(self._looked_up) >= REMEMBERED:
                self._looked_up.clear()
            known = self._looked_up[asked] = self._look_up(name, lang, kind)
        return known

    def _look_up(self, name: str, lang: str, kind: str | None) -> tuple[Entry, ...]:
        if kind is None and not is_acronym(name) and plain(name) in words(lang, "word-not-name"):
            return ()
        found: dict[str, tuple[tuple[int, float], Entry]] = {}
        for entry, language, text, via in self._names.get(plain(name), ()):
            if _fits(entry, kind) and _written(name, text, lang, language, via) and not _shouts(name, text, entry):
                rank = (2 * (via != "name") + (language not in (lang, EVERYWHERE)), -entry.weight)
                seen = found.get(entry.iri)
                if seen is None or rank < seen[0]:
                    shown = entry if via == entry.via else msgspec.structs.replace(entry, via=via)
                    found[entry.iri] = (rank, shown)
        ranked = sorted(found.values(), key=lambda ranked: (ranked[0], ranked[1].iri))
        return (
            tuple(entry for _, entry in ranked) or self._spelt_otherwise(name, kind) or self._joined(name, lang, kind)
        )

    def holders(self, role: str, body: str, day: datetime.date) -> tuple[Entry, ...]:
        """Who held an office (its English name in offices.ttl) of a country or body on a day."""
        held = (tenure for tenure in self._tenures.get((role, body), ()) if tenure.covers(day))
        people = dict.fromkeys(tenure.person for tenure in held)
        return tuple(self._entries[person] for person in people if person in self._entries)

    def career(self, person: str) -> tuple[Tenure, ...]:
        """The offices a person is known to hold or to have held."""
        return tuple(self._careers.get(person, ()))

    def served(self, body: str) -> tuple[Entry, ...]:
        """Everybody known to hold or to have held an office of a body, in the order of their IRIs."""
        people = {tenure.person for (_, of), held in self._tenures.items() if of == body for tenure in held}
        return tuple(self._entries[person] for person in sorted(people) if person in self._entries)

    def around(self, thing: str | None) -> Iterator[Entry]:
        """The places around a thing, from the nearest outwards."""
        entry = self.get(thing)
        for _ in range(_SHORT):
            entry = self.get(entry.within) if entry else None
            if entry is None:
                return
            yield entry

    def _joined(self, name: str, lang: str, kind: str | None) -> tuple[Entry, ...]:
        """Places whose name is written as one word: "Tulung Agung" is Tulungagung."""
        parts = plain(name).split()
        if (
            kind not in (None, "Place")
            or len(parts) < 2
            or len("".join(parts)) < _LEAST_JOINED
            or not name[:1].isupper()
        ):
            return ()
        known = self._names.get("".join(parts), ())
        own = (entry for entry, language, _, via in known if via == "name" and language in (lang, EVERYWHERE))
        found = {entry.iri: entry for entry in own if entry.kind == "Place"}
        ranked = sorted(found.values(), key=lambda entry: (-entry.weight, entry.iri))
        return tuple(msgspec.structs.replace(entry, via="spelling") for entry in ranked)

    def _spelt_otherwise(self, name: str, kind: str | None) -> tuple[Entry, ...]:
        if kind not in (None, "Person") or len(tokens(name)) < 2 or not name[:1].isupper():
            return ()
        if self._spellings is None:
            self._spellings = _by_skeleton(self._entries.values())
        near = self._spellings.get(skeleton(name), ())
        found = dict.fromkeys(entry.iri for entry, text in near if same_spelling(name, text))
        return tuple(msgspec.structs.replace(self._entries[each], via="spelling") for each in found)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer shipped with the package, read once."""
    return load(ontology_dir() / "gazetteer")


def load(folder: Path) -> Gazetteer:
    """Read the gazetteer's files; a missing one counts as empty."""
    entries: list[Entry] = []
    tenures: list[Tenure] = []
    for path in (folder / f"{name}.ttl" for name in FILES):
        for subject, facts in _subjects(path) if path.is_file() else ():
            if isinstance(subject, ox.BlankNode):
                tenures.append(_tenure(facts))
            else:
                entries.append(_entry(subject.value, facts))
    return Gazetteer(entries, tenures)


Facts = Mapping[str, list[ox.Literal | ox.NamedNode]]


def _subjects(path: Path) -> Iterator[tuple[ox.NamedNode | ox.BlankNode, Facts]]:
    """One subject after the other: the files are written so, which spares an index of all triples."""
    try:
        for subject, quads in groupby(ox.parse(path=path, format=ox.RdfFormat.TURTLE), lambda quad: quad.subject):
            facts: dict[str, list[ox.Literal | ox.NamedNode]] = {}
            for quad in quads:
                facts.setdefault(quad.predicate.value, []).append(quad.object)
            yield subject, facts
    except (SyntaxError, ValueError, OSError) as fault:
        raise OntologyError(str(path), f"cannot be read as Turtle ({fault}); reinstall warta") from fault


_TYPE, _KIND, _WITHIN = iri("rdf:type"), iri("kg:kind"), iri("kg:within")
_LABEL, _ALIAS, _DEMONYM = iri("skos:prefLabel"), iri("skos:altLabel"), iri("kg:demonym")
_MATCH, _LAT, _LONG = iri("skos:exactMatch"), iri("geo:lat"), iri("geo:long")
_POPULATION, _SOURCE, _SOURCES = iri("kg:population"), iri("dcterms:source"), f"{ID}source/"
_MEMBER, _BODY, _ROLE = iri("org:member"), iri("org:organization"), iri("kg:roleName")
_BEGIN, _END, _KNOWN = iri("schema:startDate"), iri("schema:endDate"), iri("kg:knownUntil")


def _entry(subject: str, facts: Facts) -> Entry:
    lat, long, people = _one(facts, _LAT), _one(facts, _LONG), _one(facts, _POPULATION)
    kind = _one(facts, _TYPE).removeprefix(KG)
    return Entry(
        subject,
        kind,
        _one(facts, _KIND) or ("person" if kind == "Person" else "city"),
        _texts(facts, _LABEL),
        _texts(facts, _ALIAS),
        _texts(facts, _DEMONYM),
        tuple([match.value for match in facts.get(_MATCH, ())]),
        float(lat) if lat else None,
        float(long) if long else None,
        _one(facts, _WITHIN) or None,
        int(people) if people else 0,
        tuple([source.value.removeprefix(_SOURCES) for source in facts.get(_SOURCE, ())]),
    )


def _tenure(facts: Facts) -> Tenure:
    return Tenure(*(_one(facts, name) for name in (_MEMBER, _ROLE, _BODY, _BEGIN, _END, _KNOWN)))


def _one(facts: Facts, predicate: str) -> str:
    found = facts.get(predicate)
    return found[0].value if found else ""


def _texts(facts: Facts, predicate: str) -> tuple[tuple[str, str], ...]:
    found = facts.get(predicate)
    return tuple([(text.language or "", text.value) for text in found]) if found else ()  # type: ignore[union-attr]


def _by_skeleton(entries: Iterable[Entry]) -> dict[str, list[tuple[Entry, str]]]:
    found: dict[str, list[tuple[Entry, str]]] = defaultdict(list)
    for entry in entries:
        if entry.kind == "Person":
            for _, text in (*entry.labels, *entry.aliases):
                found[skeleton(text)].append((entry, text))
    return found


def _fits(entry: Entry, kind: str | None) -> bool:
    return kind is None or entry.kind == kind or (kind == "Place" and entry.kind == "Country")


def _written(name: str, text: str, lang: str, language: str, via: str) -> bool:
    """Whether ``name`` as written in ``lang`` can be the known name ``text`` of ``language``."""
    own = language in (lang, EVERYWHERE)
    if via == "demonym":
        return own and name[:1].isupper()
    if is_acronym(text):
        letters = text.replace(".", "")
        return name.replace(".", "") == letters and (own or len(letters) > 2)
    if len(name) <= 3 and name.isupper():
        return False
    if not any(map(str.isupper, name)):
        return name == text
    return True


def _shouts(name: str, text: str, entry: Entry) -> bool:
    """Whether an acronym only looks like the second name of a place: "KONI" is not Konya."""
    return entry.kind == "Place" and is_acronym(name) and text != name and all(text != own for _, own in entry.labels)


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals only, as "PBB" and "U.S." are."""
    return len(text) <= _SHORT and text.isupper() and " " not in text

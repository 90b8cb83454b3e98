"""Referents -> IRIs and things: the names that nodes get, the same whatever article comes first."""

import re
import unicodedata
import urllib.parse

from kg.model import Thing
from kg.resolve.referent import Referent
from kg.terms.folding import plain
from kg.terms.gazetteer import EVERYWHERE, LANGUAGES, Entry, gazetteer
from kg.terms.names import ID
from kg.terms.offices import honorifics, offices
from kg.terms.words import words

SOURCE = "gazetteer"
_SAFE = "!$&'()*+,;=:@-._~"
_LONGEST_NAME, _LONGEST_SLUG, _SHORT_KEY = 120, 60, 8


def entry_thing(entry: Entry) -> Thing:
    """A gazetteer entry as a thing."""
    labels: dict[str, str] = {}
    for lang, text in entry.labels:
        labels |= dict.fromkeys(LANGUAGES, text) if lang == EVERYWHERE else {lang: text}
    aliases = {("" if lang == EVERYWHERE else lang, text) for lang, text in entry.aliases}
    return Thing(
        iri=entry.iri,
        kind=entry.kind,
        label=tuple(sorted(labels.items())),
        aliases=tuple(sorted(aliases - set(labels.items()))),
        matches=tuple(sorted(entry.matches)),
        lat=entry.lat,
        long=entry.long,
        within=entry.within,
        source=SOURCE,
    )


def named_thing(referent: Referent) -> Thing:
    """A thing known by its name alone.

    A mere namesake of a gazetteer entry belongs to its article. So does a person with a single name or with
    initials alone: two articles on an "Edy" or an "AM" mean two people until more than the name says that they
    are one. And so does a body or an office that every place has one of.
    """
    name = _tidy(referent.name)[:_LONGEST_NAME]
    iri = f"{ID}{referent.kind.lower()}/{urllib.parse.quote(name.replace(' ', '_'), safe=_SAFE)}"
    is_single = referent.kind == "Person" and " " not in name
    if is_single or is_rank(name, referent.lang) or is_everywhere(name, referent.lang) or gazetteer().get(iri):
        iri = f"{iri}-{referent.article[:_SHORT_KEY]}"
    aliases = {(referent.lang, _tidy(alias)) for alias in referent.aliases} - {(referent.lang, name)}
    return Thing(iri=iri, kind=referent.kind, label=((referent.lang, name),), aliases=tuple(sorted(aliases)))


def is_rank(name: str, lang: str) -> bool:
    """Whether a name is only the rank before one: "AKP"."""
    return honorifics(lang).get((plain(name),)) == "rank"


def is_everywhere(name: str, lang: str) -> bool:
    """Whether every place has such a body or office: "Dinas Perhubungan", "Kepala Dinas Perhubungan"."""
    bodies, said = words(lang, "local-body"), plain(name).split()
    office = next((hit.length for at, hit in offices(lang).find(said) if at == 0), 0)
    return any(n == len(said) or " ".join(said[n:]) in bodies for n in range(office + 1))


def described_thing(referent: Referent) -> Thing:
    """A thing of one article that has no name there: "sebuah sumber", "Israeli officials"."""
    said = _tidy(referent.aliases[0] if referent.aliases else referent.name)
    slug = re.sub(r"\W+", "-", plain(said))[:_LONGEST_SLUG].strip("-") or "unnamed"
    kind = "Place" if referent.kind == "Place" else "Group"
    iri = f"{ID}{kind.lower()}/{urllib.parse.quote(slug, safe=_SAFE)}-{referent.article[:_SHORT_KEY]}"
    within = referent.around[0] if referent.around else None
    return Thing(iri=iri, kind=kind, label=((referent.lang, said),), within=within)


def _tidy(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split())).strip(" .,;:'\"“”‘’()[]") or name

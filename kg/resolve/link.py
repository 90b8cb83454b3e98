"""Referent -> thing: the gazetteer's where it is known, one of its own where it is not."""

from collections.abc import Iterable, Mapping
from functools import cache

from msgspec.structs import replace

from kg.model import Thing
from kg.resolve.judge import SURE, same
from kg.resolve.naming import described_thing, entry_thing, is_everywhere, is_rank, named_thing
from kg.resolve.referent import Held, Referent, candidates, entry_referent
from kg.resolve.referents import Key
from kg.terms.folding import plain
from kg.terms.gazetteer import LANGUAGES, Entry, gazetteer
from kg.terms.offices import kind_of, offices
from kg.terms.words import words

_MANY = frozenset({"official", "legislator", "academic", "staff", "judiciary"})
"""Groups of offices of which a body has several holders."""

_LONGEST_DESCRIPTION = 4  # words
_FIXED = frozenset({"country", "region"})


def link(referents: Mapping[Key, Referent]) -> dict[Key, Thing]:
    """The thing of every referent of one article; named ones first, since descriptions may point at them."""
    linked: dict[Key, Thing] = {}
    named = {key: referent for key, referent in referents.items() if referent.name}
    # Bodies and places twice: the second time it is known which places the article speaks of.
    for people in (False, False, True):
        around = _surroundings(linked.values())
        for key, referent in named.items():
            if (referent.kind == "Person") == people:
                entry = best_entry(referent, around)
                linked[key] = entry_thing(entry) if entry else named_thing(referent)
    _join_single_names(named, linked)
    for key, referent in named.items():
        meant = None if linked[key].source else _body_of_country(_as_description(referent), linked)
        linked[key] = meant or linked[key]
    for key, referent in referents.items():
        if not referent.name:
            known = _listed(referent) or _office_holder(referent, named, linked) or _body_of_country(referent, linked)
            linked[key] = known or described_thing(referent)
    return linked


def best_entry(referent: Referent, around: frozenset[str] = frozenset()) -> Entry | None:
    """The gazetteer entry a named referent means; None where it is not known or not certain.

    ``around`` are places of the article: "Tripoli" beside Lebanon is the Lebanese one.
    """
    found = candidates(referent) or _office_mates(referent)
    if referent.kind != "Person":
        found = tuple(entry for entry in found if entry.kind != "Person")
        if is_rank(referent.name, referent.lang):
            # "AKP Niko" is a police officer and no Turkish party, "TNI" the army that the language calls so.
            found = tuple(entry for entry in found if (referent.lang, referent.name) in entry.aliases)
        if is_everywhere(referent.name, referent.lang):
            # "PKK" is the Kurdish party where the article speaks of its country, else a body of every village.
            found = tuple(entry for entry in found if _is_home(entry.within, around))
        return _nearest(found, around) if found else None
    judged = [(same(referent, entry_referent(entry)).probability, entry) for entry in found]
    top = max((probability for probability, _ in judged), default=0.0)
    likeliest = [entry for probability, entry in judged if probability == top]
    return likeliest[0] if top >= SURE and len(likeliest) == 1 else None


def _office_mates(referent: Referent) -> tuple[Entry, ...]:
    """Those who hold or held an office of the bodies that a person's own office names."""
    bodies = dict.fromkeys(held.body for held in referent.offices if held.body)
    return tuple(entry for body in bodies for entry in gazetteer().served(body))


def _nearest(found: tuple[Entry, ...], around: frozenset[str]) -> Entry:
    """The first of several places, unless only another one lies where the article is, or holds a place of it."""
    first = found[0]
    if first.type in _FIXED:
        # "Georgia" beside Atlanta is the state.
        return first if _holds(first, around) else next((e for e in found[1:] if _holds(e, around)), first)
    # A province holds the city of its name: that the article speaks of it says nothing for the city.
    others = around - {first.iri}
    if first.kind != "Place" or _lies_in(first, others):
        return first
    return next((entry for entry in found[1:] if entry.kind == "Place" and _lies_in(entry, others)), first)


def _is_home(country: str | None, around: frozenset[str]) -> bool:
    return any(country in (place, *(outer.iri for outer in gazetteer().around(place))) for place in around)


def _holds(entry: Entry, around: frozenset[str]) -> bool:
    return any(outer.iri == entry.iri for place in around for outer in gazetteer().around(place))


def _lies_in(entry: Entry, around: frozenset[str]) -> bool:
    return any(place.iri in around for place in gazetteer().around(entry.iri))


def _surroundings(things: Iterable[Thing]) -> frozenset[str]:
    kinds = ("Country", "Place")
    return frozenset(thing.iri for thing in things if thing.source and thing.kind in kinds)


def _join_single_names(named: Mapping[Key, Referent], linked: dict[Key, Thing]) -> None:
    """Give a person's single name the thing of the one full name in the article that it is part of."""
    people = {key: referent for key, referent in named.items() if referent.kind == "Person"}
    for key, referent in people.items():
        if " " in referent.name or linked[key].source:
            continue
        full = {
            linked[other].iri: other
            for other, person in people.items()
            if " " in person.name and same(referent, person).same
        }
        if len(full) == 1:
            linked[key] = linked[next(iter(full.values()))]


def _listed(referent: Referent) -> Thing | None:
    """What a description names that the gazetteer lists as it stands: "kantor berita Reuters"."""
    found = next((entry for entry in candidates(referent) if entry.kind != "Person"), None)
    return entry_thing(found) if found and referent.kind != "Person" else None


def _as_description(referent: Referent) -> Referent:
    """A name that only describes, because it opens a sentence: "Kelompok Palestina mengatakan"."""
    words_of_name = referent.name.split()
    country = gazetteer().lookup(words_of_name[-1], referent.lang) if len(words_of_name) > 1 else ()
    around = (country[0].iri,) if country and country[0].kind == "Country" else ()
    return replace(referent, name="", aliases=(referent.name,), around=around)


def _body_of_country(referent: Referent, linked: Mapping[Key, Thing]) -> Thing | None:
    """The one body of the article that a noun and a country describe: "gerakan Palestina" beside Hamas."""
    said = plain(referent.aliases[0] if referent.aliases else "")
    nouns = words(referent.lang, "body-noun")
    types = {value for noun, value in nouns.items() if f" {noun} " in f" {said} "}
    if not types or not referent.around or len(said.split()) > _LONGEST_DESCRIPTION:
        return None
    known = {thing.iri: thing for thing in linked.values() if _is_body(thing, types, referent.around[0])}
    return next(iter(known.values())) if len(known) == 1 else None


def _is_body(thing: Thing, types: set[str], country: str) -> bool:
    entry = gazetteer().get(thing.iri)
    return entry is not None and entry.type in types and entry.within == country


def _office_holder(referent: Referent, named: Mapping[Key, Referent], linked: Mapping[Key, Thing]) -> Thing | None:
    """Who a description means by the office: a person of the article who holds it, or held it that day."""
    if len(referent.offices) != 1 or referent.offices[0].status or not referent.offices[0].body:
        return None
    held = referent.offices[0]
    if kind_of(held.role) in _MANY:
        return None
    here = {
        linked[key].iri: linked[key]
        for key, person in named.items()
        if person.kind == "Person" and any(_one_office(held, other) for other in person.offices)
    }
    if here:
        return next(iter(here.values())) if len(here) == 1 else None
    holders = gazetteer().holders(held.role, held.body, referent.date) if referent.date else ()
    return entry_thing(holders[0]) if len(holders) == 1 else None


@cache
def _heads() -> frozenset[str]:
    """The English names of the offices that every language takes for the one head of a body."""
    named = (
        {hit.name("en") for word in words(lang, "head-office") if (hit := offices(lang).match(word.split()))}
        for lang in LANGUAGES
    )
    return frozenset.intersection(*map(frozenset, named))


def _one_office(one: Held, other: Held) -> bool:
    """Whether two offices of one body are one: the same, or two words for its head ("ketua", "presiden")."""
    if one.body != other.body or one.status or other.status:
        return False
    body = gazetteer().get(one.body)
    # "pimpinan DPR" (the leaders of parliament) are several, a "ketua" (chair) is one.
    heads = {one.role, other.role} <= _heads()
    return one.role == other.role or (heads and body is not None and body.kind == "Organization")

"""A kind of body told by its country: "gerakan Palestina" is Hamas, "negara Teluk" is Qatar, "negaranya" Israel."""

from functools import cache

from kg.analyze.reference.clusters import Clusters
from kg.analyze.reference.repeat import is_pointing
from kg.model import Document, Mention
from kg.model.tree import tokens_in
from kg.terms.gazetteer import Entry, gazetteer
from kg.terms.words import listed, words

WINDOW = 8  # sentences before and behind
_COUNTRY = "Country"
_OFFICES = 8  # mentions of a person that are looked at for an office


def description(document: Document, clusters: Clusters) -> None:
    """Joins "the group", "the Palestinian movement", "the Gulf state" and "his country" to what they stand for.

    id: gerakan Palestina, negara Teluk, kelompok itu, negaranya. en: the Palestinian group, the country.
    """
    named = [(i, _entry(document.mentions[i], document.lang)) for i in clusters.named]
    known = [(i, entry) for i, entry in named if document.mentions[i].kind in ("Organization", _COUNTRY)]
    for i, mention in enumerate(document.mentions):
        if not _may_stand(document, mention) or clusters.is_named(i):
            continue
        found = _meant(document, clusters, i, known)
        if found is not None:
            clusters.join(found, i)


@cache
def _looked_up(name: str, lang: str) -> Entry | None:
    return next(iter(gazetteer().lookup(name, lang)), None)


def _entry(mention: Mention, lang: str) -> Entry | None:
    return _looked_up(mention.name, lang)


def _may_stand(document: Document, mention: Mention) -> bool:
    token = document.tokens[mention.head]
    kin = listed(document.lang, "kin-noun", token.text, token.lemma)
    return mention.form == "nominal" and kin is not None and mention.kind in ("Organization", "Group", "Place")


def _meant(document: Document, clusters: Clusters, i: int, known: list[tuple[int, Entry | None]]) -> int | None:
    mention = document.mentions[i]
    token = document.tokens[mention.head]
    country = listed(document.lang, "country-noun", token.text, token.lemma) is not None
    whose = _owner(document, mention)
    if country and whose is not None:
        return _home(document, clusters, i, whose)
    inner = [_looked_up(text, document.lang) for text in _places(document, mention)]
    region = _region(document, mention)
    wanted = _COUNTRY if country else "Organization"
    of_kind = [(j, entry) for j, entry in known if document.mentions[j].kind == wanted]
    if region or any(inner):
        fits = [j for j, entry in of_kind if entry and _lies(entry, inner, region, country=country)]
        return _nearest(document, clusters, i, fits, subjects=not country)
    if not is_pointing(document, mention) or _is_told(document, mention):
        return None
    return _nearest(document, clusters, i, [j for j, _ in of_kind if j < i], subjects=True)


def _places(document: Document, mention: Mention) -> list[str]:
    """The words behind or before the noun that may be a demonym or a country: "Palestina", "Palestinian"."""
    inside = tokens_in(document, mention.span)
    return [document.tokens[i].text for i in inside if i != mention.head and document.tokens[i].text[:1].isupper()]


def _region(document: Document, mention: Mention) -> str | None:
    known = words(document.lang, "region-name")
    inside = (document.tokens[i].lower for i in tokens_in(document, mention.span))
    return next((known[word] for word in inside if word in known), None)


def _is_told(document: Document, mention: Mention) -> bool:
    """Whether more than a pointing word tells which one is meant: "kelompok bersenjata itu"."""
    marks = words(document.lang, "demonstrative")
    inside = tokens_in(document, mention.span)
    return any(i != mention.head and document.tokens[i].lower not in marks for i in inside)


def _lies(entry: Entry, inner: list[Entry | None], region: str | None, *, country: bool) -> bool:
    """Whether an entry lies in the region, or in the country that a description names."""
    around = [entry.within, *(place.iri for place in gazetteer().around(entry.iri))]
    places = [place for place in inner if place is not None and place.iri != entry.iri]
    if region is not None and country:
        labels = [place.label("en") for place in gazetteer().around(entry.iri)]
        return region in labels
    return bool(places) and all(place.iri in around for place in places)


def _owner(document: Document, mention: Mention) -> int | None:
    """The token of the pronoun inside a description: "negaranya", "his country"."""
    pronouns = words(document.lang, "pronoun")
    inside = tokens_in(document, mention.span)
    behind = inside[-1] + 1 if inside else mention.head + 1
    reach = [*inside, *([behind] if behind < len(document.tokens) else [])]
    clitics = words(document.lang, "clitic")
    owned = (i for i in reach if pronouns.get(document.tokens[i].lower, "")[:1] == "3")
    return next((i for i in owned if i in inside or document.tokens[i].lower in clitics), None)


def _home(document: Document, clusters: Clusters, i: int, whose: int) -> int | None:
    """The country that the nearest person before holds an office of."""
    sentence = document.sentence_of[whose]
    for j in range(i - 1, -1, -1):
        person = document.mentions[j]
        if sentence - document.sentence_of[person.head] > 1:
            return None
        if person.kind == "Person" and person.form == "name":
            return _country_of(document, clusters, j)
    return None


def _country_of(document: Document, clusters: Clusters, person: int) -> int | None:
    """The country inside the first office that the article gives a person."""
    for j in clusters.names(person)[:_OFFICES]:
        role = document.mentions[j].role
        at = j if role is not None else len(document.mentions)
        while role is not None and at < len(document.mentions) and document.mentions[at].span.start < role.end:
            if document.mentions[at].kind == _COUNTRY and role.covers(document.mentions[at].span):
                return at
            at += 1
    return None


def _nearest(document: Document, clusters: Clusters, i: int, fits: list[int], *, subjects: bool) -> int | None:
    """The nearest that fits, before or, if none stands before, soon behind; None where two are as near."""
    here = document.sentence_of[document.mentions[i].head]
    at = {j: here - document.sentence_of[document.mentions[j].head] for j in fits}
    before = [j for j in fits if j < i and at[j] <= WINDOW]
    whole = {clusters.find(j) for j in before}
    if len(whole) == 1:
        return before[-1]
    if before:
        led = [j for j in before if document.tokens[document.mentions[j].head].dep.startswith("nsubj")]
        return (led if subjects and led else before)[-1]
    soon = [j for j in fits if j > i and -at[j] <= 1]
    return soon[0] if len({clusters.find(j) for j in soon}) == 1 else None

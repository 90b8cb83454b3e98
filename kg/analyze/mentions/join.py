"""Two halves of a person's name -> one name."""

from collections.abc import Iterable, Iterator

from kg.analyze.mentions.blend import is_blend
from kg.analyze.mentions.cut import is_titled
from kg.analyze.mentions.personal import Personal, is_personal, is_rank
from kg.analyze.mentions.spelling import is_acronym, is_glued, may_be_name, particles, written
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.gazetteer import gazetteer
from kg.terms.words import listed, words

HYPHENS = frozenset("-‐‑–")  # that may bind an article to the name behind it


def joined(document: Document, names: Iterable[Name], known: Personal) -> Iterator[Name]:
    """Two halves of a person's name as one."""
    held: Name | None = None
    for name in sorted(names):
        apart = held is not None and _are_apart(document, held, name, known)
        if held and held.last == name.first and not apart and _overlaps(document, held, name):
            held, name = held._replace(last=held.last - 1), name._replace(first=name.first - 1)
        bound = held is not None and _is_particle(document, held.last, name.first)
        joins = held is not None and (
            (held.last == name.first and _are_halves(document, held, name, known))
            or (bound and _are_personal(document, held, name))
        )
        same = held is not None and document.sentence_of[held.first] == document.sentence_of[name.first]
        near = same and (bound or not is_glued(document, name.first))
        if held and near and (joins or _is_street(document, held, name)):
            held = Name(held.first, name.last, "PER" if joins else "LOC")
            continue
        if held and name.first < held.last:
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def _is_street(document: Document, one: Name, other: Name) -> bool:
    """Whether the second of two places side by side says which one the noun of the first is: "Jalan Raya" "Burneh"."""
    token, lang = document.tokens[one.first], document.lang
    if one.last != other.first or (one.label, other.label) != ("LOC", "LOC") or words(lang, "office-left"):
        return False
    return listed(lang, "place-noun", token.text, token.lemma) is not None and not _is_listed(document, one)


def _overlaps(document: Document, body: Name, person: Name) -> bool:
    """Whether a body known by capitals only has taken a person's first name: "DPR RI Alfons" "Manibui"."""
    if (body.label, person.label) != ("ORG", "PER") or body.last - body.first < 2:
        return False
    *capitals, last = document.tokens[body.first : body.last]
    if _is_listed(document, Name(body.last - 1, body.last, "LOC")):
        return False
    forms = any(word.lower in words("mul", "legal-form") for word in capitals)
    return all(map(is_acronym, capitals)) and not forms and may_be_name(last) and not is_acronym(last)


def _is_particle(document: Document, first: int, last: int) -> bool:
    """Whether only small words of names stand between two names: "Mohammed" bin "Abdulrahman", "Majed" al- "Ansari"."""
    between = [token for token in document.tokens[first:last] if token.text not in HYPHENS]
    return 0 < len(between) < 3 and all(t.text.islower() and t.lower in particles(document.lang) for t in between)


def _are_personal(document: Document, one: Name, other: Name) -> bool:
    """Whether two names are people's, or one is and the other unknown: "Ursula" von der "Leyen"."""
    strange = [name for name in (one, other) if name.label != "PER"]
    return len(strange) < 2 and not any(_is_listed(document, name) for name in strange)


def _are_halves(document: Document, one: Name, other: Name, known: Personal) -> bool:
    """Whether two names side by side are one person's: both people's, or one a given name by itself.

    Where the body stands before the office, nothing but a name can stand between office and name: what is
    there belongs to the person even if it is unknown.
    """
    if one.label == "ORG" and _are_apart(document, one, other, known):
        return False
    if one.label == other.label == "PER":
        full = min(one.last - one.first, other.last - other.first) > 1  # "Regu Manggala Agni" + "Andri Susanto"
        return not full and not _is_renamed(document, one, other) and not _is_country(document, one)
    if "PER" not in (one.label, other.label):
        return False
    alone = one if other.label == "PER" else other
    if _is_listed(document, alone) or alone.last - alone.first > 2 or _is_placed(document, alone):
        return False
    titled = alone is one and alone.first > 0 and is_rank(document.tokens[alone.first - 1], document.lang)
    set_off = alone is one and alone.first > 0 and document.tokens[alone.first - 1].text == ","  # "Dirut PPJ, Jenal"
    set_off = set_off and not is_acronym(document.tokens[alone.first])
    free = titled or set_off or _is_behind_body(document, alone, other) or bool(words(document.lang, "office-left"))
    row = document.tokens[alone.first : alone.last]
    family = alone is one and other.last - other.first == 1 and known.is_surname(document.tokens[other.first].text)
    if family and len(row) == 1 and may_be_name(row[0]) and not is_acronym(row[0]) and not known.is_body(row[0]):
        return not is_rank(row[0], document.lang)  # "Perdus" + "Tabuni" beside "Amos Tabuni"
    return all(known.has(t) or (free and may_be_name(t) and not known.is_body(t)) for t in row)


def _is_behind_body(document: Document, one: Name, other: Name) -> bool:
    """Whether a name stands between the letters of an office's body and a person: "Ketua DPR RI Lodewijk" "Paulus"."""
    before = document.tokens[one.first - 1] if one.first > 0 else None
    body = before is not None and before.text.isupper() and is_acronym(before) and one < other
    return body and is_titled(document, one.first) and not any(map(is_acronym, document.tokens[one.first : one.last]))


def _are_apart(document: Document, one: Name, other: Name, known: Personal) -> bool:
    """Whether the article names a body elsewhere that ends before the second name: "BRI Life" + "Sutadi"."""
    tokens, longer = document.tokens, max(0, one.first - 1)
    whole = known.is_thing(written(document, longer, one.last))
    whole = whole or known.is_thing(written(document, one.first, one.last), but=one.first)
    return whole or known.is_apart(tokens[one.last - 1].text, (tokens[other.first].text, tokens[other.last - 1].text))


def _is_country(document: Document, name: Name) -> bool:
    """Whether a name is a country's or a known body's short one, and nobody's: "VinFast Indonesia", "KPK" + "Ade"."""
    text = written(document, name.first, name.last)
    known = gazetteer().lookup(text, document.lang)
    short = name.last - name.first == 1 and is_acronym(document.tokens[name.first])
    kinds = ("Country", "Organization") if short else ("Country",)
    return bool(known) and known[0].kind in kinds and not is_personal(text, document.lang)


def _is_renamed(document: Document, one: Name, other: Name) -> bool:
    """Whether the second name is all of what else the first person is called: "Joko Widodo" "Jokowi"."""
    row = [token.text for token in document.tokens[one.first : one.last]]
    if other.last - other.first == 1 and is_blend(document.tokens[other.first].text, row):
        return True
    first, second = (gazetteer().lookup(written(document, n.first, n.last), document.lang) for n in (one, other))
    return bool(first and second) and first[0].iri == second[0].iri


def _is_placed(document: Document, name: Name) -> bool:
    """Whether the first of a place's words names one by itself: "Denpasar Selatan"."""
    known = gazetteer().lookup(document.tokens[name.first].text, document.lang)
    return name.label == "LOC" and bool(known) and all(entry.kind != "Person" for entry in known)


def _is_listed(document: Document, name: Name) -> bool:
    return bool(gazetteer().lookup(written(document, name.first, name.last), document.lang))

"""Two who are told as "both" -> who they are: "Kedua negara sepakat …" behind a meeting of Indonesia and Jepang.

id: Oman menjamu Iran dan Arab Saudi. Keduanya sepakat berdamai. en: Iran met Oman. Both sides agreed to a truce.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.talks import is_talk
from kg.model import Argument, Claim
from kg.model.tree import children, tokens_in
from kg.terms.offices import offices
from kg.terms.ontology import is_a
from kg.terms.words import listed

_FAR = 2  # sentences back to the two
_LONGEST = 3  # words that mean both: "kedua belah pihak", "the two sides"
_TWO = 2
_NEAR = 20  # characters between "both" and the names of the two
_ANY = "Side"
_ROLES = ("party", "agent", "speaker", "mediator")
_SIDES = ("War", "Clash", "Attack", "Cooperation")
_KNOWN = frozenset({"Person", "Organization", "Country"})
Pair = tuple[Argument, Argument]


def pair(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, "both" in them as the two who were told last, in a row of two or as the sides of talks or a war."""
    if not any(_both(reading, a) is not None for claim in claims for _, a in _doers(claim)):
        return list(claims)
    pairs = sorted({*_of_talks(claims), *_in_rows(reading)}, key=_end)
    told = (_told(reading, claim, pairs) for claim in claims)
    return [claim for claim in told if not _is_open(reading, claim)]


def _end(two: Pair) -> int:
    return two[1].end


def _is_open(reading: Reading, claim: Claim) -> bool:
    """Whether it is not known which two talk with each other: "Keduanya sepakat"."""
    bare = (who.text.lower() in reading.words("pair-pronoun") for who in claim.fillers("party"))
    return is_talk(claim.type) and any(bare)


def _doers(claim: Claim) -> Iterator[tuple[str, Argument]]:
    return ((role, a) for role in _ROLES for a in claim.fillers(role))


def _told(reading: Reading, claim: Claim, pairs: Sequence[Pair]) -> Claim:
    roles = dict(claim.roles)
    for role, who in _doers(claim):
        kind = _both(reading, who)
        two = None if kind is None else _last(reading, who, kind, pairs)
        if two is not None:
            others = tuple(a for a in roles[role] if a != who and a.name not in {one.name for one in two})
            roles[role] = (*two, *others)
    return replace(claim, roles=tuple(roles.items())) if roles != dict(claim.roles) else claim


def _both(reading: Reading, who: Argument) -> str | None:
    """The class of the two whom words such as "kedua negara" mean; None where they mean no two."""
    inside = [reading.document.tokens[i] for i in tokens_in(reading.document, who.span)]
    said = " ".join(token.lower for token in inside)
    if not inside or said.replace(" ", "") in reading.words("pair-pronoun"):
        return _ANY if inside else None
    known = any(token.lower in reading.words("pair-word") for token in inside[:-1]) and len(inside) <= _LONGEST
    if not known:
        return None
    row = range(inside[0].i, inside[-1].i + 1)
    token = next((t for t in inside if t.head == t.i or t.head not in row), inside[-1])
    lang = reading.document.lang
    person = listed(lang, "person-noun", token.text, token.lemma) or offices(lang).match([token.lower])
    return listed(lang, "pair-noun", token.text, token.lemma) or ("Person" if person else None)


def _last(reading: Reading, who: Argument, kind: str, pairs: Sequence[Pair]) -> Pair | None:
    """The two right behind "both", else the last before it of the class it asks for, be it by their offices."""
    at = bisect_right(pairs, who.start, key=_end)
    for two in pairs[at : at + _TWO]:
        if who.end < two[0].start and _is_apposed(reading, who.end, two[0].start):
            return two
    here = reading.document.sentence_of[tokens_in(reading.document, who.span)[0]]
    for i in range(at - 1, -1, -1):
        two = pairs[i]
        there = reading.document.sentence_of[tokens_in(reading.document, two[1].span)[0]]
        if here - there > _FAR:
            return None
        meant = two if kind == _ANY or {a.kind for a in two} == {kind} else _countries(reading, two, kind)
        if meant is not None:
            return meant
    return None


def _is_apposed(reading: Reading, end: int, start: int) -> bool:
    """Whether nothing but a comma or "namely" stands between: "kedua negara, *Iran dan Oman*"."""
    between = reading.body[end:start] if start - end < _NEAR else "?"
    return between.strip(" ,(–-").lower() in {"", *reading.words("copula")}


def _countries(reading: Reading, two: Pair, kind: str) -> Pair | None:
    """The countries of two people, where that is what "both" asks for: "Presiden Turki … dan Presiden Mesir …"."""
    found = [a if a.kind == "Country" else _country(reading, a) for a in two]
    one, other = found
    return None if kind != "Country" or one is None or other is None or one.name == other.name else (one, other)


def _country(reading: Reading, who: Argument) -> Argument | None:
    """The country that the words for somebody, his office with them, name."""
    mentions = reading.document.mentions
    numbers = (reading.mention_of.get(i) for i in tokens_in(reading.document, who.span))
    return next((reading.mentioned(n) for n in numbers if n is not None and mentions[n].kind == "Country"), None)


def _of_talks(claims: Iterable[Claim]) -> Iterator[Pair]:
    """The sides of talks, wars and attacks that have two, in the order of the text."""
    for claim in claims:
        if is_talk(claim.type) or any(is_a(claim.type, kind) for kind in _SIDES):
            sides = sorted({a.name: a for role in (*_ROLES, "patient") for a in claim.fillers(role)}.values())
            if len(sides) == _TWO and all(a.kind in _KNOWN for a in sides):
                yield sides[0], sides[1]


def _in_rows(reading: Reading) -> Iterator[Pair]:
    """Two of a kind whom a conjunction joins, and no third: "Iran dan Arab Saudi"."""
    tokens = reading.document.tokens
    for mention in reading.document.mentions:
        joined = children(reading.document, mention.head, "conj") if mention.form == "name" else ()
        if len(joined) != 1 or not any(tokens[c].upos == "CCONJ" for c in children(reading.document, joined[0], "cc")):
            continue
        one, other = reading.argument(mention.head), reading.argument(joined[0])
        if one.kind == other.kind and one.kind in _KNOWN and one.end <= other.start and one.name != other.name:
            yield one, other

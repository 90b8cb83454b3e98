"""Who stands near talks or near one of their sides, wherever the tree hangs him.

id: in "gencatan senjata antara A dan B" B may hang on what A is of. en: in "talks between A and B" on the talks.
"""

from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.extract.slots import is_passive, marks_of, subject, together
from kg.extract.slots.marks import is_relative
from kg.extract.triggers import Trigger
from kg.model.tree import ancestors, children, conjuncts, is_dep, subtree

_PEOPLE = frozenset({"Person", "Group"})


def is_counterpart(reading: Reading, i: int) -> bool:
    """Whether a preposition before somebody, or before the first in the row, says that there is another side."""
    known = reading.words("counterpart-marker")
    row = {i, *together(reading.document, i), *(a for a in ancestors(reading.document, i) if _is_joined(reading, i, a))}
    first = min(subtree(reading.document, i)) - 1  # wherever the tree hangs the mark
    before = first >= 0 and reading.document.tokens[first].lower in known
    return before or any(known & set(marks_of(reading.document, one)) for one in row)


def _is_joined(reading: Reading, i: int, above: int) -> bool:
    return i in conjuncts(reading.document, above) or is_dep(reading.document.tokens[i], "flat", "appos", "compound")


def is_named(reading: Reading, i: int) -> bool:
    """Whether a token heads a name."""
    mention = reading.mention(i)
    return mention is not None and mention.form == "name"


def has_counterpart_mark(reading: Reading, i: int) -> bool:
    """Whether a preposition before somebody says that there is another side: "dengan X"."""
    return bool(reading.words("counterpart-marker") & set(marks_of(reading.document, i)))


def adrift(reading: Reading, noun: int, parties: Sequence[int]) -> tuple[int, ...]:
    """Who stands right behind talks and their first side, wherever above them the tree hangs him.

    "Menyambut pertemuan Prabowo dengan Putin": with Putin it is not the welcome that Prabowo shares.
    """
    document = reading.document
    mark = max(subtree(document, noun)) + 1
    if (
        not parties
        or mark >= len(document.tokens)
        or document.tokens[mark].lower not in reading.words("counterpart-marker")
    ):
        return ()
    other = document.tokens[mark].head
    hung = (
        other > mark
        and is_dep(document.tokens[mark], "case")
        and document.tokens[other].head in ancestors(document, noun)
    )
    return together(document, other) if hung else ()


def behind(reading: Reading, party: int) -> tuple[int, ...]:
    """Who stands with a counterpart's mark behind a side that the tree hangs him on: "antara WIKA dengan Kemenkes"."""
    below = (c for c in children(reading.document, party, "nmod") if c > party)
    return tuple(c for c in below if has_counterpart_mark(reading, c))


def attending(reading: Reading, trigger: Trigger) -> Iterator[int]:
    """Who is said to be there: "rapat itu dihadiri Prabowo dan Gibran", "talks that were attended by Blinken"."""
    document, token = reading.document, reading.document.tokens[trigger.head]
    held = conjuncts(document, token.head) if is_dep(token, "nsubj") else ()
    told = (c for i in range(trigger.first, trigger.last) for c in children(document, i, "acl"))
    for verb in (*held, *told):
        if document.tokens[verb].lower in reading.words("attend-verb") and is_passive(document, verb):
            yield from (h for top in subject(document, verb, False) for h in together(document, top))


def torn_off(reading: Reading, party: int) -> Iterator[int]:
    """The second of two behind "antara" that the tree tears off: "gencatan senjata antara A | dan B mulai berlaku".

    It may also hang him on whom the first is of: "antara pemerintah Sudan | dan RSF".
    """
    document = reading.document
    if not reading.words("between-marker") & set(marks_of(document, party)):
        return
    owners = [c for c in children(document, party, "nmod", "flat") if not children(document, c, "case")]
    joined = [c for owner in owners for c in children(document, owner, "conj") if children(document, c, "cc")]
    if len(joined) == 1 and not children(document, party, "conj"):
        yield joined[0]
        return
    at = max(subtree(document, party)) + 1
    if at + 1 >= len(document.tokens):
        return
    number = reading.mention_of.get(at + 1)
    mention = None if number is None else document.mentions[number]
    if document.tokens[at].upos == "CCONJ" and mention is not None and mention.form != "pronoun":
        yield mention.head


def beside(reading: Reading, noun: int, parties: Sequence[int]) -> tuple[int, ...]:
    """Who is joined to a side, where the tree joins him to the talks: "rapat Komisi V dan perwakilan sopir"."""
    document = reading.document
    joined = (c for top in (noun, document.tokens[noun].head) for c in children(document, top, "conj") if c > noun)
    glued = tuple(c for h in parties for c in children(document, h, "flat") if _are_two_countries(reading, h, c))
    if glued:
        return glued
    sided = parties and not any(len(together(document, h)) > 1 for h in parties)
    kinds = {c: reading.argument(c).kind for c in joined if sided and _is_next(reading, max(parties), c)}
    return tuple(c for c, k in kinds.items() if k in _PEOPLE or (k == "Organization" and is_named(reading, c)))


def _is_next(reading: Reading, party: int, i: int) -> bool:
    """Whether somebody stands behind a side, and no relative clause between them."""
    return i > party and not any(is_relative(reading.document, at) for at in range(party + 1, i))


def _are_two_countries(reading: Reading, i: int, behind: int) -> bool:
    """Whether the name of one country stands right behind that of another: "pertemuan AS China"."""
    mentions = [reading.document.mentions[reading.headed[at]] for at in (i, behind) if at in reading.headed]
    both = len(mentions) == 2 and all(m.kind == "Country" and m.form == "name" for m in mentions)
    return behind == i + 1 and both and mentions[0].span.end < mentions[1].span.start

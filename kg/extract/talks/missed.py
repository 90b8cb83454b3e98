"""Talks -> whether a side is missing that the text tells or must mean: "Pansus dan Komisi A sepakat" with one known.

id: of "setelah menandatangani kontrak dengan Persib" nobody knows who signed. en: nor of "a contract with Ajax".
"""

from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.extract.slots import light_verb, marks_of, subject, together, trait
from kg.extract.talks import is_between, is_many, is_talk
from kg.extract.talks.near import is_counterpart, is_named
from kg.extract.triggers import Trigger
from kg.model.tree import children, is_dep, subtree
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a

_FEW = 2  # sides up to which it matters that one is missing
_REACH = 4  # words from what is signed to the mark of the other side


def misses_a_side(reading: Reading, trigger: Trigger, sense: Sense, heads: Sequence[int]) -> bool:
    """Whether only some of those who talk are known: one of a row of names, or one side of two."""
    if not heads or not is_talk(sense.type):
        return False
    if _meets_an_unknown(reading, trigger, sense, heads):
        return True
    few = heads if len(heads) <= _FEW else ()
    if len(heads) == 1 and _is_behind_another(reading, heads[0]):
        return True
    rows = (i for h in few for i in together(reading.document, _top(reading, h)))
    others = (i for i in _counterparts(reading, trigger, sense) if not is_between(reading, sense, i))
    if any(_is_left_out(reading, i, heads) for i in (*rows, *others)):
        return True
    halves = all(is_counterpart(reading, h) or _is_first_of_two(reading, h) for h in heads)
    if _is_anothers_truce(reading, sense, heads):
        return True
    pointed = is_named(reading, heads[0]) or reading.document.tokens[heads[0]].upos == "PRON"
    halves = halves or (sense.pos == "noun" and pointed)  # "kesepakatan Brexit", "pertemuan beliau berdua"
    return halves and _is_one_alone(reading, trigger, sense, heads)


def _meets_an_unknown(reading: Reading, trigger: Trigger, sense: Sense, heads: Sequence[int]) -> bool:
    """Whether it is said whom somebody met, but not who that is: "keduanya", "mitra mereka"."""
    document = reading.document
    if sense.pos == "noun" or not is_a(sense.type, "Meeting") or any(is_counterpart(reading, h) for h in heads):
        return False
    selves = reading.words("reflexive-host") | reading.words("number-pronoun")
    tops = [*children(document, trigger.head, "obj"), *_counterparts(reading, trigger, sense)]
    if any(_is_somebodys(reading, i) for i in tops):
        return True
    said = ("".join(t.lower for t in document.tokens[i : i + 2] if t.start <= document.tokens[i].end) for i in tops)
    return any(word in selves for word in said)


def _is_anothers_truce(reading: Reading, sense: Sense, heads: Sequence[int]) -> bool:
    """Whether one person alone wishes for a truce, which others make: "ia berupaya mencapai gencatan senjata"."""
    return sense.type == "Ceasefire" and len(heads) == 1 and reading.argument(heads[0]).kind == "Person"


def _is_somebodys(reading: Reading, i: int) -> bool:
    """Whether a noun that nothing is known of is told by whose it is: "bertemu dengan mitra mereka"."""
    unknown = reading.document.tokens[i].upos == "NOUN" and reading.argument(i).kind == "Thing"
    owners = (reading.document.tokens[c] for c in children(reading.document, i, "nmod", "det"))
    return unknown and any(token.upos == "PRON" for token in owners)


def _top(reading: Reading, i: int) -> int:
    """The first in the row that somebody stands in."""
    tokens = reading.document.tokens
    while is_dep(tokens[i], "conj") and tokens[i].head < i:
        i = tokens[i].head
    return i


def _is_behind_another(reading: Reading, i: int) -> bool:
    """Whether "and" stands before a subject whose first the tree tears off: "Dewan dan pemerintah sepakat"."""
    tokens, before = reading.document.tokens, min(subtree(reading.document, i)) - 1
    torn = is_dep(tokens[i], "nsubj") and before > reading.sentence(i).first
    return torn and tokens[before].upos == "CCONJ" and tokens[before - 1].upos in ("NOUN", "PROPN")


def _is_left_out(reading: Reading, i: int, heads: Sequence[int]) -> bool:
    """Whether a name is none of those who are known, under whatever name."""
    token = reading.document.tokens[i]
    named = token.upos == "PROPN" or (token.upos == "NOUN" and token.text[1:] != token.text[1:].lower())
    joined = {j for c in children(reading.document, i, "conj") for j in subtree(reading.document, c)}
    if not named or not token.text[:1].isupper() or set(heads) & (set(subtree(reading.document, i)) - joined):
        return False
    inside = any(m.span.start < token.start < m.span.end for h in heads if (m := reading.mention(h)) is not None)
    return not inside and reading.argument(i).name not in {reading.argument(h).name for h in heads}


def _counterparts(reading: Reading, trigger: Trigger, sense: Sense) -> Iterator[int]:
    """The words behind a mark of the other side: of talks, of the verb that carries them, of what is signed."""
    document, known = reading.document, reading.words("counterpart-marker")
    if sense.pos != "noun" and not is_a(sense.type, "Meeting"):
        signed = [o for o in children(document, trigger.head, "obj") if o in reading.trigger_at]
        tops = [trigger.head, *signed] if signed else []
        yield from (i + 1 for o in signed for i in range(o, reading.sentence(o).last - 1) if _is_near(reading, o, i))
    else:
        tops = [i for i in (trigger.head, light_verb(document, trigger.head)) if i is not None]
    below = (c for top in tops for c in children(document, top, "nmod", "obl"))
    marked = (c for c in below if known & set(marks_of(document, c)))
    beside = (i for c in marked for i in (c, *children(document, c, "appos")))
    yield from (i for i in beside if document.tokens[i - 1].text != "(")


def _is_near(reading: Reading, signed: int, i: int) -> bool:
    """Whether a mark of the other side stands right behind what is signed, wherever the tree hangs it."""
    return i - signed <= _REACH and reading.document.tokens[i].lower in reading.words("counterpart-marker")


def _is_first_of_two(reading: Reading, i: int) -> bool:
    """Whether a word before somebody says that another is to come: "antara PSSI …"."""
    return bool(reading.words("between-marker") & set(marks_of(reading.document, i)))


def _is_one_alone(reading: Reading, trigger: Trigger, sense: Sense, heads: Sequence[int]) -> bool:
    """Whether of two sides one alone is told, and no country, whose other side is often the reader's own."""
    kinds = {reading.argument(h).kind for h in heads}
    one = len(heads) == 1 and not is_many(reading, heads[0])
    others = all(is_counterpart(reading, h) and not _is_first_of_two(reading, h) for h in heads)
    if is_a(sense.type, "Agreement"):
        return (one or others) and not _is_signed(reading, trigger)
    if is_a(sense.type, "Negotiation"):
        return one
    if sense.pos == "noun" and sense.entry not in reading.words("session-noun"):
        marked = bool(marks_of(reading.document, heads[0]))  # "panggilan telepon dari Seoul"
        return is_a(sense.type, "Meeting") and (others or (one and (marked or kinds == {"Person"})))
    return one and others and kinds == {"Person"} and not is_a(sense.type, "Mediation")


def _is_signed(reading: Reading, trigger: Trigger) -> bool:
    """Whether a name of which nobody knows whose it is acts in the clause, where a capital makes a name."""
    document = reading.document
    verb = trigger.head if document.tokens[trigger.head].upos == "VERB" else document.tokens[trigger.head].head
    doers = (document.tokens[h] for h in subject(document, verb, False))
    return trait(document, "capital-names") and any(token.text[:1].isupper() for token in doers)

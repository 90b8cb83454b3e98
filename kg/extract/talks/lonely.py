"""Talks -> whether they have one side only that could be anybody's: "tanpa menemui para demonstran"."""

from collections.abc import Mapping, Sequence

from kg.extract.reading import Reading
from kg.extract.slots import is_passive, light_verb, subject, together
from kg.extract.slots.marks import is_relative
from kg.extract.stance.denial import is_negated
from kg.extract.talks import is_about, is_clitic, is_many, speaks
from kg.extract.talks.missed import misses_a_side
from kg.extract.talks.near import is_counterpart, is_named
from kg.extract.triggers import Trigger
from kg.model.tree import children, is_dep, tokens_in
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a

_PEOPLE = frozenset({"Person", "Group"})
_BODIES = frozenset({"Organization", "Country"})
_OPINIONS = frozenset({"Prediction", "Attitude"})


def is_lonely(reading: Reading, trigger: Trigger, sense: Sense, filled: Mapping[str, Sequence[int]]) -> bool:
    """Whether talks have one side only that could be anybody's: a person alone, or others whom nobody is said to meet.

    Of "tanpa menemui para demonstran" or "a meeting with important people can inspire" it is not known who met them.
    ``filled`` pairs the roles with the heads of their fillers.
    """
    if "party" not in dict(sense.slots) or speaks(reading, trigger):
        return False
    heads = filled.get("party", ())
    if not heads:
        met = is_a(sense.type, "Meeting") or is_a(sense.type, "Negotiation")
        return met or (is_a(sense.type, "Agreement") and _is_signed(reading, trigger))
    if misses_a_side(reading, trigger, sense, [*filled.get("agent", ()), *heads]):
        return True
    if sense.type == "Cooperation" and _is_one_of_two(reading, trigger, heads):
        return True
    if sense.pos == "noun":
        met = is_a(sense.type, "Meeting") or is_a(sense.type, "Negotiation")
        if sense.type == "Agreement" and "topic" not in dict(sense.slots) and _is_one_body(reading, heads):
            return True
        return _is_half(reading, trigger, heads) or (met and _is_nobodys(reading, trigger, heads))
    if is_a(sense.type, "Agreement") and _agrees_on_nothing(reading, trigger, sense, filled):
        return True
    if is_a(sense.type, "Mediation"):  # "melerai anaknya", but not "interceded with the general"
        asked = is_counterpart(reading, heads[0]) and "obj" not in dict(sense.slots).get("topic", ())
        return _is_one(reading, heads) and not asked
    peace = is_a(sense.type, "Agreement") and "topic" not in dict(sense.slots)
    return (is_a(sense.type, "Meeting") or peace or is_about(sense)) and _is_alone(reading, trigger, sense, heads)


def _is_signed(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb of agreeing beside a noun tells the same: "menandatangani *perjanjian* ekstradisi di Bintan"."""
    token = reading.document.tokens[trigger.head]
    verb = reading.trigger_at.get(token.head)
    return is_dep(token, "obj", "nsubj") and verb is not None and any(is_a(s.type, "Agreement") for s in verb.senses)


def _is_one_of_two(reading: Reading, trigger: Trigger, heads: Sequence[int]) -> bool:
    """Whether of those who work together only one is known, or only those with whom: "berkolaborasi dengan Moura"."""
    people = all(reading.argument(h).kind in _PEOPLE for h in heads)
    others = (reading.document.tokens[h] for h in subject(reading.document, trigger.head) if h not in heads)
    unknown = any(token.text[:1].isupper() for token in others)  # a name of which nobody knows whose it is
    return (people or not unknown) and (_is_one(reading, heads) or all(is_counterpart(reading, h) for h in heads))


def _is_one(reading: Reading, heads: Sequence[int]) -> bool:
    return len(heads) == 1 and not is_many(reading, heads[0])


def _is_one_body(reading: Reading, heads: Sequence[int]) -> bool:
    """Whether one alone would make a peace, and no country: "koalisi itu dibentuk untuk mencapai perdamaian"."""
    return _is_one(reading, heads) and reading.argument(heads[0]).kind != "Country"


def _agrees_on_nothing(reading: Reading, trigger: Trigger, sense: Sense, filled: Mapping[str, Sequence[int]]) -> bool:
    """Whether one side agrees on nothing that is told, or some player signs with nobody: "bek itu meneken kontrak"."""
    heads = filled["party"]
    alone = _is_one(reading, heads) and reading.argument(heads[0]).kind == "Person"
    known = alone and _holds_office(reading, heads[0]) and is_named(reading, heads[0])
    signs = alone and bool(dict(sense.kinds).get("topic")) and not known
    unknown = not filled.get("topic") and _is_one(reading, heads)
    if any(_is_opinion(reading, h) for h in filled.get("topic", ())):
        return True
    return signs or unknown or _is_restricted(reading, trigger, heads)


def _is_opinion(reading: Reading, i: int) -> bool:
    """Whether what all agree on is only what they expect or think: "media sepakat memprediksi laga sengit"."""
    trigger = reading.trigger_at.get(i)
    senses = () if trigger is None else trigger.senses
    return any(sense.type in _OPINIONS and sense.pos == "verb" for sense in senses)


def _is_half(reading: Reading, trigger: Trigger, heads: Sequence[int]) -> bool:
    """Whether one of two sides is a clitic of which nobody knows whom it means: "kesepakatannya dengan Netflix"."""
    document, held = reading.document, light_verb(reading.document, trigger.head)
    near = (c for i in (trigger.head, held) if i is not None for c in children(document, i, "nmod", "det", "obl"))
    missed = [c for c in near if is_clitic(reading, c) and c not in heads]
    unknown = any(reading.argument(c).name == document.tokens[c].lower for c in missed)
    beside = any(is_counterpart(reading, c) for c in missed)
    one = len(heads) == 1 or all(is_counterpart(reading, h) for h in heads)
    return one and (beside or (unknown and is_counterpart(reading, heads[0])))


def _is_nobodys(reading: Reading, trigger: Trigger, heads: Sequence[int]) -> bool:
    """Whether a noun of talks only names a title or a room, or others alone: "ruang rapat menteri"."""
    if len(heads) == 1 and _is_title(reading, trigger, heads[0]):
        return True
    before = reading.document.tokens[trigger.first - 1].lower if trigger.first else ""
    if before in reading.words("room-noun"):
        return True
    kinds = {reading.argument(h).kind for h in heads}
    if len(heads) == 1 and kinds == {"Group"} and _is_bare(reading, heads[0]):
        return True  # "pertemuan keluarga"
    named = any(is_named(reading, h) for h in heads)
    return not named and kinds <= _PEOPLE and all(is_counterpart(reading, h) for h in heads)


def _is_alone(reading: Reading, trigger: Trigger, sense: Sense, heads: Sequence[int]) -> bool:
    """Whether a verb of talks tells of one alone, or of some whom nobody is said to meet."""
    kinds, party = {reading.argument(h).kind for h in heads}, dict(sense.slots)["party"]
    if "agent" in dict(sense.slots):  # "menerima istrinya" is no audience
        return "agent" in sense.needs and not any(_is_official(reading, h) for h in heads)
    if party == ("subj",):  # a crowd that gathers is no meeting
        return not any(reading.argument(h).kind in _BODIES for h in heads)
    if len(heads) == 1 and (kinds == {"Person"} or reading.document.tokens[heads[0]].upos == "PRON"):
        return True
    if "obj" in party and _is_one(reading, heads):
        return True
    doers = {h for top in subject(reading.document, trigger.head, False) for h in together(reading.document, top)}
    if doers & set(heads):
        return False
    if is_passive(reading.document, trigger.head):
        return {"subj", "obj"} <= set(party) and not doers  # "ujar Budi dan Sari saat ditemui"
    return all(h > trigger.head for h in heads)  # "keduanya bertemu Rina dan Hadi"


def _is_restricted(reading: Reading, trigger: Trigger, heads: Sequence[int]) -> bool:
    """Whether a clause only says which of many are meant: "warga yang tak setuju", "para pihak yang tak sepakat"."""
    token = reading.document.tokens[trigger.head]
    relative = any(is_relative(reading.document, c) for c in reading.document.children[token.i])
    some = is_many(reading, token.head) and not is_named(reading, token.head)
    known = token.head in heads and (_is_bare(reading, token.head) or (some and is_negated(reading.document, token.i)))
    return relative and is_dep(token, "acl") and known


def _is_title(reading: Reading, trigger: Trigger, i: int) -> bool:
    """Whether a description with a capital belongs to what talks are called: "Dialog Publik Seni"."""
    tokens, mention = reading.document.tokens, reading.mention(i)
    described = mention is not None and mention.form == "nominal"
    return described and i == trigger.last and tokens[i].text[:1].isupper() and tokens[trigger.head].text[:1].isupper()


def _is_official(reading: Reading, i: int) -> bool:
    """Whether somebody is told by an office, or is a group."""
    mention = reading.mention(i)
    return _holds_office(reading, i) or (mention is not None and mention.kind != "Person")


def _holds_office(reading: Reading, i: int) -> bool:
    mention = reading.mention(i)
    return mention is not None and mention.role is not None


def _is_bare(reading: Reading, i: int) -> bool:
    """Whether a description of many is a noun alone, without how many or which: "warga", "keluarga besar"."""
    mention, tokens = reading.mention(i), reading.document.tokens
    row = () if mention is None or mention.form == "name" else tokens_in(reading.document, mention.span)
    return bool(row) and all(tokens[at].upos == "NOUN" or (tokens[at].upos == "ADJ" and at > i) for at in row)

"""Trigger + sense -> what fills its roles: people and bodies where someone acts, places where something happens."""

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile

from msgspec.structs import replace

from kg.extract.naming import ACTORS, HARM, PLACES, Naming
from kg.extract.reading import Reading
from kg.extract.slots import fill, is_passive, light_verb, marks_of, subject, together, undergone
from kg.extract.talks import distinct, is_called, is_no_side, sides
from kg.extract.triggers import Trigger
from kg.model import Argument, Mention, Span
from kg.model.tree import ancestors, children, first_token, is_dep, run_around, span_over, subtree, tokens_in
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a, ontology
from kg.terms.schema import Pairs
from kg.terms.words import listed

__all__ = ["ACTORS", "HARM", "PLACES", "Fillers", "harms"]

_ACTING = frozenset({"agent", "party", "mediator", "person", "speaker"})
_DIRECTED = ("Appeal", "Demand", "Rejection", "Threat", "Protest", "Promise")
_SUFFERING = ("patient", "person", "recipient")
_BUILT = ("HomesDamaged", "BuildingsDamaged")
_NATURAL = ("Earthquake", "Flood", "Landslide", "Storm", "Eruption", "Drought", "Fire")


class Fillers:
    """Fills the frames of one document, each once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.naming = Naming(reading)
        self.known: dict[tuple[int, str, Pairs], dict[str, list[int]]] = {}

    def of(self, trigger: Trigger, sense: Sense) -> dict[str, tuple[Argument, ...]]:
        """Role -> fillers of one trigger read in one sense; empty roles are left out."""
        heads = dict(self.heads(trigger, sense))
        if "place" not in heads:
            heads["place"] = self._places(trigger, heads)
        found = {role: self._cut(trigger, self._arguments(role, those)) for role, those in heads.items()}
        doers = {a.name for role in ("agent", "speaker", "mediator") for a in found.get(role, ())}
        found["topic"] = tuple(a for a in found.get("topic", ()) if not _is_inside(a, found.get("patient", ())))
        return {role: those for role, those in found.items() if those and not self._is_doer(role, heads, those, doers)}

    def _cut(self, trigger: Trigger, those: tuple[Argument, ...]) -> tuple[Argument, ...]:
        """Descriptions that run on into the word of the event end before it: "kedua pemimpin sepakat"."""
        tokens = self.reading.document.tokens
        start, end = tokens[trigger.first].start, tokens[max(trigger.first - 1, 0)].end
        runs = (a.end >= tokens[trigger.last - 1].end and a.start < start for a in those)
        return tuple(
            self.reading.words_at(Span(a.start, end), a.kind) if over and a.kind in ACTORS else a
            for a, over in zip(those, runs, strict=True)
        )

    def _is_doer(self, role: str, heads: dict[str, list[int]], those: tuple[Argument, ...], doers: set[str]) -> bool:
        """Whether a pronoun is taken for the very one who acts, who needs another word to act upon himself."""
        pronouns = all(self.reading.document.tokens[h].upos == "PRON" for h in heads.get(role, ()))
        meant = (role in _SUFFERING and pronouns) or role == "addressee"
        return meant and all(a.name in doers for a in those)

    def heads(self, trigger: Trigger, sense: Sense) -> dict[str, list[int]]:
        """Role -> head tokens of its fillers."""
        key = (trigger.head, sense.type, sense.slots)
        if key not in self.known:
            own, nominal = range(trigger.first, trigger.last), sense.pos == "noun"
            document = self.reading.document
            found = fill(document, trigger.head, sense.slots, own, nominal, self._test(trigger, sense))
            inferred = self._inferred(trigger, sense, found)
            told = inferred.get("party", [])
            more = [h for h in sides(self.reading, trigger, sense, told) if self._fits(trigger, sense, "party", h)]
            self.known[key] = inferred | ({"party": distinct(self.reading, [*more, *told])} if more or told else {})
        return self.known[key]

    def _test(self, trigger: Trigger, sense: Sense) -> Callable[[str, int], bool]:
        return lambda role, head: (
            not (role == "party" and is_no_side(self.reading, trigger, sense, head))
            and self._fits(trigger, sense, role, head)
        )

    def _inferred(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """Who must be meant: whom it is done to, whose weapons strike, and whom a demand tells what to do."""
        document = self.reading.document
        if sense.pos == "noun" and undergone(document, trigger.head) and self._by_verb(trigger, found.get("agent", ())):
            suffering = next((role for role in _SUFFERING if role in dict(sense.slots)), None)
            return {role: those for role, those in found.items() if role not in ("agent", suffering)} | (
                {suffering: found["agent"]} if suffering else {}
            )
        if (
            "subj" in dict(sense.slots).get("agent", ())
            and "agent" not in found
            and harms(sense)
            and sense.pos != "noun"
        ):
            tops = subject(document, trigger.head, False)
            owners = [c for top in tops for c in self._owners(top) if self._fits(trigger, sense, "agent", c)]
            if owners:
                return found | {"agent": owners[:1]}
        alone = "party" not in found and len(found.get("mediator", ())) > 1
        if "mediator" in found and sense.pos == "noun" and (alone or self._is_attended(trigger)):
            sides = [h for h in found["mediator"] if self._by_verb(trigger, [h])]
            left = [h for h in found["mediator"] if h not in sides]
            found = found | {"party": [*found.get("party", ()), *sides], "mediator": left}
        if is_a(sense.type, "Agreement") and sense.pos == "noun" and undergone(document, trigger.head):
            return found | {"party": [h for h in found.get("party", ()) if not self._by_verb(trigger, [h])]}
        if sense.type == "Visit" and sense.pos == "noun" and "agent" not in found:
            guests = [h for h in self._host_clause(trigger.head) if self._fits(trigger, sense, "agent", h)]
            found = found | {"agent": guests} if guests else found
        if is_a(sense.type, "Appeal") or is_a(sense.type, "Demand"):
            told = [
                h
                for c in found.get("content", ())
                for h in children(document, c, "nsubj")
                if self.naming.kind(h) in ACTORS
            ]
            if told and "addressee" not in found:
                return found | {"addressee": told}
        return found | self._meant(trigger, sense, found)

    def _by_verb(self, trigger: Trigger, heads: Iterable[int]) -> bool:
        """Whether fillers are the subject of the light verb; what a preposition marks keeps its role."""
        tops = subject(self.reading.document, trigger.head, True)
        return any(h in together(self.reading.document, top) for top in tops for h in heads)

    def _is_attended(self, trigger: Trigger) -> bool:
        """Whether a noun's light verb only says that somebody is there: "menghadiri mediasi"."""
        verb = light_verb(self.reading.document, trigger.head)
        return verb is not None and self.reading.document.tokens[verb].lower in self.reading.words("attend-verb")

    def _host_clause(self, noun: int) -> tuple[int, ...]:
        """Who does what a visit is only the time of: "he met the king during a visit to Oslo"."""
        token = self.reading.document.tokens[noun]
        verb = self.reading.document.tokens[token.head]
        return subject(self.reading.document, verb.i) if is_dep(token, "obl") and verb.upos == "VERB" else ()

    def _meant(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """Whom a refusal, threat, demand or protest is directed at: the first named in what it is about."""
        if not any(is_a(sense.type, kind) for kind in _DIRECTED) or {"addressee", "patient"} & found.keys():
            return {}
        role = "addressee" if "addressee" in dict(sense.slots) else "patient"
        named = ("content",) if is_a(sense.type, "Rejection") else ("content", "topic")
        tops = [h for about in named for h in found.get(about, ())]
        never = "Person" if is_a(sense.type, "Protest") else ""
        if is_a(sense.type, "Protest"):
            at = light_verb(self.reading.document, trigger.head) or trigger.head
            tops += children(self.reading.document, at, "advcl", "xcomp")
        taken = {self.reading.argument(h).name for those in found.values() for h in those}
        # What is to be dealt with is not who is called upon: "meminta mempertimbangkan RUU itu"
        dealt = ("obj", "iobj") if role == "addressee" else ()
        for i in (i for top in tops for i in subtree(self.reading.document, top, "acl")):
            against = role == "addressee" and set(marks_of(self.reading.document, i)) & self.reading.words(
                "against-marker"
            )
            called = self._is_named_actor(i) and not against and not is_dep(self.reading.document.tokens[i], *dealt)
            if called and self.reading.argument(i).kind != never and self.reading.argument(i).name not in taken:
                return {role: list(together(self.reading.document, i))}
        return {}

    def _is_named_actor(self, i: int) -> bool:
        """Whether a token heads the name of somebody who can be addressed; a place something is in cannot."""
        number = self.reading.headed.get(i)
        mention = None if number is None else self.reading.document.mentions[number]
        if mention is None or mention.form != "name" or mention.kind not in ("Country", "Organization", "Person"):
            return False
        known = self.reading.words("place-marker")
        if is_dep(self.reading.document.tokens[i], "nmod", "compound", "flat", "appos") and not marks_of(
            self.reading.document, i
        ):
            return False
        marks = (self.reading.document.tokens[c].lower for c in children(self.reading.document, i, "case"))
        return not any(mark in known for mark in marks)

    def _owners(self, head: int) -> Iterator[int]:
        """Whose weapon or vehicle it is: "tank Israel", "Russian aircraft"."""
        if self.naming.kind(head) == "Thing" and not self.naming.is_cause(head):
            for child in children(self.reading.document, head, "amod", "compound", "nmod", "flat"):
                if self.reading.argument(child).kind in ("Country", "Organization", "Group"):
                    yield child

    def _arguments(self, role: str, heads: list[int]) -> tuple[Argument, ...]:
        """Fillers as arguments, each once."""
        if role == "content":
            return tuple(self._words(h) for h in heads[:1])
        if role == "topic" and any(self.reading.document.tokens[h].upos == "VERB" for h in heads[:1]):
            return tuple(self._words(h) for h in heads[:1])
        if role == "role":  # an office, whoever the article calls by it
            held = list(takewhile(lambda h: not self._is_named(h), heads))
            return tuple(dict.fromkeys(self.reading.words_at(self.naming.argument(h).span, "Thing") for h in held))
        return tuple(dict.fromkeys(self._counted(h, self.naming.argument(self._bound(h))) for h in heads))

    def _counted(self, head: int, found: Argument) -> Argument:
        """Buildings of which there is a number are things, and no place: "412 rumah"."""
        token, lang = self.reading.document.tokens[head], self.reading.document.lang
        built = listed(lang, "unit-kind", token.text, token.lemma) in _BUILT
        if found.kind != "Place" or not built or not children(self.reading.document, head, "nummod"):
            return found
        return replace(found, kind="Thing")

    def _bound(self, head: int) -> int:
        """Who a clitic means in a phrase beside a clause: its subject, "dalam kunjungannya Jokowi bertemu petani"."""
        document, tokens = self.reading.document, self.reading.document.tokens
        if tokens[head].lower not in self.reading.words("clitic") or not is_dep(tokens[head], "nmod", "det"):
            return head
        phrase = next((a for a in ancestors(document, head) if is_dep(tokens[a], "obl", "obj", "nsubj")), None)
        if phrase is None or not is_dep(tokens[phrase], "obl") or tokens[tokens[phrase].head].upos != "VERB":
            return head
        if phrase > tokens[phrase].head:  # behind its verb it may mean whoever was named there
            return head
        tops = subject(document, tokens[phrase].head, False)
        meant = [t for t in tops if tokens[t].upos in ("NOUN", "PROPN") and self.naming.kind(t) in ACTORS]
        return meant[0] if len(meant) == 1 and not is_passive(document, tokens[phrase].head) else head

    def _is_named(self, head: int) -> bool:
        """Whether a token heads the name of a person, with whom another appointment begins."""
        mention = self.reading.mention(head)
        return mention is not None and mention.kind == "Person" and mention.form == "name" and mention.role is None

    def _words(self, head: int) -> Argument:
        """The words of a clause or phrase, without the punctuation around them."""
        tokens = self.reading.document.tokens
        run = run_around(subtree(self.reading.document, head), head)
        while len(run) > 1 and tokens[run[-1]].upos == "PUNCT":
            run.pop()
        while len(run) > 1 and tokens[run[0]].upos in ("PUNCT", "SCONJ", "CCONJ"):
            run.pop(0)
        return self.reading.words_at(span_over(self.reading.document, run))

    def _fits(self, trigger: Trigger, sense: Sense, role: str, head: int) -> bool:
        """Whether a token can fill a role: no time, no part of the trigger, and of a kind that can act or be there."""
        if trigger.first <= head < trigger.last or head in self.reading.timed or self._is_outside(trigger, role, head):
            return False
        kind = self.naming.kind(head)
        tag = self.reading.document.tokens[head].upos
        if (role in ("content", "topic") and tag == "PRON") or (role == "topic" and tag == "ADV"):
            return False
        if role == "topic" and is_dep(self.reading.document.tokens[head], "parataxis"):  # "…, lanjut Gembong, …"
            return False
        if role == "place":
            return kind in PLACES
        if role == "agent" and kind == "Place" and (sense.pos == "noun" or self._is_described(head)):
            return False
        if role in _ACTING and kind in PLACES and (self._is_where(head) or self._is_title_word(trigger, sense, head)):
            return False
        if role in ("speaker", "mediator") and kind == "Place" and self._is_described(head):
            return False
        if self._is_each_other(head) or (role == "party" and is_called(self.reading, trigger, head)):
            return False
        if self.reading.document.tokens[head].lower in self.reading.words("about-noun") and role != "content":
            return False
        if role in ("addressee", "recipient"):
            marked = bool(marks_of(self.reading.document, head))
            return kind in ACTORS and (role == "recipient" or kind != "Place" or not marked)
        if role == "patient" and is_dep(self.reading.document.tokens[head], "conj") and self._has_own_harm(head):
            return False
        if role == "medium" and (not self._is_own(trigger, head) or self.reading.document.tokens[head].upos == "VERB"):
            return False
        allowed = dict(sense.kinds).get(role, ())
        if allowed and all(is_a(kind_, "Event") for kind_ in allowed):
            return self._names_event(head, allowed)
        if role == "patient" and is_a(sense.type, "Destruction"):
            return kind in PLACES or kind == "Organization" or self.naming.is_material(head)
        if role == "patient" and kind == "Person" and any(is_a(sense.type, kind_) for kind_ in _NATURAL):
            return False
        if role == "patient" and is_a(sense.type, "Displacement"):
            if self._is_cleared(trigger, head):
                return True
            return kind in ACTORS and kind not in PLACES and ontology().fits(kind, allowed)
        if role == "agent" and harms(sense) and self.naming.is_cause(head):
            return True
        return ontology().fits(kind, allowed) and (kind in ACTORS or role not in _ACTING)

    def _is_cleared(self, trigger: Trigger, head: int) -> bool:
        """Whether homes are what people are driven out of: "menggusur 412 rumah"."""
        document, token = self.reading.document, self.reading.document.tokens[head]
        evicts = document.tokens[trigger.head].lower in self.reading.words("evict-word")
        return evicts and listed(document.lang, "unit-kind", token.text, token.lemma) in _BUILT

    def _is_where(self, head: int) -> bool:
        """Whether a place only says where: "terjadi di Cipularang, yang menewaskan"."""
        return not self.reading.words("place-marker").isdisjoint(marks_of(self.reading.document, head))

    def _is_title_word(self, trigger: Trigger, sense: Sense, head: int) -> bool:
        """Whether a place is what a treaty or meeting is called by: "Perjanjian Oslo", "Konferensi Bandung"."""
        tokens = self.reading.document.tokens
        named = sense.pos == "noun" and tokens[trigger.head].text[:1].isupper() and head == trigger.last
        return named and trigger.first > self.reading.sentence(head).first and self.naming.kind(head) == "Place"

    def _is_each_other(self, head: int) -> bool:
        """Whether a word belongs to "satu sama lain", which is nobody else."""
        tokens, known = self.reading.document.tokens, self.reading.words("reciprocal")
        rows = (tokens[max(first, 0) : first + 3] for first in (head - 2, head))
        return any(" ".join(token.lower for token in row) in known for row in rows)

    def _has_own_harm(self, head: int) -> bool:
        """Whether somebody in a row has another fate: "dua orang tewas dan enam orang luka-luka"."""
        below = children(self.reading.document, head, "amod", "acl", "nmod", "compound")
        fates = (self.reading.trigger_at[c] for c in below if c > head and c in self.reading.trigger_at)
        return any(is_a(s.type, kind) for fate in fates for s in fate.senses for kind in HARM)

    def _is_described(self, head: int) -> bool:
        """Whether a place has no name of its own: "penjara", "the road"."""
        mention = self.reading.mention(head)
        return mention is not None and mention.form == "nominal" and mention.kind == "Place"

    def _is_own(self, trigger: Trigger, head: int) -> bool:
        """Whether a phrase hangs on the trigger or its light verb, not on what these govern."""
        above = self.reading.document.tokens[head].head
        return trigger.first <= above < trigger.last or above == light_verb(self.reading.document, trigger.head)

    def _names_event(self, head: int, allowed: tuple[str, ...]) -> bool:
        """Whether a noun names an event of one of some classes: "lifted a curfew", "menghentikan bantuan"."""
        trigger = self.reading.trigger_at.get(head)
        senses = [s for s in trigger.senses if s.pos == "noun"] if trigger else []
        return any(is_a(sense.type, kind) for sense in senses for kind in allowed)

    def _is_region(self, head: int) -> bool:
        """Whether a place only says where the place before it lies: "bertemu di London, Inggris"."""
        document, mention = self.reading.document, self.reading.mention(head)
        if mention is None or mention.form != "name" or mention.kind not in PLACES:
            return False
        comma = first_token(document, mention.span.start) - 1
        before = self.reading.mention(comma - 1) if comma > 1 and document.tokens[comma].text == "," else None
        if before is None or before.kind not in PLACES:
            return False
        mark = document.tokens[first_token(document, before.span.start) - 1]
        return mark.lower in self.reading.words("place-marker")

    def _is_outside(self, trigger: Trigger, role: str, head: int) -> bool:
        """Whether a token cannot belong to an event: the dateline's place, or a name that the event's word is in."""
        line, mention = self.reading.document.dateline, self.reading.mention(head)
        if line is not None and line.span.start <= self.reading.document.tokens[head].start < line.span.end:
            return True
        if role != "place" and self._is_region(head):
            return True
        return mention is not None and mention.form == "name" and self._is_of_name(trigger, head, mention)

    def _is_of_name(self, trigger: Trigger, head: int, mention: Mention) -> bool:
        """Whether the word of an event stands in a name, or begins the one that is meant: "Rapat Anggota (RAT)"."""
        span, tokens = trigger.span(self.reading.document), self.reading.document.tokens
        if mention.span.overlaps(span):
            return True
        first = tokens[trigger.head].text
        return first[:1].isupper() and first in self.reading.argument(head).name.split()[:1]

    def _places(self, trigger: Trigger, heads: dict[str, list[int]]) -> list[int]:
        """Where it happens: a place under a place preposition on the trigger or on its light verb."""
        taken = {h for found in heads.values() for h in found}
        slots = (("place", tuple(sorted(self.reading.words("place-marker")))),)
        own = range(trigger.first, trigger.last)
        seen = (self.reading.document, trigger.head)
        found = fill(*seen, slots, own, None, self._is_place).get("place", [])
        found = found or [
            h for top in fill(*seen, slots, own, None, self._is_spot).get("place", []) for h in self._named_in(top)
        ]
        struck = heads.get("patient", ())
        hosts = (h for h in sorted(taken) if h > trigger.head or h in struck)
        found = found or [h for filler in hosts for h in self._places_of(filler)]
        return [h for h in found if h not in taken][:1]

    def _is_spot(self, _: str, head: int) -> bool:
        """Whether a token is a common noun that says where: "di asrama"."""
        return self.reading.document.tokens[head].upos == "NOUN" and self.reading.argument(head).kind == "Thing"

    def _named_in(self, spot: int) -> Iterator[int]:
        """The named place that a spot is in or of: "di asrama TNI di Binjai"."""
        for child in children(self.reading.document, spot, "nmod", "appos", "compound", "flat"):
            mention = self.reading.mention(child)
            if mention is not None and mention.form == "name" and self._is_place("", child):
                yield child

    def _places_of(self, filler: int) -> Iterator[int]:
        """A named place that the tree hangs on a filler: "talks with the rebels in Oslo"."""
        document, known = self.reading.document, self.reading.words("place-marker")
        for child in children(document, filler, "nmod", "obl"):
            marks = {document.tokens[c].lower for c in children(document, child, "case")}
            if marks & known and self._is_place("", child) and document.tokens[child].upos == "PROPN":
                yield child

    def _is_place(self, _: str, head: int) -> bool:
        mention = self.reading.mention(head)
        inside = tokens_in(self.reading.document, mention.span) if mention else ()
        if any(
            is_a(s.type, "Event")
            for i in inside
            if i in self.reading.trigger_at
            for s in self.reading.trigger_at[i].senses
        ):
            return False
        return head not in self.reading.timed and self.reading.argument(head).kind in PLACES


def harms(sense: Sense) -> bool:
    """Whether a sense names harm, which events do to things as well as people to people."""
    return any(is_a(sense.type, cause) for cause in HARM)


def _is_inside(filler: Argument, others: Iterable[Argument]) -> bool:
    """Whether a filler is only part of another: "integrasi teknologi dalam sistem pendidikan"."""
    return any(other.span.covers(filler.span) for other in others)

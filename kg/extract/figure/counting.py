"""Frames + trees -> which token is counted by which event, and as what."""

from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.extract.roles.fillers import Fillers
from kg.extract.slots import is_passive, subject
from kg.extract.slots.marks import is_relative, trait
from kg.extract.triggers import Trigger
from kg.model import Claim
from kg.model.tree import ancestors, children, is_dep, tokens_in
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

COUNTS = {
    "Killing": "Killed", "Injury": "Injured", "Release": "Released", "HostageTaking": "Hostage",
    "Detention": "Detained", "Displacement": "Displaced", "Destruction": "HomesDamaged", "Rescue": "Rescued",
    "Disappearance": "Missing", "Disaster": "Affected", "Protest": "Participants",
}  # fmt: skip
_ROLES = ("patient", "counted", "group", "recipient")
_ACTING = ("agent", "party")
_BESIDE = ("conj", "appos", "nmod", "parataxis", "flat", "nummod", "compound", "dep", "list")
LONGEST_MARK = 3  # words of a phrase such as "sebagai imbalan atas"
REACH = 7  # tokens between a number and a word that says what it counts, where the tree is silent
_AMOUNTS = ("amount-noun", "number-vague", "total-marker", "number-classifier", "unit-kind")
_BETWEEN = ("AUX", "ADV", "DET", "ADJ", "PART")
ASIDE = 9  # tokens of an aside between a preposition and its number
BEHIND = 4  # tokens from a noun to the end of what is said of it
ROW = 7  # tokens of a row of a table without a colon
LONGEST = 4  # words of a noun that says by itself what is counted
COUNTABLE = frozenset({"People", "Household", "HomesDamaged", "BuildingsDamaged"})
"""Kinds of units that are people or what they live and work in."""
Counted = tuple[str, Claim | None]
"""The class of what is counted, and the event that does it."""


class Counting:
    """Looks up what a number under a token counts."""

    def __init__(self, reading: Reading, events: Sequence[Claim]) -> None:
        self.reading = reading
        self.document = reading.document
        self.event_at = {i: e for e in events for i in tokens_in(reading.document, e.trigger)}
        self.deeds = dict(self._deeds(Fillers(reading)))
        self.slots = {head: counted for (_, head), counted in self.deeds.items()}

    def of(self, head: int) -> Counted | None:
        """What a number under ``head`` counts, and the event that does; None when nothing does."""
        for at in self._same(head):
            found = self._exchanged(at) or self.now(at) or self._qualified(at)
            found = found or (self._said_of(at) if at == head else None) or self.slots.get(at) or self._own(at)
            found = found or self._measured(at)
            if found:
                return found
        return None

    def now(self, head: int) -> Counted | None:
        """What the main clause does to those whom a relative clause describes: "60 orang yang ditahan dibebaskan"."""
        clauses = children(self.document, head, "acl")
        if not any(is_relative(self.document, r) for c in clauses for r in self.document.children[c]):
            return None
        main = (hit for (verb, noun), hit in self.deeds.items() if noun == head and verb not in (*clauses, head))
        return next(main, None)

    def done_to(self, head: int) -> Counted | None:
        """What a predicate or the object of a verb says is done to a noun: "seorang warga tewas"."""
        found = self.slots.get(head)
        return self._qualified(head) or self._said_of(head) or (found if found and found[1] else None)

    def _said_of(self, head: int) -> Counted | None:
        """A predicate right behind the noun, whoever has it in the tree: "31 orang dan 100 lainnya luka-luka"."""
        sentence = self.reading.sentence(head)
        for at in range(head + 1, min(head + BEHIND, sentence.last)):
            trigger = self.reading.trigger_at.get(at)
            for sense in self._senses(at):
                if sense.counts and self._class(sense) and sense.pos != "noun" and "subj" in sense.paths("patient"):
                    return sense.counts, self.event_at.get(at)
            token = self.document.tokens[at]
            joining = listed(self.document.lang, "engage-verb", token.text, token.lemma)  # "ikut terdampak"
            if trigger or (token.upos not in ("ADJ", "AUX", "ADV", "PROPN", "DET") and not joining):
                break
        return None

    def near(self, first: int, last: int) -> Counted | None:
        """What the nearest counting word says of the tokens ``first``–``last`` where the tree is silent.

        A predicate behind them ("36,000 people … were evacuated") or a verb or noun in front ("relocation of 500").
        """
        sentence, own = self.reading.sentence(first), False
        for at in range(last + 1, min(last + REACH, sentence.last)):
            if self._bars(at):
                break
            counts = self._predicated(at) or self._victims(at)
            if counts:
                return counts, self.event_at.get(at)
            verb = self.document.tokens[at].upos == "VERB"
            if verb and at not in self.reading.trigger_at and self._has_object(at):
                break  # "ibu itu mengira suaminya keracunan"
            own = own or (verb and at in self.reading.trigger_at)
        if own:  # "pencarian dihentikan karena dua korban sudah ditemukan"
            return None
        at = self._over_aside(first - 1, sentence.first)
        doers = self.reading.words("agent-marker") | self.reading.words("apart-marker")
        joined = False
        for i in range(at, max(at - REACH, sentence.first - 1), -1):
            if self._bars(i) or self.document.tokens[i].lower in doers or self._says(i):
                break
            if i == at and self.document.tokens[i].upos == "VERB" and self._is_done_by(i):
                break
            joined = joined or self.document.tokens[i].upos == "CCONJ"
            if joined and self.document.tokens[i].upos == "NOUN" and i in self.reading.trigger_at:
                break  # "kebakaran di Jambi dan empat tersangka"
            counts = self._governing(i) or self._toll(i, at)
            if counts:
                return counts, self.event_at.get(i)
        return None

    def _is_done_by(self, i: int) -> bool:
        """Whether who stands right behind a passive does it: "mayat wanita itu diantar dua pria"."""
        bare = trait(self.document, "bare-agent") and is_passive(self.document, i)
        return bare and i not in self.reading.trigger_at

    def _victims(self, i: int) -> str | None:
        """What "menjadi korban" behind people counts them as: victims, or the dead where it says so."""
        following = i + 1
        if self.document.tokens[i].lower not in self.reading.words("copula") or following >= len(self.document.tokens):
            return None
        listed_ = self._listed(following)
        return listed_[0] if listed_ else self._victim(following)

    def _toll(self, i: int, last: int) -> str | None:
        """What "korban" before a number counts where only a word of measure stands between: "korban ada 4 orang"."""
        between = self.document.tokens[i + 1 : last + 1]
        token = self.document.tokens[i]
        if listed(self.document.lang, "impact-verb", token.text, token.lemma):
            return "Affected"  # "berdampak pada 56 keluarga"
        known = self.reading.words("measure-verb") | self.reading.words("existence")
        return self._victim(i) if between and all(token.lower in known for token in between) else None

    def _victim(self, i: int) -> str | None:
        token = self.document.tokens[i]
        return listed(self.document.lang, "victim-noun", token.text, token.lemma)

    def _says(self, i: int) -> bool:
        """Whether a word says who said what follows, so that what stands before it is not said of the number."""
        trigger = self.reading.trigger_at.get(i)
        return trigger is not None and any(is_a(sense.type, "Statement") for sense in trigger.senses)

    def _over_aside(self, at: int, first: int) -> int:
        """The token before an aside that ends at a comma: "the evacuation of, police said, 300 people"."""
        if at < first or self.document.tokens[at].text != ",":
            return at
        row = range(at - 1, max(at - ASIDE, first), -1)
        opening = next((i for i in row if self.document.tokens[i].upos in ("PUNCT", "NUM")), at)
        before = self.document.tokens[opening - 1]
        return opening - 1 if self.document.tokens[opening].text == "," and before.upos == "ADP" else at

    def next_to(self, last: int) -> Counted | None:
        """What the word right behind a number says: "three wounded", "12 tewas", "enam orang luka-luka"."""
        at, end, tails = last + 1, self.reading.sentence(last).last, self.reading.words("group-tail")
        while at < end and (self.document.tokens[at].lower in tails or self.document.tokens[at].upos == "PRON"):
            at += 1  # "ratusan lainnya luka-luka"
        if at >= end or self.document.tokens[at].upos == "PUNCT":
            return None
        counts = self._predicated(at)
        return (counts, self.event_at.get(at)) if counts else self._listed(at)

    def done_behind(self, last: int) -> Counted | None:
        """What a predicate right behind a number of people says was done to them: "dua petugas terluka"."""
        at = last + 1
        counts = self._predicated(at) if at < self.reading.sentence(last).last else None
        return (counts, self.event_at.get(at)) if counts else None

    def said(self, last: int) -> Counted | None:
        """What the verb right behind an unknown noun says, over auxiliaries: "51 holidaymakers were evacuated"."""
        sentence = self.reading.sentence(last)
        for at in range(last + 1, min(last + REACH, sentence.last)):
            counts = self._predicated(at)
            if counts or self.document.tokens[at].upos not in _BETWEEN:
                return (counts, self.event_at.get(at)) if counts else None
        return None

    def labelled(self, first: int, last: int) -> Counted | None:
        """What a row of a table counts: "Rumah rusak: 12 unit", "Number of displaced: 452", "IDPs total 122 387"."""
        sentence = self.reading.sentence(first)
        qualifiers = self.reading.words("number-qualifier")
        at = first - 1
        while at > sentence.first and self.document.tokens[at].lower in qualifiers:
            at -= 1
        ends = all(self.document.tokens[i].upos == "PUNCT" for i in range(last + 1, sentence.last))
        if self.document.tokens[at].text != ":" and not (ends and last - sentence.first < ROW):
            return None
        return self._label(range(at, sentence.first - 1, -1))

    def level(self, first: int) -> Counted | None:
        """What a toll counts that a number and "at" follow: "the death toll at 14", "korban tewas … sebanyak 20"."""
        begin, tokens = self.reading.sentence(first).first, self.document.tokens
        if first - 2 < begin or tokens[first - 1].lower not in self.reading.words("level-marker"):
            return None
        for i in range(first - 2, max(first - 2 - REACH, begin - 1), -1):
            if tokens[i].upos in ("PUNCT", "NUM"):
                return None
            found = self._listed(i) if tokens[i].upos == "NOUN" else None
            if found:
                return found
        return None

    def opened(self, first: int, last: int) -> Counted | None:
        """What a sentence that begins with a number and a sign says of it: "120,000 – people who had to flee"."""
        sentence = self.reading.sentence(first)
        signed = last + 1 < sentence.last and not self.document.tokens[last + 1].text.isalnum()
        return self._label(range(last + 2, sentence.last)) if signed and first == sentence.first else None

    def _label(self, row: range) -> Counted | None:
        """The first word of a row that says what is counted, up to a comma or the next number."""
        for i in row:
            token, trigger = self.document.tokens[i], self.reading.trigger_at.get(i)
            if token.upos == "NUM" or token.text in (",", ";"):
                break
            counts = (self._counts(trigger) or self._class(trigger.senses[0])) if trigger else None
            found = (counts, self.event_at.get(i)) if counts else self._listed(i)
            if found:
                return found
        return None

    def _bars(self, i: int) -> bool:
        """Whether a token ends the neighbourhood: another number, punctuation or the conjunction of a clause."""
        return self.document.tokens[i].upos in ("PUNCT", "NUM", "SCONJ") or self.document.tokens[i].dep == "mark"

    def _predicated(self, i: int) -> str | None:
        """What a predicate behind a noun counts it as: a passive, or one whose subject it is done to."""
        senses = self._senses(i)
        for sense in senses if senses and senses[0].pos != "noun" else ():
            bare = not self._has_object(i) and not trait(self.document, "voice-by-form")
            undergone = "subj" in sense.paths("patient") or is_passive(self.document, i) or bare
            if undergone and self._is_full(sense, i):
                return self._class(sense)
        return None

    def _senses(self, i: int) -> Sequence[Sense]:
        """What a word may mean, as what it is taken for first: "rumah hanyut" counts no missing people."""
        trigger, event = self.reading.trigger_at.get(i), self.event_at.get(i)
        senses = trigger.senses if trigger else ()
        return sorted(senses, key=lambda sense: event is None or sense.type != event.type)

    def _is_full(self, sense: Sense, i: int) -> bool:
        """Whether what a sense cannot do without is there: at most whom the number counts, or its event was found."""
        return not set(sense.needs) - {"patient"} or i in self.event_at

    def _governing(self, i: int) -> str | None:
        """What a verb or noun in front of a noun counts it as: one whose object or genitive it is done to."""
        trigger = self.reading.trigger_at.get(i)
        if i and self.document.tokens[i - 1].lower in self.reading.words("service-noun"):
            return None  # "18 mobil pemadam kebakaran dengan 90 personel"
        for sense in trigger.senses if trigger else ():
            undergone = set(sense.paths("patient")) & {"obj", "of", "poss"} and not is_passive(self.document, i)
            if undergone and (sense.pos == "noun" or self._is_full(sense, i)):
                return self._class(sense)
        return None

    def _has_object(self, i: int) -> bool:
        return bool(children(self.document, i, "obj"))

    def _class(self, sense: Sense) -> str | None:
        """What a sense counts, by itself or by its type; who is only charged is not detained."""
        charged = bool(self.reading.words("charge-word").intersection(sense.words))
        return None if charged else sense.counts or by_type(sense.type)

    def _counts(self, trigger: Trigger) -> str | None:
        """What a trigger says by itself that a number counts."""
        return next((s.counts for s in trigger.senses if s.counts and self._class(s)), None)

    def _deeds(self, fillers: Fillers) -> Iterator[tuple[tuple[int, int], Counted]]:
        """Counted heads, each with the verb of it, by the frames of the lexicon: the patients of killing, freeing."""
        for trigger in reversed(self.reading.triggers):
            for sense in trigger.senses:
                counts = self._class(sense)
                if counts:
                    roles = fillers.heads(trigger, sense)
                    doing = counts == "Participants" or (counts == "Displaced" and sense.pos != "noun")
                    counted = (*_ROLES, *_ACTING) if doing else _ROLES  # "400 people had to evacuate"
                    heads = next((roles[r] for r in counted if r in roles), [])
                    known = (h for h in heads if not self._does_else(trigger.head, h))
                    yield from (((trigger.head, h), (counts, self.event_at.get(trigger.head))) for h in known)

    def _does_else(self, trigger: int, head: int) -> bool:
        """Whether a noun is the subject of another verb that a clause with the trigger only goes with."""
        token = self.document.tokens[trigger]
        above = self.document.tokens[head].head
        own = self.document.tokens[head].dep == "nsubj" and above != trigger
        return own and is_dep(token, "advcl") and token.head == above and above not in self.reading.trigger_at

    def _same(self, head: int) -> Iterator[int]:
        """The head and what it stands beside: its conjuncts' head, the noun it explains."""
        yield head
        for at in ancestors(self.document, head):
            token = self.document.tokens[head]
            if not is_dep(token, *_BESIDE) or (is_dep(token, "nmod") and not self._is_amount(at)):
                return
            yield at
            head = at

    def _is_amount(self, i: int) -> bool:
        """Whether a noun only says how many there are of what hangs on it, or is what the number counts itself."""
        token = self.document.tokens[i]
        amount = any(listed(self.document.lang, name, token.text, token.lemma) for name in _AMOUNTS)
        return amount or i in self.reading.trigger_at or self._listed(i) is not None

    def _qualified(self, head: int) -> Counted | None:
        """A predicate of the noun's own: "50 orang tewas dan lebih dari 200 orang terluka"."""
        for at in children(self.document, head, "acl", "amod"):
            trigger = self.reading.trigger_at.get(at) if at > head else None
            counts = self._undergone(trigger) if trigger else None
            if counts and not any(self.document.tokens[i].upos == "NUM" for i in range(head + 1, at)):
                return counts, self.event_at.get(at)
        return None

    def _own(self, head: int) -> Counted | None:
        """A noun that is itself what is counted ("240 sandera"), or one with a word for it ("korban tewas")."""
        for at in (head, *children(self.document, head, "amod", "nmod", "acl", "compound", "flat")):
            trigger = self.reading.trigger_at.get(at)
            counts = self._undergone(trigger) if trigger and not self._marked(at, head) else None
            if counts:
                return counts, self.event_at.get(at)
        return self._listed(head)

    def _undergone(self, trigger: Trigger) -> str | None:
        """What a noun counts by itself, or a verb or adjective that says what is done to whom it describes."""
        nominal = trigger.senses[0].pos == "noun"
        return self._counts(trigger) if nominal else self._predicated(trigger.head)

    def _marked(self, at: int, head: int) -> bool:
        """Whether a preposition keeps a trigger apart from the noun: "120 orang dalam serangan"."""
        return at != head and bool(children(self.document, at, "case"))

    def _listed(self, head: int) -> Counted | None:
        """A noun that the word sets say counts something: "korban jiwa", "kerugian"."""
        known = words(self.document.lang, "counted-noun")
        for size in range(LONGEST, 0, -1):
            tokens = self.document.tokens[head : head + size]
            counts = known.get(" ".join(t.lower for t in tokens)) or known.get(
                tokens[0].lemma.lower() if size == 1 else ""
            )
            if counts:
                return counts, self.event_at.get(head)
        return None

    def _measured(self, head: int) -> Counted | None:
        """A toll that a verb of measure gives a number to: "jumlah korban tewas mencapai 120 orang"."""
        return next((found for i in self._measuring(head) if (found := self._own(i))), None)

    def measured_of(self, head: int) -> int | None:
        """The noun of people, households or buildings that a bare number measures: "the number of families is 349"."""
        for i in self._measuring(head):
            token = self.document.tokens[i]
            if listed(self.document.lang, "unit-kind", token.text, token.lemma) in COUNTABLE:
                return i
        return None

    def _measuring(self, head: int) -> Iterator[int]:
        """The subject of the verb of measure that a number is under, and what hangs on it."""
        verb = self.document.tokens[self.document.tokens[head].head]
        is_said = bool(children(self.document, head, "cop"))  # "the number of displaced is estimated to be 349"
        if not is_said and not listed(self.document.lang, "measure-verb", verb.text, verb.lemma):
            return
        own = list(children(self.document, head, "nsubj")) if is_said else []
        own = own or [c for c in children(self.document, verb.i, "nsubj", "csubj") if c != head]
        subjects = own or [s for s in subject(self.document, verb.i, False) if s != head]
        yield from (i for s in subjects for i in (s, *children(self.document, s)))

    def _exchanged(self, head: int) -> Counted | None:
        """What is given for what is freed counts as freed too: "dengan imbalan 240 tahanan"."""
        near = [head, *ancestors(self.document, head)]
        event = next((e for i in near if (e := self.event_at.get(i)) and is_a(e.type, "Release")), None)
        if event is None:
            return None
        tokens, marks = self.document.tokens, self.reading.words("exchange-marker")
        below = {tokens[c].lower for c in children(self.document, head, "case")}
        marked = any(tokens[i].lower in marks for i in near[1:3]) or marks & below
        swaps = event.trigger.of(self.reading.body).lower() in self.reading.words("exchange-verb")
        given = swaps and below & self.reading.words("counterpart-marker")
        return ("Released", event) if marked or given or self._follows(head, marks) else None

    def _follows(self, head: int, marks: frozenset[str]) -> bool:
        """Whether one of some phrases stands right before a number and its noun: "sebagai ganti 240 tahanan"."""
        tokens = self.document.tokens
        first = min((c for c in children(self.document, head, "nummod") if c < head), default=head)
        rows = (
            " ".join(token.lower for token in tokens[max(0, first - n) : first]) for n in range(1, LONGEST_MARK + 1)
        )
        return any(row in marks for row in rows)


def by_type(type_: str) -> str | None:
    """What the patients of a class of events count as."""
    return next((counts for kind, counts in COUNTS.items() if is_a(type_, kind)), None)

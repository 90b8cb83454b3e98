"""Trigger + role + token -> whether the token can fill the role: of a kind that acts, suffers or lies there.

id: in "menewaskan dua orang di Gaza" Gaza kills nobody. en: in "killed two in Gaza" it kills nobody either.
"""

from collections.abc import Callable, Iterator

from kg.extract.reading import Reading
from kg.extract.roles.government import government
from kg.extract.roles.naming import ACTORS, BUILT, HARM, PLACES, Naming, harms
from kg.extract.roles.unfit import is_unfit
from kg.extract.slots import light_verb, marks_of
from kg.extract.talks import is_called, is_no_side
from kg.extract.talks.outsider import is_outsider
from kg.extract.triggers import Trigger
from kg.model import Mention, Token
from kg.model.tree import children, first_token, is_dep, tokens_in
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a, ontology
from kg.terms.words import listed

ACTING = frozenset({"agent", "party", "mediator", "person", "speaker"})
"""Roles of those who do something."""
_BODILY = ("Killing", "Injury", "Detention", "Expulsion", "Release", "HostageTaking", "Disappearance")
"""What is done to people, and to a body only where it is named for them."""
_NO_DEED = ("Accident", "Destruction")
"""What no city does."""
_NATURAL = ("Earthquake", "Flood", "Landslide", "Storm", "Eruption", "Drought", "Fire")


class Candidates:
    """Judges the tokens of one document as fillers of roles."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.naming = Naming(reading)

    def test(self, trigger: Trigger, sense: Sense) -> Callable[[str, int], bool]:
        """Role and token -> whether the token fits, for one trigger in one sense."""
        return lambda role, head: (
            not (role == "party" and is_no_side(self.reading, trigger, sense, head))
            and self.fits(trigger, sense, role, head)
        )

    def fits(self, trigger: Trigger, sense: Sense, role: str, head: int) -> bool:
        """Whether a token can fill a role: no time, no part of the trigger, and of a kind that can act or be there."""
        if trigger.first <= head < trigger.last or head in self.reading.timed or self._is_outside(trigger, role, head):
            return False
        if role in ACTING and self._is_of_trigger(trigger, head):
            return False
        kind = self.naming.kind(head)
        if kind == "Place" and role in ACTING:
            kind = government(self.reading, self.naming.argument(head)).kind
        tag = self.reading.document.tokens[head].upos
        if (role in ("content", "topic") and tag == "PRON") or (role == "topic" and tag == "ADV"):
            return False
        if role in ("topic", "content") and self._is_aside(role, head):
            return False
        if role == "topic" and self._is_no_matter(sense, head, kind):
            return False
        if role == "place":
            return kind in PLACES and not self._is_anywhere(head)
        if tag == "PRON" and self.reading.document.tokens[head].lower in self.reading.words("matter-noun"):
            return False
        if role == "agent" and kind == "Place" and self._is_only_where(sense, head):
            return False
        if role in ACTING and kind in PLACES and (self._is_where(head) or self._is_title_word(trigger, sense, head)):
            return False
        if role in ACTING and self._is_manner(trigger, sense, head):
            return False
        if role in ("speaker", "mediator") and kind == "Place" and self._is_described(head):
            return False
        if role == "patient" and (self._examines(trigger, sense, head) or self._is_body(trigger, sense, head)):
            return False
        if self._counts_off(head) or is_unfit(self.reading, trigger, sense, role, head):
            return False
        if self._is_each_other(head) or (role == "party" and is_called(self.reading, trigger, head)):
            return False
        if role == "party" and is_outsider(self.reading, trigger, sense, head):
            return False
        if self.reading.document.tokens[head].lower in self.reading.words("about-noun") and role != "content":
            return False
        if role in ("addressee", "recipient"):
            spot = bool(marks_of(self.reading.document, head)) or self._is_described(head)
            return kind in ACTORS and (role == "recipient" or kind != "Place" or not spot)
        joined = role == "patient" and is_dep(self.reading.document.tokens[head], "conj")
        if joined and self.reading.document.tokens[trigger.head].head != head and self._has_own_harm(head):
            return False
        if role == "medium" and (not self._is_own(trigger, head) or self.reading.document.tokens[head].upos == "VERB"):
            return False
        allowed = dict(sense.kinds).get(role, ())
        if allowed and all(is_a(kind_, "Event") for kind_ in allowed):
            return self._names_event(head, allowed) and not (role == "agent" and self._is_of_class(head, sense.type))
        if role == "patient" and is_a(sense.type, "Destruction"):
            return kind in PLACES or kind == "Organization" or self.naming.is_material(head)
        if role == "patient" and kind == "Person" and any(is_a(sense.type, kind_) for kind_ in _NATURAL):
            return False
        if role == "patient" and is_a(sense.type, "Displacement"):
            if self._is_cleared(trigger, head):
                return True
            return kind in ("Person", "Group") and ontology().fits(kind, allowed)
        if role == "agent" and harms(sense) and self.naming.is_cause(head):
            return not self._is_of_class(head, sense.type)
        return ontology().fits(kind, allowed) and (kind in ACTORS or role not in ACTING)

    def _is_of_trigger(self, trigger: Trigger, head: int) -> bool:
        """Whether a word only says more of a noun in the trigger: "ditetapkan sebagai tersangka | kasus ini"."""
        mention = self.reading.mention(head)
        return mention is not None and trigger.first <= mention.head < trigger.last <= head

    def _is_only_where(self, sense: Sense, head: int) -> bool:
        """Whether a place is none that acts: it is only described, or nothing that cities do."""
        return sense.pos == "noun" or sense.type in _NO_DEED or self._is_described(head)

    def _is_no_matter(self, sense: Sense, head: int, kind: str) -> bool:
        """Whether a word tells nothing to agree on or talk about: somebody, "untuk pertama kali"."""
        token, lang = self.reading.document.tokens[head], self.reading.document.lang
        if token.lower in self.reading.words("demonstrative"):
            return True  # "Tadi sudah disetujui"
        body = kind in ACTORS and kind != "Place" and is_a(sense.type, "Agreement")
        return body or listed(lang, "unit-kind", token.text, token.lemma) == "Time"

    def _is_aside(self, role: str, head: int) -> bool:
        """Whether a clause beside another only tells who says it: "…, lanjut Gembong, …", "…, kata dokter"."""
        trigger = self.reading.trigger_at.get(head)
        says = trigger is not None and any(sense.type == "Statement" for sense in trigger.senses)
        return is_dep(self.reading.document.tokens[head], "parataxis") and (role == "topic" or says)

    def _is_cleared(self, trigger: Trigger, head: int) -> bool:
        """Whether homes are what people are driven out of: "menggusur 412 rumah"."""
        document, token = self.reading.document, self.reading.document.tokens[head]
        evicts = document.tokens[trigger.head].lower in self.reading.words("evict-word")
        return evicts and listed(document.lang, "unit-kind", token.text, token.lemma) in BUILT

    def _is_where(self, head: int) -> bool:
        """Whether a place only says where: "terjadi di Cipularang, yang menewaskan"."""
        return not self.reading.words("place-marker").isdisjoint(marks_of(self.reading.document, head))

    def _is_manner(self, trigger: Trigger, sense: Sense, head: int) -> bool:
        """Whether a noun of a body alone tells of what kind something is: "dukungan militer"."""
        known = self.reading.document.tokens[head].lower in self.reading.words("manner-noun")
        alone = all(is_dep(t, "punct", "case") for t in self._below(head))
        return sense.pos == "noun" and head == trigger.last and known and alone

    def _below(self, head: int) -> Iterator[Token]:
        document = self.reading.document
        return (document.tokens[c] for c in document.children[head])

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

    def _counts_off(self, head: int) -> bool:
        """Whether a number at the head of a sentence only counts what is said: "Keempat, batasi gula"."""
        tokens, first = self.reading.document.tokens, self.reading.sentence(head).first
        return head == first and tokens[head].upos == "NUM" and tokens[head + 1].text == ","

    def _examines(self, trigger: Trigger, sense: Sense, head: int) -> bool:
        """Whether somebody behind an examination or trial is of those who make one: "pemeriksaan polisi"."""
        if not any(is_a(sense.type, kind) for kind in ("Investigation", "Ruling")):
            return False
        token, lang = self.reading.document.tokens[head], self.reading.document.lang
        marked = marks_of(self.reading.document, head)
        return head > trigger.head and not marked and listed(lang, "examiner", token.text, token.lemma) is not None

    def _is_body(self, trigger: Trigger, sense: Sense, head: int) -> bool:
        """Whether a body would suffer what people do, told by a pronoun or by the subject of another verb."""
        bodily = any(is_a(sense.type, kind) for kind in _BODILY)
        if not bodily or self.naming.kind(head) != "Organization":
            return False
        token = self.reading.document.tokens[head]
        return token.upos == "PRON" or not self._is_own(trigger, head)

    def _is_described(self, head: int) -> bool:
        """Whether a place has no name of its own: "penjara", "the road"."""
        mention = self.reading.mention(head)
        return mention is not None and mention.form == "nominal" and mention.kind == "Place"

    def _is_anywhere(self, head: int) -> bool:
        """Whether a place is told by a common noun alone, so that nobody knows where it is: "bencana gunung"."""
        mention = self.reading.mention(head)
        alone = mention is not None and len(tokens_in(self.reading.document, mention.span)) == 1
        return alone and self._is_described(head)

    def _is_own(self, trigger: Trigger, head: int) -> bool:
        """Whether a phrase hangs on the trigger or its light verb, not on what these govern."""
        above = self.reading.document.tokens[head].head
        return trigger.first <= above < trigger.last or above == light_verb(self.reading.document, trigger.head)

    def _names_event(self, head: int, allowed: tuple[str, ...]) -> bool:
        """Whether a noun names an event of one of some classes: "lifted a curfew", "menghentikan bantuan"."""
        trigger = self.reading.trigger_at.get(head)
        senses = [s for s in trigger.senses if s.pos == "noun"] if trigger else []
        return any(is_a(sense.type, kind) for sense in senses for kind in allowed)

    def _is_of_class(self, head: int, type_: str) -> bool:
        """Whether a noun names an event of a class, which nothing of that class brings about: "dirawat karena luka"."""
        trigger = self.reading.trigger_at.get(head)
        return trigger is not None and any(sense.type == type_ for sense in trigger.senses)

    def _is_region(self, head: int) -> bool:
        """Whether a place only says where the place before it lies: "bertemu di London, Inggris"."""
        document, mention = self.reading.document, self.reading.mention(head)
        if mention is None or mention.form != "name" or mention.kind not in PLACES:
            return False
        if is_dep(document.tokens[head], "nsubj") and children(document, head, "conj"):
            return False  # "setelah berunding di Jenewa, China dan Kanada sepakat"
        comma = first_token(document, mention.span.start) - 1
        before = self.reading.mention(comma - 1) if comma > 1 and document.tokens[comma].text == "," else None
        if before is None or before.kind not in PLACES:
            return False
        mark = document.tokens[first_token(document, before.span.start) - 1]
        return mark.lower in self.reading.words("place-marker")

    def _is_outside(self, trigger: Trigger, role: str, head: int) -> bool:
        """Whether a token cannot belong to an event: the dateline's place, or words that the event's word is in."""
        line, mention = self.reading.document.dateline, self.reading.mention(head)
        if line is not None and line.span.start <= self.reading.document.tokens[head].start < line.span.end:
            return True
        if role != "place" and self._is_region(head):
            return True
        return mention is not None and self._is_of_words(trigger, head, mention)

    def _is_of_words(self, trigger: Trigger, head: int, mention: Mention) -> bool:
        """Whether the word of an event stands in a name or in the description of another: "pelaku pencurian barang".

        Or it begins the name that is meant: "Rapat Anggota (RAT)".
        """
        span, tokens = trigger.span(self.reading.document), self.reading.document.tokens
        if mention.form != "name":
            return mention.head not in (head, trigger.head) and mention.span.covers(span)
        if mention.span.overlaps(span):
            return True
        first = tokens[trigger.head].text
        return first[:1].isupper() and first in self.reading.argument(head).name.split()[:1]

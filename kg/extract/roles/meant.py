"""Trigger + fillers -> who else must be meant, though no slot of the sense leads to him.

id: in "Iran menolak tuntutan Israel" Israel is refused. en: in "during a visit to Oslo he met the king" he visits Oslo.
"""

from collections.abc import Iterable, Iterator

from kg.extract.roles.candidates import Candidates
from kg.extract.roles.naming import ACTORS, harms
from kg.extract.slots import is_passive, light_verb, marks_of, object_, occurs, subject, together, undergone
from kg.extract.talks import is_talk
from kg.extract.triggers import Trigger
from kg.model.tree import ancestors, children, is_dep, subtree
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import listed

_DIRECTED = ("Appeal", "Demand", "Rejection", "Threat", "Protest", "Promise")
_DOING = ("agent", "speaker")
_NEAR = 3  # words between two verbs that share their object
SUFFERING = ("patient", "person", "recipient")
"""Roles of those to whom something is done."""


class Meant:
    """Adds to the fillers of one document's frames."""

    def __init__(self, candidates: Candidates) -> None:
        self.candidates = candidates
        self.reading = candidates.reading
        self.naming = candidates.naming

    def _pays(self, trigger: Trigger, sense: Sense) -> bool:
        """Whether a verb of what somebody undergoes says that he pays a visit: "menjalani kunjungan"."""
        verb = light_verb(self.reading.document, trigger.head)
        known = self.reading.words("attend-verb")
        return sense.type == "Visit" and verb is not None and self.reading.document.tokens[verb].lower in known

    def inferred(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """Who must be meant: whom it is done to, whose weapons strike, and whom a demand tells what to do."""
        noun = sense.pos == "noun"
        given = self._given(trigger, sense, found) if noun else {}
        if given:
            return found | given
        under = noun and undergone(self.reading.document, trigger.head) and not self._pays(trigger, sense)
        doer = next((role for role in _DOING if role in found), "")
        if under and self._by_verb(trigger, found.get(doer, ())):
            return _turned(sense, found, doer)
        owners = self._striking(trigger, sense, found)
        if owners:
            return found | {"agent": owners[:1]}
        found = self._sided(trigger, sense, found | self._shared(trigger, sense, found))
        if is_a(sense.type, "Agreement") and under:
            return found | {"party": [h for h in found.get("party", ()) if not self._by_verb(trigger, [h])]}
        found = found | self._visiting(trigger, sense, found) | self._mediated(trigger, sense, found)
        found = found | self._involved(trigger, sense, found)
        return found | (self._told(sense, found) or self._meant(trigger, sense, found))

    def _striking(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> list[int]:
        """Whose weapon or vehicle the subject of a verb of harm is."""
        slots = dict(sense.slots).get("agent", ())
        if "subj" not in slots or "agent" in found or not harms(sense) or sense.pos == "noun":
            return []
        tops = subject(self.reading.document, trigger.head, False)
        owners = (c for top in tops for c in self._owners(top))
        return [c for c in owners if self.candidates.fits(trigger, sense, "agent", c)]

    def _sided(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """The fillers with those as sides who only attend a mediation: they do not mediate it."""
        alone = "party" not in found and len(found.get("mediator", ())) > 1
        if "mediator" not in found or sense.pos != "noun" or not (alone or self._is_attended(trigger)):
            return found
        sides = [h for h in found["mediator"] if self._by_verb(trigger, [h])]
        left = [h for h in found["mediator"] if h not in sides]
        return found | {"party": [*found.get("party", ()), *sides], "mediator": left}

    def _mediated(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """The only talks that a sentence tells of, where it names who mediates: "dengan mediasi Oman"."""
        told = "bearer" in sense.paths("mediator") or (
            sense.pos == "noun" and marks_of(self.reading.document, trigger.head)
        )
        sides = found.get("party") or found.get("topic")
        if sense.type != "Mediation" or not told or sides or "mediator" not in found:
            return {}
        sentence = self.reading.sentence(trigger.head)
        near = (t for t in self.reading.triggers if sentence.first <= t.head < sentence.last and t.head != trigger.head)
        talks = [t.head for t in near if any(is_talk(s.type) and s.pos == "noun" for s in t.senses)]
        tokens = self.reading.document.tokens
        tops = [h for h in talks if tokens[h].head not in talks or tokens[h].head == h]
        verb = next((a for a in ancestors(self.reading.document, trigger.head) if tokens[a].upos == "VERB"), None)
        if talks or verb is None:
            return {"topic": tops} if len(tops) == 1 else {}
        doers = [h for top in subject(self.reading.document, verb, False) for h in self._row(top)]
        fitting = [h for h in doers if self.candidates.fits(trigger, sense, "party", h)]
        return {"party": fitting} if len(fitting) > 1 else {}  # "bertukar tawanan dengan mediasi Oman"

    def _row(self, head: int) -> tuple[int, ...]:
        return together(self.reading.document, head)

    def _involved(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """Whom a verb names as those who take part: "bentrokan yang melibatkan dua desa", "talks involving Iran"."""
        if sense.pos != "noun" or "party" not in dict(sense.slots) or found.get("party"):
            return {}
        document, token = self.reading.document, self.reading.document.tokens[trigger.head]
        above = (token.head,) if is_dep(token, "nsubj") else ()
        verbs = (document.tokens[v] for v in (*children(document, token.i, "acl", "xcomp"), *above))
        naming = [v.i for v in verbs if listed(document.lang, "involve-verb", v.text, v.lemma)]
        tops = (top for verb in naming for top in children(document, verb, "obj"))
        heads = [h for top in tops for h in together(document, top) if self.candidates.fits(trigger, sense, "party", h)]
        return {"party": heads} if heads else {}

    def _visiting(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """Who visits, where a visit is only the time of what he does."""
        if sense.type != "Visit" or sense.pos != "noun" or "agent" in found:
            return {}
        guests = [h for h in self._host_clause(trigger.head) if self.candidates.fits(trigger, sense, "agent", h)]
        return {"agent": guests} if guests else {}

    def _told(self, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """Whom an appeal or demand is addressed to: the actors in its content who are to do something."""
        if "addressee" in found or not any(is_a(sense.type, kind) for kind in ("Appeal", "Demand")):
            return {}
        document = self.reading.document
        deeds = (c for c in found.get("content", ()) if not is_passive(document, c))  # "agar Budi dilantik"
        heads = (h for c in deeds for h in children(document, c, "nsubj"))
        told = [h for h in heads if self.naming.kind(h) in ACTORS]
        return {"addressee": told} if told else {}

    def _given(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """To whom a passive verb gives what a noun names: "Budi dikenakan penahanan oleh polisi"."""
        document = self.reading.document
        verb = light_verb(document, trigger.head)
        role = next((role for role in SUFFERING if role in dict(sense.slots)), None)
        if verb is None or role is None or verb > trigger.head or not is_passive(document, verb):
            return {}
        if occurs(document, verb):
            return {}  # "terjadi ledakan" gives nothing to anybody
        tops = (top for top in object_(document, verb) if top < verb)
        heads = [h for top in tops for h in together(document, top) if self.candidates.fits(trigger, sense, role, h)]
        return {role: heads} if heads and not set(heads) & {h for those in found.values() for h in those} else {}

    def _shared(self, trigger: Trigger, sense: Sense, found: dict[str, list[int]]) -> dict[str, list[int]]:
        """To whom two verbs are done, told behind the second: "menangkap dan menahan tiga pelaku"."""
        document, slots = self.reading.document, dict(sense.slots)
        role = next((role for role in SUFFERING if slots.get(role, ())[:1] == ("obj",) and role not in found), None)
        if role is None or "agent" not in found or is_passive(document, trigger.head):
            return {}
        second = next((c for c in children(document, trigger.head, "conj") if c > trigger.head), trigger.head)
        between = document.tokens[trigger.last : second]
        tops = object_(document, second) if between and between[0].upos == "CCONJ" and len(between) < _NEAR else ()
        heads = [h for top in tops for h in together(document, top) if self.candidates.fits(trigger, sense, role, h)]
        return {role: heads} if heads else {}

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
        if role == "patient" and is_a(sense.type, "Promise"):
            return {}  # who pledges to do something for its own sake pledges it to nobody
        named = ("content",) if is_a(sense.type, "Rejection") else ("content", "topic")
        tops = [h for about in named for h in found.get(about, ())]
        never = "Person" if is_a(sense.type, "Protest") else ""
        if is_a(sense.type, "Protest"):
            at = light_verb(self.reading.document, trigger.head) or trigger.head
            tops += children(self.reading.document, at, "advcl", "xcomp")
        taken = {self.reading.argument(h).name for those in found.values() for h in those}
        # What is to be dealt with is not who is called upon: "meminta mempertimbangkan RUU itu"; nor is a promise
        # made to who acts in it: "berjanji bahwa pemerintah akan membantu"
        own = "nsubj" if is_a(sense.type, "Promise") else "nsubj:pass"
        dealt = ("obj", "iobj", own) if role == "addressee" else ()
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


def _turned(sense: Sense, found: dict[str, list[int]], doer: str) -> dict[str, list[int]]:
    """The fillers of a noun that its light verb makes its subject undergo: who would do it suffers it."""
    suffering = next((role for role in SUFFERING if role in dict(sense.slots)), None)
    kept = {role: those for role, those in found.items() if role not in (doer, suffering)}
    return kept | ({suffering: found[doer]} if suffering else {})

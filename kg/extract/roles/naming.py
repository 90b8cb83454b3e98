"""Token -> what it names, as a filler of a role, and of which class that is.

id: in "puluhan warga ditahan" the dozens are people. en: in "dozens of students were held" they are, too.
"""

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from kg.extract.proper import proper
from kg.extract.reading import Reading
from kg.extract.slots import together, trait
from kg.model import Argument, Mention, Token
from kg.model.tree import children, first_token, is_dep, noun_phrase, span_over, subtree
from kg.terms.gazetteer import gazetteer
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import listed

ACTORS = frozenset({"Person", "Organization", "Country", "Group", "Place"})
PLACES = frozenset({"Place", "Country"})
BUILT = ("HomesDamaged", "BuildingsDamaged")
"""What is counted of homes and other buildings."""
_ROMAN = frozenset("IVXL")
_AMOUNTS = ("number-vague", "part-marker", "plural-marker", "number-qualifier", "number", "amount-noun")
HARM = ("War", "Attack", "Clash", "Disaster", "Killing", "Injury", "Destruction", "Displacement", "Disappearance")
"""Classes that an event can be the cause of, and that can be a cause."""


class Naming:
    """Tells what the tokens of one document name, where a role asks for it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def argument(self, head: int) -> Argument:
        """A filler; an event that stands for its cause is of the kind Event, an unknown name a body or person.

        A description is the person whose name stands beside it: "penyanyi asal Filipina, Christian Bautista".
        """
        found = self._beside(head) or self.reading.argument(head)
        if found.kind != "Thing":
            return found
        if self.is_cause(head):
            return self._alone(head)
        kind = self.kind(head)
        return found if kind in PLACES else replace(found, kind=kind)

    def _alone(self, head: int) -> Argument:
        """An event without what a conjunction joins to it: "gempa | dan ratusan lainnya"."""
        document = self.reading.document
        below = document.children[head]
        others = (c for c in below if is_dep(document.tokens[c], "conj") or children(document, c, "cc"))
        joined = {i for c in others for i in subtree(document, c)}
        row = noun_phrase(document, head)
        kept = list(takewhile(lambda i: i not in joined, row))
        while len(kept) > 1 and document.tokens[kept[-1]].upos in ("CCONJ", "PUNCT"):
            kept.pop()
        return self.reading.words_at(span_over(document, kept or row), "Event")

    def _beside(self, head: int) -> Argument | None:
        """The person whose name is set beside a description, before it with his age: "Karni (40), warga"."""
        mention = self.reading.mention(head)
        if mention is None or mention.form != "nominal" or mention.kind not in ("Person", "Group"):
            return None
        near = (*children(self.reading.document, head, "appos"), *self._elect(head))
        single = mention.kind == "Person" or self._is_single(head)
        beside = (*(near if single else ()), *self._aged(mention))
        named = (self.reading.mention(c) for c in beside)
        people = [m for m in named if m is not None and m.form == "name" and m.kind == "Person"]
        return self.reading.argument(people[0].head) if len(people) == 1 else None

    def _is_single(self, head: int) -> bool:
        """Whether a noun for people means one of them: "seorang warga"."""
        document, known = self.reading.document, self.reading.words("single-marker")
        return any(document.tokens[c].lower in known for c in document.children[head])

    def _aged(self, mention: Mention) -> tuple[int, ...]:
        """The last token of the name before a description, from which an age in brackets and a comma part it."""
        tokens = self.reading.document.tokens
        first = first_token(self.reading.document, mention.span.start)
        row = tokens[max(first - 4, 0) : first]
        aged = [token.text for token in row if token.upos != "NUM"] == ["(", ")", ","]
        return (first - 5,) if aged and first > 4 else ()

    def _elect(self, head: int) -> tuple[int, ...]:
        """The name right behind an office and a word such as "terpilih", which the tree may hang on that word."""
        tokens, known = self.reading.document.tokens, self.reading.words("office-status")
        return (head + 2,) if head + 2 < len(tokens) and tokens[head + 1].lower in known else ()

    def _unknown(self, head: int) -> str | None:
        """The class of a proper noun that nothing is known of: a person where it has several parts, else a body.

        Where common nouns are often written with a capital, only several parts make a name.
        """
        token = self.reading.document.tokens[head]
        if token.upos != "PROPN" or not token.text[:1].isupper() or self.reading.mention(head):
            return None
        if set(token.text) <= _ROMAN:  # "Munas XI Partai Golkar"
            return None
        if token.text.isupper() and len(token.text) > 2:  # "DPRD Provinsi Banten"
            return "Organization"
        parts = [self.reading.document.tokens[p] for p in children(self.reading.document, head, "flat")]
        if any(part.upos == "PROPN" for part in parts):
            return self._named_so([token, *parts])
        row = (self.reading.mention(i) for i in together(self.reading.document, token.head) if i != head)
        named = [m.kind for m in row if m is not None and m.form == "name"]
        if named and is_dep(token, "conj"):
            return named[0]
        if not trait(self.reading.document, "capital-names"):
            return None
        known = gazetteer().lookup(token.text, self.reading.document.lang)
        return "Person" if known and {entry.kind for entry in known} == {"Person"} else "Organization"

    def _named_so(self, row: Sequence[Token]) -> str | None:
        """The class of an unknown name of several parts: no person is called "Planet Biru" or "Tangkas Motor"."""
        kind = proper(row, self.reading.document.lang)
        if kind == "Thing":
            return None
        return "Organization" if row[1].lower in self.reading.words("common") else kind

    def kind(self, head: int) -> str:
        """The class of what a token names; of "dozens of students" that of the students."""
        kind = self.reading.argument(head).kind
        token = self.reading.document.tokens[head]
        if kind != "Thing" or not any(listed(self.reading.document.lang, s, token.text, token.lemma) for s in _AMOUNTS):
            score = "-" in token.text  # "dibantai 0-4"
            unknown = "Group" if token.upos == "NUM" and not score else self._unknown(head)
            return unknown or kind if kind == "Thing" else kind
        below = children(self.reading.document, head, "nmod", "compound", "flat", "clf")
        vague = listed(self.reading.document.lang, "number-vague", token.text, token.lemma) or token.upos == "NUM"
        if not below and vague:
            return "Group"
        kinds = (self.kind(c) for c in below)
        return next((k for k in kinds if k in ACTORS), kind)

    def is_material(self, head: int) -> bool:
        """Whether a token, or the noun it counts or measures, names something that can be broken."""
        document, token = self.reading.document, self.reading.document.tokens[head]
        if listed(document.lang, "material-noun", token.text, token.lemma):
            return True
        if listed(document.lang, "unit-kind", token.text, token.lemma) in ("HomesDamaged", "BuildingsDamaged", "Area"):
            return True
        amount = any(listed(document.lang, name, token.text, token.lemma) for name in _AMOUNTS)
        below = children(document, head, "nmod", "compound", "flat") if amount else ()
        return any(self.is_material(c) or self.reading.argument(c).kind in PLACES for c in below)

    def is_cause(self, head: int) -> bool:
        """Whether a token names a harmful event: "perang", "the earthquake"."""
        trigger = self.reading.trigger_at.get(head)
        return trigger is not None and any(is_a(s.type, cause) for s in trigger.senses for cause in HARM)


def harms(sense: Sense) -> bool:
    """Whether a sense names harm, which events do to things as well as people to people."""
    return any(is_a(sense.type, cause) for cause in HARM)

"""Document + claims -> referents: what the arguments of an article's claims stand for."""

from collections.abc import Container, Iterator, Sequence

from msgspec.structs import replace

from kg.model import Argument, Claim, Document, Entity, Mention, Span
from kg.model.tree import tokens_in
from kg.resolve.expansion import without_own
from kg.resolve.judge import same
from kg.resolve.personal import is_word, without_rank
from kg.resolve.referent import Held, Referent
from kg.terms.couples import is_couple
from kg.terms.folding import plain
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import OfficeHit, offices

KINDS = frozenset({"Person", "Organization", "Country", "Place", "Group"})
Key = tuple[str, str | int]
"""What tells one referent of an article from the others: its entity, or its kind and name."""

_LONGEST_BODY, _LONGEST_OFFICE = 4, 8
_WHERE = frozenset({"Country", "Place"})
_BODIES = frozenset({"Organization", "Country", "Place"})


class Mentions:
    """The mentions of a document by place, and what is known about the entities behind them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._at: dict[Span, int] = {}
        for number, mention in enumerate(document.mentions):
            held = self._at.get(mention.span)
            if held is None or mention.form == "name":
                self._at[mention.span] = number

    def key(self, argument: Argument) -> Key:
        """Which referent an argument belongs to."""
        entity = self._entity_of(argument)
        if entity is None or self._is_for_other(argument, self.document.entities[entity]):
            return argument.kind, plain(argument.name) or argument.name
        own = self._own_name(argument, self.document.entities[entity])
        return (argument.kind, plain(own)) if own else ("entity", entity)

    def referent(self, argument: Argument) -> Referent:
        """What an argument stands for, with all its article says of it."""
        number = self._entity_of(argument)
        entity = None if number is None else self.document.entities[number]
        if entity is not None and self._is_for_other(argument, entity):
            return self._meant(argument.name, argument.kind, (), [])
        if entity is None or self._own_name(argument, entity):
            mention = self._mention(argument)
            named = mention.form == "name" if mention else argument.kind != "Group"
            name = mention.name if mention and named else argument.name if named else ""
            members = [mention] if mention else []
            aliases: tuple[str, ...] = () if name else (argument.name,)
        else:
            members = [self.document.mentions[n] for n in entity.mentions]
            name, aliases = entity.name, entity.aliases if entity.name else (argument.name,)
        return self._meant(name, entity.kind if entity and entity.name else argument.kind, aliases, members)

    def people(self, known: Container[Key] = ()) -> Iterator[tuple[Key, Referent]]:
        """Whom the article names in full, claimed of or not, but for the known: whom single names may mean."""
        for number, entity in enumerate(self.document.entities):
            key = ("entity", number)
            if entity.kind == "Person" and " " in entity.name and key not in known:
                members = [self.document.mentions[n] for n in entity.mentions]
                yield key, self._meant(entity.name, entity.kind, entity.aliases, members)

    def _meant(self, name: str, kind: str, aliases: tuple[str, ...], members: list[Mention]) -> Referent:
        kind = "Group" if kind == "Person" and is_couple(name) else kind
        if kind == "Person" and is_word(name, self.document.lang):
            return self._built("", kind, (name,), members)
        if kind != "Person" or not name:
            own = without_own(name, self.document.lang)
            return self._built(own[0] if own else name, kind, (*aliases, *own[1:]), members)
        name = without_rank(name, self.document.lang)
        aliases = tuple(alias for alias in dict.fromkeys((*aliases, *self._titled(members))) if alias != name)
        led = self._led(name, members)
        if led is None:
            return self._built(self._without_place(name, members), kind, aliases, members)
        built = self._built(led[1], kind, aliases, members)
        return replace(built, offices=tuple(sorted({*built.offices, led[0]})))

    def _titled(self, members: list[Mention]) -> Iterator[str]:
        """Names with the form of address that the gazetteer knows them by: "Gus Dur", where the name is "Dur"."""
        for mention in members:
            said, size = mention.span.of(self.document.article.body).split(), len(mention.name.split())
            text = " ".join(said[-size - 1 :])
            if len(said) > size > 0 and text.endswith(mention.name) and self._is_known(text):
                yield text

    def _is_known(self, name: str) -> bool:
        return any(entry.via == "name" for entry in gazetteer().lookup(name, self.document.lang, "Person"))

    def _built(self, name: str, kind: str, aliases: tuple[str, ...], members: list[Mention]) -> Referent:
        article = self.document.article
        return Referent(
            name=name,
            kind=kind if kind in KINDS else "Group",
            lang=self.document.lang,
            aliases=aliases,
            offices=tuple(sorted({held for mention in members for held in self.held(mention)})),
            date=article.date,
            article=article.key,
            around=() if name else tuple(dict.fromkeys(iri for m in members for iri in self._countries(m.span))),
        )

    def held(self, mention: Mention) -> Iterator[Held]:
        """The offices that the words beside a name, or a description itself, speak of."""
        span = mention.role or (mention.span if mention.form == "nominal" and mention.kind == "Person" else None)
        if span is None:
            return
        numbers = tokens_in(self.document, span)
        texts = [self.document.tokens[i].lower for i in numbers]
        for _, hit in offices(self.document.lang).find(texts):
            body = next(self._bodies(span), "")
            yield Held(hit.name("en"), hit.office.kind, body, hit.status)
            return

    def _led(self, name: str, members: list[Mention]) -> tuple[Held, str] | None:
        """The office before a name and the name without the body that analysis left in it: "AS Joe Biden"."""
        lang = self.document.lang
        if gazetteer().lookup(name, lang, "Person"):
            return None
        for mention in members:
            hit = self._office_before(mention) if mention.name == name and mention.form == "name" else None
            for length in range(_LONGEST_BODY, 0, -1) if hit else ():
                body, rest = name.split()[:length], name.split()[length:]
                found = gazetteer().lookup(" ".join(body), lang) if rest else ()
                if hit and found and found[0].kind in _BODIES:
                    return Held(hit.name("en"), hit.office.kind, found[0].iri, hit.status), " ".join(rest)
        return None

    def _without_place(self, name: str, members: list[Mention]) -> str:
        """A full name without the place of the office before it: "Ketua PPIH" + "Arab Saudi Endang Jumali"."""
        lang, said = self.document.lang, name.split()
        if not any(mention.role for mention in members) or gazetteer().lookup(name, lang):
            return name
        for length in range(min(_LONGEST_BODY, len(said) - 2), 0, -1):
            place = gazetteer().lookup(" ".join(said[:length]), lang)
            if place and place[0].kind in ("Country", "Place") and place[0].via == "name":
                return " ".join(said[length:])
        return name

    def _office_before(self, mention: Mention) -> OfficeHit | None:
        """The office whose last word stands right before a name."""
        tokens = self.document.tokens
        if mention.role:
            before = [tokens[i] for i in tokens_in(self.document, mention.role)]
        else:
            first = next(iter(tokens_in(self.document, mention.span)), 0)
            before = list(tokens[max(first - _LONGEST_OFFICE, 0) : first])
        texts = [token.lower for token in before]
        hits = offices(self.document.lang).find(texts)
        return next((hit for at, hit in hits if at + hit.length == len(texts)), None)

    def _bodies(self, span: Span) -> Iterator[str]:
        """IRIs of the bodies and countries named inside a span, as far as the gazetteer knows them."""
        for mention in self.document.mentions:
            if span.covers(mention.span) and mention.kind in _BODIES and mention.form == "name":
                for entry in gazetteer().lookup(mention.name, self.document.lang)[:1]:
                    yield entry.iri

    def _countries(self, span: Span) -> Iterator[str]:
        return (iri for iri in self._bodies(span) if "/country/" in iri)

    def _mention(self, argument: Argument) -> Mention | None:
        number = self._at.get(argument.span)
        return None if number is None else self.document.mentions[number]

    def _entity_of(self, argument: Argument) -> int | None:
        number = self._at.get(argument.span)
        return None if number is None else self.document.entity_of[number]

    def _is_for_other(self, argument: Argument, entity: Entity) -> bool:
        """Whether an argument stands for another thing: a capital for its country, a body for its seat."""
        return argument.kind in _WHERE and bool(entity.name) and argument.kind != entity.kind

    def _own_name(self, argument: Argument, entity: Entity) -> str:
        """The name under an argument where it cannot be the entity's: a veto on the analysis."""
        mention = self._mention(argument)
        if mention is None or mention.form != "name" or not entity.name or mention.name == entity.name:
            return ""
        lang, key = self.document.lang, self.document.article.key
        one = Referent(name=mention.name, kind=mention.kind, lang=lang, article=key)
        other = Referent(name=entity.name, kind=entity.kind, lang=lang, article=key)
        return mention.name if mention.kind == entity.kind and same(one, other).vetoes else ""


def arguments(claims: Sequence[Claim]) -> Iterator[Argument]:
    """Every argument of the claims that stands for a thing, in order."""
    for claim in claims:
        for _, fillers in (*claim.roles, ("", claim.according_to)):
            yield from (filler for filler in fillers if filler.kind in KINDS and filler.name)

"""People with an office beside their name, and verbs of holding one -> who holds which office where."""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.slots import subject
from kg.model import Argument, Claim, Evidence, Mention, Span
from kg.model.tree import children, tokens_in
from kg.terms.offices import OfficeHit, offices
from kg.terms.words import listed

_BODIES = frozenset({"Organization", "Country", "Place"})


def office(reading: Reading) -> Iterator[Claim]:
    """Who holds or held which office of which body, or speaks for it.

    id: Direktur Mossad David Barnea. en: Burns, the CIA director.
    """
    for number, mention in enumerate(reading.document.mentions):
        if mention.kind != "Person" or mention.form != "name":
            continue
        if mention.role:
            yield from _titled(reading, number, mention.role, 0.9)
        yield from _affiliated(reading, number, mention)
    yield from _holding(reading)


def _titled(reading: Reading, number: int, role: Span, confidence: float) -> Iterator[Claim]:
    person = reading.mentioned(number)
    for first, hit in _hits(reading, role):
        words = reading.words_at(_role_span(reading, first, hit))
        body = _body(reading, Span(words.end, role.end)) or _body(reading, Span(role.start, words.start))
        yield _claim(
            reading, person, (_named(words, hit, reading.document.lang),), body, role, confidence, hit.status
        )


def _hits(reading: Reading, role: Span) -> list[tuple[int, OfficeHit]]:
    """The offices inside a span, "and" between them making two."""
    span = tokens_in(reading.document, role)
    texts = [reading.document.tokens[i].lower for i in span]
    return [(span[at], hit) for at, hit in offices(reading.document.lang).find(texts)][:1]


def _role_span(reading: Reading, first: int, hit: OfficeHit) -> Span:
    tokens = reading.document.tokens
    return Span(tokens[first].start, tokens[first + hit.length - 1].end)


def _named(words: Argument, hit: OfficeHit, lang: str) -> Argument:
    return Argument(words.start, words.end, words.text, hit.name(lang), "Role")


def _body(reading: Reading, span: Span) -> tuple[Argument, ...]:
    """The body, country or place that a stretch of words names."""
    mentions = enumerate(reading.document.mentions)
    inside = [n for n, m in mentions if span.covers(m.span) and m.kind in _BODIES]
    return (reading.mentioned(inside[0]),) if inside else ()


def _affiliated(reading: Reading, number: int, mention: Mention) -> Iterator[Claim]:
    """Who belongs to a body without a named office: "Bernard Smith dari Al Jazeera"."""
    marks = reading.words("affiliation-marker")
    for child in children(reading.document, mention.head, "nmod", "obl"):
        body = reading.mention(child)
        below = {reading.document.tokens[c].lower for c in children(reading.document, child, "case")}
        if body and body.kind == "Organization" and body.form == "name" and below & marks:
            person = reading.mentioned(number)
            span = Span(min(person.start, body.span.start), max(person.end, body.span.end))
            yield _claim(reading, person, (), (reading.argument(child),), span, 0.8)


def _holding(reading: Reading) -> Iterator[Claim]:
    """Who serves as what: "yang juga menjabat sebagai menteri luar negeri"."""
    document = reading.document
    for token in document.tokens:
        if listed(document.lang, "role-verb", token.text, token.lemma) and token.upos in ("VERB", "AUX"):
            people = [h for h in subject(document, token.i) if reading.argument(h).kind == "Person"]
            for role in children(document, token.i, "obj", "obl", "xcomp", "nmod"):
                yield from (claim for person in people[:1] for claim in _held(reading, person, role))


def _held(reading: Reading, person: int, role: int) -> Iterator[Claim]:
    holder, words = reading.argument(person), reading.argument(role)
    for first, hit in _hits(reading, words.span):
        span = _role_span(reading, first, hit)
        body = _body(reading, Span(span.end, words.end))
        if holder.kind == "Person":
            named = _named(reading.words_at(span), hit, reading.document.lang)
            yield _claim(reading, holder, (named,), body, words.span, 0.8, hit.status)


def _claim(
    reading: Reading,
    person: Argument,
    role: tuple[Argument, ...],
    body: tuple[Argument, ...],
    span: Span,
    confidence: float,
    status: str = "",
) -> Claim:
    roles = {"person": (person,), "role": role, "organization": body}
    around = [person.span, span, *(a.span for a in body)]
    evidence = Evidence.at(Span(min(s.start for s in around), max(s.end for s in around)), reading.body)
    return Claim(
        article=reading.document.article.key,
        type="RoleHolding",
        trigger=span,
        roles=tuple(sorted((name, fillers) for name, fillers in roles.items() if fillers)),
        evidence=(evidence,),
        finder="office",
        confidence=confidence,
        qualifier=status or None,
    )

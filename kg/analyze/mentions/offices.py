"""Named people + role nouns -> people with their office: "Direktur Mossad David Barnea", "Burns, the CIA director"."""

from collections.abc import Iterator

from msgspec.structs import replace

from kg.analyze.mentions.names import head_of
from kg.analyze.mentions.nominals import is_plural
from kg.model import Document, Mention, Sentence, Span
from kg.model.tree import first_token, span_over
from kg.terms.offices import OfficeHit, offices
from kg.terms.words import words

REACH = 14  # tokens between an office and the name it belongs to
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})


def with_offices(document: Document, named: list[Mention]) -> list[Mention]:
    """Widen people's mentions by the office beside them; offices without a name become people of their own."""
    found = {mention.span: mention for mention in named}
    for sentence in document.sentences:
        for first, hit in _hits(document, sentence, named):
            _attach(document, sentence, first, hit, found)
    return _outermost(list(found.values()))


def _hits(document: Document, sentence: Sentence, named: list[Mention]) -> Iterator[tuple[int, OfficeHit]]:
    people = [mention.span for mention in named if mention.kind == "Person"]
    texts = [document.tokens[i].lower for i in range(sentence.first, sentence.last)]
    for at, hit in offices(document.lang).find(texts):
        first = sentence.first + at
        token = document.tokens[first]
        inside = any(span.start < token.start < span.end for span in people)
        if token.upos in _NOMINAL and not inside:
            yield first, hit


def _attach(document: Document, sentence: Sentence, first: int, hit: OfficeHit, found: dict[Span, Mention]) -> None:
    start = _left_edge(document, sentence, first, found)
    end = _right_edge(document, sentence, first + hit.length, found)
    person = _person_after(document, sentence, end, found) or _person_before(document, sentence, start, found)
    role = span_over(document, list(range(start, end)))
    if person is None:
        head = head_of(document, start, end)
        kind = "Group" if is_plural(document, head) else "Person"
        found[role] = Mention(role, head, kind, "nominal", "", role)
        return
    if person.role and person.role.start < role.start:
        return
    after = person.span.start >= role.end
    span = Span(role.start, person.span.end) if after else person.span
    found.pop(person.span, None)
    head = head_of(document, start, first_token(document, person.span.end)) if after else person.head
    found[span] = replace(person, span=span, head=head, role=role)


def _right_edge(document: Document, sentence: Sentence, at: int, found: dict[Span, Mention]) -> int:
    """Where the office phrase ends: after the body, country or place that it is an office of."""
    links = words(document.lang, "office-link")
    limit = min(at + REACH, sentence.last)
    while at < limit:
        token = document.tokens[at]
        name = _name_at(token.start, found)
        if name and name.kind == "Person":
            return at
        if name:
            at = first_token(document, name.span.end)
        elif token.upos in _NOMINAL or (token.lower in links and at + 1 < limit and _is_nominal(document, at + 1)):
            at += 1
        else:
            return at
    return at


def _left_edge(document: Document, sentence: Sentence, at: int, found: dict[Span, Mention]) -> int:
    """Where the office phrase begins: English puts the body before the office ("the CIA director")."""
    if not words(document.lang, "office-left"):
        return at
    while at > sentence.first and _is_premodifier(document, at - 1, found):
        at -= 1
    return at


def _is_premodifier(document: Document, i: int, found: dict[Span, Mention]) -> bool:
    token = document.tokens[i]
    name = _name_at(token.start, found)
    if name:
        return name.kind != "Person"
    return token.dep in ("compound", "amod") or token.lower in words(document.lang, "office-left")


def _person_after(document: Document, sentence: Sentence, at: int, found: dict[Span, Mention]) -> Mention | None:
    """The person named right after the office, or after one comma."""
    if at < sentence.last and document.tokens[at].text == "," and at + 1 < sentence.last:
        person = _name_at(document.tokens[at + 1].start, found)
        after = first_token(document, person.span.end) if person else sentence.last
        closed = after >= sentence.last or document.tokens[after].upos in ("PUNCT", "VERB", "AUX", "ADP")
        return person if person and person.kind == "Person" and closed and person.form == "name" else None
    person = _name_at(document.tokens[at].start, found) if at < sentence.last else None
    return person if person and person.kind == "Person" else None


def _person_before(document: Document, sentence: Sentence, at: int, found: dict[Span, Mention]) -> Mention | None:
    """The person whose apposition the office is: "Burns, direktur CIA"."""
    skipped = words(document.lang, "apposition-start")
    while at > sentence.first and document.tokens[at - 1].lower in skipped:
        at -= 1
    if at - 2 < sentence.first or document.tokens[at - 1].text not in (",", "(", "–", "-"):
        return None
    end = document.tokens[at - 2].end
    people = (mention for span, mention in found.items() if span.end == end and mention.kind == "Person")
    return next((mention for mention in people if mention.form == "name"), None)


def _name_at(offset: int, found: dict[Span, Mention]) -> Mention | None:
    return next((mention for span, mention in found.items() if span.start <= offset < span.end), None)


def _is_nominal(document: Document, i: int) -> bool:
    return document.tokens[i].upos in _NOMINAL or document.tokens[i].upos == "DET"


def _outermost(found: list[Mention]) -> list[Mention]:
    """Names inside an office phrase stay, as they are who the office belongs to; equal spans do not repeat."""
    return sorted({mention.span: mention for mention in found}.values(), key=lambda mention: mention.span)

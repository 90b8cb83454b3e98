"""People with an office beside their name, and verbs of holding one -> who holds which office where."""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.slots import subject
from kg.model import Argument, Claim, Evidence, Mention, Span
from kg.model.tree import children, tokens_in
from kg.terms.offices import OfficeHit, honorifics, offices
from kg.terms.words import listed

_BODIES = frozenset({"Organization", "Country", "Place"})
_TRADES = frozenset({"academic", "activist", "art", "business", "expert", "media", "sport", "staff"})
"""Kinds of offices that are a trade where no body is named: "artis", "a model"."""


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
    person, mention = reading.mentioned(number), reading.document.mentions[number]
    for first, hit in _hits(reading, role):
        words = _role_words(reading, first, hit, role)
        body = _body(reading, Span(words.end, role.end)) or _body(reading, Span(role.start, words.start))
        body = tuple(b for b in body if not _is_in(b.text, mention.name) and not _is_in(b.text, person.name))
        trade = hit.office.kind in _TRADES and not any(_is_mentioned(reading, b) for b in body)
        if not trade and _is_office(reading, words, body, role, mention) and _is_next(reading, words, body, mention):
            named = _named(words, hit, reading.document.lang)
            yield _claim(reading, person, (named,), body, role, confidence, hit.status)


def _is_mentioned(reading: Reading, body: Argument) -> bool:
    """Whether a body is a name that the article's analysis knows, no mere row of capitals."""
    return any(mention.span == body.span for mention in reading.document.mentions if mention.kind in _BODIES)


def _is_office(reading: Reading, words: Argument, body: tuple[Argument, ...], role: Span, mention: Mention) -> bool:
    """Whether the words beside a name are an office: a trade without a body is none, nor whom a lawyer serves."""
    if words.text.lower() in reading.words("serving-role") and mention.span.end > role.end:
        return False
    if words.text.lower() in reading.words("honorific") or any(_is_in(mention.name, b.text) for b in body):
        return False
    named = mention.name[:1].isupper() and not _is_in(words.text, mention.name) and _is_person(reading, mention.name)
    return named and not _is_in_name(reading, role) and (bool(body) or words.text[:1].isupper())


def _is_person(reading: Reading, name: str) -> bool:
    """Whether no word of a name is one that only bodies have: "Bidang Protokol", "International School"."""
    first, *rest = name.lower().split()
    strange = reading.words("body-word")
    bodies = reading.words("organization-noun")
    return first not in bodies and not any(word in strange for word in (first, *rest))


def _is_in_name(reading: Reading, role: Span) -> bool:
    """Whether an office is a part of a longer name: "Universitas Pendidikan Sultan Idris"."""
    tokens, bodies = reading.document.tokens, reading.words("organization-noun") | reading.words("place-noun")
    at = tokens_in(reading.document, role)[0] - 1
    first = reading.sentence(at + 1).first
    while at >= first and tokens[at].text[:1].isupper() and tokens[at].upos in ("PROPN", "NOUN", "ADJ"):
        if tokens[at].lower in bodies:
            return True
        at -= 1
    return False


def _is_next(reading: Reading, words: Argument, body: tuple[Argument, ...], mention: Mention) -> bool:
    """Whether nothing but titles stands between an office and the name behind it: "pemain timnas era Kluivert"."""
    tokens, end = reading.document.tokens, max([words.end, *(b.end for b in body)])
    named = mention.span.end - len(mention.name)
    between = [tokens[i] for i in reading.between(end, named)]
    known = honorifics(reading.document.lang)
    plain = (t for t in between if t.upos == "NOUN" and t.text.islower() and (t.lower,) not in known)
    return not any(t.lower not in reading.words("organization-noun") for t in plain)


def _is_in(part: str, whole: str) -> bool:
    """Whether the words of one text are among those of the other."""
    return set(part.casefold().split()) <= set(whole.casefold().split())


def _hits(reading: Reading, role: Span) -> list[tuple[int, OfficeHit]]:
    """The first office inside a span that is none of kin: of "putri dari Ketua MPR" it is the chair."""
    span, kin = tokens_in(reading.document, role), reading.words("kin-title")
    texts = [reading.document.tokens[i].lower for i in span]
    found = [(span[at], hit) for at, hit in offices(reading.document.lang).find(texts)]
    return [(at, hit) for at, hit in found if reading.document.tokens[at].lower not in kin][:1]


def _role_words(reading: Reading, first: int, hit: OfficeHit, role: Span) -> Argument:
    """The words of the office, without the first word of the body: "Kepala" of "Kepala Badan Geologi"."""
    tokens = reading.document.tokens
    last = first + hit.length - 1
    bodies = reading.words("organization-noun")
    goes_on = last + 1 < len(tokens) and tokens[last + 1].end <= role.end and tokens[last + 1].text[:1].isupper()
    if last > first and goes_on and tokens[last].lower in bodies and tokens[last].text[:1].isupper():
        last -= 1
    return reading.words_at(Span(tokens[first].start, tokens[last].end))


def _role_span(reading: Reading, first: int, hit: OfficeHit) -> Span:
    tokens = reading.document.tokens
    return Span(tokens[first].start, tokens[first + hit.length - 1].end)


def _named(words: Argument, hit: OfficeHit, lang: str) -> Argument:
    """The office under its common name, as far as its words are all of it."""
    whole = len(words.text.split()) == hit.length
    return Argument(words.start, words.end, words.text, hit.name(lang) if whole else words.text.lower(), "Role")


def _body(reading: Reading, span: Span) -> tuple[Argument, ...]:
    """The body, country or place that a stretch of words names: a mention, or the capitalised words there are."""
    mentions = enumerate(reading.document.mentions)
    inside = [n for n, m in mentions if span.covers(m.span) and m.kind in _BODIES]
    run = _capitals(reading, span)
    if inside:
        named = _without_rank(reading, reading.mentioned(inside[0]))
        return (named,) if run is None or not _is_longer(run, named) else (run,)
    return () if run is None else (run,)


def _without_rank(reading: Reading, named: Argument) -> Argument:
    """A body whose name runs on into the rank of the officer behind it, cut there: "TNI Marsekal"."""
    row = list(tokens_in(reading.document, named.span))
    kept = _unranked(reading, row)
    if not kept or len(kept) == len(row):
        return named
    return reading.words_at(Span(named.start, reading.document.tokens[kept[-1]].end), named.kind)


def _is_longer(run: Argument, named: Argument) -> bool:
    """Whether the words begin before the mention and go on into it: "Rumah Politik Indonesia"."""
    return run.start < named.start <= run.end


def _capitals(reading: Reading, span: Span) -> Argument | None:
    """The row of capitalised words, without a rank or title, that a stretch begins with."""
    row: list[int] = []
    for i in tokens_in(reading.document, span):
        token = reading.document.tokens[i]
        counted = token.lower in reading.words("time-order") or token.lower in reading.words("office-status")
        if counted or not token.text[:1].isupper() or token.upos not in ("PROPN", "NOUN", "ADJ", "X"):
            if row or token.text[:1].isalpha():
                break
            continue
        row.append(i)
    row = _unranked(reading, row)
    if not row:
        return None
    tokens = reading.document.tokens
    return reading.words_at(Span(tokens[row[0]].start, tokens[row[-1]].end), "Organization")


def _unranked(reading: Reading, row: list[int]) -> list[int]:
    """Without the rank or title of the person that follows: "Polda Riau Irjen"."""
    texts = [reading.document.tokens[i].lower for i in row]
    ranks = [at for at, _ in offices(reading.document.lang).find(texts)]
    titles, known = honorifics(reading.document.lang), reading.words("rank")
    ranks += [at for at, text in enumerate(texts) if at and (text in known or (text,) in titles)]
    ranks += [at + 1 for at, text in enumerate(texts) if text in reading.words("company-end")]
    kept = row[: min(ranks, default=len(row))]
    while kept and len(reading.document.tokens[kept[-1]].text) == 1:
        kept.pop()
    return kept


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
        if not _is_post(reading, Span(words.start, span.start)):
            continue
        body = tuple(b for b in _body(reading, Span(span.end, words.end)) if not _is_in(b.text, holder.name))
        if not body or not body[0].name[:1].isupper():
            body = _home(reading, person, Span(span.end, words.end)) or body
        if holder.kind == "Person":
            named = _named(reading.words_at(span), hit, reading.document.lang)
            yield _claim(reading, holder, (named,), body, words.span, 0.8, hit.status)


def _is_post(reading: Reading, before: Span) -> bool:
    """Whether nothing stands before an office but a word such as "jabatan" or an article."""
    known = reading.words("post-noun")
    inside = (reading.document.tokens[i] for i in tokens_in(reading.document, before))
    return all(token.lower in known or token.upos in ("ADP", "DET", "ADV", "PUNCT") for token in inside)


def _home(reading: Reading, person: int, behind: Span) -> tuple[Argument, ...]:
    """The country of the person's other office, where this one's is only described: "negara Teluk" for Qatar."""
    mention = reading.mention(person)
    described = any(
        reading.document.tokens[i].lower in reading.words("kin-noun") for i in tokens_in(reading.document, behind)
    )
    return _body(reading, mention.role) if mention and mention.role and described else ()


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
        article=reading.key,
        type="RoleHolding",
        trigger=span,
        roles=tuple(sorted((name, fillers) for name, fillers in roles.items() if fillers)),
        evidence=(evidence,),
        finder="office",
        confidence=confidence,
        qualifier=status or None,
    )

"""People with an office beside their name, and verbs of holding one -> who holds which office where."""

from collections.abc import Iterator, Sequence

from kg.extract.office.appointed import appointed
from kg.extract.office.post import TRADES, Post, posts
from kg.extract.reading import Reading
from kg.extract.slots import subject
from kg.extract.stance import stance
from kg.model import Argument, Claim, Evidence, Mention, Span
from kg.model.tree import children, first_token, is_dep, tokens_in
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import honorifics, offices
from kg.terms.words import listed, words

SERVING = 4  # words before an office that may be the office of one who serves it
NEAR = 2  # words before a verb of holding an office where it may say that it is over
SHORTEST = 3  # letters of a name


def office(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Who holds or held which office of which body, or speaks for it.

    id: Direktur Mossad David Barnea. en: Burns, the CIA director.
    """
    for number, mention in enumerate(reading.document.mentions):
        if mention.kind != "Person" or mention.form != "name":
            continue
        role = mention.role or _marked(reading, mention)
        if role:
            yield from _titled(reading, number, role, 0.9)
        yield from _affiliated(reading, number, mention)
    yield from _holding(reading)
    yield from appointed(reading, events)


def _marked(reading: Reading, mention: Mention) -> Span | None:
    """The office before a name that a word such as "terpilih" parts from it: "presiden terpilih Prabowo Subianto"."""
    tokens, first = reading.document.tokens, tokens_in(reading.document, mention.span)[0]
    begin = max(reading.sentence(first).first, first - 1 - SERVING)
    if first <= begin or tokens[first - 1].lower not in reading.words("office-status"):
        return None
    texts = [token.lower for token in tokens[begin : first - 1]]
    at = next((at for at, hit in offices(reading.document.lang).find(texts) if at + hit.length == len(texts)), None)
    return None if at is None else Span(tokens[begin + at].start, tokens[first - 1].end)


def _titled(reading: Reading, number: int, role: Span, confidence: float) -> Iterator[Claim]:
    person, mention = reading.mentioned(number), reading.document.mentions[number]
    if person.kind != "Person" or _is_pointed_at(reading, mention) or _is_kin(reading, role, mention):
        return
    if _is_served(reading, role) or _is_spoken_for(reading, role, mention) or _is_apart(reading, role, mention):
        return
    found = posts(reading, role)
    for post in found:
        body = tuple(b for b in post.body if not _is_own(b.text, mention.name) and not _is_own(b.text, person.name))
        trade = post.hit.office.kind in TRADES and not any(_is_employer(reading, b) for b in body)
        if not trade and _is_office(reading, post, body, role, mention) and _is_next(reading, post.role, body, mention):
            ends = [post.role.end, *(b.end for b in body)]
            own = role if len(found) == 1 else Span(post.role.start, max(ends))
            yield _claim(reading, person, (post.role,), body, own, confidence, post.status)


def _is_pointed_at(reading: Reading, mention: Mention) -> bool:
    """Whether "tersebut" behind a single name shows that it names no person: "anggota Paskibra tersebut"."""
    after = tokens_in(reading.document, mention.span)[-1] + 1
    tokens = reading.document.tokens
    pointed = after < len(tokens) and tokens[after].lower in reading.words("back-pointer")
    return pointed and len(mention.name.split()) == 1


def _is_served(reading: Reading, role: Span) -> bool:
    """Whether an office is the one that another serves: "Staf Khusus Presiden", "Sekretariat Presiden"."""
    first = tokens_in(reading.document, role)[0]
    begin = max(reading.sentence(first).first, first - SERVING)
    texts = [token.lower for token in reading.document.tokens[begin:first]]
    hits = offices(reading.document.lang).find(texts)
    served = any(at + hit.length == len(texts) for at, hit in hits)
    return served or (bool(texts) and texts[-1] in reading.words("serving-body"))


def _is_spoken_for(reading: Reading, role: Span, mention: Mention) -> bool:
    """Whether a name is that of the one whose spokesman follows: "Jubir Anies, Sahrin Hamid", not "Jubir KPK, Budi"."""
    tokens = reading.document.tokens
    texts = [tokens[i].lower for i in tokens_in(reading.document, role)]
    hits = list(offices(reading.document.lang).find(texts))
    whole = len(hits) > 1 or (bool(hits) and hits[0][1].length == len(texts))
    after = tokens_in(reading.document, mention.span)[-1] + 1
    serves = whole and hits[0][1].office.kind == "spokesperson"
    if not serves or after + 1 >= len(tokens) or tokens[after].text != ",":
        return False
    number = reading.mention_of.get(after + 1)
    other = None if number is None else reading.document.mentions[number]
    return other is not None and other.kind == "Person" and other.form == "name" and other.role is None


def _is_apart(reading: Reading, role: Span, mention: Mention) -> bool:
    """Whether a comma parts an office from the one who then does something: "penunjukan Menteri, Dasco menyatakan"."""
    document = reading.document
    named = mention.span.end - len(mention.name)
    between = [document.tokens[i] for i in reading.between(role.end, named)]
    if role.end > named or not any(token.text == "," for token in between):
        return False
    inside = set(tokens_in(document, mention.span))
    office = tokens_in(document, role)
    top = next((i for i in office if document.tokens[i].head not in office), office[0])
    above, own = document.tokens[document.tokens[top].head], document.tokens[first_token(document, named)]
    under = above.upos == "NOUN" and is_dep(document.tokens[top], "nmod", "obl", "compound") and above.i < top
    under = under and above.i not in inside
    return under and is_dep(own, "nsubj") and own.head not in inside and own.head > own.i


def _is_kin(reading: Reading, role: Span, mention: Mention) -> bool:
    """Whether a name behind a comma is that of the holder's kin: "anak mantan Wapres Try Sutrisno, Firman"."""
    first = tokens_in(reading.document, role)[0]
    tokens, known = reading.document.tokens, reading.words("kin-word")
    begin = max(first - 2, reading.sentence(first).first)
    related = any(tokens[i].lower in known for i in range(begin, first + 1))
    apart = any(tokens[i].text == "," for i in reading.between(role.end, mention.span.end))
    return related and apart and mention.span.end > role.end


def _is_employer(reading: Reading, body: Argument) -> bool:
    """Whether a body is one that the article's analysis knows, no row of capitals and no nationality."""
    known = (mention.span for mention in reading.document.mentions if mention.kind == "Organization")
    return any(body.span.covers(span) and span.start == body.start for span in known)


def _is_office(reading: Reading, post: Post, body: tuple[Argument, ...], role: Span, mention: Mention) -> bool:
    """Whether the words beside a name are an office: a trade without a body is none, nor whom a lawyer serves."""
    named = post.role
    if named.text.lower() in reading.words("serving-role") and mention.span.end > role.end:
        return False
    if named.text.lower() in reading.words("honorific") or any(_is_in(mention.name, b.text) for b in body):
        return False
    if _is_abbreviated(reading, mention) or _has_people(reading, named) or _is_numbered(reading, mention):
        return False
    person = mention.name[:1].isupper() and not _is_in(named.text, mention.name) and _is_person(reading, mention.name)
    return person and not _is_in_name(reading, role) and (bool(body or post.status) or named.text[:1].isupper())


def _is_abbreviated(reading: Reading, mention: Mention) -> bool:
    """Whether a name of one word in brackets is the office's own unit in short: "(Dirjen Minerba)"."""
    before, after = reading.body[: mention.span.start].rstrip()[-1:], reading.body[mention.span.end :].lstrip()[:1]
    return before == "(" and after == ")" and len(mention.name.split()) == 1


def _is_numbered(reading: Reading, mention: Mention) -> bool:
    """Whether a number or a rank right behind a name shows that it names nobody.

    "Operasi Damai Cartenz 2024" is an undertaking, and of "Kapolsek Cileungsi Kompol Edison" Edison is the man.
    """
    after = tokens_in(reading.document, mention.span)[-1] + 1
    row = reading.document.tokens[after : after + 2]
    ranks = honorifics(reading.document.lang)
    ranked = len(row) > 1 and ranks.get((row[0].lower,)) == "rank" and row[1].text[:1].isupper()
    return ranked or (bool(row) and row[0].upos == "NUM")


def _has_people(reading: Reading, named: Argument) -> bool:
    """Whether a small word among those of an office is of other people: "hakim agung pelaku pembunuhan …"."""
    own = [reading.document.tokens[i] for i in tokens_in(reading.document, named.span)][1:]
    return any(token.text.islower() and token.lower in reading.words("fugitive") for token in own)


def _is_person(reading: Reading, name: str) -> bool:
    """Whether no word of a name is one that only bodies have: "Bidang Protokol", "International School"."""
    first, *rest = name.lower().split()
    last = name.split()[-1]
    if rest and len(last) > 2 and last.isalpha() and last.isupper() and not name.isupper():
        return False  # "Hotline RPTKA"
    strange = reading.words("body-word") | reading.words("company-end")
    bodies = reading.words("organization-noun") | reading.words("body-head")
    lang = reading.document.lang
    titles = honorifics(lang)
    plain = (word.strip(".,") for word in (first, *rest))
    known = all(listed(lang, "common", word, word) or (word,) in titles or not word for word in plain)
    if sum(map(str.isalpha, name)) < SHORTEST or known:
        return False  # "Menteri Pertahanan", "Ir", "Marsekal,."
    if first in reading.words("name-end") or first in reading.words("place-noun") or any(map(str.isdigit, name)):
        return False  # "Keputusan Menteri PKP Nomor …", "Kecamatan Sebangau Kuala"
    country = bool(rest) and bool(gazetteer().lookup(name.split()[-1], reading.document.lang, "Country"))
    return first not in bodies and not country and not any(word in strange for word in (first, *rest))


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


def _is_own(body: str, name: str) -> bool:
    """Whether what is taken for a body is the person's own name in full: "Thomas Lembong alias Tom Lembong"."""
    same = len(body.split()) > 1 and body.split()[-1] == name.split()[-1]
    return same or _is_in(body, name)


def _is_in(part: str, whole: str) -> bool:
    """Whether the words of one text are among those of the other."""
    return set(part.casefold().split()) <= set(whole.casefold().split())


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
                yield from (claim for person in people[:1] for claim in _held(reading, token.i, person, role))


def _held(reading: Reading, verb: int, person: int, role: int) -> Iterator[Claim]:
    holder, around, when = reading.argument(person), reading.argument(role), _held_when(reading, verb)
    if holder.kind != "Person" or when is None:
        return
    for post in posts(reading, around.span):
        if not _is_post(reading, Span(around.start, post.role.start)):
            continue
        body = tuple(b for b in post.body if not _is_in(b.text, holder.name))
        if not body or not body[0].name[:1].isupper():
            body = _home(reading, person, Span(post.role.end, around.end)) or body
        yield _claim(reading, holder, (post.role,), body, around.span, 0.8, post.status or when)


def _held_when(reading: Reading, verb: int) -> str | None:
    """How the words before a verb say an office is held, "pernah" once, "akan" later; None where it is not held.

    Who is not fit to serve, or only wants to, holds none.
    """
    first = max(reading.sentence(verb).first, verb - NEAR)
    beside = [*range(first, verb), *children(reading.document, verb, "advmod", "mark")]
    near = [reading.document.tokens[i].lower for i in beside]
    known = words(reading.document.lang, "held-when")
    status = next((known[word] for word in near if word in known), "")
    denied = not reading.words("negator").isdisjoint(near)
    held = not denied and stance(reading.document, verb) == ("positive", "asserted")
    return status if held or status else None


def _is_post(reading: Reading, before: Span) -> bool:
    """Whether nothing stands before an office but a word such as "jabatan" or an article."""
    known = reading.words("post-noun")
    inside = (reading.document.tokens[i] for i in tokens_in(reading.document, before))
    return all(
        token.lower in known
        or token.upos in ("ADP", "DET", "ADV", "PUNCT", "PART")
        or is_dep(token, "amod", "compound", "nmod:poss")  # "the UN's humanitarian chief"
        for token in inside
    )


def _home(reading: Reading, person: int, behind: Span) -> tuple[Argument, ...]:
    """The country of the person's other office, where this one's is only described: "negara Teluk" for Qatar."""
    mention = reading.mention(person)
    described = any(
        reading.document.tokens[i].lower in reading.words("kin-noun") for i in tokens_in(reading.document, behind)
    )
    if not mention or not mention.role or not described:
        return ()
    return next((post.body for post in posts(reading, mention.role)), ())


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

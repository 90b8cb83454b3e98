"""The words of an office beside a name -> each office in them, with its own unit, and the body it is an office of.

id: "Direktur Niaga Garuda Indonesia" is the "direktur niaga" of Garuda Indonesia, "Ketua DPP Partai Golkar" the "ketua"
of DPP Partai Golkar. en: "the CIA director" is the director of the CIA.
"""

import re
from collections.abc import Sequence

import msgspec

from kg.extract.reading import Reading
from kg.model import Argument, Mention, Span
from kg.model.tree import first_token, tokens_in
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import OfficeHit, honorifics, offices
from kg.terms.words import listed, words

BODIES = frozenset({"Organization", "Country", "Place"})
_PLACED = frozenset({"Country", "Place"})
_DIVIDED = frozenset({"director", "head", "business", "deputy", "staff", "official", "media", "academic"})
"""Kinds of offices whose own unit stands before the body: "Direktur Niaga Garuda Indonesia"."""
_WORDS = frozenset({"PROPN", "NOUN", "ADJ", "X"})
_LOOSE = frozenset({"ADP", "CCONJ", "PUNCT", "DET"})  # "president of the", with what it is of behind it
_OWNED = frozenset({"director", "head", "minister", "deputy_minister"})
"""Kinds of offices whose own unit may look like the name of a body: "Direktur Jenderal Tanaman Pangan"."""
_LOCAL = frozenset({"police", "local_exec"})
"""Kinds of offices that are held of a place."""
TRADES = frozenset({"academic", "activist", "art", "business", "expert", "media", "sport", "staff"})
"""Kinds of offices that are a trade where no body is named: "artis", "a model"."""
_RANKS = frozenset({"rank", "military", "police", "noble", "title"})
_NUMBERED = re.compile(r"[a-z]\d+$")  # the number of the next line, glued on: "Direktur Operasi3. Tri …"
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
BACK = 4  # words that may stand between a candidate's mark and the second of two offices


class Post(msgspec.Struct, frozen=True):
    """One office: its words, the body it is an office of, and how it is held."""

    role: Argument
    body: tuple[Argument, ...]
    status: str
    hit: OfficeHit


def posts(reading: Reading, role: Span) -> list[Post]:
    """The offices in a stretch of words; of several only those that a conjunction joins."""
    hits = _hits(reading, role)
    found: list[Post] = []
    for number, (first, hit) in enumerate(hits):
        after = hits[number + 1][0] if number + 1 < len(hits) else 0
        end = reading.document.tokens[after - (_joint(reading, after) or 1)].start if after else role.end
        found.append(_post(reading, first, hit, Span(role.start if number == 0 else 0, end)))
    shared = found[-1].body if found else ()
    joined = {number for number, (first, _) in enumerate(hits) if number and _is_and(reading, first - 1)}
    return [
        post if post.body or number + 1 not in joined else msgspec.structs.replace(post, body=shared)
        for number, post in enumerate(found)
    ]


def _hits(reading: Reading, role: Span) -> list[tuple[int, OfficeHit]]:
    """The first office that is none of kin, and those that a word such as "sekaligus" or "dan" joins to it.

    Behind a preposition or "era" the office of the one who is named begins anew: "menteri dari Presiden Wahid".
    """
    stops = reading.words("body-stop")
    span, kin = tokens_in(reading.document, role), reading.words("kin-title")
    texts = [reading.document.tokens[i].lower for i in span]
    found: list[tuple[int, OfficeHit]] = []
    for at, hit in offices(reading.document.lang).find(texts):
        first = span[at]
        before = reading.document.tokens[first - 1]
        joined = bool(_joint(reading, first))
        if reading.document.tokens[first].lower in kin:
            continue
        anew = before.upos == "ADP" or before.lower in stops
        if found and not joined and anew and reading.document.tokens[first].text[:1].isupper():
            found = []
        if joined or not found:
            found.append((first, hit))
    return found


def _joint(reading: Reading, first: int) -> int:
    """How many words join an office to the one before it: "dan", "sekaligus", "yang juga"."""
    tokens, known = reading.document.tokens, reading.words("office-joint")
    rows = {size: " ".join(token.lower for token in tokens[max(0, first - size) : first]) for size in (1, 2, 3)}
    return 1 if _is_and(reading, first - 1) else next((size for size, row in rows.items() if row in known), 0)


def _is_and(reading: Reading, i: int) -> bool:
    return reading.document.tokens[i].upos == "CCONJ" or reading.document.tokens[i].text == "/"


def _post(reading: Reading, first: int, hit: OfficeHit, around: Span) -> Post:
    tokens = reading.document.tokens
    last = _last_word(reading, first, hit, around)
    rest = [i for i in range(last + 1, len(tokens)) if tokens[i].end <= around.end]
    status = hit.status or _status(reading, first, rest, min(around.start, tokens[first].start))
    if rest and tokens[rest[0]].lower in reading.words("office-status"):
        rest = rest[1:]
    at, body = _behind(reading, rest, hit)
    body = tuple(_beyond(reading, _within(reading, named, hit), around) for named in body)
    own = [i for i in range(last + 1, at) if i in rest and i not in _bracketed(reading, rest)]
    own = own[: next((n for n, i in enumerate(own) if tokens[i].text == "("), len(own))]
    while own and tokens[own[-1]].upos in _LOOSE:
        own.pop()
    named = reading.words_at(Span(tokens[first].start, tokens[own[-1] if own else last].end))
    left = () if body or _joint(reading, first) else _named_in(reading, Span(around.start, tokens[first].start))
    if body and _INITIALS.fullmatch(body[0].text):
        body = ()  # "Wakil Menteri Luar Negeri A.M. Fachir"
    label = _labelled(reading, named, hit, first)
    orders = [tokens[i].lower for i in rest if _is_order(reading, tokens[i].lower) and i not in own]
    label = msgspec.structs.replace(label, name=" ".join([label.name, *orders]))  # "Presiden RI ke-3"
    return Post(label, body or left, status, hit)


def _labelled(reading: Reading, named: Argument, hit: OfficeHit, first: int) -> Argument:
    """The office under its common name, as far as its words are all of it, and without "mantan"."""
    row = tokens_in(reading.document, named.span)
    name = hit.name(reading.document.lang)
    if len(row) != hit.length:
        known = reading.words("office-status") if hit.status else frozenset()
        texts = [reading.document.tokens[i].lower for i in row]
        while len(texts) > 1 and (texts[0] in known or " ".join(texts[:2]) in known):
            texts = texts[1 if texts[0] in known else 2 :]
        short = _bracketed(reading, [i for i in row if i >= first + hit.length])
        own = [reading.document.tokens[i].lower for i in row if i >= first + hit.length and i not in short]
        again = offices(reading.document.lang).match(own) if own else None
        own = [] if again is not None and again.office == hit.office else own  # "Menteri Pemuda dan Olahraga Menpora"
        name = " ".join([name, *own]) if own or len(texts) >= hit.length else " ".join(texts)
        name = name.replace(" ,", ",")
    return Argument(named.start, named.end, named.text, name, "Role")


def _last_word(reading: Reading, first: int, hit: OfficeHit, around: Span) -> int:
    """The last word of the office, without the first word of the body: "Kepala" of "Kepala Badan Geologi"."""
    tokens, last = reading.document.tokens, first + hit.length - 1
    heads = reading.words("organization-noun") | reading.words("body-head")
    pair = " ".join(token.lower for token in tokens[last : last + 2])
    if last > first and pair in heads:  # "Kepala Suku Dinas …"
        return last - 1
    after = tokens[last + 1].text[:1] if last + 1 < len(tokens) and tokens[last + 1].end <= around.end else ""
    goes_on = after.isupper() or after.isdigit()
    inner = next((i for i in range(first + 1, last) if tokens[i].lower in heads and tokens[i].text[:1].isupper()), 0)
    if inner and goes_on:  # "Kepala Badan Intelijen Negara"
        return inner - 1
    begins = tokens[last].lower in heads and tokens[last].text[:1].isupper()
    rest = offices(reading.document.lang).match([t.lower for t in tokens[first:last]]) if last > first else None
    return last - 1 if rest is not None and rest.length == last - first and goes_on and begins else last


def _status(reading: Reading, first: int, rest: Sequence[int], begin: int) -> str:
    """The mark of an office, behind it too ("presiden terpilih"), or of one before "dan" ("calon … dan wakil …")."""
    tokens, marks = reading.document.tokens, words(reading.document.lang, "office-status")
    inner = first > reading.sentence(first).first
    left = inner and bool(words(reading.document.lang, "office-left"))
    near = [first - 1] if left or (inner and tokens[first - 1].upos in _WORDS) else []  # "sementara" is "while", too
    near += tokens_in(reading.document, Span(begin, tokens[first].start)) if left else []
    row = [first, *rest[:1], *near]  # "Acting Prime Minister", "Former UN envoy"
    if first and _is_and(reading, first - 1):
        row += range(max(reading.sentence(first).first, first - BACK), first - 1)
    return next((marks[tokens[i].lower] for i in row if tokens[i].lower in marks), "")


def _behind(reading: Reading, rest: Sequence[int], hit: OfficeHit) -> tuple[int, tuple[Argument, ...]]:
    """Where the body behind an office begins, and the body; the words before it are the office's own."""
    tokens, run = reading.document.tokens, _run(reading, rest)
    if not run or tokens[run[0]].upos == "CCONJ":
        return (rest[-1] + 1 if run else 0), ()
    unit = _is_unit(reading, run, hit)
    divided = unit or _is_divided(reading, run[0])
    begin = next((i for i in run[unit:] if _is_body_word(reading, i)), None)
    short = next((i for i in run if _is_acronym(reading, i)), None)
    if begin is None or (short is not None and short < begin and _is_placed(reading, begin)):
        begin = short if short is not None else begin  # "BKSDA Banyuwangi"
    known = next((i for i in run if short == i and _is_body_word(reading, i)), len(tokens))  # "DPR RI dari Komisi VII"
    origin = (i for i in run[1:] if tokens[i - 1].lower in reading.words("origin") and i < known)
    linked = (i for i in origin if _is_body_word(reading, i))
    begin = next(linked, begin)  # "Direktur Kewaspadaan Pangan dari Badan Pangan Nasional"
    if begin is not None:
        placed = _is_placed(reading, begin)
        capital = tokens[run[0]].text[:1].isupper() and tokens[begin - 1].upos != "ADP"
        if begin > run[0] and not divided and capital and (placed or hit.office.kind not in _DIVIDED):
            begin = run[0]
        return begin, (_whole(reading, [i for i in run if i >= begin]),)
    divided = divided or (hit.office.kind in _DIVIDED and _is_formed(reading, run[0]))
    if divided or not any(tokens[i].text[:1].isupper() for i in run):
        return rest[-1] + 1 if run else 0, ()
    return run[0], (_whole(reading, run),)


def _is_unit(reading: Reading, run: Sequence[int], hit: OfficeHit) -> bool:
    """Whether what may look like a body is the office's own unit, told in plain nouns: "Tanaman Pangan"."""
    tokens, mention = reading.document.tokens, _opening(reading, run[0])
    nouns, links = reading.words("organization-noun") | reading.words("body-head"), reading.words("office-link")
    first = tokens[run[0]].lower
    known = first in nouns or " ".join(tokens[i].lower for i in run[:2]) in nouns or _is_acronym(reading, run[0])
    if known or hit.office.kind not in _OWNED or (mention is not None and mention.kind != "Organization"):
        return False
    end = next((at for at, i in enumerate(run) if at and _is_body_word(reading, i)), len(run))
    if end < len(run) - 1 and tokens[run[end]].lower in nouns:  # "Direktur Consumer Banking Bank BTN"
        return True
    joined = any(tokens[i].lower in links for i in run[:end])
    return _is_plain(reading, run[0]) and (joined or all(_is_plain(reading, i) for i in run[:end]))


def _is_plain(reading: Reading, i: int) -> bool:
    """Whether a word is one that is written small elsewhere: "tanaman", "koordinasi"."""
    word, lang = reading.document.tokens[i].lower, reading.document.lang
    return _is_formed(reading, i) or listed(lang, "common", word, word) is not None


def _within(reading: Reading, body: Argument, hit: OfficeHit) -> Argument:
    """The place alone where the words behind it belong to the name of who serves there: "Kapolres Ngada Fajar …"."""
    row = list(tokens_in(reading.document, body.span))
    place = _opening(reading, row[0]) if row and hit.office.kind in _LOCAL else None
    if place is None or place.kind != "Place" or place.form != "name" or not body.span.covers(place.span):
        return body
    behind = [i for i in row if reading.document.tokens[i].start >= place.span.end]
    named = len(behind) > (hit.office.kind == "police")  # not "Kapolda Metro Jaya"
    placed = bool(behind) and _is_placed(reading, behind[0])  # nor "Kapolres Metro Bekasi Kota"
    return reading.mentioned(reading.mention_of[row[0]]) if named and not placed else body


def _beyond(reading: Reading, body: Argument, around: Span) -> Argument:
    """A body with the place or body behind its short form in brackets: "Dinas Pariwisata (Dispar) Bali"."""
    tokens = reading.document.tokens
    rest = [i for i in range(first_token(reading.document, body.end), len(tokens)) if tokens[i].end <= around.end]
    close = _bracketed(reading, rest).stop
    place = _opening(reading, close) if close in rest else None
    if body.kind in _PLACED or place is None or place.kind == "Country" or place.form != "name":
        return body
    whole = reading.words_at(Span(body.start, place.span.end), body.kind)
    return msgspec.structs.replace(whole, name=f"{body.name} {' '.join(place.span.of(reading.body).split())}")


def _is_formed(reading: Reading, i: int) -> bool:
    """Whether a word is formed as nouns for what a unit does are: "Direktur Jenderal Perdagangan Dalam Negeri"."""
    opening, ending = tuple(reading.words("noun-opening")), tuple(reading.words("noun-ending"))
    word = reading.document.tokens[i].lower
    formed = bool(opening) and word.startswith(opening) and word.endswith(ending)
    return formed or word in reading.words("mostly-small")


def _is_placed(reading: Reading, i: int) -> bool:
    mention = _opening(reading, i)
    return mention is not None and mention.kind in _PLACED


def _is_divided(reading: Reading, first: int) -> bool:
    """Whether the words behind an office begin with its own unit: "Bidang Hukum", also where the office ends so."""
    tokens, unit = reading.document.tokens, reading.words("office-unit")
    office = offices(reading.document.lang).match([tokens[first].lower]) is not None
    return office or tokens[first].lower in unit or tokens[first - 1].lower in unit


def _is_body_word(reading: Reading, i: int) -> bool:
    """Whether the name of a body or place begins at token ``i``, or a noun such as "Kementerian"."""
    token = reading.document.tokens[i]
    noun = token.lower in reading.words("organization-noun") and token.text[:1].isupper()
    return noun or _opening(reading, i) is not None


def _run(reading: Reading, rest: Sequence[int]) -> list[int]:
    """The words from the office up to what no name of a body has: a sign, a verb, the rank of the person behind."""
    tokens, links = reading.document.tokens, reading.words("office-link")
    stops = reading.words("body-stop")
    row: list[int] = []
    bracketed = _bracketed(reading, rest)
    for i in rest:
        token = tokens[i]
        if i in bracketed and not row:
            continue
        if not row and (not token.text[:1].isalnum() or _is_order(reading, token.lower)):
            continue
        joined = token.lower in links and i + 1 <= rest[-1] and not _begins_office(reading, i + 1)
        ends = (token.lower in stops and row) or _NUMBERED.search(token.text)
        if ends or not (token.upos in (*_WORDS, "NUM") or joined):
            break
        row.append(i)
    row = _unranked(reading, row)
    heads = reading.words("body-head") | reading.words("organization-noun")
    numbered = bool(row) and tokens[row[0]].lower in heads  # "Regu 3"
    while row and (tokens[row[-1]].lower in links or (tokens[row[-1]].upos == "NUM" and not numbered)):
        row.pop()
    return row


def _bracketed(reading: Reading, rest: Sequence[int]) -> range:
    """The short form of an office in brackets right behind it: "Menteri Luar Negeri (Menlu) Indonesia"."""
    tokens = reading.document.tokens
    if not rest or tokens[rest[0]].text != "(":
        return range(0)
    close = next((i for i in rest[1:BACK] if tokens[i].text == ")"), None)
    return range(0) if close is None else range(rest[0], close + 1)


def _begins_office(reading: Reading, i: int) -> bool:
    """Whether another office, or the mark of one, begins at token ``i``."""
    texts = [token.lower for token in reading.document.tokens[i : i + BACK]]
    marked = texts[0] in reading.words("office-status") or texts[0] in reading.words("deputy-word")
    return marked or offices(reading.document.lang).match(texts) is not None


def _is_order(reading: Reading, word: str) -> bool:
    """Whether a word tells the how-manieth holder it is: "ke-3"."""
    marks = tuple(reading.words("time-order-before"))
    return word in reading.words("time-order") or (bool(marks) and word.startswith(marks) and word[-1].isdigit())


def _opening(reading: Reading, i: int) -> Mention | None:
    """The body or place that a mention beginning at token ``i`` names."""
    start = reading.document.tokens[i].start
    number = reading.mention_of.get(i)
    mention = None if number is None else reading.document.mentions[number]
    return mention if mention and mention.kind in BODIES and mention.span.start == start else None


def _whole(reading: Reading, row: Sequence[int]) -> Argument:
    """The body that a row of words names: a mention where it covers them, else the words up to a small one."""
    tokens = reading.document.tokens
    kept = [row[0]]
    for i in row[1:]:
        mention = reading.mention_of.get(i)
        inside = mention is not None and mention == reading.mention_of.get(kept[-1])
        noun = tokens[row[0]].lower in reading.words("organization-noun")
        links = noun and tokens[i].lower in reading.words("office-link") and tokens[i].upos == "CCONJ"
        if not (tokens[i].text[:1].isupper() or tokens[i].upos == "NUM" or inside or links):
            break
        kept.append(i)
    while len(kept) > 1 and not tokens[kept[-1]].text[:1].isupper():
        kept.pop()
    number = reading.mention_of.get(row[0])
    span = Span(tokens[kept[0]].start, tokens[kept[-1]].end)
    if number is not None and reading.document.mentions[number].kind in BODIES:
        mention_span = reading.document.mentions[number].span
        country = reading.document.mentions[number].kind == "Country" and mention_span.start == span.start
        if country or (mention_span.covers(span) and mention_span.start == span.start):
            return without_rank(reading, reading.mentioned(number))
    return reading.words_at(span, "Organization")


def _named_in(reading: Reading, span: Span) -> tuple[Argument, ...]:
    """The body named in the words before an office: "the CIA director"."""
    numbers = dict.fromkeys(reading.mention_of[i] for i in tokens_in(reading.document, span) if i in reading.mention_of)
    inside = [n for n in numbers if reading.document.mentions[n].kind in BODIES]
    if inside:
        return (reading.mentioned(inside[0]),)
    row = [i for i in tokens_in(reading.document, span) if reading.document.tokens[i].text[:1].isupper()]
    row = _unranked(reading, [i for i in row if reading.document.tokens[i].upos in _WORDS])
    return (_whole(reading, row),) if row else ()


def without_rank(reading: Reading, named: Argument) -> Argument:
    """A body whose name runs on into the rank of the officer behind it, cut there: "TNI Marsekal"."""
    row = list(tokens_in(reading.document, named.span))
    kept = _unranked(reading, row)
    if not kept or len(kept) == len(row):
        return named
    return reading.words_at(Span(named.start, reading.document.tokens[kept[-1]].end), named.kind)


def _unranked(reading: Reading, row: list[int]) -> list[int]:
    """Without the rank or title of the person that follows: "Polda Riau Irjen"."""
    texts = [reading.document.tokens[i].lower for i in row]
    found = offices(reading.document.lang).find(texts)
    ranks = [at for at, hit in found if at and hit.office.kind in _RANKS]
    titles, known = honorifics(reading.document.lang), reading.words("rank")
    force = bool(row) and _is_force(reading, row[0])
    ranks += [at for at, text in enumerate(texts) if (at or not force) and (text in known or (text,) in titles)]
    ranks += [at for at in range(2, len(row)) if _is_initials(reading, row[at], row[:at])]
    ranks += [at + 1 for at, text in enumerate(texts) if text in reading.words("company-end")]
    kept = row[: min(ranks, default=len(row))]
    while kept and len(reading.document.tokens[kept[-1]].text) == 1 and reading.document.tokens[kept[-1]].upos != "NUM":
        kept.pop()
    return kept


def _is_force(reading: Reading, i: int) -> bool:
    """Whether a word that ends a rank names a body by itself: "Panglima TNI", beside "Mayjen TNI"."""
    text = reading.document.tokens[i].text
    return text.isupper() and bool(gazetteer().lookup(text, reading.document.lang, "Organization"))


def _is_initials(reading: Reading, i: int, before: Sequence[int]) -> bool:
    """Whether a word is the acronym of those before it, which a scraper has freed of its brackets."""
    text, tokens = reading.document.tokens[i].text, reading.document.tokens
    initials = "".join(tokens[j].text[0] for j in before if tokens[j].text[:1].isupper())
    return len(text) > 2 and text.isupper() and initials.endswith(text)


def _is_acronym(reading: Reading, i: int) -> bool:
    """Whether a word of capitals only stands there that is no number: "BAZNAS", not "III"."""
    text = reading.document.tokens[i].text
    roman = text.lower() in reading.words("time-roman")
    degree = (text.lower(),) in honorifics(reading.document.lang)
    return len(text) > 1 and text.isalpha() and text.isupper() and not roman and not degree

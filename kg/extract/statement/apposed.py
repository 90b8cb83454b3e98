"""Description before a cue -> the name set between them, which is who speaks.

"Ketua PHRI Gunungkidul, Sunyoto, mengatakan" is Sunyoto's, whatever the tagger takes the name for; and so is "The head
of the union, Mae Ochieng, said" hers.
"""

from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.model import Argument, Mention, Span
from kg.model.tree import children, span_over, tokens_in
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import is_degree, offices

LONGEST = 5  # words of a name
LONG = 3  # words of the name of a body beyond which it may be a title
FARTHEST = 16  # tokens of a description
_DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM", "CCONJ"})
_BETWEEN = frozenset({"ADV", "AUX", "PART"})
_BODIES = frozenset({"Organization", "Place", "Country"})
_PEOPLE = frozenset({"Person", "Group"})  # "Anggota Panja dari Fraksi Nasdem Taufiqulhadi" may be one or many


def apposed(reading: Reading, cue: int, heads: Sequence[int]) -> Argument | None:
    """The name that stands behind a description and right before a cue, or behind one that follows the cue."""
    if heads and heads[0] > cue:
        return _behind(reading, cue)
    if not heads or heads[-1] >= cue or heads[-1] in reading.quote_of:
        return None
    last = _end(reading, cue, heads[-1])
    mention = None if last is None else _person(reading, last)
    row = range(0) if last is None else _row(reading, last, heads[-1], mention)
    if not row or any(children(reading.document, i, "case") for i in row):
        return None
    if is_degree(reading.document.lang, reading.document.tokens[row[0]].lower):
        return None  # "Maria Letson, M.Pd menyampaikan"
    described = any(_describes(reading, i) for i in range(heads[0], row[0]))
    if not _is_set_off(reading, row, described, mention):
        return None
    whole = mention is not None and mention.span.start <= reading.document.tokens[row[0]].start
    return reading.argument(mention.head) if mention and whole else _called(reading, row)


def _behind(reading: Reading, cue: int) -> Argument | None:
    """The name behind the comma that ends a description: '"…," ujar Manajer Mutu PT Laut, Amanda Niode, di Demak'."""
    first, last = _person(reading, cue + 1, whole=False), reading.sentence(cue).last
    if first is not None and _is_told(reading, first):
        return None  # "ungkap Rosyid Azhar, Sekretaris Perkumpulan Petani" names him first
    commas = list(_commas(reading, cue + 1, last))
    found = next((name for comma in commas if (name := _set_off(reading, comma, last))), None)
    if found is None and commas and _is_long(reading, cue + 1):
        return _unseen(reading, commas[0] + 1, last)
    return found


def _is_told(reading: Reading, mention: Mention) -> bool:
    """Whether a mention names somebody first or behind a comma of its own: "Menteri Politik, Hukum, dan Ham Ali"."""
    words = mention.span.of(reading.body)
    return mention.role is None or words == mention.name or "," in words


def _commas(reading: Reading, at: int, last: int) -> Iterator[int]:
    """The commas that end a description and each body or place behind it: "Kepala Dusun Tani, Kecamatan Moyudan, "."""
    end = min(last - 1, at + FARTHEST)
    while at < end and _is_description(reading, at):
        at += 1
    if at < last - 1 and reading.document.tokens[at].text == ",":
        yield at
        if _is_body(reading, at + 1):
            yield from _commas(reading, at + 1, last)


def _is_body(reading: Reading, i: int) -> bool:
    """Whether a token is part of the name of a body or place."""
    number = reading.mention_of.get(i)
    return number is not None and reading.document.mentions[number].kind in _BODIES


def _set_off(reading: Reading, comma: int, last: int) -> Argument | None:
    """The person named behind a comma, unless a row of others goes on behind him."""
    tokens = reading.document.tokens
    mention = next((m for i in (comma + 1, comma + 2) if (m := _person(reading, i, whole=False))), None)
    inside = tokens_in(reading.document, mention.span) if mention else range(0)
    if mention is None or inside[0] not in (comma + 1, comma + 2):
        return None
    after = inside[-1] + 1
    after += after < last and tokens[after].text == ","
    listed_on = after < last and tokens[after].upos == "CCONJ"
    return None if listed_on else reading.argument(mention.head)


def _is_long(reading: Reading, i: int) -> bool:
    """Whether a description or a long title of another language begins: "Sales Operation Manager Wuling Motors"."""
    mention = reading.mention(i)
    return _describes(reading, i) or (mention is not None and len(mention.name.split()) > LONG)


def _unseen(reading: Reading, first: int, last: int) -> Argument | None:
    """A run of capitals between commas that no place or body is known by: "kata juru bicara itu, Widyawati, Senin"."""
    tokens, end = reading.document.tokens, first
    while end < last and tokens[end].upos == "PROPN" and end not in reading.timed:
        end += 1
    row = range(first, end)
    closed = 0 < len(row) < LONGEST and end < last and tokens[end].upos in ("PUNCT", "ADP")
    return _called(reading, row) if closed and not _is_known(reading, row) else None


def _is_description(reading: Reading, i: int) -> bool:
    """Whether a token can stand inside a description: a noun, a name of a body, "dan", "asal", brackets."""
    token = reading.document.tokens[i]
    fits = token.upos in _DESCRIBING or token.text in "()" or token.lower in reading.words("descent-marker")
    fits = fits or (token.upos == "ADP" and _is_body(reading, i + 1))
    return fits and i not in reading.timed and i not in reading.quote_of


def _end(reading: Reading, cue: int, head: int) -> int | None:
    """The last token of a name before a cue: adverbs, times, a comma and an age in brackets may follow it."""
    tokens, at = reading.document.tokens, cue - 1
    while at > head and (at in reading.timed or tokens[at].upos in _BETWEEN):
        at -= 1
    if at > head and tokens[at].text == ",":
        at -= 1
    if at > head and tokens[at].text == ")":
        at = next((i for i in range(at, head, -1) if tokens[i].text == "("), head) - 1
    return at if at > head and tokens[at].upos == "PROPN" and at not in reading.timed else None


def _person(reading: Reading, i: int, *, whole: bool = True) -> Mention | None:
    """The person's name that a token is in; ``whole`` where the token has to end it."""
    number = reading.mention_of.get(i)
    mention = None if number is None else reading.document.mentions[number]
    if mention is None or mention.kind != "Person" or mention.form != "name":
        return None
    return mention if not whole or mention.span.end == reading.document.tokens[i].end else None


def _row(reading: Reading, last: int, head: int, mention: Mention | None) -> range:
    """The tokens of the name."""
    tokens = reading.document.tokens
    first = last
    while first - 1 > head and last - first < LONGEST and tokens[first - 1].upos == "PROPN":
        first -= 1
    if mention is None:
        return range(first, last + 1)
    own = tokens_in(reading.document, mention.span)
    begins = first if tokens[first - 1].text in (",", ")") else own[0]  # "…, Juni Prasetyo": a month opens the name
    return range(min(begins, own[0]), last + 1) if own[0] > head else range(0)


def _is_set_off(reading: Reading, row: range, described: bool, mention: Mention | None) -> bool:
    """Whether a name is no genitive: a comma behind a description, a title in brackets, a body or a rank before it."""
    before = reading.document.tokens[row[0] - 1]
    if mention is None and (_is_known(reading, row) or _is_office(reading, row[0])):
        return False  # "AKP Sari Dewi, Kasi Humas Polres Demak, menjelaskan"
    if before.text == ")":
        return described or reading.document.tokens[row[0] - 2].text.isalpha()
    if before.text == ",":
        return described
    number = reading.mention_of.get(row[0] - 1)
    other = None if number is None else reading.document.mentions[number]
    body = described and other is not None and other.kind in _BODIES and other.form == "name"
    return mention is not None and (body or mention.name != mention.span.of(reading.body))


def _describes(reading: Reading, head: int) -> bool:
    """Whether a head stands for an office or a description, so that a name behind it is the same person's."""
    mention = reading.mention(head)
    if mention is None:
        return _is_office(reading, head)
    if mention.form == "nominal":
        return mention.kind in _PEOPLE
    return mention.kind == "Person" and mention.role is not None and mention.span.of(reading.body) != mention.name


def _is_office(reading: Reading, i: int) -> bool:
    """Whether a token is an office or calling, whatever the tagger takes it for: "Sosiolog Universitas Demak"."""
    row = [token.lower for token in reading.document.tokens[i : i + LONGEST]]
    return offices(reading.document.lang).match(row) is not None


def _is_known(reading: Reading, row: range) -> bool:
    """Whether a name is that of a place or body: "Kapolres Demak, Jawa Tengah, mengatakan"."""
    name = span_over(reading.document, list(row)).of(reading.body)
    return any(entry.kind != "Person" for entry in gazetteer().lookup(name, reading.document.lang))


def _called(reading: Reading, row: range) -> Argument:
    tokens = reading.document.tokens
    return reading.words_at(Span(tokens[row[0]].start, tokens[row[-1]].end), "Person")

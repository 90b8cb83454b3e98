"""Heads of the phrases that speak -> those that name somebody, where a description and a name stand for one person."""

from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.model import Mention
from kg.model.tree import children, tokens_in
from kg.terms.lexicon import lexicon_languages
from kg.terms.offices import is_degree, offices
from kg.terms.words import listed

_DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})
NEAR = 6  # tokens from a description to the name that it gives
_CALLINGS = frozenset({"art", "expert", "sport", "media"})
_BODIES = frozenset({"Organization", "Place", "Country"})


def named(reading: Reading, heads: Sequence[int]) -> list[int]:
    """Each speaker once, by name: "Irsyad (20), saksi mata" is one, and so is "Juru bicara Jokowi, Johan Budi"."""
    heads = [_set_ahead(reading, _bearer(reading, head)) for head in heads]
    if heads and _is_aged(reading, heads[0]):
        return list(heads[:1])
    if len(heads) == 2 and _is_double(reading, *heads):
        return list(heads[1:])
    kept = [head for head in heads if not _describes(reading, head, heads)]
    found = list(dict.fromkeys(_name_behind(reading, head) for head in kept))
    office = _headed(reading, heads[0]) if len(found) > 1 else None
    ends = _headed(reading, found[-1]) if found else None
    titled = office is None or (office.kind, office.form) == ("Person", "nominal")
    if len(found) > 1 and titled and found[-1] not in heads and _is_plain(ends):
        return found[-1:]  # "Kepala Pengawas Asuransi, Penjaminan, dan Dana Pensiun OJK, Ogi" has one office
    return found


def _bearer(reading: Reading, head: int) -> int:
    """Whose degree a token is that the tree takes for a name: "Maria Letson, M.Pd menyampaikan".

    Who is described by his name is its bearer, too: "seorang warga bernama Rudi".
    """
    tokens = reading.document.tokens
    for i in range(head + 1, min(head + NEAR, reading.sentence(head).last)):
        given = _beginning(reading, i + 1) if tokens[i].lower in reading.words("naming-word") else None
        if given is not None:
            return given.head
        if tokens[i].upos not in _DESCRIBING:
            break
    degree = is_degree(reading.document.lang, tokens[head].lower)
    mention = reading.mention(head - 2) if degree and head > 1 and tokens[head - 1].text == "," else None
    return mention.head if mention is not None and mention.kind == "Person" else head


def _set_ahead(reading: Reading, head: int) -> int:
    """Who is described behind his name and a comma, with none behind that: "Markus, salah satu warga mengatakan"."""
    mention = _headed(reading, head)
    if mention is None or mention.form != "nominal":
        return head
    first = tokens_in(reading.document, mention.span)[0]
    if first < 2 or reading.document.tokens[first - 1].text != ",":
        return head
    number = reading.mention_of.get(first - 2)
    name = None if number is None else reading.document.mentions[number]
    own = (
        name is not None
        and _is_plain(name)
        and reading.sentence(head).first == tokens_in(reading.document, name.span)[0]
    )
    return name.head if name is not None and own else head


def _is_double(reading: Reading, first: int, second: int) -> bool:
    """Whether two nouns in a row say what one named person is: "Penyanyi dan aktris Naura Ayu"."""
    one, two = _headed(reading, first), _headed(reading, second)
    if one is None or two is None or {one.kind, two.kind} != {"Person"} or (one.form, two.form) != ("nominal", "name"):
        return False
    inside = tokens_in(reading.document, two.span)
    row = reading.document.tokens[first + 1 : inside[0]]
    callings = (_calling(reading, i) for i in (first, inside[0]))
    bare = len(tokens_in(reading.document, one.span)) == 1 and two.span.of(reading.body) != two.name
    return bare and [token.upos for token in row] == ["CCONJ"] and all(callings)


def _calling(reading: Reading, i: int) -> bool:
    """Whether a word says what somebody does for a living, of which he may do several, and no post."""
    hit = offices(reading.document.lang).match([reading.document.tokens[i].lower])
    return hit is not None and hit.office.kind in _CALLINGS


def _is_aged(reading: Reading, head: int) -> bool:
    """Whether an age stands behind a name and opens a description: "Ana Thomas, 17, activist", "Hanif (31) kurator"."""
    mention, tokens = _headed(reading, head), reading.document.tokens
    if mention is None or not _is_plain(mention):
        return False
    after = tokens_in(reading.document, mention.span)[-1] + 1
    row = [token.text for token in tokens[after : after + 3]]
    return len(row) == 3 and (row[0], row[2]) in ((",", ","), ("(", ")")) and row[1].isdigit()


def _describes(reading: Reading, head: int, heads: Sequence[int]) -> bool:
    """Whether a comma alone stands between a description and somebody's name that is also a speaker's."""
    tokens, mine = reading.document.tokens, _headed(reading, head)
    kin = listed(reading.document.lang, "family-noun", tokens[head].text, tokens[head].lemma) is not None
    bare = mine is None or mine.form == "nominal" or kin
    others = (reading.mention(h) for h in heads if h != head)
    told = any(m is not None and m.kind == "Person" and m.form == "name" and (bare or not m.role) for m in others)
    if not told or (_is_plain(mine) and not kin):
        return False
    if _is_set_beside(reading, head, heads):
        return True
    row = range(min(heads), max(heads))
    return any(tokens[i].text == "," for i in row) and not any(tokens[i].upos == "CCONJ" for i in row)


def _is_set_beside(reading: Reading, head: int, heads: Sequence[int]) -> bool:
    """Whether a comma sets the only name behind all that is said of its bearer: "Ahli Paru, Dosen dan Guru, Budi"."""
    people = [h for h in heads if (m := _headed(reading, h)) and (m.kind, m.form) == ("Person", "name")]
    mention = _headed(reading, people[0]) if len(people) == 1 else None
    first = tokens_in(reading.document, mention.span)[0] if mention else 0
    return head < first and reading.document.tokens[first - 1].text == ","


def _name_behind(reading: Reading, head: int) -> int:
    """The name that a description ends in: "Direktur Utama PT Kereta Commuter Indonesia (KCI) Wiwik Widayanti".

    Behind a row of what an office is about it is who is set beside: "Kepala Dinas Kominfo, Statistik, dan Arsip, Budi".
    """
    whole = _headed(reading, head)
    if _is_plain(whole) and not _is_office_of(reading, whole) and not _is_title(reading, whole):
        return head
    end = whole.span.end if whole and whole.form == "name" else 0
    for i in _description(reading, head, whole.span.end if whole else 0):
        mention = _beginning(reading, i)
        if mention and mention.span.start >= end and _is_set_off(reading, i) and not _goes_on(reading, mention):
            return mention.head
    beside = (_headed(reading, c) for c in children(reading.document, head, "appos"))
    people = [m for m in beside if m is not None and _is_plain(m) and not _goes_on(reading, m)]
    return people[-1].head if people and _is_set_off(reading, people[-1].head) else head


def _is_office_of(reading: Reading, mention: Mention | None) -> bool:
    """Whether a body stands right behind what is taken for a name: "Kasat Lantas Polres Bogor AKP Fadli Amri"."""
    after = tokens_in(reading.document, mention.span)[-1] + 1 if mention else len(reading.document.tokens)
    number = reading.mention_of.get(after)
    body = None if number is None else reading.document.mentions[number]
    return body is not None and body.kind == "Organization" and body.form == "name"


def _is_title(reading: Reading, mention: Mention | None) -> bool:
    """Whether what is taken for a name has an office in it, and a name set behind: "Brand Manager Kayana, Sari".

    Titles of companies are in whatever language they like.
    """
    inside = tokens_in(reading.document, mention.span) if mention else range(0)
    named_ = bool(inside) and _beginning(reading, inside.stop + 1) is not None
    row = (reading.document.tokens[i].lower for i in inside[1:])
    return named_ and any(offices(lang).match([word]) is not None for word in row for lang in lexicon_languages())


def _description(reading: Reading, head: int, end: int) -> Iterator[int]:
    """The tokens behind a head that still describe the same person, over brackets and a comma before a name.

    What ends at offset ``end`` is one description, whatever is in it: "Menteri Hukum dan HAM saat itu Sari Dewi".
    """
    tokens = reading.document.tokens
    for i in range(head + 1, reading.sentence(head).last):
        names = tokens[i].text == "," and _beginning(reading, i + 1) is not None
        within = tokens[i].start < end or i in reading.timed
        if not within and tokens[i].upos not in _DESCRIBING and tokens[i].text not in "()" and not names:
            return
        yield i


def _is_set_off(reading: Reading, i: int) -> bool:
    """Whether a comma, a bracket or the name of a body or place stands before a name, which then is no genitive."""
    number = reading.mention_of.get(i - 1)
    before = None if number is None else reading.document.mentions[number]
    body = before is not None and before.kind in _BODIES and before.form == "name"
    return body or i - 1 in reading.timed or reading.document.tokens[i - 1].text in (",", ")")


def _goes_on(reading: Reading, mention: Mention) -> bool:
    """Whether a row of names goes on behind one: "Menteri A, B, dan C"."""
    tokens = reading.document.tokens
    after = next((i for i in range(mention.head, len(tokens)) if tokens[i].start >= mention.span.end), len(tokens) - 1)
    if tokens[after].text != ",":
        return tokens[after].upos == "CCONJ"
    return after + 1 < len(tokens) and (tokens[after + 1].upos == "CCONJ" or _beginning(reading, after + 1) is not None)


def _beginning(reading: Reading, i: int) -> Mention | None:
    """The person's name without an office that token ``i`` begins."""
    number = reading.mention_of.get(i)
    mention = None if number is None else reading.document.mentions[number]
    begins = mention is not None and mention.span.start == reading.document.tokens[i].start
    return mention if begins and _is_plain(mention) else None


def _is_plain(mention: Mention | None) -> bool:
    """Whether a mention is a person's name without an office before it."""
    return mention is not None and mention.kind == "Person" and mention.form == "name" and mention.role is None


def _headed(reading: Reading, head: int) -> Mention | None:
    number = reading.headed.get(head)
    return None if number is None else reading.document.mentions[number]

"""The pipeline's names -> names as a reader would mark them: no titles, no days, no halves, told alike everywhere."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.analyze.mentions.personal import Personal, is_personal
from kg.analyze.mentions.spelling import (
    degree_at,
    is_acronym,
    is_capital,
    may_be_name,
    particles,
    titles_before,
)
from kg.analyze.parse import Name
from kg.model import Document, Token
from kg.model.tree import first_token
from kg.terms.gazetteer import gazetteer
from kg.terms.lexicon import lexicon
from kg.terms.offices import honorifics, offices
from kg.terms.words import listed, words

_INITIALS = 2
_RANK = "rank"
_BREAKS = frozenset(',;:!?"“”‘’()[]–—/|')


def repaired(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names without what does not belong to them, joined where they were cut, in text order."""
    timed = {i for time in document.times for i in range(*_range(document, time.span.start, time.span.end))}
    known = Personal(document, names)
    small = frozenset(token.text for token in document.tokens if token.text.islower())
    parts = (part for name in names for part in _parts(document, name, known))
    ends = {document.tokens[name.last - 1].text for name in names if name.last - name.first > 1}
    free = (part for part in parts if part.first not in timed)
    found = [p for p in free if document.tokens[p.first].text in ends or not _is_word(document, p, small)]
    return _voted(document, list(_joined(document, _widened(document, found, known, timed), known)))


def _is_word(document: Document, name: Name, small: frozenset[str]) -> bool:
    """Whether a name is only the first word of its sentence, and a word of the language: "Banjir merendam …"."""
    token = document.tokens[name.first]
    if name.last - name.first > 1 or is_acronym(token):
        return False
    if name.last < len(document.tokens) and _is_clitic(document, name.last):
        return True
    if document.sentences[document.sentence_of[name.first]].first != name.first:
        return False
    common = token.upos not in ("PROPN", "X") or token.lower in small
    known = common or bool(lexicon(document.lang).match([token.lower]))
    return known and not gazetteer().lookup(token.text, document.lang)


def _is_clitic(document: Document, i: int) -> bool:
    token = document.tokens[i]
    return token.start == document.tokens[i - 1].end and token.lower in words(document.lang, "clitic")


def _range(document: Document, start: int, end: int) -> tuple[int, int]:
    return first_token(document, start), first_token(document, end)


def _parts(document: Document, name: Name, known: Personal) -> Iterator[Name]:
    """A name cut at punctuation and, for a person, at words that stand in no name."""
    at = _boundary(document, name, known)
    if at > name.first:
        yield from _parts(document, Name(name.first, at, "ORG"), known)
        yield from _parts(document, Name(at, name.last, "PER"), known)
        return
    if name.label != "PER":
        yield from filter(None, (_stripped(document, piece) for piece in _pieces(document, name)))
        return
    first = name.first
    for i in range(name.first, name.last + 1):
        if i == name.last or _cuts(document, i, first):
            if i > first:
                yield from _person(document, Name(first, i, name.label))
            first = i + 1


def _pieces(document: Document, name: Name) -> Iterator[Name]:
    """A name of a body or place cut at brackets: its acronym is a name of its own."""
    first = name.first
    for i in range(name.first, name.last + 1):
        if i == name.last or document.tokens[i].text in "()":
            if i > first:
                yield Name(first, i, name.label)
            first = i + 1


def _boundary(document: Document, name: Name, known: Personal) -> int:
    """Where a person begins inside a name that a body or country opens: "AS Joe Biden", "Depkeu Herry Purnomo"."""
    rows = [" ".join(t.text for t in document.tokens[at : name.last]) for at in range(name.first, name.last)]
    whole = gazetteer().lookup(rows[0], document.lang)
    if len(rows) < 2 or (whole and whole[0].via != "spelling"):
        return name.first
    for at, row in enumerate(rows[1:], name.first + 1):
        found = gazetteer().lookup(row, document.lang, "Person") if " " in row else ()
        if found and found[0].via == "name":
            return at
    if not _is_titled(document, name.first):
        return name.first
    placed = _placed_until(document, name)
    if placed > name.first:
        return placed
    tokens = document.tokens
    if known.has(tokens[name.first]) and not is_acronym(tokens[name.first]):
        return name.first
    people = (i for i in range(name.first + 1, name.last) if known.has(tokens[i]))
    at = next(people, name.first)
    # Behind "bin" a name goes on, so that what stands before it is the person's too.
    return name.first if at > name.first and tokens[at - 1].lower in particles() else at


def _placed_until(document: Document, name: Name) -> int:
    """Where the place ends that a name under an office opens with: "Bupati Kudus Hartopo"."""
    for last in range(name.last - 1, name.first, -1):
        text = " ".join(token.text for token in document.tokens[name.first : last])
        known = gazetteer().lookup(text, document.lang)
        if known and known[0].kind in ("Place", "Country") and all(entry.kind != "Person" for entry in known):
            return last
    return name.first


def _is_titled(document: Document, first: int) -> bool:
    """Whether an office stands shortly before a name."""
    start = max(document.sentences[document.sentence_of[first]].first, first - 4)
    row = [token.lower for token in document.tokens[start:first]]
    return any(True for _ in offices(document.lang).find(row))


def _cuts(document: Document, i: int, first: int) -> bool:
    token = document.tokens[i]
    if token.text in _BREAKS:
        return True
    if i > first and _is_rank(token, document.lang):
        return True
    return token.text.islower() and token.lower not in particles() and token.text.isalpha()


def _is_rank(token: Token, lang: str) -> bool:
    """Whether a word inside a name is a title that the next name begins with: "Kapolda Sumut Irjen Whisnu"."""
    titled = len(token.text) > _INITIALS and honorifics(lang).get((token.lower.rstrip("."),)) == _RANK
    return titled and not is_personal(token.text, lang)


def _stripped(document: Document, name: Name) -> Name | None:
    """A name of a body or place without marks at its ends; None where no capital or digit is left."""
    first, last, tokens = name.first, name.last, document.tokens
    while first < last and (tokens[first].upos == "PUNCT" or tokens[first].upos in ("ADP", "SCONJ")):
        first += 1
    hit = offices(document.lang).match([token.lower for token in tokens[first:last]])
    if hit is not None and not hit.status:
        first += hit.length
    while last - first > 1 and _describes(document, first):
        first += 1
    while last > first and tokens[last - 1].upos == "PUNCT" and tokens[last - 1].text != ".":
        last -= 1
    while last > first and tokens[last - 1].lower in particles() and tokens[last - 1].text.islower():
        follows = last < len(tokens) and is_capital(tokens[last]) and tokens[last].upos == "PROPN"
        last += 1 if follows else -1
    named = any(is_capital(token) for token in tokens[first:last])
    return Name(first, last, name.label) if named else None


def _describes(document: Document, i: int) -> bool:
    """Whether a word before a name only says what it is: in small letters, or "Kelompok" before a country."""
    token, lang = document.tokens[i], document.lang
    if token.text.islower() and token.lower not in particles() and token.upos in ("NOUN", "ADJ", "DET"):
        return True
    follows = document.tokens[min(i + 1, len(document.tokens) - 1)]
    body = listed(lang, "organization-noun", token.text, token.lemma) is not None
    if body and follows.text.islower() and follows.upos in ("NOUN", "ADJ"):
        return True
    kin = listed(lang, "kin-noun", token.text, token.lemma) is not None
    return (
        kin and _is_country(document, i + 1) and not is_capital(document.tokens[min(i + 2, len(document.tokens) - 1)])
    )


def _person(document: Document, name: Name) -> Iterator[Name]:
    """A person's name without country, office and titles before it and degrees behind it."""
    tokens, first, last = document.tokens, name.first, name.last
    held = False
    while first < last:
        place = _placed_until(document, Name(first, last, "PER")) if held else first + _is_country(document, first)
        if first < place < last:
            yield Name(first, place, "LOC")
        size = _titles(document, first, last)
        hit = offices(document.lang).match([token.lower for token in tokens[first:last]])
        skipped = (place - first if place < last else 0) or size or (hit.length if hit else 0)
        if not skipped:
            break
        held = held or hit is not None
        first += skipped
    end = next((i for i in range(first + 1, last) if degree_at(tokens, i, last, document.lang)), last)
    while end > first and not may_be_name(tokens[end - 1]) and tokens[end - 1].text != ".":
        end -= 1
    named = any(is_capital(token) for token in tokens[first:end])
    if end > first and named and not (end - first == 1 and _is_rank(tokens[first], document.lang)):
        yield Name(first, end, name.label)


def _titles(document: Document, first: int, last: int) -> int:
    """How many tokens before a name are titles; a title that is a given name too, or all there is, is none."""
    size = titles_before(document.tokens, first, last, document.lang)
    given = document.tokens[first].lower in words(document.lang, "given-name")
    return 0 if given or size >= last - first else size


def _is_country(document: Document, i: int) -> bool:
    known = gazetteer().lookup(document.tokens[i].text, document.lang)
    return bool(known) and known[0].kind == "Country"


def _widened(document: Document, names: list[Name], known: Personal, timed: set[int]) -> Iterator[Name]:
    """People's names with the capitalised words beside them that the pipeline left out."""
    taken = {i for name in names for i in range(name.first, name.last)}
    for name in names:
        if name.label != "PER":
            yield name
            continue
        first, last = name.first, name.last
        while _extends(document, first - 1, taken, name.first) and (
            known.has(document.tokens[first - 1]) or last - first == 1
        ):
            first -= 1
        while _follows(document, last, taken, name.first, timed):
            last += 1
        while last > name.last and not is_capital(document.tokens[last - 1]):
            last -= 1
        taken.update(range(first, last))
        yield Name(first, last, name.label)


def _extends(document: Document, i: int, taken: set[int], inside: int) -> bool:
    """Whether token ``i`` before a name is part of it: no office, body, place or first word of its sentence."""
    if i < 0 or i in taken or document.sentence_of[i] != document.sentence_of[inside]:
        return False
    token, lang = document.tokens[i], document.lang
    if token.upos != "PROPN" or not is_capital(token) or is_acronym(token) or _is_noun(document, i):
        return False
    if i == document.sentences[document.sentence_of[i]].first or titles_before(document.tokens, i, i + 1, lang):
        return False
    known = gazetteer().lookup(token.text, lang)
    return (not known or known[0].kind == "Person") and _is_inner(document, i)


def _is_inner(document: Document, i: int) -> bool:
    """Whether an office or a part of a name is what stands before token ``i``: no unknown body begins there."""
    before = document.tokens[i - 1]
    return before.upos != "NOUN" or not is_capital(before) or _is_noun(document, i - 1)


def _is_noun(document: Document, i: int) -> bool:
    token, lang = document.tokens[i], document.lang
    sets = ("organization-noun", "group-noun", "person-noun", "place-noun")
    described = any(listed(lang, name, token.text, token.lemma) for name in sets)
    return described or offices(lang).match([token.lower]) is not None


def _follows(document: Document, i: int, taken: set[int], inside: int, timed: set[int]) -> bool:
    """Whether token ``i`` behind a name is part of it: a capitalised word or a particle before one."""
    if i >= len(document.tokens) or i in taken or document.sentence_of[i] != document.sentence_of[inside]:
        return False
    token = document.tokens[i]
    if token.lower in particles() and i + 1 < len(document.tokens):
        following = document.tokens[i + 1]
        return following.upos == "PROPN" and is_capital(following) and i + 1 not in taken
    # Where nouns are written small, a capital inside a sentence is a name's, whatever the tagger says.
    named = token.upos == "PROPN" or (may_be_name(token) and not words(document.lang, "office-left"))
    free = named and is_capital(token) and not is_acronym(token) and i not in timed
    return free and not _is_noun(document, i) and not _is_rank(token, document.lang)


def _joined(document: Document, names: Iterable[Name], known: Personal) -> Iterator[Name]:
    """Two halves of a person's name as one."""
    held: Name | None = None
    for name in sorted(names):
        joins = held is not None and (
            (held.last == name.first and _are_halves(document, held, name, known))
            or (_is_particle(document, held.last, name.first) and _are_personal(document, held, name))
        )
        if held and joins and document.sentence_of[held.first] == document.sentence_of[name.first]:
            held = Name(held.first, name.last, "PER")
            continue
        if held and name.first < held.last:
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def _is_particle(document: Document, first: int, last: int) -> bool:
    """Whether only small words of names stand between two names: "Mohammed" bin "Abdulrahman"."""
    between = document.tokens[first:last]
    return 0 < len(between) < 3 and all(t.text.islower() and t.lower in particles() for t in between)


def _are_personal(document: Document, one: Name, other: Name) -> bool:
    """Whether two names are people's, or one is and the other unknown: "Ursula" von der "Leyen"."""
    strange = [name for name in (one, other) if name.label != "PER"]
    return len(strange) < 2 and not any(gazetteer().lookup(_text(document, n), document.lang) for n in strange)


def _are_halves(document: Document, one: Name, other: Name, known: Personal) -> bool:
    """Whether two names side by side are one person's: both people's, or one a given name by itself.

    Where the body stands before the office, nothing but a name can stand between office and name: what is
    there belongs to the person even if it is unknown.
    """
    if one.label == other.label == "PER":
        return True
    if "PER" not in (one.label, other.label):
        return False
    alone = one if other.label == "PER" else other
    if gazetteer().lookup(_text(document, alone), document.lang) or alone.last - alone.first > 2:
        return False
    titled = alone is one and alone.first > 0 and _is_rank(document.tokens[alone.first - 1], document.lang)
    free = titled or bool(words(document.lang, "office-left"))
    row = document.tokens[alone.first : alone.last]
    return all(known.has(t) or (free and may_be_name(t) and not known.is_body(t)) for t in row)


def _voted(document: Document, names: list[Name]) -> list[Name]:
    """One label for all places of one name, that of most of them; a surname goes with the full name."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    surnames = Counter[str]()
    for name in names:
        text = _text(document, name)
        votes[text][name.label] += 1
        if name.label == "PER" and " " in text:
            surnames.update(set(text.split()))
    labels = [_label(votes, surnames, _text(document, name), name.label, document.lang) for name in names]
    told = [
        _looks(votes, _text(document, name), label, document.lang) for name, label in zip(names, labels, strict=True)
    ]
    return [name._replace(label=label) for name, label in zip(names, told, strict=True)]


def _looks(votes: dict[str, Counter[str]], text: str, own: str, lang: str) -> str:
    """The label of a long name by its parts: a body's acronym opens it, or its last word is somebody's name."""
    first, _, rest = text.partition(" ")
    if not rest:
        return own
    if _is_body_name(text, lang):
        return "ORG"
    if own == "PER" and not words(lang, "office-left") and listed(lang, "place-noun", first, first.lower()) is not None:
        return "LOC"
    if own == "PER":
        return own
    if (
        own == "LOC"
        and first.isupper()
        and len(first) > 1
        and votes[first].most_common(1)[:1]
        and "ORG" in votes[first]
    ):
        return "ORG"
    surname = votes[text.rpartition(" ")[2]]
    return "PER" if own == "ORG" and set(surname) == {"PER"} else own


def _is_body_name(text: str, lang: str) -> bool:
    """Whether the noun of a body stands where its language puts it: behind the name, or before it."""
    behind = bool(words(lang, "office-left"))
    noun = text.rpartition(" ")[2] if behind else text.partition(" ")[0]
    known = listed(lang, "organization-noun", noun, noun.lower())
    return known is not None and offices(lang).match([noun.lower()]) is None


def _label(votes: dict[str, Counter[str]], surnames: Counter[str], text: str, own: str, lang: str) -> str:
    if surnames[text] and ("PER" in votes[text] or not gazetteer().lookup(text, lang)):
        return "PER"
    best = votes[text].most_common(2)
    return best[0][0] if len(best) < 2 or best[0][1] > best[1][1] else own


def _text(document: Document, name: Name) -> str:
    return " ".join(token.text for token in document.tokens[name.first : name.last])

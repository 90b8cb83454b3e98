"""People's names with the capitalised words beside them that the pipeline left out."""

from collections.abc import Iterator

from kg.analyze.mentions.bare import is_formed, is_verb
from kg.analyze.mentions.personal import Personal, is_personal, is_rank
from kg.analyze.mentions.spelling import (
    branch_at,
    is_acronym,
    is_affix,
    is_capital,
    is_office,
    may_be_name,
    particles,
    title_left,
    titles_before,
    written,
)
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import listed, words

_LETTERS = 2


def widened(document: Document, names: list[Name], known: Personal, timed: set[int]) -> Iterator[Name]:
    """People's names with the capitalised words beside them that the pipeline left out."""
    taken = {i for name in names for i in range(name.first, name.last)}
    for name in names:
        if name.label != "PER":
            yield name
            continue
        first, last = name.first - _parents(document, name.first, taken), name.last
        while _extends(document, first - 1, taken, name.first) and _belongs(document, Name(first, last, "PER"), known):
            first -= 1
        first -= _lettered(document, first, taken)
        first -= _is_famous(document, Name(first, last, "PER"), taken) or _is_article(document, first, taken)
        while _follows(document, last, taken, name.first, timed):
            last += 1
        while last > name.last and not is_capital(document.tokens[last - 1]):
            last -= 1
        taken.update(range(first, last))
        yield Name(first, last, name.label)


def _lettered(document: Document, first: int, taken: set[int]) -> int:
    """How many words before a name end in two letters of it: 2 for "Nixon LP" + "Napitupulu", 1 for "AB" + "Widyanta".

    Letters right behind an office may be those of its body: "Ketua KY Mukti".
    """
    if first < _LETTERS or first - 1 in taken or document.sentence_of[first - 2] != document.sentence_of[first]:
        return 0
    letters, before = document.tokens[first - 1], document.tokens[first - 2]
    if not (letters.text.isalpha() and letters.text.isupper() and len(letters.text) == _LETTERS):
        return 0
    title = titles_before(document.tokens, first - 1, first, document.lang)
    if title or gazetteer().lookup(letters.text, document.lang):
        return 0
    if before.text == ",":
        return 1
    inner = not words(document.lang, "office-left") and _extends(document, first - 2, taken, first)
    return 2 if inner else 0


def _is_famous(document: Document, name: Name, taken: set[int]) -> bool:
    """Whether a known person is named with the title-like word before: "Raja" + "Juli Antoni"."""
    if name.first == 0 or name.first - 1 in taken or not is_capital(document.tokens[name.first - 1]):
        return False
    text = written(document, name.first - 1, name.last)
    known = gazetteer().lookup(text, document.lang, "Person")
    return bool(known) and any(label == text for _, label in known[0].labels)


def _parents(document: Document, first: int, taken: set[int]) -> int:
    """How many words before a name say who is named after whom there: 2 for "Abdulaziz bin" + "Salman", else 0."""
    kin = [back for back in (0, 1) if document.tokens[first - back].text in words("mul", "name-kin")]
    at = first - kin[0] - 1 if kin else -1
    if at < 0 or at in taken or document.sentence_of[at] != document.sentence_of[first]:
        return 0
    return first - at if document.tokens[at].upos == "PROPN" and is_capital(document.tokens[at]) else 0


def _is_article(document: Document, first: int, taken: set[int]) -> bool:
    """Whether the article of Balinese names stands before one: "I" + "Wayan Wijana", "Ni" + "Luh Sari"."""
    before, known = document.tokens[first - 1], words(document.lang, "name-opener")
    same = first > 0 and document.sentence_of[first - 1] == document.sentence_of[first]
    return (
        same
        and first - 1 not in taken
        and is_capital(before)
        and known.get(document.tokens[first].lower) == before.lower
    )


def _extends(document: Document, i: int, taken: set[int], inside: int) -> bool:
    """Whether token ``i`` before a name is part of it: no office, body, place or first word of its sentence."""
    if i < 0 or i in taken or document.sentence_of[i] != document.sentence_of[inside]:
        return False
    token, lang = document.tokens[i], document.lang
    if token.upos != "PROPN" or not is_capital(token) or is_acronym(token) or _is_noun(document, i):
        return False
    region = token.lower in words(lang, "direction") and is_capital(document.tokens[i - 1])  # "Jawa *Timur* Kusnadi"
    if region or is_formed(document, i) or token.text == document.tokens[i + 1].text:
        return False
    if i == document.sentences[document.sentence_of[i]].first or _is_title(document, i):
        return False
    if any(is_office(document, i - back, i + 1) for back in (1, 2) if i - back >= 0):
        return False  # "Menteri Luar Negeri" + "Sugiono"
    known = gazetteer().lookup(token.text, lang)
    return (not known or known[0].kind == "Person") and _is_inner(document, i)


def _belongs(document: Document, name: Name, known: Personal) -> bool:
    """Whether the word before a name is the person's: a known one, behind a rank, and none that names a body alone."""
    before, row = document.tokens[name.first - 1], document.tokens[name.first : name.last]
    if len(row) == 1:
        return True
    apart = known.is_apart(before.text, (row[0].text, row[-1].text))
    return not apart and (known.has(before) or _is_ranked(document, before.i))


def _is_ranked(document: Document, i: int) -> bool:
    """Whether a rank stands right before a word, which then opens the name: "Kombes" + "Ade" + "Ary Syam"."""
    branch = branch_at(document.tokens, i, i + 1, document.lang)
    return i > 0 and not branch and is_rank(document.tokens[i - 1], document.lang)


def _is_title(document: Document, i: int) -> bool:
    """Whether a word before a name is a title and no given name: "Imam" + "Purwoko" is one name."""
    tokens, lang = document.tokens, document.lang
    title = titles_before(tokens, i, i + 1, lang) > 0 or title_left(tokens, i, i + 1, lang) > 0
    return title and tokens[i].lower not in words(lang, "given-name")


def _is_inner(document: Document, i: int) -> bool:
    """Whether an office or a part of a name is what stands before token ``i``: no unknown body begins there."""
    before = document.tokens[i - 1]
    if before.upos == "CCONJ":
        return not _is_listing(document, i - 1)
    return before.upos != "NOUN" or not is_capital(before) or _is_noun(document, i - 1)


def _is_listing(document: Document, i: int) -> bool:
    """Whether a conjunction goes on with what an office is for: "Menteri Komunikasi *dan* Informatika"."""
    first = i
    while first > 0 and is_capital(document.tokens[first - 1]):
        first -= 1
    row = [token.lower for token in document.tokens[first:i]]
    hit = offices(document.lang).match(row)
    return hit is not None and hit.length < len(row) and not any(is_personal(word, document.lang) for word in row)


def _follows(document: Document, i: int, taken: set[int], inside: int, timed: set[int]) -> bool:
    """Whether token ``i`` behind a name is part of it: a capitalised word or a particle before one."""
    if i >= len(document.tokens) or i in taken or document.sentence_of[i] != document.sentence_of[inside]:
        return False
    token = document.tokens[i]
    if is_affix(document, i):
        return True
    if any(is_office(document, i, i + size) for size in (2, 3)):
        return False  # "Pak Riefky" + "Wakil Ketua"
    if token.lower in particles(document.lang) and i + 1 < len(document.tokens):
        following = document.tokens[i + 1]
        return following.upos == "PROPN" and is_capital(following) and i + 1 not in taken
    # Where nouns are written small, a capital inside a sentence is a name's, whatever the tagger says.
    named = token.upos == "PROPN" or (may_be_name(token) and not words(document.lang, "office-left"))
    free = named and is_capital(token) and not is_acronym(token) and i not in timed
    free = free and token.lower not in words(document.lang, "nameless")
    return free and not _is_noun(document, i) and not is_rank(token, document.lang) and not is_verb(document, i)


def _is_noun(document: Document, i: int) -> bool:
    token, lang = document.tokens[i], document.lang
    sets = ("organization-noun", "group-noun", "person-noun", "place-noun")
    described = any(listed(lang, name, token.text, token.lemma) for name in sets)
    return described or offices(lang).match([token.lower]) is not None

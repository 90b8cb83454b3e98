"""What the words of a name look like: particles, honorifics, initials, acronyms."""

from functools import cache

from kg.model import Document, Token
from kg.terms.offices import honorifics, offices
from kg.terms.words import words

NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "X"})
_NAMES = "mul"
_TITLE = 3  # words of the longest title
_BRANCH = 3  # letters of a branch of the navy in brackets
_OPENERS = frozenset('.,:;!?•*“"‘»|')


@cache
def particles(lang: str) -> frozenset[str]:
    """Small words inside personal names: "bin", "van", "al"; "di" is none where the language says "at" so."""
    kinds = ("name-particle", "name-kin", "name-article")
    small = {word for kind in kinds for word in words(_NAMES, kind) if len(word) > 1}
    return frozenset(small.difference(words(lang, "place-marker")))


def is_affix(document: Document, i: int) -> bool:
    """Whether token ``i`` is a particle or the hyphen that ties one to a name: "el-Sisi", "al-Assad"."""
    tokens = document.tokens
    at = i + 1 if tokens[i].lower in particles(document.lang) else i
    if not 0 < at < len(tokens) - 1 or tokens[at].text != "-" or tokens[at - 1].lower not in particles(document.lang):
        return False
    return (
        tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start and is_capital(tokens[at + 1])
    )


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital letter, be it behind the article of a name: "Assad", "al-Assad"."""
    return token.text[:1].isupper() or is_bound(token.text)


def is_bound(text: str) -> bool:
    """Whether a hyphen ties the article of a name to a word: "al-Qudra", "El-Sisi"."""
    article, hyphen, rest = text.partition("-")
    return bool(hyphen) and rest[:1].isupper() and article.lower() in words(_NAMES, "name-article")


def may_be_name(token: Token) -> bool:
    """Whether a word looks like part of a personal name: a capital, no other words' class, no number."""
    return is_capital(token) and token.upos in ("PROPN", "NOUN", "X", "ADJ", "VERB") and not token.text.isdigit()


def is_acronym(token: Token) -> bool:
    """Whether a word is written in capitals only, as names of bodies are."""
    letters = [char for char in token.text if char.isalpha()]
    return len(letters) > 1 and all(map(str.isupper, letters))


def is_tied(document: Document, i: int) -> bool:
    """Whether a hyphen ties a word in small letters to a name that it is part of: "Park Chung-*hee*"."""
    if not 1 < i < len(document.tokens) or document.tokens[i - 1].text != "-":
        return False
    one, hyphen, other = document.tokens[i - 2 : i + 1]
    return one.end == hyphen.start and hyphen.end == other.start and other.text.islower() and is_capital(one)


def is_opening(document: Document, i: int) -> bool:
    """Whether token ``i`` has its capital because it opens a sentence, a quote, a heading or a bullet."""
    return i == document.sentences[document.sentence_of[i]].first or document.tokens[i - 1].text[-1] in _OPENERS


def is_glued(document: Document, i: int) -> bool:
    """Whether no blank stands before a capitalised word, as where a link began: "JakartaNgunduh"."""
    before, token = document.tokens[i - 1], document.tokens[i]
    return before.end == token.start and is_capital(token) and before.text.isalpha()


def written(document: Document, first: int, last: int) -> str:
    """Tokens ``first`` to ``last`` (exclusive) as the article writes them, on one line, glued words apart."""
    body, parts, start = document.article.body, [], document.tokens[first].start
    for i in range(first + 1, last):
        if is_glued(document, i):
            parts.append(body[start : document.tokens[i].start])
            start = document.tokens[i].start
    return " ".join(" ".join([*parts, body[start : document.tokens[last - 1].end]]).split())


def is_office(document: Document, first: int, last: int) -> bool:
    """Whether tokens ``first`` to ``last`` (exclusive) are an office: "Perdana Menteri", "Sekretaris Daerah"."""
    hit = offices(document.lang).match([token.lower for token in document.tokens[first:last]])
    return hit is not None and hit.length == last - first


def is_free_name(document: Document, i: int) -> bool:
    """Whether token ``i`` looks like a name by itself: a proper noun with a capital, no acronym and no office."""
    token = document.tokens[i]
    free = token.upos == "PROPN" and is_capital(token) and not is_acronym(token)
    return free and offices(document.lang).match([token.lower]) is None


def is_joint(document: Document, i: int) -> bool:
    """Whether a conjunction at token ``i`` joins two bodies: "Polda Metro Jaya *dan* Satreskrim Polres Bogor"."""
    token, after = document.tokens[i], document.tokens[min(i + 1, len(document.tokens) - 1)]
    noun = after.lower in words(document.lang, "body-open") or after.lower in words(document.lang, "local-body")
    return token.upos == "CCONJ" and (noun or is_acronym(after))


def titles_before(tokens: tuple[Token, ...], first: int, last: int, lang: str) -> int:
    """How many tokens from ``first`` are titles that belong to no name: "Dr. H."."""
    return _address(tokens, first, last, lang, "degree", wanted=False)


def title_left(tokens: tuple[Token, ...], first: int, last: int, lang: str) -> int:
    """How many tokens from ``first`` end a title of several words that begins before: "Datuk" + "Seri Rahman"."""
    known = honorifics(lang)
    for back in range(min(_TITLE, first), 0, -1):
        row = tuple(token.lower.rstrip(".") for token in tokens[first - back : min(last, first - back + _TITLE)])
        size = next((n for n in range(len(row), back, -1) if row[:n] in known), 0)
        if size and is_capital(tokens[first - back]):
            return size - back
    return 0


def is_address(token: Token, lang: str) -> bool:
    """Whether a word is a form of address, and no rank or degree: "Ibu", "Pak", "Mr."."""
    return honorifics(lang).get((token.lower.rstrip("."),)) == "title"


def degree_at(tokens: tuple[Token, ...], first: int, last: int, lang: str) -> int:
    """How many tokens from ``first`` are a degree behind a name: "S.H."."""
    return _address(tokens, first, last, lang, "degree", wanted=True)


def _address(tokens: tuple[Token, ...], first: int, last: int, lang: str, kind: str, *, wanted: bool) -> int:
    known, at, last = honorifics(lang), first, min(last, len(tokens))
    kin = words(lang, "kin-small")
    while at < last and not (tokens[at].text in kin and not wanted):  # "kakak Sari Dewi" is not Sari
        row = tuple(token.lower.rstrip(".") or token.text for token in tokens[at : min(at + 4, last)])
        sizes = range(len(row), 0, -1)
        kinds = ((n, known.get(row[:n]) or known.get((*row[:n], "."))) for n in sizes)
        size = next((n for n, found in kinds if found and (found == kind) == wanted), 0)
        if not size:
            break
        at += size
        at += 0 if wanted else branch_at(tokens, at, last, lang)
        if at < last and tokens[at].text == ".":
            at += 1
    return at - first


def branch_at(tokens: tuple[Token, ...], at: int, last: int, lang: str) -> int:
    """How many tokens behind a rank say which arm it is of: "Kolonel *Laut (P)*", "Letkol *Inf*"."""
    if at >= last or not is_capital(tokens[at]) or tokens[at].lower.rstrip(".") not in words(lang, "rank-branch"):
        return 0
    row = [token.text for token in tokens[at + 1 : min(at + 4, last)]]
    bracketed = len(row) == 3 and (row[0], row[2]) == ("(", ")") and len(row[1]) <= _BRANCH
    return 4 if bracketed else 1

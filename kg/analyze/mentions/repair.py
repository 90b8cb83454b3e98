"""The pipeline's names -> names as a reader would mark them: no titles, no days, no halves, told alike everywhere."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

from kg.analyze.mentions.cut import cut
from kg.analyze.mentions.glued import parted
from kg.analyze.mentions.join import joined
from kg.analyze.mentions.personal import Personal, is_common, is_personal, is_rank
from kg.analyze.mentions.spelling import degree_at, is_acronym, is_glued, is_opening
from kg.analyze.mentions.vote import voted
from kg.analyze.mentions.widen import widened
from kg.analyze.parse import Name
from kg.model import Document, Token
from kg.model.tree import first_token
from kg.terms.gazetteer import gazetteer
from kg.terms.lexicon import lexicon
from kg.terms.words import listed, words


class _Seen(NamedTuple):
    """The words that an article writes small, and those that have a capital inside its sentences."""

    small: frozenset[str]
    inside: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> Self:
        """The words of one article."""
        texts = [token.text for token in document.tokens]
        capital = (t.text for t in document.tokens if t.text[:1].isupper() and not is_opening(document, t.i))
        return cls(frozenset(filter(str.islower, texts)), frozenset(capital))


def repaired(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names without what does not belong to them, joined where they were cut, in text order."""
    timed = {i for time in document.times for i in range(*_range(document, time.span.start, time.span.end))}
    known = Personal(document, names)
    seen = _Seen.of(document)
    parts = parted(document, [part for name in names for part in cut(document, name, known)])
    ends = {token.text for token in _last(document, names) if not is_common(token, document.lang)}
    free = (part for part in parts if part.first not in timed)
    whole = (part for part in free if not degree_at(document.tokens, part.first, part.last, document.lang))
    found = [p for p in whole if document.tokens[p.first].text in ends or not _is_word(document, p, seen)]
    found = [part for part in found if not _is_item(document, part) and not _is_shortened(document, part)]
    return voted(document, list(joined(document, widened(document, found, known, timed), known)))


def _last(document: Document, names: Sequence[Name]) -> Iterator[Token]:
    """The last words of the names of several."""
    return (document.tokens[name.last - 1] for name in names if name.last - name.first > 1)


def _is_item(document: Document, name: Name) -> bool:
    """Whether a letter counts the items of a list and a word of the language begins one: "D. Mekanisme"."""
    letter, rest = document.tokens[name.first], document.tokens[name.first + 1 : name.last]
    counted = len(letter.text.rstrip(".")) == 1 and is_opening(document, name.first)
    return counted and bool(rest) and all(is_common(token, document.lang) for token in rest)


def _is_shortened(document: Document, name: Name) -> bool:
    """Whether a letter stands for nobody, or capitals for the small words before them: "surat berlayar alias SB".

    What they stand for is a name only where a noun of bodies or places opens it: "komisi pemilihan umum (KPU)".
    """
    token, tokens, lang = document.tokens[name.first], document.tokens, document.lang
    if name.last - name.first > 1 or not token.text.isupper() or not token.text.isalpha():
        return False
    if len(token.text) == 1:
        return name.label == "PER"
    at = name.first - 1
    row = tokens[max(0, at - len(token.text)) : max(0, at)]
    spelt = "".join(word.lower[:1] for word in row) == token.lower and all(word.text.islower() for word in row)
    kinds = ("organization-noun", "place-noun", "group-noun")
    return spelt and not any(listed(lang, kind, row[0].text, row[0].lemma) for kind in kinds)


def _is_word(document: Document, name: Name, seen: _Seen) -> bool:
    """Whether a name is only a word of the language with a capital: "Banjir merendam …", "Maskapai Terbaik"."""
    token = document.tokens[name.first]
    if name.last - name.first > 1:
        return name.label == "PER" and all(_is_plain(t, document.lang) for t in document.tokens[name.first : name.last])
    if token.lower in words("mul", "legal-form"):
        return True
    if is_rank(token, document.lang) or (name.label == "PER" and _is_calling(document, name.first)):
        return True  # "Seskab *Letkol* Teddy"
    if is_acronym(token):
        return False
    if name.last < len(document.tokens) and _is_clitic(document, name.last):
        return True
    if gazetteer().lookup(token.text, document.lang):
        return False
    opens = is_opening(document, name.first) or is_glued(document, name.first)
    if is_common(token, document.lang) and (opens or name.label != "ORG"):
        return True
    mostly = token.lower in words(document.lang, "mostly-small") and not is_personal(token.text, document.lang)
    in_row = document.tokens[name.first - 1].text == ","  # "di Cilincing, Penjaringan"
    if opens and mostly and (name.label == "PER" or not (in_row or token.text in seen.inside)):
        return True
    common = token.upos not in ("PROPN", "X") or token.lower in seen.small
    return opens and (common or bool(lexicon(document.lang).match([token.lower])))


def _is_calling(document: Document, i: int) -> bool:
    """Whether a noun that only says what people are is written with a capital: "kata Akademisi dan Praktisi"."""
    token, lang = document.tokens[i], document.lang
    plain = listed(lang, "person-noun", token.text, token.lemma) or listed(lang, "group-noun", token.text, token.lemma)
    return plain is not None and not is_personal(token.text, lang)


def _is_plain(token: Token, lang: str) -> bool:
    """Whether news writes a word mostly small, and nobody is known to be called so: "Sengketa Lahan"."""
    mostly = token.lower in words(lang, "mostly-small") or is_common(token, lang)
    return mostly and not is_personal(token.text, lang)


def _is_clitic(document: Document, i: int) -> bool:
    token = document.tokens[i]
    return token.start == document.tokens[i - 1].end and token.lower in words(document.lang, "clitic")


def _range(document: Document, start: int, end: int) -> tuple[int, int]:
    return first_token(document, start), first_token(document, end)

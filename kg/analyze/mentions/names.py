"""Pipeline's names + gazetteer -> named mentions with their class."""

import re
import unicodedata
from collections.abc import Sequence

from kg.analyze.mentions.cues import is_cue, is_telling
from kg.analyze.mentions.cut import is_titled
from kg.analyze.mentions.described import described
from kg.analyze.mentions.initials import own_letters
from kg.analyze.mentions.personal import is_common, is_personal
from kg.analyze.mentions.repair import repaired
from kg.analyze.mentions.spelling import is_acronym, is_address, written
from kg.analyze.mentions.together import together
from kg.analyze.mentions.unseen import unseen
from kg.analyze.parse import Name
from kg.model import Document, Mention
from kg.model.tree import span_over
from kg.terms.gazetteer import gazetteer
from kg.terms.words import listed, words

_KINDS = {"PER": "Person", "ORG": "Organization", "LOC": "Place"}
_BRACKET = re.compile(r"\s*\([^()]*\)(?=\s+\w)")
_FULL = 2  # words of a full name
_INITIALS = 4  # letters that somebody may be called by
_TOLD = frozenset({"media", "igo", "armed_group", "agency", "club"})


def named(document: Document, names: Sequence[Name]) -> list[Mention]:
    """Names of the article, typed by the gazetteer where it knows them, else by the pipeline."""
    found = [_counted_off(document, name) for name in unseen(document, repaired(document, names))]
    people = _people(document, found)
    found = together(document, described(document, found, people))
    openings = frozenset(
        document.tokens[name.first].text for name in found if name.label == "ORG" and name.last - name.first > 1
    )
    begins = {name.first: name for name in found}
    found = [_headless(document, name, begins.get(name.last + 1)) for name in found]
    told = (_told(document, name, people, openings) for name in found)
    mentions = [_mention(document, _with_direction(document, name), people) for name in told]
    return sorted((mention for mention in mentions if mention.name), key=lambda mention: mention.span)


def head_of(document: Document, first: int, last: int) -> int:
    """The token of ``first``–``last`` whose governor lies outside; the leftmost where there are several."""
    tokens = document.tokens
    outside = (i for i in range(first, last) if not first <= tokens[i].head < last or tokens[i].head == i)
    return next(outside, first)


def clean(text: str) -> str:
    """A name without the stray punctuation and spacing of its writing: "Mirjana. . Spoliaric"."""
    text = _BRACKET.sub("", text)  # "Kejaksaan Negeri (Kejari) Batam"
    text = "".join(char for char in text.replace(". .", " ") if unicodedata.category(char) != "Cf")
    return " ".join(word for word in text.split() if word == "&" or any(map(str.isalnum, word)))


def _people(document: Document, names: Sequence[Name]) -> frozenset[str]:
    """The words of the full names of people: those that stand beside a word which is known to be somebody's."""
    found: set[str] = set()
    for name in names:
        texts = [token.text for token in document.tokens[name.first : name.last]]
        if name.label == "PER" and len(texts) > 1:
            known = [text for text in texts if is_personal(text, document.lang)]
            placed = [text for text in texts if gazetteer().lookup(text, document.lang, "Place")]
            # "DPRD Cilegon" makes no person of Cilegon, "Bandung Mawardi" one of Bandung.
            found.update(texts if known or not placed else ())
    return frozenset(found) | own_letters(document)


def _told(document: Document, name: Name, people: frozenset[str], openings: frozenset[str]) -> Name:
    """A name with the label that the words around it tell: "PT Semesta", "Amnesty" beside Amnesty International."""
    if name.label == "LOC" and _says(document, name):
        return name._replace(label="PER")
    if name.label != "PER":
        return name
    if _is_in_capitals(document, name):
        return name._replace(label="ORG")
    text = document.tokens[name.first].text
    company = name.first > 0 and document.tokens[name.first - 1].lower in words("mul", "legal-open")
    short = name.last - name.first == 1 and text in openings and text not in people
    return name._replace(label="ORG") if company or (short and not is_personal(text, document.lang)) else name


def _headless(document: Document, name: Name, behind: Name | None) -> Name:
    """A name with the label of a body, where an office stands before it and its holder behind a comma.

    "Kepala Dispora, Taufik Hidayat": one word that is nobody's name is what he is the head of.
    """
    token, lang = document.tokens[name.last - 1], document.lang
    if behind is None or name.label != "PER" or document.tokens[name.last].text != ",":
        return name
    short = name.last - name.first == 1 and not is_personal(token.text, lang)
    full = behind.label == "PER" and behind.last - behind.first > 1
    return name._replace(label="ORG") if short and full and is_titled(document, name.first) else name


def _is_in_capitals(document: Document, name: Name) -> bool:
    """Whether one word in capitals, longer than initials and nobody's name, is what a body is called: "APEKSI"."""
    token = document.tokens[name.first]
    long = name.last - name.first == 1 and token.text.isalpha() and len(token.text) > _INITIALS and is_acronym(token)
    return long and not is_personal(token.text, document.lang)


def _says(document: Document, name: Name) -> bool:
    """Whether what is taken for a place says something, and no word of it is known to name a place or body."""
    row, lang = document.tokens[name.first : name.last], document.lang
    plain = all(token.text.isalpha() and token.text.istitle() for token in row)
    nouns = ("place-noun", "organization-noun", "direction")
    known = any(gazetteer().lookup(t.text, lang) or any(listed(lang, n, t.text, t.lemma) for n in nouns) for t in row)
    whole = gazetteer().lookup(written(document, name.first, name.last), lang)
    head = head_of(document, name.first, name.last)
    told = is_telling(document.tokens[document.tokens[head].head], lang) and _speaks(document, head)
    return plain and not known and not whole and told


def _with_direction(document: Document, name: Name) -> Name:
    """A part of a place is a place of its own: "Gaza utara", "northern Gaza"."""
    if name.label != "LOC":
        return name
    known, tokens = words(document.lang, "direction"), document.tokens
    after = name.last < len(tokens) and tokens[name.last].lower in known and _is_below(document, name)
    before = name.first > 0 and tokens[name.first - 1].lower in known and tokens[name.first - 1].dep == "amod"
    return Name(name.first - before, name.last + after, name.label)


def _is_below(document: Document, name: Name) -> bool:
    return name.first <= document.tokens[name.last].head < name.last


def _mention(document: Document, name: Name, people: frozenset[str]) -> Mention:
    span = span_over(document, list(range(name.first, name.last)))
    text = clean(written(document, name.first, name.last))
    head = head_of(document, name.first, name.last)
    addressed = name.first > 0 and is_address(document.tokens[name.first - 1], document.lang)
    personal = addressed or _speaks(document, head)
    strange = not personal and _is_strange(text, document.lang, people)
    placed = _is_placed(document, name.first) or strange
    noun = text.lower() in words(document.lang, "body-word")
    own = name.label == "PER" and text in people and not (placed or noun)  # "Forbes" beside "Michael Forbes"
    kind = "Person" if own else _kind(text, document.lang, name.label, placed=placed)
    return Mention(span, head, kind, "name", text)


def _speaks(document: Document, head: int) -> bool:
    """Whether a name is the subject of a word of saying, as places seldom are: "Edison mengatakan", "ujar Mila"."""
    token = document.tokens[head]
    cue = document.tokens[token.head]
    return cue.i != head and token.dep == "nsubj" and "Voice=Pass" not in cue.feats and is_cue(cue, document.lang)


def _counted_off(document: Document, name: Name) -> Name:
    """A name without the ordinal before it, which belongs to the office: "Presiden Kelima RI"; no "and" ends it."""
    first, last = name.first, name.last
    if document.tokens[first].lower in words(document.lang, "time-order") and last - first > 1:
        first += 1
    while name.label == "PER" and last - first > _FULL and is_common(document.tokens[first], document.lang):
        first += 1  # "Presiden RI Terpilih Prabowo Subianto"
    while last - first > 1 and document.tokens[last - 1].upos == "CCONJ" and document.tokens[last - 1].text.islower():
        last -= 1
    return Name(first, last, name.label)


def _is_strange(text: str, lang: str, people: frozenset[str]) -> bool:
    """Whether a word is part of nobody's name that is known or that the article gives."""
    return " " not in text and text not in people and not is_personal(text, lang)


def _is_placed(document: Document, first: int) -> bool:
    """Whether a preposition of place stands before a name."""
    return first > 0 and document.tokens[first - 1].lower in words(document.lang, "place-marker")


def _kind(text: str, lang: str, label: str, *, placed: bool) -> str:
    """The class of a name: the gazetteer's where all it knows under that name agree, else the pipeline's."""
    pipeline = _KINDS[label]
    strange = words(lang, "body-word")
    if pipeline == "Person" and any(word in strange for word in text.lower().split()):
        pipeline = "Organization"
    known = [entry for entry in gazetteer().lookup(text, lang) if entry.via != "spelling" or label == "PER"]
    if not known or (pipeline == "Person" and any(entry.kind == "Person" for entry in known)):
        return pipeline
    # A single word may be anybody's surname; only a country or a well-known body is told from people by it.
    certain = placed or " " in text or known[0].kind == "Country" or known[0].type in _TOLD
    return known[0].kind if certain or pipeline != "Person" else pipeline

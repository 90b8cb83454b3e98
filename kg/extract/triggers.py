"""Document + lexicon -> triggers: the words that name an event or introduce a statement."""

from collections.abc import Iterator, Sequence

import msgspec

from kg.extract.slots.marks import is_gerund
from kg.model import Document, Span, Token
from kg.model.tree import children, is_dep
from kg.terms.lexicon import Lexicon, Sense, lexicon
from kg.terms.ontology import is_a
from kg.terms.words import by_lemma, listed, words

GAP = "…"
"""In a form of the lexicon, stands for the words of another role."""

WIDE = 12  # words that a gap may have

_TAGS = {
    "verb": frozenset({"VERB", "AUX"}),
    "noun": frozenset({"NOUN", "PROPN"}),
    "adjective": frozenset({"ADJ", "VERB"}),
    "adverb": frozenset({"ADV", "ADJ"}),
    "preposition": frozenset({"ADP", "SCONJ", "VERB", "ADV", "PROPN", "NOUN", "CCONJ"}),
}
_LOOSE = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "X", "VERB"})
_ANY = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV", "X"})


class Trigger(msgspec.Struct, frozen=True):
    """Tokens ``first`` to ``last`` (exclusive) that evoke ``senses``; ``head`` governs the others."""

    first: int
    last: int
    head: int
    senses: tuple[Sense, ...]

    def span(self, document: Document) -> Span:
        """Where the trigger stands."""
        return Span(document.tokens[self.first].start, document.tokens[self.last - 1].end)


def triggers(document: Document, known: Lexicon) -> Iterator[Trigger]:
    """Every entry of the lexicon in the text, leftmost and longest first, never across a sentence end."""
    for sentence in document.sentences:
        at = sentence.first
        while at < sentence.last:
            found = _at(document, known, at, sentence.last)
            if found and not _says_kind(document, found):
                yield found
            at = found.last if found else at + 1


def _at(document: Document, known: Lexicon, first: int, limit: int) -> Trigger | None:
    """The longest form that begins here; as written, else by its lemmas."""
    token = document.tokens[first]
    for form in dict.fromkeys((token.lower, token.lemma.lower() if by_lemma(document.lang) else token.lower)):
        fitting = [sense for sense in known.senses(form) if _fits(document, sense, first, limit)]
        verbs = [sense for sense in fitting if sense.pos == "verb"]
        fitting = verbs if verbs and token.upos == "NOUN" and _is_said_of(document, first) else fitting
        longest = max((len(sense.words) for sense in fitting), default=0)
        senses = tuple(sense for sense in fitting if len(sense.words) == longest)
        if senses:
            size = senses[0].words.index(GAP) if GAP in senses[0].words else longest
            return Trigger(first, first + size, _head(document, first, first + size), senses)
    return None


def _says_kind(document: Document, found: Trigger) -> bool:
    """Whether words only say of what kind a noun is: "pengebom *bunuh diri*" kills others."""
    row = document.tokens[max(0, found.first - 1) : found.last]
    said = " ".join(token.lower for token in row[1:])
    return row[0].lower in words(document.lang, "modified-noun") and said in words(document.lang, "modifying-phrase")


def _fits(document: Document, sense: Sense, first: int, limit: int) -> bool:
    if GAP in sense.words:
        return _fits_around(document, sense, first, limit)
    size, tokens = len(sense.words), document.tokens[first : min(first + len(sense.words), limit)]
    if not _are(tokens, sense.words):
        return False
    # Alone, a word must be of its entry's part of speech; as part of a phrase the tagger may differ.
    named = tokens[0].upos == "NOUN" and bool(children(document, first, "det", "nmod:poss"))
    if size > 1 and sense.pos == "verb" and (named or _is_of_longer(document, sense, first + size - 1, limit)):
        return False  # "the meeting in Alaska", "menghentikan *perang dagang*"
    if size > 1 or tokens[0].upos in _TAGS.get(sense.pos, _ANY):
        return True
    # "is mediating" is a verb, and so is a cue right behind what is said, '"…," klaim X', whatever the tagger says.
    told = sense.pos == "verb" and is_dep(tokens[0], "parataxis") and not children(document, tokens[0].i, "det")
    acts = sense.pos == "verb" and tokens[0].upos == "NOUN" and _is_said_of(document, tokens[0].i)
    named = sense.pos == "noun" and tokens[0].upos == "VERB" and is_dep(tokens[0], "nsubj", "obj")
    told = told or acts or named  # "Bentrokan warga pecah", taken for a verb
    return told or _is_mistaken(document, sense, tokens[0]) or _is_what_strikes(document, sense, tokens[0])


def _is_of_longer(document: Document, sense: Sense, last: int, limit: int) -> bool:
    """Whether the last word of a form is the first of a noun of several words that means something else."""
    nouns = (s for s in lexicon(document.lang).senses(document.tokens[last].lower) if s.pos == "noun" and s.words[1:])
    here = (
        s
        for s in nouns
        if GAP not in s.words and _are(document.tokens[last : min(last + len(s.words), limit)], s.words)
    )
    return any(not is_a(s.type, sense.type) and not is_a(sense.type, s.type) for s in here)


def _is_said_of(document: Document, noun: int) -> bool:
    """Whether a noun is a verb in disguise, with an auxiliary or a pronoun as its subject: "kami apresiasi …"."""
    pronouns = (c for c in children(document, noun, "nsubj") if document.tokens[c].upos == "PRON")
    near = (c for c in pronouns if c < noun and not children(document, noun, "cop"))
    return bool(children(document, noun, "aux")) or any(True for _ in near)


def _is_what_strikes(document: Document, sense: Sense, token: Token) -> bool:
    """Whether a noun that the tagger takes for a verb stands behind one that it strikes with: "dilanda banjir"."""
    before = document.tokens[token.i - 1] if token.i else token
    strikes = listed(document.lang, "strike-verb", before.text, before.lemma) is not None
    return sense.pos == "noun" and token.upos == "VERB" and strikes


def _fits_around(document: Document, sense: Sense, first: int, limit: int) -> bool:
    """Whether a form stands here with its object in the gap: "menetapkan bupati itu sebagai tersangka"."""
    gap = sense.words.index(GAP)
    begins, ends = sense.words[:gap], sense.words[gap + 1 :]
    if not _are(document.tokens[first : first + gap], begins):
        return False
    last = min(first + gap + WIDE, limit - len(ends))
    return any(_are(document.tokens[at : at + len(ends)], ends) for at in range(first + gap + 1, last + 1))


def _are(tokens: Sequence[Token], row: tuple[str, ...]) -> bool:
    """Whether tokens are these words, by form or lemma."""
    return len(tokens) == len(row) and all(w in (t.lower, t.lemma.lower()) for w, t in zip(row, tokens, strict=True))


def _is_mistaken(document: Document, sense: Sense, token: Token) -> bool:
    """Whether the tagger may err: a participle taken for an adjective, or any verb where words do not inflect."""
    if sense.pos not in ("verb", "adjective") or is_a(sense.type, "Statement"):
        return False
    if by_lemma(document.lang):
        return token.upos == "ADJ" and token.lower != sense.entry
    if any(s.pos == "noun" for s in lexicon(document.lang).senses(token.lower)):
        return False
    return token.upos in _LOOSE and (token.text.islower() or is_gerund(document, token.i))


def _head(document: Document, first: int, last: int) -> int:
    outside = (i for i in range(first, last) if not first <= document.tokens[i].head < last)
    root = (i for i in range(first, last) if document.tokens[i].head == i)
    return next(root, next(outside, first))

"""PFSA-ID dev-40 (Indonesian, Kompas): direct quotes and their cues, exact, and whether the speaker is in sight.

The corpus marks the quotes of public figures alone; a neighbour's words beside a minister's stay untagged. A quote
found where the corpus tags nobody and no cue in the quote's own sentences or the ones beside them is therefore neither
right nor wrong and is left out of ``statement`` and ``cue``; ``statement, all`` counts it as wrong.

``speaker`` asks of every matched quote whether the words taken for its speaker overlap a tag of a person, role or
affiliation in the same or the neighbouring sentences. "katanya" is one word with the tag CUECOREF, which marks that
its "-nya" is the speaker, so that this tag counts as one of a person's where the speaker is such a clitic.
``speaker, named`` is stricter: the name that the speaker resolves to must be one that the article tags as PERSON.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.statements.match import Score
from kg.model import Article, Block, Claim, Span
from kg.pipeline import extract

_PEOPLE = ("PERSON", "PERSONCOREF", "ROLE", "AFFILIATION")
_CUES = ("CUE", "CUECOREF")
_CLOSING = re.compile(r"[,.:;?!)\]%]|”")
Tagged = tuple[str, str]
Place = tuple[int, int]


class Gold(NamedTuple):
    """One article set as text, with its tagged spans and the sentence of every character."""

    article: Article
    spans: Mapping[str, set[Place]]
    people: Sequence[tuple[int, int, int]]
    sentence_of: Sequence[int]

    def tagged(self, *labels: str) -> set[Place]:
        """The spans with one of the labels."""
        return {span for label in labels for span in self.spans.get(label, set())}

    def near(self, start: int, end: int) -> range:
        """The numbers of the sentences from ``start`` to ``end`` and of the ones beside them."""
        return range(self.sentence_of[start] - 1, self.sentence_of[max(start, end - 1)] + 2)


def sentences(path: Path) -> Iterator[list[Tagged]]:
    """The tagged sentences of the corpus."""
    for chunk in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [(word, tag) for word, _, tag in (line.partition("\t") for line in chunk.splitlines()) if tag]
        if rows:
            yield rows


def documents(path: Path) -> Iterator[list[list[Tagged]]]:
    """Articles, cut where a dateline opens ("JAKARTA, KOMPAS")."""
    current: list[list[Tagged]] = []
    for sentence in sentences(path):
        if current and any("KOMPAS" in word for word, _ in sentence[:6]) and sentence[0][0].isupper():
            yield current
            current = []
        current.append(sentence)
    if current:
        yield current


def untokenized(document: Sequence[Sequence[Tagged]]) -> Gold:
    """The article as it was set: quotation marks and punctuation close to their words.

    A paragraph ends with a sentence, unless a quote is open or the next sentence goes on in lower case ("kata X").
    """
    typesetter = _Typesetter()
    for number, sentence in enumerate(document):
        follows = document[number + 1][0][0] if number + 1 < len(document) else ""
        typesetter.sentence(number, sentence, breaks=not follows[:1].islower())
    return typesetter.gold()


class _Typesetter:
    """Sets tagged words as text; ``inside`` says whether a quote is open, ``glue`` that no space comes next."""

    def __init__(self) -> None:
        self.body = ""
        self.inside, self.glue, self.block_start = False, True, 0
        self.blocks: list[Block] = []
        self.sentence_of: list[int] = []
        self.opened: dict[str, int] = {}
        self.spans: dict[str, set[Place]] = {}
        self.people: list[tuple[int, int, int]] = []

    def sentence(self, number: int, words: Sequence[Tagged], *, breaks: bool) -> None:
        """One sentence more, and the end of the paragraph where it ``breaks`` there."""
        for word, tag in words:
            self._word(number, word, tag)
        if not self.inside and breaks:
            self._end_block()
        self.sentence_of += [number] * (len(self.body) - len(self.sentence_of))

    def gold(self) -> Gold:
        """The article as far as it is set."""
        self._end_block()
        article = Article(body=self.body, source="pfsa", blocks=tuple(self.blocks), lang="id")
        return Gold(article, self.spans, self.people, [*self.sentence_of, *self.sentence_of[-1:]])

    def _word(self, number: int, word: str, tag: str) -> None:
        is_quote = word[:1] in "”“"
        self.inside = False if is_quote and tag.startswith("B-STATEMENT") else self.inside
        closes = bool(_CLOSING.match(word)) and not (is_quote and not self.inside)
        self.body += "" if closes or self.glue or not self.body else " "
        start = len(self.body)
        self.body += word
        self.sentence_of += [number] * (len(self.body) - len(self.sentence_of))
        self.glue = word in ("(", "[") or (is_quote and not self.inside and len(word) == 1)
        self.inside = not self.inside if is_quote else self.inside
        self._collect(tag, start, len(self.body), number)

    def _collect(self, tag: str, start: int, end: int, number: int) -> None:
        place, _, label = tag.partition("-")
        if place in ("B", "U"):
            self.opened[label] = start
        if place in ("L", "U") and label in self.opened:
            self.spans.setdefault(label, set()).add((self.opened.pop(label), end))
        if label in _PEOPLE:
            self.people.append((start, end, number))

    def _end_block(self) -> None:
        if self.block_start < len(self.body):
            self.blocks.append(Block(Span(self.block_start, len(self.body))))
            self.body += "\n"
            self.block_start, self.glue = len(self.body), True


def pfsa(path: Path, limit: int | None = None) -> dict[str, Score]:
    """STATEMENT and CUE exact, and the share of matched quotes whose speaker is in sight, and named."""
    totals: dict[str, Score] = {}
    for document in list(documents(path))[:limit]:
        gold = untokenized(document)
        for name, score in scored(gold, extract(gold.article).claims).items():
            totals[name] = totals.get(name, Score(0, 0, 0)) + score
    return totals


def scored(gold: Gold, claims: Sequence[Claim]) -> dict[str, Score]:
    """The scores of the claims found in one article."""
    body = gold.article.body
    direct = [c for c in claims if c.form == "direct"]
    quotes = {outer(body, c.fillers("content")[0].start, c.fillers("content")[0].end): c for c in direct}
    wanted, wanted_cues = gold.tagged("STATEMENT"), gold.tagged(*_CUES)
    known = {number for _, _, number in gold.people} | {gold.sentence_of[s] for s, _ in wanted | wanted_cues}
    judged = {span: c for span, c in quotes.items() if span in wanted or known & set(gold.near(*span))}
    cues = {(a.start, whole_word(body, a.end)) for c in judged.values() for a in c.fillers("cue")}
    matched = [c for span, c in quotes.items() if span in wanted]
    return {
        "statement": Score(len(matched), len(judged), len(wanted)),
        "statement, all": Score(len(matched), len(quotes), len(wanted)),
        "cue": Score(len(cues & wanted_cues), len(cues), len(wanted_cues)),
        "speaker": Score(sum(sees_person(c, gold) for c in matched), len(matched), len(matched)),
        "speaker, named": Score(sum(is_tagged(c, gold) for c in matched), len(matched), len(matched)),
    }


def outer(body: str, start: int, end: int) -> Place:
    """A content with the quotation marks and the comma that the corpus counts in."""
    if start and body[start - 1] in "”“":
        start -= 1
    rest = re.match(r"[,.?! ]*[”“]", body[end : end + 4])
    return start, end + (rest.end() if rest else 0)


def whole_word(body: str, end: int) -> int:
    """The end of the word with its clitic, as the corpus does not split "katanya"."""
    while end < len(body) and (body[end].isalnum() or body[end] == "_"):
        end += 1
    return end


def sees_person(claim: Claim, gold: Gold) -> bool:
    """Whether the speaker overlaps a person's tag of the quote's sentences or their neighbours."""
    content, body = claim.fillers("content")[0], gold.article.body
    near = gold.near(content.start, content.end)
    people = [(s, e) for s, e, number in gold.people if number in near]
    clitics = [(s, e) for s, e in gold.tagged("CUECOREF") if gold.sentence_of[s] in near]
    for speaker in claim.fillers("speaker"):
        is_clitic = speaker.start > 0 and body[speaker.start - 1].isalnum()
        tagged = [*people, *clitics] if is_clitic else people
        if any(s < speaker.end and speaker.start < e for s, e in tagged):
            return True
        if any(set(speaker.name.split()) & set(body[s:e].split()) for s, e in people):
            return True
    return False


def is_tagged(claim: Claim, gold: Gold) -> bool:
    """Whether the speaker's name has a word of a name that the article tags as a person's."""
    words = {word for s, e in gold.tagged("PERSON") for word in gold.article.body[s:e].split() if word[:1].isupper()}
    return any(words & set(speaker.name.split()) for speaker in claim.fillers("speaker"))

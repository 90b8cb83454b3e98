"""Coreference -> MUC, B³, CEAF-e, and how often a third-person pronoun for people is understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench.analysis.chains import MEASURES, Chain, Counts, score
from bench.analysis.marked import Marked, coin, itb
from bench.analysis.table import Row
from kg.analyze import analyze
from kg.model import Document, Span
from kg.model.tree import tokens_in

PERSONAL = frozenset({"ia", "dia", "beliau", "mereka", "dirinya", "nya"})
# Pronouns that only people and groups of people have: a chain with one of them is about people.
PEOPLE = frozenset({"ia", "dia", "beliau", "mereka", "dirinya", "saya", "aku", "kami", "kita"})


class Aligned(NamedTuple):
    """One text after analysis: marked spans, the mentions that stand for them, and chains of both sides."""

    document: Document
    span_of: dict[int, Span]
    gold: list[Chain]
    mine: list[Chain]


def coreference(data: Path) -> Iterator[Row]:
    """Rows for each set; every second text of ITB is kept from tuning and has rows of its own."""
    news = list(itb(data))
    for title, texts in (
        ("COIN dev", list(coin(data))),
        ("ITB news, even", news[0::2]),
        ("ITB news, odd", news[1::2]),
    ):
        yield from rows(title, [aligned(text, analyze(text.article)) for text in texts])


def rows(title: str, texts: list[Aligned]) -> Iterator[Row]:
    """All measures of one set."""
    for name, measure in MEASURES.items():
        counts: Iterable[Counts] = (measure(text.gold, text.mine) for text in texts)
        found = score(counts)
        yield Row(f"{name} F1", title, found.f1, None, f"P {found.precision:.1f}, R {found.recall:.1f}; by head")
    told = sum((pronouns(text) for text in texts), Counter[str]())
    answered = told["right"] + told["wrong"]
    note = f"{told['right']} of {answered} answered; {told['open']} left open"
    yield Row("pronouns for people, answered", title, 100 * told["right"] / max(1, answered), 75, note)
    yield Row("pronouns for people, all", title, 100 * told["right"] / max(1, sum(told.values())), None, note)


def aligned(text: Marked, document: Document) -> Aligned:
    """Match mentions with marked spans: the same span, else the same head token."""
    marked = sorted({span for chain in text.chains for span in chain})
    exact = {mention.span: n for n, mention in enumerate(document.mentions)}
    span_of = {exact[span]: span for span in marked if span in exact}
    heads = {mention.head: n for n, mention in reversed(list(enumerate(document.mentions))) if n not in span_of}
    for span in marked:
        n = heads.get(head_of(document, span))
        if span not in exact and n is not None and n not in span_of:
            span_of[n] = span
    mine = [frozenset(span_of.get(n, n) for n in entity.mentions) for entity in document.entities]
    return Aligned(document, span_of, list(text.chains), [chain for chain in mine if len(chain) > 1])


def head_of(document: Document, span: Span) -> int:
    """The first token of a span whose governor stands outside it, -1 where the span has no token."""
    inside = tokens_in(document, span)
    tops = (i for i in inside if document.tokens[i].head not in inside or document.tokens[i].head == i)
    return next(tops, -1)


def pronouns(text: Aligned) -> Counter[str]:
    """How many pronouns for people are right, wrong and open; those without an antecedent in words are left out."""
    body, told = text.document.article.body, Counter[str]()
    for chain in text.gold:
        forms = {span: span.of(body).lower() for span in chain}
        if PEOPLE.isdisjoint(forms.values()) or all(form in PEOPLE or form in PERSONAL for form in forms.values()):
            continue
        told.update(judged(text, chain, span) for span, form in forms.items() if form in PERSONAL)
    return told


def judged(text: Aligned, chain: Chain, pronoun: Span) -> str:
    """Whether the nearest marked words for the same thing before the pronoun, else behind, are of its chain."""
    document = text.document
    n = next((n for n, span in text.span_of.items() if span == pronoun), None)
    entity = None if n is None else document.entity_of[n]
    members = () if entity is None else document.entities[entity].mentions
    called = [m for m in members if document.mentions[m].form != "pronoun"]
    if not called:
        return "open"
    marked = [text.span_of[m] for m in called if m in text.span_of]
    before = [span for span in marked if span < pronoun]
    nearest = max(before) if before else min(marked, default=None)
    return "right" if nearest in chain else "wrong"

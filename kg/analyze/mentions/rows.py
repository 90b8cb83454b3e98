"""Mentions set in a row -> the heads that stand together: "Prancis, Inggris, dan Jerman", "DPR dan pemerintah"."""

from collections.abc import Iterator
from itertools import pairwise

from kg.model import Document, Mention, Token
from kg.model.tree import ancestors, first_token, is_dep


def rows(document: Document) -> tuple[tuple[int, ...], ...]:
    """Rows of two or more names of one kind, joined by commas and a conjunction before the last."""
    names = list(_outermost(document))
    found, row = [], names[:1]
    for before, after in zip(names, names[1:], strict=False):
        joint = _joint(document, before, after)
        row = [*row, after] if joint else [after]
        if joint == "and" and len(row) > 1:
            found.append(tuple(mention.head for mention in row))
    return (*found, *_bodies(document))


def _bodies(document: Document) -> Iterator[tuple[int, ...]]:
    """A named body and a described one behind it: "DPR dan pemerintah"."""
    bodies = [m for m in document.mentions if m.kind == "Organization" and m.form != "pronoun"]
    for before, after in pairwise(bodies):
        described = before.form == "name" and after.form == "nominal"
        if described and _joint(document, before, after) == "and":
            yield before.head, after.head


def _outermost(document: Document) -> Iterator[Mention]:
    """Names that stand in no other one: of "Direktur CIA Bill Burns" the whole, not the body."""
    end = 0
    for mention in document.mentions:
        if mention.form == "name" and mention.span.start >= end:
            end = mention.span.end
            yield mention


def _joint(document: Document, before: Mention, after: Mention) -> str | None:
    """ "and" or "comma" where nothing else stands between two mentions of one kind."""
    if before.kind != after.kind:
        return None
    between = document.tokens[first_token(document, before.span.end) : first_token(document, after.span.start)]
    texts = [token.text for token in between]
    if texts == [","] and _begins_clause(document, before, after):
        return None
    if texts == [","] or _is_aside(document, before, between):
        return "comma"
    last = between[-1] if between else None
    return "and" if last and last.upos == "CCONJ" and texts[:-1] in ([], [","]) else None


def _begins_clause(document: Document, before: Mention, after: Mention) -> bool:
    """Whether a comma ends a phrase before a subject: "Dengan mediasi Turki, *Rusia* dan Ukraina sepakat"."""
    one, other = document.tokens[before.head], document.tokens[after.head]
    return is_dep(other, "nsubj") and is_dep(one, "nmod", "obl") and one.head != other.head


def _is_aside(document: Document, before: Mention, between: tuple[Token, ...]) -> bool:
    """Whether only a relative clause of the first mention stands between commas: "A, yang juga menteri, B dan C"."""
    if len(between) < 3 or not between[0].text == between[-1].text == ",":
        return False
    clauses = {i for i in document.children[before.head] if document.tokens[i].dep.startswith("acl")}
    return all({token.i, *ancestors(document, token.i)} & clauses for token in between[1:-1])

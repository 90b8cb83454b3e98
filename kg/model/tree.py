"""Walking the dependency trees of a Document."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from kg.model.document import Document, Token
from kg.model.span import Span

_START = attrgetter("start")


def children(document: Document, i: int, *deps: str) -> tuple[int, ...]:
    """Dependents of token ``i`` whose relation is one of ``deps``; without subtype ("nsubj") all subtypes match."""
    found, tokens = document.children[i], document.tokens
    if not deps or not found:
        return found
    # Written out and not with is_dep: nothing in the reading of a tree is asked for as often.
    return tuple([c for c in found if (dep := tokens[c].dep) in deps or (":" in dep and dep.partition(":")[0] in deps)])


def is_dep(token: Token, *deps: str) -> bool:
    """Whether the token's relation, or the relation without its subtype, is among ``deps``."""
    return token.dep in deps or (":" in token.dep and token.dep.partition(":")[0] in deps)


def subtree(document: Document, i: int, *without: str) -> list[int]:
    """Token ``i`` and all it governs, in text order; branches related by one of ``without`` are left out."""
    found, waiting = [], [i]
    while waiting:
        at = waiting.pop()
        found.append(at)
        waiting += [c for c in document.children[at] if not (without and is_dep(document.tokens[c], *without))]
    return sorted(found)


def ancestors(document: Document, i: int) -> Iterator[int]:
    """The governors of token ``i``, nearest first, up to the root of its sentence."""
    while (head := document.tokens[i].head) != i:
        yield head
        i = head


def run_around(indices: list[int], head: int) -> list[int]:
    """The part of ``indices`` that is contiguous with ``head``: a broken subtree keeps only the head's run."""
    chosen = set(indices)
    left = right = head
    while left - 1 in chosen:
        left -= 1
    while right + 1 in chosen:
        right += 1
    return list(range(left, right + 1))


def span_over(document: Document, indices: list[int]) -> Span:
    """From the first to the last of the tokens."""
    return Span(document.tokens[min(indices)].start, document.tokens[max(indices)].end)


def conjuncts(document: Document, i: int) -> tuple[int, ...]:
    """Token ``i`` and what is coordinated with it, in text order: "Prancis, Inggris, dan Jerman"."""
    found, waiting = [], [i]
    while waiting:
        at = waiting.pop()
        found.append(at)
        waiting += children(document, at, "conj")
    return tuple(sorted(found))


def tokens_in(document: Document, span: Span) -> range:
    """Indices of the tokens that start inside ``span``."""
    return range(first_token(document, span.start), first_token(document, span.end))


def top_in(document: Document, span: Span) -> int | None:
    """The first token of a span whose head is outside it, by which the tree hangs it; None for no tokens."""
    inside = tokens_in(document, span)
    return next((i for i in inside if document.tokens[i].head not in inside or document.tokens[i].head == i), None)


def first_token(document: Document, offset: int) -> int:
    """Index of the first token that starts at or after ``offset``."""
    return bisect_left(document.tokens, offset, key=_START)


_NOT_PHRASE = (
    "case", "mark", "cc", "conj", "appos", "acl", "parataxis", "advcl", "cop", "nsubj", "csubj", "dep", "discourse",
    "orphan", "vocative", "aux", "ccomp",
)  # fmt: skip


def noun_phrase(
    document: Document, head: int, *, relative: bool = False, links: frozenset[str] | None = None
) -> list[int]:
    """The tokens of the noun phrase that a reader would underline around ``head``.

    Relative clauses belong to it only when ``relative`` is true ("sumber yang mengetahui upaya itu"); with
    ``links`` only those prepositional phrases do that such a word opens.
    """
    kept = {head}
    for child in document.children[head]:
        token = document.tokens[child]
        if is_dep(token, *_NOT_PHRASE) and not (relative and is_dep(token, "acl")):
            continue
        if links is not None and child > head and not _opens(document, child, links):
            continue
        kept.update(subtree(document, child, *(() if relative else ("acl", "parataxis", "appos"))))
    run = run_around(sorted(kept), head)
    while run and document.tokens[run[-1]].upos == "PUNCT" and run[-1] != head:
        run.pop()
    while run and document.tokens[run[0]].upos == "PUNCT" and run[0] != head:
        run.pop(0)
    return run


def _opens(document: Document, i: int, links: frozenset[str]) -> bool:
    """Whether token ``i`` has no preposition, or one of ``links``."""
    marks = [document.tokens[c].lower for c in children(document, i, "case", "mark")]
    return not marks or any(mark in links for mark in marks)

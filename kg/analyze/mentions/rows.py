"""Mentions set in a row -> the heads that stand together: "Prancis, Inggris, dan Jerman"."""

from kg.model import Document, Mention
from kg.model.tree import first_token


def rows(document: Document) -> tuple[tuple[int, ...], ...]:
    """Rows of two or more names of one kind, joined by commas and a conjunction before the last."""
    names = [mention for mention in document.mentions if mention.form == "name"]
    found, row = [], names[:1]
    for before, after in zip(names, names[1:], strict=False):
        joint = _joint(document, before, after)
        row = [*row, after] if joint else [after]
        if joint == "and" and len(row) > 1:
            found.append(tuple(mention.head for mention in row))
    return tuple(found)


def _joint(document: Document, before: Mention, after: Mention) -> str | None:
    """ "and" or "comma" where nothing else stands between two mentions of one kind."""
    if before.kind != after.kind:
        return None
    between = document.tokens[first_token(document, before.span.end) : first_token(document, after.span.start)]
    texts = [token.text for token in between]
    if texts == [","]:
        return "comma"
    last = between[-1] if between else None
    return "and" if last and last.upos == "CCONJ" and texts[:-1] in ([], [","]) else None

"""Hand-made trees, so that rules are tested without a pipeline."""

from kg.model import Article, Block, Document, Sentence, Span, Token


def tree(rows: str, lang: str = "id") -> Document:
    """A document of one sentence: rows of ``form/TAG/relation/head`` with heads counted from 1, 0 for the root."""
    parts = [row.split("/") for row in rows.split()]
    body = " ".join(part[0] for part in parts)
    tokens, start = [], 0
    for i, (form, tag, dep, head, *feats) in enumerate(parts):
        at = int(head) - 1 if int(head) else i
        tokens.append(Token(i, start, start + len(form), form, form.lower(), tag, "|".join(feats), at, dep))
        start += len(form) + 1
    below = [tuple(t.i for t in tokens if t.head == i and t.i != i) for i in range(len(tokens))]
    article = Article(body=body, source="uji", blocks=(Block(Span(0, len(body))),), lang=lang)
    return Document(
        article=article, lang=lang, tokens=tuple(tokens), sentences=(Sentence(0, 0, len(tokens), 0),),
        children=tuple(below), sentence_of=(0,) * len(tokens),
    )  # fmt: skip

"""A description set beside a name: "Hamas, kelompok militan Palestina", "kantor berita Reuters"."""

from kg.analyze.reference.clusters import Clusters
from kg.model import Document, Mention
from kg.model.tree import first_token, tokens_in
from kg.terms.words import listed, words

_ACTORS = frozenset({"Person", "Organization", "Country", "Group", "Place"})
_NUMERALS = frozenset("IVXL0123456789")


def opposite(document: Document, clusters: Clusters) -> None:
    """Joins a description to the name that it stands in apposition to.

    id: kantor berita Reuters; Hamas, kelompok militan itu. en: Reuters, the news agency.
    """
    ends = {tokens_in(document, document.mentions[i].span)[-1]: i for i in clusters.named}
    ends_inside = {document.mentions[i].span.end: i for i in clusters.named}
    starts = {first_token(document, document.mentions[i].span.start): i for i in clusters.named}
    for i, mention in enumerate(document.mentions):
        if mention.form != "nominal" or mention.kind not in _ACTORS:
            continue
        other = _named(document, mention, ends, ends_inside, starts)
        if other is not None and _agree(document, mention, document.mentions[other]):
            clusters.join(other, i)


def _named(
    document: Document, mention: Mention, ends: dict[int, int], inside: dict[int, int], starts: dict[int, int]
) -> int | None:
    tokens = document.tokens
    first = first_token(document, mention.span.start)
    head = tokens[mention.head]
    typed = _typed(document, mention)
    if typed in starts:
        return starts[typed]
    last = inside.get(mention.span.end)
    if last is not None and last != mention.head:
        name = document.mentions[last]
        beside = tokens[name.head].dep in ("appos", "flat", "flat:name") and tokens[name.head].head == mention.head
        if beside and name.span.start > mention.span.start and not _is_numbered(document, mention, name):
            return last
    if first > 1 and tokens[first - 1].text == "," and head.dep == "appos":
        return ends.get(first - 2)
    return None


def _is_numbered(document: Document, mention: Mention, name: Mention) -> bool:
    """Whether a number between the noun and the name tells which part of it is meant: "Komisi III DPR"."""
    between = document.tokens[mention.head + 1 : first_token(document, name.span.start)]
    return any(set(token.text) <= _NUMERALS for token in between)


def _typed(document: Document, mention: Mention) -> int | None:
    """The token right behind a noun that says what the name behind it is: "kantor berita" + "Reuters"."""
    known, at = words(document.lang, "type-noun"), mention.head
    for size in (2, 1):
        text = " ".join(token.lower for token in document.tokens[at : at + size])
        if text in known:
            return at + size
    return None


def _agree(document: Document, mention: Mention, other: Mention) -> bool:
    token = document.tokens[mention.head]
    if other.kind in ("Country", "Place"):
        country = listed(document.lang, "country-noun", token.text, token.lemma) is not None
        if country:
            return mention.kind == "Place" or other.kind == "Country"
        around = other.kind == "Place" or token.lower in words(document.lang, "area-noun")
        return mention.kind == "Place" and around  # not "ibu kota Suriah"
    return mention.kind == other.kind or (mention.kind == "Group" and other.kind == "Organization")

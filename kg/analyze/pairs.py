"""Parse -> parse in which a pair of countries or bodies tied by a hyphen is a row of two: "perang Iran-Israel"."""

from collections.abc import Iterator

from msgspec.structs import replace

from kg.analyze.parse import Name, Parse
from kg.model import Sentence, Token
from kg.terms.gazetteer import gazetteer

_HYPHENS = "-–"
_LABELS = {"Country": "LOC", "Organization": "ORG"}


def paired(parsed: Parse, lang: str) -> Parse:
    """Part each pair into its names, the first in the place of the pair, the others its conjuncts.

    Only those that act as countries and bodies do: towns so tied are a road ("Jakarta-Cikampek"), people who stand
    for election are one ("Prabowo-Gibran").
    """
    parsed = parsed._replace(tokens=_tied(parsed.tokens, lang))
    pairs = {token.i: parts for token in parsed.tokens if (parts := _parts(token, lang))}
    if not pairs:
        return parsed
    moved, at = list[int](), 0
    for token in parsed.tokens:
        moved.append(at)
        at += 2 * len(pairs.get(token.i, ())) - 1 if token.i in pairs else 1
    moved.append(at)
    tokens = (new for token in parsed.tokens for new in _parted(token, pairs.get(token.i, []), moved))
    sentences = (Sentence(s.i, moved[s.first], moved[s.last], s.block) for s in parsed.sentences)
    kept = (n for n in parsed.names if n.last - n.first > 1 or n.first not in pairs)
    names = [Name(moved[n.first], moved[n.last], n.label) for n in kept]
    for i, parts in pairs.items():
        names += (Name(moved[i] + 2 * k, moved[i] + 2 * k + 1, label) for k, (_, label) in enumerate(parts))
    return Parse(tuple(tokens), tuple(sentences), tuple(sorted(names)))


def _tied(tokens: tuple[Token, ...], lang: str) -> tuple[Token, ...]:
    """The tokens, names that a tokenizer has parted at the hyphen put in a row: "the Israel - Hamas war"."""
    out = list(tokens)
    for mark in tokens[1:-1]:
        first, second = out[mark.i - 1], out[mark.i + 1]
        tied = mark.text in _HYPHENS and first.end == mark.start and mark.end == second.start
        if not tied or not all(token.upos == "PROPN" and _label(token.text, lang) for token in (first, second)):
            continue
        top = first if first.head not in (mark.i, second.i) else second
        head = first.i if top.head == top.i else top.head
        out[first.i] = replace(first, head=head, dep=top.dep)
        out[mark.i] = replace(mark, upos="PUNCT", head=second.i, dep="punct")
        out[second.i] = replace(second, head=first.i, dep="conj")
    return tuple(out)


def _label(text: str, lang: str) -> str | None:
    """The label of a country's or body's name, None for all others."""
    known = gazetteer().lookup(text, lang) if text else ()
    return _LABELS.get(known[0].kind) if known and known[0].via == "name" else None


def _parts(token: Token, lang: str) -> list[tuple[str, str]]:
    """The names tied in a token, each with the label of its kind; none where one of them is not known."""
    mark = next((mark for mark in _HYPHENS if mark in token.text[1:-1]), None)
    if mark is None or not token.text[:1].isupper() or token.end - token.start != len(token.text):
        return []
    found = []
    for text in token.text.split(mark):
        label = _label(text, lang)
        if label is None:
            return []
        found.append((text, label))
    return found


def _parted(token: Token, parts: list[tuple[str, str]], moved: list[int]) -> Iterator[Token]:
    """The tokens that a pair becomes, or the token itself, with indices as they are now."""
    first, head, start = moved[token.i], moved[token.head], token.start
    if not parts:
        yield replace(token, i=first, head=head)
        return
    for k, (text, _) in enumerate(parts):
        i, end = first + 2 * k, start + len(text)
        if k:
            mark = token.text[start - 1 - token.start]
            yield replace(
                token, i=i - 1, start=start - 1, end=start, text=mark, lemma=mark, upos="PUNCT", head=i, dep="punct"
            )
        own = (head, token.dep) if not k else (first, "conj")
        yield replace(
            token, i=i, start=start, end=end, text=text, lemma=text, upos="PROPN", feats="", head=own[0], dep=own[1]
        )
        start = end + 1

"""Parse -> parse in which a pair tied by a hyphen is a row of two: "perang Iran-Israel", "pertemuan Budi-Sari"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.analyze.parse import Name, Parse
from kg.model import Sentence, Token
from kg.terms.gazetteer import gazetteer
from kg.terms.words import words

_HYPHENS = "-–"
_PAIR = 3  # tokens of a pair and its mark
_LABELS = {"Country": "LOC", "Organization": "ORG"}


def paired(parsed: Parse, lang: str) -> Parse:
    """Part each pair into its names, the first in the place of the pair, the others its conjuncts.

    Only those that act as countries and bodies do: towns so tied are a road ("Jakarta-Cikampek"), people who stand
    for election are one ("Prabowo-Gibran"), but two beside a word for talks: "pertemuan Budi-Sari".
    """
    row, people = _tied(parsed.tokens, lang)
    if people:
        others = (n for n in parsed.names if not people.intersection(range(n.first, n.last)))
        parsed = parsed._replace(names=tuple(sorted([*others, *(Name(i, i + 1, "PER") for i in people)])))
    parsed = parsed._replace(tokens=row)
    meeting = words(lang, "pair-noun")
    met = {t.i for t in parsed.tokens if t.i and parsed.tokens[t.i - 1].lower in meeting}
    pairs = {token.i: parts for token in parsed.tokens if (parts := _parts(token, lang, token.i in met))}
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


def _tied(tokens: tuple[Token, ...], lang: str) -> tuple[tuple[Token, ...], set[int]]:
    """The tokens, names that a tokenizer has parted at the hyphen put in a row: "the Israel - Hamas war".

    With them go those of the names that are people's.
    """
    out, people = list(tokens), set[int]()
    for mark in tokens[1:-1]:
        first, second = out[mark.i - 1], out[mark.i + 1]
        if mark.text not in _HYPHENS or not (_is_tight(first, mark, second) or _is_spaced(out, mark, lang)):
            continue
        met = any(token.lower in words(lang, "pair-noun") for token in out[second.i + 1 : second.i + 2])
        labels = [_label(token.text, lang, met) for token in (first, second) if met or token.upos == "PROPN"]
        if len(labels) < 2 or not all(labels):
            continue
        top = first if first.head not in (mark.i, second.i) else second
        head = first.i if top.head == top.i else top.head
        out[first.i] = replace(first, head=head, dep=top.dep)
        out[mark.i] = replace(mark, upos="PUNCT", head=second.i, dep="punct")
        out[second.i] = replace(second, upos="PROPN", head=first.i, dep="conj")
        people.update(t.i for t, label in zip((first, second), labels, strict=True) if label == "PER")
    return tuple(out), people


def _is_tight(first: Token, mark: Token, second: Token) -> bool:
    return first.end == mark.start and mark.end == second.start


def _is_spaced(tokens: Sequence[Token], mark: Token, lang: str) -> bool:
    """Whether a dash with blanks around it ties two countries that do something: "Indonesia - Bulgaria sepakat"."""
    row = tokens[mark.i - 1 : mark.i + 3]
    acts = len(row) > _PAIR and row[-1].upos in ("VERB", "AUX", "ADV", "ADJ")
    return acts and all(_label(token.text, lang, False) == "LOC" for token in (row[0], row[2]))


def _label(text: str, lang: str, met: bool) -> str | None:
    """The label of a country's or body's name, or of a person's where two are ``met``; None for all others."""
    known = gazetteer().lookup(text, lang) if text else ()
    label = _LABELS.get(known[0].kind) if known and known[0].via == "name" else None
    plain = any(text.lower() in words(lang, name) for name in ("common", "mostly-small"))
    person = known[0].kind == "Person" if known else text.istitle() and text.isalpha() and not plain
    return label or ("PER" if met and person else None)


def _parts(token: Token, lang: str, met: bool) -> list[tuple[str, str]]:
    """The names tied in a token, each with the label of its kind; none where one of them is not known."""
    mark = next((mark for mark in _HYPHENS if mark in token.text[1:-1]), None)
    if mark is None or not token.text[:1].isupper() or token.end - token.start != len(token.text):
        return []
    found = []
    for text in token.text.split(mark):
        label = _label(text, lang, met)
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

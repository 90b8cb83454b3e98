"""A parsed text -> its sentences whole: where the parser left the subject of a sentence as one by itself."""

from typing import Any

from spacy.tokens import Doc

from kg.analyze.steps import goes_on

_ACTS, _NAMES = frozenset({"VERB", "ADJ"}), frozenset({"NOUN", "PROPN", "PRON"})


def whole(doc: Doc) -> tuple[list[tuple[int, int]], dict[int, tuple[int, str]]]:
    """The first and last (exclusive) words of each sentence, and the head and relation of each root that hangs now.

    Of two pieces of one sentence the first hangs on the second as its subject where it may be that, and else the
    second on the first: "Mesir dan Qatar | mengundang Israel".
    """
    rows: list[tuple[int, int]] = []
    hung: dict[int, tuple[int, str]] = {}
    root: Any = None
    for sentence in doc.sents:
        if not rows or not goes_on(doc[sentence.start - 1].text, doc[sentence.start].text):
            rows.append((sentence.start, sentence.end))
            root = sentence.root
            continue
        rows[-1] = (rows[-1][0], sentence.end)
        taken = any(word.dep_.startswith("nsubj") for word in sentence.root.lefts)
        if root.pos_ in _NAMES and sentence.root.pos_ in _ACTS and not taken:
            hung[root.i] = sentence.root.i, "nsubj"
            root = sentence.root
        else:
            hung[sentence.root.i] = root.i, "parataxis"
    return rows, hung

"""Sentences -> spaCy Docs, several sentences to a Doc as in a paragraph."""

from __future__ import annotations

import random
from collections.abc import Iterable

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.conllu import Sent


def to_doc(vocab: Vocab, sents: list[Sent]) -> Doc:
    """Consecutive sentences as one Doc; sets without lemmas or features leave them unset."""
    words = [word for sent in sents for word in sent.words]
    spaces = [space for sent in sents for space in [*sent.spaces[:-1], True]]
    heads: list[int] = []
    offset = 0
    for sent in sents:
        heads += [offset + (number if head < 0 else head) for number, head in enumerate(sent.heads)]
        offset += len(sent)
    full = all(lemma != "_" for sent in sents for lemma in sent.lemmas[:1])
    upos = [tag for sent in sents for tag in sent.upos]
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        heads=heads,
        tags=upos,
        deps=["ROOT" if head < 0 else dep for sent in sents for head, dep in zip(sent.heads, sent.deps, strict=True)],
        pos=upos if full else None,
        morphs=[feats for sent in sents for feats in sent.feats] if full else None,
        lemmas=[lemma for sent in sents for lemma in sent.lemmas] if full else None,
    )


def paragraphs(sents: Iterable[Sent], rng: random.Random, longest: int = 4) -> Iterable[list[Sent]]:
    """Runs of one to `longest` consecutive sentences; half of them single."""
    run: list[Sent] = []
    size = 1
    for sent in sents:
        run.append(sent)
        if len(run) >= size:
            yield run
            run, size = [], rng.choice([1] * (longest - 1) + list(range(2, longest + 1)))
    if run:
        yield run


def save(docs: Iterable[Doc], path: str) -> None:
    """Write Docs to a `.spacy` file."""
    DocBin(docs=docs, store_user_data=False).to_disk(path)

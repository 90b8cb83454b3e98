"""Raw text -> the weights of a word encoder that has learnt to guess hidden words from their neighbours.

A cloze task after Devlin et al. 2019 (BERT) on spaCy's small network, as in `spacy pretrain`: every sixth word or so
is hidden, and the network has to come near its word vector. What hides a word is drawn here, because spaCy's own pool
of random words is empty for a fresh vocabulary.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch
from thinc.api import Adam, CosineDistance, Linear, Maxout, Model, chain, list2array

HIDDEN_PART, LEFT_BLANK, BLANK = 0.18, 0.85, "[MASK]"
LONGEST, BATCH = 120, 64


def lines(path: Path) -> Iterator[list[str]]:
    """The words of each line, the first ones of a long line, over and over."""
    while True:
        with path.open(encoding="utf8") as text:
            yield from (line.split()[:LONGEST] for line in text if line.strip())


def hidden(words: list[list[str]], rng: random.Random) -> tuple[list[list[str]], numpy.ndarray]:
    """The same lines with some words blank or exchanged, and which ones (1 or 0, one row a word)."""
    pool = [word for line in words for word in line]
    rows = numpy.array([[rng.random() < HIDDEN_PART] for _ in pool], dtype="f")
    shown = iter(
        (BLANK if rng.random() < LEFT_BLANK else rng.choice(pool)) if row[0] else word
        for word, row in zip(pool, rows, strict=True)
    )
    return [[next(shown) for _ in line] for line in words], rows


def guesser(encoder: Model, width: int, example: Iterable[Doc]) -> Model:
    """The encoder with a layer on top that gives a word vector of this width."""
    top = chain(list2array(), Maxout(nO=256, nP=2, normalize=True), Linear(nO=width))
    model: Model = chain(encoder, top)
    model.initialize(X=list(example))
    return model


def targets(nlp: Language, docs: Iterable[Doc]) -> numpy.ndarray:
    """The word vectors, one row a word."""
    return numpy.vstack([[token.vector for token in doc] for doc in docs])


def nearness(guess: numpy.ndarray, goal: numpy.ndarray, rows: numpy.ndarray) -> float:
    """The mean cosine of what was guessed for the hidden words, -1 to 1."""
    lengths = numpy.linalg.norm(guess, axis=1) * numpy.linalg.norm(goal, axis=1)
    return float(((guess * goal).sum(1) / lengths.clip(1e-6) * rows[:, 0]).sum() / rows.sum().clip(1))


def pretrain(nlp: Language, encoder: Model, text: Path, minutes: float, out: Path, rate: float = 0.001) -> None:
    """Teach the encoder in place for some minutes; its weights are in `out`, renewed now and then."""
    rng, began, seen = random.Random(5), time.monotonic(), 0
    model = guesser(encoder, nlp.vocab.vectors.shape[1], [Doc(nlp.vocab, words=["a", "b"])])
    distance, adam = CosineDistance(normalize=True, ignore_zeros=True), Adam(rate, L2=0.0, grad_clip=1.0)
    for step, batch in enumerate(minibatch(lines(text), BATCH)):
        left = 1 - (time.monotonic() - began) / 60 / minutes
        if left <= 0:
            break
        adam.learn_rate = rate * min(1.0, (step + 1) / 100) * max(left, 0.1)
        masked, rows = hidden(batch, rng)
        goal = targets(nlp, (Doc(nlp.vocab, words=words) for words in batch))
        guess, backprop = model.begin_update([Doc(nlp.vocab, words=words) for words in masked])
        gradient, _ = distance(guess, goal)
        backprop(gradient * rows / rows.mean().clip(1e-3))
        model.finish_update(adam)
        seen += len(rows)
        if step % 100 == 0:
            print(f"step {step}, {seen} words, cosine {nearness(guess, goal, rows):.3f}, {left:.0%} left", flush=True)
            out.write_bytes(encoder.to_bytes())
    out.write_bytes(encoder.to_bytes())

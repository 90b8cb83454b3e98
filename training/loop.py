"""A pipeline and examples -> a better pipeline: a training loop that ends by a clock or a count of words.

The learning rate falls linearly over the budget, the weights written are running averages, and slow parts
that learn fast (word features, lemmas) take part in every third step only.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from thinc.api import Adam

Reader = Callable[[Language], Iterator[Example]]


@dataclass
class Budget:
    """How long to train: words, or minutes if the machine is too slow for them."""

    words: int
    minutes: float
    batch: int = 1000
    rate: float = 0.001
    warmup: int = 30
    dropout: float = 0.1
    seldom: tuple[str, ...] = ("morphologizer", "trainable_lemmatizer")
    every: int = 3
    save_minutes: float = 5.0
    start: float = field(default_factory=time.monotonic)

    def progress(self, words: int) -> float:
        """The part of the budget that is used, 0 to 1."""
        return max(words / self.words, (time.monotonic() - self.start) / 60 / self.minutes)


def batches(nlp: Language, reader: Reader, size: int) -> Iterator[list[Example]]:
    """Batches of about `size` words, pass after pass."""
    while True:
        yield from minibatch_by_words(reader(nlp), size, tolerance=0.2)


def restore_lemma_labels(nlp: Language) -> None:
    """A loaded lemmatizer forgot which tree has which label and would learn the first one for every word."""
    if "trainable_lemmatizer" in nlp.pipe_names:
        lemmatizer = nlp.get_pipe("trainable_lemmatizer")
        lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}


def write(nlp: Language, optimizer: Adam, out: Path) -> None:
    """Save the averaged weights."""
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(out)


def train_on(nlp: Language, reader: Reader, budget: Budget, out: Path) -> None:
    """Train in place; the averaged pipeline is in `out`, renewed every few minutes."""
    optimizer = Adam(budget.rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    nlp.resume_training(sgd=optimizer)
    restore_lemma_labels(nlp)
    words, saved = 0, time.monotonic()
    for step, batch in enumerate(batches(nlp, reader, budget.batch)):
        left = 1 - budget.progress(words)
        if left <= 0:
            break
        optimizer.learn_rate = budget.rate * left * min(1.0, (step + 1) / budget.warmup)
        idle = [name for name in budget.seldom if name in nlp.pipe_names and step % budget.every]
        losses = nlp.update(batch, sgd=optimizer, drop=budget.dropout, exclude=idle)
        words += sum(len(example) for example in batch)
        if time.monotonic() - saved > 60 * budget.save_minutes:
            saved = time.monotonic()
            write(nlp, optimizer, out)
            print(f"step {step}, {words} words, {left:.0%} left, {losses}", flush=True)
    write(nlp, optimizer, out)
    print(f"end: {words} words", flush=True)

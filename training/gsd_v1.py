"""UD v1 trees of the GSD treebank -> UD v2 trees, by a tagger that learnt from trees labelled both ways.

Heads hardly changed between the versions, labels did. So heads are kept (but for `cc` and marks, which follow
rules), clitics are split, and a small tagger that sees words, v1 labels and heads writes the v2 class and
label. It learns from the dev and test parts, which exist in both versions.
"""

from __future__ import annotations

import random
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import minibatch

from training.conllu import Sent, blocks, read_conllu
from training.names import glue
from training.punct import hang_marks

CLITIC = "clitic"
RELABELLER = {
    "@architectures": "spacy.Tagger.v2",
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "include_static_vectors": True,
            "attrs": ["NORM", "SUFFIX", "SHAPE", "POS", "DEP", "LEMMA", "TAG"],
            "rows": [2000, 1000, 500, 100, 200, 500, 1000],
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 2,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    },
}


def split_rows(rows: list[list[str]], nlp: Language) -> Sent:
    """Rows of a v1 sentence -> words as the runtime tokenizer parts them; clitics hang on their hosts."""
    sent, first = Sent(), []
    _, starts = glue([row[1] for row in rows])
    ends = [start + len(row[1]) for start, row in zip(starts, rows, strict=True)]
    for index, row in enumerate(rows):
        parts = [token.text for token in nlp.tokenizer(row[1])] if row[3] not in ("PROPN", "PUNCT", "NUM") else [row[1]]
        parts = parts if len(parts) == 2 and parts[1].isalpha() else [row[1]]
        first.append(len(sent))
        glued = index + 1 < len(rows) and starts[index + 1] == ends[index]
        sent.words += parts
        sent.spaces += [False] * (len(parts) - 1) + [not glued]
        sent.upos += [row[3]] + ["PRON"] * (len(parts) - 1)
        sent.deps += [row[7]] + [CLITIC] * (len(parts) - 1)
        sent.heads += [int(row[6]) - 1] + [-2] * (len(parts) - 1)
    sent.heads = [first[head] if head >= 0 else head for head in sent.heads]
    sent.heads = [index - 1 if head == -2 else head for index, head in enumerate(sent.heads)]
    sent.lemmas, sent.feats = ["_"] * len(sent), [""] * len(sent)
    return sent


def hang_conjunctions(sent: Sent) -> None:
    """In v2 a conjunction hangs on the conjunct after it, in v1 on the first one."""
    for index, dep in enumerate(sent.deps):
        if dep == "cc":
            after = [
                other
                for other, head in enumerate(sent.heads)
                if head == sent.heads[index] and sent.deps[other] == "conj" and other > index
            ]
            sent.heads[index] = after[0] if after else sent.heads[index]


def hang_punctuation(sent: Sent) -> None:
    """Marks hang by the v2 rules; what hung on a mark is lifted to the mark's head."""
    marks = {index for index, dep in enumerate(sent.deps) if dep == "punct"}
    for index in range(len(sent)):
        while sent.heads[index] in marks:
            sent.heads[index] = sent.heads[sent.heads[index]]
    sent.heads = hang_marks(sent.words, sent.heads, sent.deps, marks)


def seen_by_relabeller(nlp: Language, sent: Sent) -> Doc:
    """A Doc whose attributes carry the v1 labels, the head's class and the case word."""
    case = {
        sent.heads[index]: word.lower()
        for index, word in reversed(list(enumerate(sent.words)))
        if sent.deps[index] in ("case", "mark", "cop")
    }
    sides = [
        "root" if head < 0 else f"{sent.upos[head]} {sent.deps[head]} {'<' if head < index else '>'}"
        for index, head in enumerate(sent.heads)
    ]
    tags = [case.get(index, "none") for index in range(len(sent))]
    return Doc(
        nlp.vocab,
        words=sent.words,
        pos=[V1_POS.get(tag, tag) for tag in sent.upos],
        deps=sent.deps,
        heads=[max(head, 0) for head in sent.heads],
        lemmas=sides,
        tags=tags,
    )


V1_POS = {"CONJ": "CCONJ"}


def aligned(sent: Sent, target: Sent) -> list[str] | None:
    """The v2 `class|label` of each v1 word, if both versions have the same words."""
    if [word.lower() for word in sent.words] != [word.lower() for word in target.words]:
        return None
    return [f"{upos}|{dep}" for upos, dep in zip(target.upos, target.deps, strict=True)]


def both_ways(nlp: Language, old: Path, new: Path) -> list[Example]:
    """Examples from one part of the treebank that exists in both versions."""
    targets = {"".join(sent.words).lower(): sent for sent in read_conllu(new)}
    out = []
    for rows in blocks(old):
        sent = to_v2_heads(rows, nlp)
        target = targets.get("".join(sent.words).lower())
        tags = aligned(sent, target) if target else None
        if tags:
            doc = seen_by_relabeller(nlp, sent)
            out.append(Example(doc, Doc(nlp.vocab, words=sent.words, tags=tags)))
    return out


def to_v2_heads(rows: list[list[str]], nlp: Language) -> Sent:
    """A v1 sentence with v2 words and heads, labels as they were."""
    sent = split_rows(rows, nlp)
    hang_conjunctions(sent)
    hang_punctuation(sent)
    return sent


def learn(nlp: Language, examples: list[Example], passes: int = 15) -> None:
    """Train the relabeller; half way the learning rate falls."""
    tagger = nlp.add_pipe("tagger", config={"model": RELABELLER, "overwrite": True})
    optimizer = nlp.initialize(lambda: examples)
    rng = random.Random(0)
    for turn in range(passes):
        optimizer.learn_rate = 0.001 if turn < passes // 2 else 0.0003
        rng.shuffle(examples)
        for batch in minibatch(examples, 16):
            tagger.update([Example(eg.predicted.copy(), eg.reference) for eg in batch], sgd=optimizer, drop=0.3)


def relabel(nlp: Language, rows: list[list[str]]) -> Sent:
    """One v1 sentence -> a v2 sentence."""
    sent = to_v2_heads(rows, nlp)
    doc = nlp.get_pipe("tagger")(seen_by_relabeller(nlp, sent))
    pairs = [token.tag_.split("|") for token in doc]
    sent.upos = [upos for upos, _ in pairs]
    sent.deps = [
        "root" if head < 0 else (dep if dep != "root" else "dep")
        for (_, dep), head in zip(pairs, sent.heads, strict=True)
    ]
    return sent


def relabelled(data: Path, nlp: Language) -> list[Sent]:
    """The training part of GSD v1 as v2 sentences. `nlp` is blank, with vectors and tokenizer rules."""
    folder = data / "ud" / "id_gsd_v1"
    examples = [
        example
        for part in ("dev", "test")
        for example in both_ways(nlp, folder / f"parser-id.conllu.{part}", data / "ud" / f"id_gsd-{part}.conllu")
    ]
    learn(nlp, examples)
    return [relabel(nlp, rows) for rows in blocks(folder / "parser-id.conllu.train.gz")]

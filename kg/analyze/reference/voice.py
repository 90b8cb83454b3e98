"""Who speaks where: the mentions that stand as subject of a word of saying, by tree or by place."""

from kg.analyze.mentions.cues import is_cue
from kg.model import Document, Mention
from kg.model.tree import is_dep, tokens_in
from kg.terms.words import listed, words

_ASIDE = 6  # tokens of a bracket behind a name, marks included


def voices(document: Document) -> frozenset[int]:
    """Numbers of the mentions that speak: "kata Budi", "Budi mengatakan", "menurut dia", "katanya"."""
    return frozenset(i for i, mention in enumerate(document.mentions) if speaks(document, mention))


def speaks(document: Document, mention: Mention) -> bool:
    """Whether a word of saying, or one that gives a source, has this mention as its subject."""
    token = document.tokens[mention.head]
    governor = document.tokens[token.head]
    addressed = token.dep == "nsubj:pass" and token.i < governor.i  # "Pengendara diimbau melambat"
    if is_dep(token, "nsubj") and governor.i != token.i and is_cue(governor, document.lang) and not addressed:
        return True
    if _is_agent(document, token.i):
        return True
    inside = tokens_in(document, mention.span)
    if not inside:
        return False
    if is_told(document, mention):
        return True
    return stands_before_cue(document, mention)


def stands_before_cue(document: Document, mention: Mention) -> bool:
    """Whether a word of saying comes right behind a mention, or a name's comma: "Lee Sharpe (45), mengaku kecewa"."""
    inside = tokens_in(document, mention.span)
    after = inside[-1] + 1 if inside else len(document.tokens)
    if mention.form == "name" and mention.kind == "Person":
        after = _past_aside(document, after)
    while after < len(document.tokens) and _is_beside(document, after):
        after += 1
    token = document.tokens[mention.head]
    verb = after < len(document.tokens) and document.tokens[after].upos == "VERB"
    if not verb or not is_cue(document.tokens[after], document.lang) or is_dep(token, "obl", "obj"):
        return False
    if "Voice=Pass" in document.tokens[after].feats:
        return False  # "Budi diduga menipu"
    return token.head == after or not _is_led(document, after)


def _is_beside(document: Document, i: int) -> bool:
    """Whether a token only goes with the word of saying behind it: "turut menyoroti", "juga menilai"."""
    token = document.tokens[i]
    near = is_dep(token, "advmod", "aux") and i < token.head
    return near and is_cue(document.tokens[token.head], document.lang)


def _is_led(document: Document, cue: int) -> bool:
    """Whether the tree has a plain name for the subject of a cue: "Aziz, kuasa hukum Rizieq, menyatakan"."""
    heads = [c for c in document.children[cue] if is_dep(document.tokens[c], "nsubj")]
    people = (m for m in document.mentions if m.head in heads and (m.kind, m.form) == ("Person", "name"))
    return any(m.role is None or not m.span.covers(m.role) for m in people)


def _past_aside(document: Document, at: int) -> int:
    """Behind a bracket, such as an age, and a comma that follow a name."""
    row = [token.text for token in document.tokens[at : at + _ASIDE]]
    if row[:1] == ["("] and ")" in row:
        at += row.index(")") + 1
    return at + (at < len(document.tokens) and document.tokens[at].text == ",")


def _is_agent(document: Document, i: int) -> bool:
    """Whether a token is who says it in a passive: "dibenarkan Kepala Divisi Pargiyono", "was confirmed by Smith"."""
    token, verb = document.tokens[i], document.tokens[document.tokens[i].head]
    if "Voice=Pass" not in verb.feats or i < verb.i or not is_dep(token, "obl", "obj", "nmod"):
        return False
    marks = [document.tokens[c].lower for c in document.children[i] if is_dep(document.tokens[c], "case")]
    by = all(mark in words(document.lang, "agent-marker") for mark in marks)
    return by and is_cue(verb, document.lang) and document.tokens[i - 1].text != ","


def is_told(document: Document, mention: Mention) -> bool:
    """Whether a mention stands right behind a bare word of saying, as whoever goes on speaking does: "ujarnya"."""
    inside = tokens_in(document, mention.span)
    bare = bool(inside) and inside[0] > 0 and _opens(document, inside[0] - 1)
    return bare and not is_dep(document.tokens[mention.head], "obj", "iobj")


def _opens(document: Document, i: int) -> bool:
    """Whether a token is a word of saying whose speaker stands behind it: a bare cue, "menurut", "according to"."""
    token = document.tokens[i]
    return listed(document.lang, "speaker-after", token.text, token.lemma) is not None

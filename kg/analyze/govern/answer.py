"""A word of saying set against what another reports -> beside that other, not inside its report.

id: in "Walhi menuding PT X membuka hutan, tetapi PT X membantah tudingan itu" it is not Walhi who says that PT X denies
it. en: so in "Kyiv claims to hold the town, but Moscow denied the claim".
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.analyze.mentions.cues import is_cue
from kg.model import Token
from kg.model.tree import is_dep
from kg.terms.words import listed, words

_JOINED = ("conj", "ccomp", "advcl", "parataxis")
_REPORTED = ("ccomp", "xcomp")
_NEAR = 60  # tokens from an answer within which its own stand


def answered(tokens: tuple[Token, ...], lang: str) -> tuple[Token, ...]:
    """The tokens, each answer put beside the word of saying above the report that a tree makes it a part of."""
    apart = words(lang, "contrast-marker")
    joints = [token for token in tokens if token.lower in apart and token.i and tokens[token.i - 1].text == ","]
    out = list(tokens)
    for joint in joints:
        verb = tokens[joint.head]
        verb = tokens[verb.head] if is_dep(verb, "nsubj") else verb
        above = _reporting(tokens, verb, joint, lang)
        if above is not None and _answers(tokens, verb, joint, lang):
            out[verb.i] = replace(verb, head=above.i, dep="conj")
    return tuple(out)


def _reporting(tokens: Sequence[Token], verb: Token, joint: Token, lang: str) -> Token | None:
    """The word of saying before a joint in whose report a tree puts the one behind it."""
    if verb.i <= joint.i or not is_dep(verb, *_JOINED) or not is_cue(verb, lang):
        return None
    at, reported = verb, is_dep(verb, *_REPORTED)
    while at.head != at.i:
        at = tokens[at.head]
        if at.i < joint.i and reported and at.upos == "VERB" and is_cue(at, lang):
            return at
        reported = reported or is_dep(at, *_REPORTED)
    return None


def _answers(tokens: Sequence[Token], verb: Token, joint: Token, lang: str) -> bool:
    """Whether a word of saying has its subject from the one above, or points back at what was said."""
    behind = tokens[verb.i : verb.i + _NEAR]
    if any(is_dep(t, "nsubj") and t.head == verb.i for t in tokens[joint.i : verb.i]):
        said = [t for t in behind if t.head == verb.i and is_dep(t, "obj")]
        below = {t.lower for t in behind if t.head in {o.i for o in said}}
        return any(t.upos == "PRON" for t in said) or not below.isdisjoint(words(lang, "demonstrative"))
    if listed(lang, "evidence-verb", verb.text, verb.lemma) is not None:
        return False  # things show as much as people do
    row = tokens[max(0, joint.i - _NEAR) : joint.i]
    before = next((t for t in reversed(row) if is_dep(t, "nsubj") and t.head == verb.head), None)
    return before is not None and not _is_somebody(before, lang)


def _is_somebody(token: Token, lang: str) -> bool:
    """Whether a subject could speak itself: "mengatakan pelaku sudah ditangkap, tetapi mengaku …"."""
    sets = ("person-noun", "group-noun", "organization-noun")
    return token.upos in ("PROPN", "PRON") or any(listed(lang, name, token.text, token.lemma) for name in sets)

"""What somebody is said to be: "Hera adalah seorang ilmuwan", "menjabat sebagai ketua", "is a singer"."""

from kg.analyze.mentions.table import Table
from kg.analyze.reference.clusters import Clusters
from kg.model import Document, Mention
from kg.model.tree import ancestors, first_token, is_dep
from kg.terms.words import listed, words

_REACH = 3


def predicate(document: Document, clusters: Clusters) -> None:
    """Joins a description to the one it is said of, and keeps it from being anybody else's antecedent.

    id: Hera adalah seorang ilmuwan. en: Chen is a singer.
    """
    subjects = {mention.head: i for i, mention in reversed(list(enumerate(document.mentions)))}
    table = Table(document, (mention for mention in document.mentions if mention.form == "name"))
    last: Mention | None = None
    for i, mention in enumerate(document.mentions):
        if mention.form != "nominal" or mention.kind == "Place":
            continue
        if last is not None and _goes_on(document, last, mention):
            clusters.said.add(i)
            last = mention
            continue
        copula = _copula(document, mention, table)
        if copula is None:
            continue
        clusters.said.add(i)
        last = mention
        said_of = _subject(document, copula, mention, subjects)
        if said_of is not None and document.mentions[said_of].kind == mention.kind and _is_plain(document, copula):
            clusters.join(said_of, i)


def _goes_on(document: Document, before: Mention, mention: Mention) -> bool:
    """Whether nothing but commas and "and" stands between two predicates of one person."""
    first, last = first_token(document, before.span.end), first_token(document, mention.span.start)
    between = document.tokens[first:last]
    return 0 < len(between) < 4 and all(t.text == "," or t.upos in ("CCONJ", "ADV") for t in between)


def _copula(document: Document, mention: Mention, table: Table) -> int | None:
    """The token that says that the description is a predicate, or the description's own head where none stands."""
    known, single = words(document.lang, "predicate-marker"), words(document.lang, "single-marker")
    at = first_token(document, mention.span.start) - 1
    for _ in range(_REACH):
        if at < 0 or table.at(at) is not None:
            return None
        token = document.tokens[at]
        if listed(document.lang, "predicate-marker", token.text, token.lemma) is not None:
            return at
        if token.upos not in ("DET", "ADJ", "NUM", "ADV") and token.lower not in single:
            break
        at -= 1
    below = [document.tokens[c] for c in document.children[mention.head] if is_dep(document.tokens[c], "cop")]
    return below[0].i if below and known else None


def _subject(document: Document, copula: int, mention: Mention, subjects: dict[int, int]) -> int | None:
    for above in (mention.head, *ancestors(document, mention.head), copula):
        for child in document.children[above]:
            if is_dep(document.tokens[child], "nsubj") and child < copula and child in subjects:
                return subjects[child]
        if above != mention.head and document.tokens[above].upos == "VERB":
            break
    return None


def _is_plain(document: Document, copula: int) -> bool:
    """Whether the copula says what is so: not denied, not becoming, not as whom."""
    token = document.tokens[copula]
    value = listed(document.lang, "predicate-marker", token.text, token.lemma)
    before = document.tokens[max(0, copula - 2) : copula]
    around = [*before, *document.tokens[copula + 1 : copula + 2]]
    doubt = (*words(document.lang, "negator"), *words(document.lang, "modality"))
    return value == "is" and not any(near.lower in doubt for near in around)

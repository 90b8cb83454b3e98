"""One label for all places of one name: that of most of them, or what its parts say."""

from collections import Counter, defaultdict

from kg.analyze.mentions.personal import is_personal
from kg.analyze.mentions.spelling import written
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import listed, words

_MAKER = "company"


def voted(document: Document, names: list[Name]) -> list[Name]:
    """One label for all places of one name, that of most of them; a surname goes with the full name."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    surnames, families = Counter[str](), set[str]()
    texts = [written(document, name.first, name.last) for name in names]
    for name, text in zip(names, texts, strict=True):
        votes[text][name.label] += 1
        if name.label == "PER" and " " in text:
            surnames.update(set(text.split()))
            first, *_, last = text.split()
            families |= {first, last} if is_personal(first, document.lang) else {last}
    companies = {formless(text) for text in texts if formless(text) != text}
    bodies = {text for text in votes if text not in families and _is_known_body(text, document.lang)}
    found = [
        name._replace(label="ORG")
        if name.label == "PER" and text in bodies
        else _told(votes, surnames, name, text, document.lang)
        for name, text in zip(names, texts, strict=True)
    ]
    short = [" " in text and text in companies and not is_personal(text.split()[0], document.lang) for text in texts]
    return [name._replace(label="ORG") if same else name for name, same in zip(found, short, strict=True)]


def formless(text: str) -> str:
    """The name of a company without what kind of company it is: "PT Sinar Terang Mandiri Tbk"."""
    row = text.split()
    while row and row[0].lower() in words("mul", "legal-form"):
        row = row[1:]
    while row and row[-1].lower().rstrip(".") in words("mul", "legal-form"):
        row = row[:-1]
    return " ".join(row)


def _told(votes: dict[str, Counter[str]], surnames: Counter[str], name: Name, text: str, lang: str) -> Name:
    label = _label(votes, surnames, text, name.label, lang)
    return name._replace(label=_looks(votes, text, label, lang))


def _looks(votes: dict[str, Counter[str]], text: str, own: str, lang: str) -> str:
    """The label of a long name by its parts: a body's acronym opens it, or its last word is somebody's name."""
    first, _, rest = text.partition(" ")
    if not rest:
        return own
    if _is_body_name(text, lang):
        return "ORG"
    if own == "PER" and not words(lang, "office-left") and listed(lang, "place-noun", first, first.lower()) is not None:
        return "LOC"
    if own == "PER":
        branch = _is_body(votes[first]) and bool(gazetteer().lookup(rest, lang)) and not is_personal(first, lang)
        return "ORG" if branch else own  # "Disperpa Badung" where the article knows Disperpa
    if (
        own == "LOC"
        and first.isupper()
        and len(first) > 1
        and votes[first].most_common(1)[:1]
        and "ORG" in votes[first]
    ):
        return "ORG"
    telling = {"LOC": first, "ORG": text.rpartition(" ")[2]}[own]
    personal = _is_person(votes[telling])
    return "PER" if personal and not gazetteer().lookup(text, lang) else own


def _is_person(votes: Counter[str]) -> bool:
    """Whether most places of a name are a person's."""
    return votes["PER"] > votes.total() / 2


def _is_body(votes: Counter[str]) -> bool:
    """Whether most places of a name are a body's."""
    return votes["ORG"] > votes.total() / 2


def _is_body_name(text: str, lang: str) -> bool:
    """Whether the noun of a body stands where its language puts it: behind the name, or before it."""
    behind = bool(words(lang, "office-left"))
    noun = text.rpartition(" ")[2] if behind else text.partition(" ")[0]
    known = listed(lang, "organization-noun", noun, noun.lower()) or noun.lower() in words(lang, "body-open")
    return bool(known) and offices(lang).match([noun.lower()]) is None


def _label(votes: dict[str, Counter[str]], surnames: Counter[str], text: str, own: str, lang: str) -> str:
    if surnames[text] and ("PER" in votes[text] or not gazetteer().lookup(text, lang)):
        return "PER"
    best = votes[text].most_common(2)
    if len(best) < 2 or best[0][1] > best[1][1]:
        return best[0][0]
    personal = is_personal(text.partition(" ")[0], lang) or (" " in text and not gazetteer().lookup(text, lang))
    return "PER" if votes[text]["PER"] == best[0][1] and personal else own


def _is_known_body(text: str, lang: str) -> bool:
    """Whether the gazetteer knows a name for bodies only, or a product's begins with its maker's: "Honda Prelude"."""
    first, _, rest = text.partition(" ")
    known = gazetteer().lookup(text, lang)
    if not known and rest and not any(is_personal(word, lang) for word in text.split()):
        known = tuple(entry for entry in gazetteer().lookup(first, lang) if entry.type == _MAKER)
    return bool(known) and all(entry.kind == "Organization" for entry in known)

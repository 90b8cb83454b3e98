"""Trees that news breaks in known ways -> the trees that its order of words tells.

en: of "The European Union imposed sanctions" a parser may make sanctions that were imposed; the subject tells.
id: of "Setelah berunding di Jenewa, China dan Kanada sepakat" it may make three places; the comma tells.
"""

from collections.abc import Container, Sequence

from msgspec.structs import replace

from kg.analyze.answer import answered
from kg.model import Token
from kg.model.tree import is_dep
from kg.terms.lexicon import lexicon
from kg.terms.words import listed, words

_CLAUSES = ("ROOT", "conj", "ccomp", "advcl", "acl", "parataxis")
_SMALL = frozenset({"AUX", "ADV", "PART"})
_INSIDE = ("flat", "compound", "nmod", "appos")
_QUOTES = frozenset("\"“”'‘’")
_BEHIND = ("ccomp", "xcomp", "advcl", "parataxis")
_LOOSE = ("ccomp", "xcomp", "acl", "advcl")
_BREAKS = frozenset({"PUNCT", "SCONJ", "CCONJ", "VERB", "PART"})
_RELATIVE = "PronType=Rel"
_ACTIVE = "Voice=Act"
_FINITE = "Tense=Past|VerbForm=Fin"
_PARTICIPLE = "Tense=Pres|VerbForm=Part"


def governed(tokens: Sequence[Token], lang: str) -> tuple[Token, ...]:
    """The tokens, verbs above their objects and beside each other, subjects below, predicates on the nearest noun."""
    found = _with_modifiers(_with_people(tokens, lang), words(lang, "modifying-phrase"))
    found = _with_descriptions(_with_makers(found), words(lang, "describing-verb"))
    found = _with_strikes(found, words(lang, "striking-form"))
    found = _with_predicates(_with_rows(_with_subjects(_with_verbs(_with_objects(found)))))
    found = _with_onsets(found, words(lang, "onset-verb"))
    found = _with_made(found, words(lang, "making-verb"), words(lang, "copula"))
    found = answered(_with_times(_with_tolls(found, lang)), lang)
    return found if _is_sound(found) else tuple(tokens)


def _is_sound(tokens: Sequence[Token]) -> bool:
    """Whether every word of a tree leads up to a root, and none to itself."""
    sure = {token.i for token in tokens if token.head == token.i}
    for token in tokens:
        path, at = set[int](), token.i
        while at not in sure and at not in path:
            path.add(at)
            at = tokens[at].head
        if at not in sure:
            return False
        sure |= path
    return True


def _with_people(tokens: Sequence[Token], lang: str) -> tuple[Token, ...]:
    """Nouns for people that the tagger takes for verbs made nouns where a verb has them: "lima terduga ditangkap"."""
    strange = [t for t in tokens if t.upos == "VERB" and is_dep(t, "obj", "nsubj", "obl") and t.text.islower()]
    held = {t.i for t in strange if listed(lang, "person-noun", t.text, t.lemma) is not None}
    return tuple(replace(token, upos="NOUN") if token.i in held else token for token in tokens)


def _with_makers(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Whoever a hyphen ties to what he did made its agent: en "*Qatar*-brokered talks"."""
    out = list(tokens)
    for verb in tokens[2:]:
        hyphen, maker = tokens[verb.i - 1], tokens[verb.i - 2]
        tied = hyphen.text == "-" and maker.end == hyphen.start and hyphen.end == verb.start
        if tied and verb.upos == "VERB" and is_dep(verb, "amod") and maker.head == verb.i and maker.text[:1].isupper():
            out[maker.i] = replace(maker, dep="obl:agent")
    return tuple(out)


def _with_modifiers(tokens: tuple[Token, ...], known: Container[str]) -> tuple[Token, ...]:
    """Two words that only say of what kind a noun is put below it, the deed behind them above: "bom bunuh diri"."""
    out = list(tokens)
    for verb in tokens[1:-1]:
        noun, tail = tokens[verb.i - 1], tokens[verb.i + 1]
        if f"{verb.lower} {tail.lower}" not in known or noun.upos not in ("NOUN", "PROPN") or verb.upos != "VERB":
            continue
        top = noun
        while is_dep(top, *_INSIDE) and top.head < top.i:
            top = tokens[top.head]
        below = (t for t in tokens[tail.i + 1 :] if t.head == verb.i and is_dep(t, "ccomp", "xcomp"))
        deed = next((t for t in below if t.upos in ("VERB", "ADJ")), None)
        led = is_dep(top, "nsubj") and top.head == verb.i and deed is not None
        if not led and _is_under(tokens, noun.i, verb.i):
            continue  # "seorang pelajar bunuh diri"
        out[verb.i] = replace(verb, upos="NOUN", head=noun.i, dep="compound")
        out[tail.i] = replace(tail, head=verb.i, dep="compound")
        if led and deed is not None:
            out[deed.i] = replace(deed, head=deed.i if verb.head == verb.i else verb.head, dep=verb.dep)
            moved = (t for t in tokens if t.head == verb.i and t.i not in (verb.i, tail.i, deed.i))
            for token in moved:
                out[token.i] = replace(token, head=deed.i)
    return tuple(out)


def _is_under(tokens: Sequence[Token], i: int, above: int) -> bool:
    """Whether a word stands under another in a tree."""
    while tokens[i].head != i and i != above:
        i = tokens[i].head
    return i == above


def _with_descriptions(tokens: tuple[Token, ...], known: Container[str]) -> tuple[Token, ...]:
    """A verb that only says what something is like put below its noun, the verb behind it above both.

    id: "Gempa berkekuatan 6,8 mengguncang Maroko", "Korban bernama Siti dibawa ke rumah sakit".
    """
    out = list(tokens)
    for verb in tokens:
        noun = tokens[verb.i - 1] if verb.i and verb.lower in known else verb
        while is_dep(noun, *_INSIDE) and noun.head < noun.i:
            noun = tokens[noun.head]  # "Gempa bumi bermagnitudo …"
        if not is_dep(noun, "nsubj") or noun.head != verb.i:
            continue
        behind = (t for t in tokens[verb.i + 1 :] if t.head == verb.i and is_dep(t, *_BEHIND))
        deed = next((t for t in behind if t.upos in ("VERB", "ADJ")), verb)
        joined = any((t.upos == "CCONJ" and t.head == deed.i) or t.text in _QUOTES for t in tokens[verb.i : deed.i])
        if deed.i <= verb.i + 1 or joined:
            continue
        for token in tokens:
            if token.head == verb.i and (token.i < noun.i or token.i > deed.i):
                out[token.i] = replace(token, head=deed.i)
            elif token.head == deed.i and verb.i < token.i < deed.i and is_dep(token, "nsubj"):
                out[token.i] = replace(token, head=verb.i, dep="obj")
        passive = "Voice=Pass" in deed.feats
        out[verb.i] = replace(verb, head=noun.i, dep="acl")
        out[deed.i] = replace(deed, head=deed.i if verb.head == verb.i else verb.head, dep=verb.dep)
        out[noun.i] = replace(noun, head=deed.i, dep="nsubj:pass" if passive else "nsubj")
    return tuple(out)


def _with_strikes(tokens: tuple[Token, ...], known: Container[str]) -> tuple[Token, ...]:
    """A word for striking between two nouns made the verb between them, whatever the tagger takes it for.

    en: "A powerful earthquake struck southern Turkey", "A 6.8-magnitude earthquake hit Morocco".
    """
    out = list(tokens)
    for verb in tokens:
        if verb.lower not in known or not verb.i:
            continue
        top, before = tokens[verb.head], tokens[verb.i - 1]
        noun = next((t for t in tokens[: verb.i] if t.head == verb.i and is_dep(t, "nsubj")), before)
        buried = is_dep(verb, "amod", "compound") and top.i > verb.i
        if noun.head != verb.i or not is_dep(noun, "compound", "nsubj", "nmod"):
            continue
        struck = top if buried else next((t for t in tokens[verb.i + 1 :] if t.head == verb.i and _is_name(t)), verb)
        if struck.i == verb.i or not _is_name(struck):
            continue
        above = struck if buried else verb
        head = verb.i if above.head == above.i else above.head
        out[verb.i] = replace(verb, upos="VERB", feats=_FINITE, head=head, dep=above.dep)
        out[noun.i] = replace(noun, head=verb.i, dep="nsubj")
        out[struck.i] = replace(struck, head=verb.i, dep="obj")
        for token in tokens:
            if token.head in (verb.i, struck.i) and token.i < verb.i and token.i != noun.i:
                out[token.i] = replace(token, head=noun.i)
            elif token.head == struck.i and token.i > struck.i:
                out[token.i] = replace(token, head=verb.i)
    return tuple(out)


def _is_name(token: Token) -> bool:
    return token.upos == "PROPN"


def _with_verbs(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A verb with an object put above the noun that opens its sentence, under which a tree hangs it.

    id: "Ledakan di Kabul menewaskan 12 orang", "Hamas dalam sebuah pernyataan menolak usulan itu".
    """
    out = list(tokens)
    for verb in tokens:
        noun = _opening(tokens, verb)
        if noun is None:
            continue
        row = tokens[noun.i + 1 : verb.i]
        placed = any(is_dep(token, "case") for token in row) and not any(t.upos in _BREAKS for t in row)
        if not placed or any(_RELATIVE in t.feats for t in row) or not _is_bare(tokens, verb):
            continue
        above = tokens[verb.head]
        if above.i != noun.i:
            out[above.i] = replace(above, head=verb.i, dep="obl")
        for token in tokens[verb.i + 1 :]:
            if token.head == noun.i:
                out[token.i] = replace(token, head=verb.i)
        out[verb.i] = replace(verb, head=verb.i, dep="ROOT")
        kind = "NOUN" if noun.upos == "VERB" else noun.upos
        out[noun.i] = replace(noun, head=verb.i, dep="nsubj", upos=kind)
    return tuple(out)


def _opening(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The noun that is the root in front of a verb which belongs to it, or to what stands under its preposition."""
    formed = _ACTIVE in verb.feats and verb.lemma.lower() != verb.lower
    if verb.upos != "VERB" or not is_dep(verb, *_LOOSE) or not formed:
        return None
    above = tokens[verb.head]
    named = is_dep(above, "nmod") and above.i < verb.i and tokens[above.head].upos == "PROPN"
    noun = tokens[above.head] if named else above
    start = noun.i
    while start > 0 and is_dep(tokens[start - 1], "det", "nummod", "advmod") and tokens[start - 1].head == noun.i:
        start -= 1
    opens = noun.dep == "ROOT" and noun.i < verb.i and tokens[start].text[:1].isupper()
    return noun if opens and (noun.upos in ("NOUN", "PROPN") or _is_named_so(tokens, noun)) else None


def _is_named_so(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a word taken for a verb has its own form for lemma and no object, as a noun has: "Ledakan di Kabul"."""
    above = any(token.head == word.i and is_dep(token, "obj", "nsubj") for token in tokens)
    return word.upos == "VERB" and word.lemma.lower() == word.lower and not above


def _is_bare(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb has an object behind it, and neither subject nor mark of its own."""
    below = [token for token in tokens if token.head == verb.i and token.i != verb.i]
    own = any(is_dep(token, "nsubj", "mark", "cc", "case") for token in below)
    return not own and any(is_dep(token, "obj") and token.i > verb.i for token in below)


def _with_objects(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A verb with a subject of its own put above the noun that it stands before as an adjective would."""
    doers = {token.head for token in tokens if token.dep == "nsubj" and token.i < token.head}
    found = [token for token in tokens if token.i in doers and _is_buried(tokens, token)]
    if not found:
        return tokens
    out = list(tokens)
    for verb in found:
        noun = out[verb.head]
        above = verb.i if noun.head == noun.i else noun.head
        for token in out:
            if token.head == noun.i and token.i < verb.i and token.i != noun.i:
                out[token.i] = replace(token, head=verb.i)
        out[verb.i] = replace(verb, head=above, dep=noun.dep)
        out[noun.i] = replace(noun, head=verb.i, dep="obj")
    return tuple(out)


def _is_buried(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb is taken for what describes the noun behind it, which heads a clause."""
    noun = tokens[verb.head]
    clause = is_dep(noun, *_CLAUSES) and noun.upos in ("NOUN", "PROPN")
    return verb.upos == "VERB" and verb.dep == "amod" and noun.i > verb.i and clause and _PARTICIPLE not in verb.feats


def _with_subjects(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who acts behind a clause or phrase that opens the sentence, where the tree joins him to the name that ends it.

    id: "Setelah berunding di Jenewa, China dan Kanada sepakat", "Atas mediasi Turki dan PBB, Rusia sepakat".
    """
    doers = {token.head for token in tokens if is_dep(token, "nsubj", "csubj")}
    out = list(tokens)
    for verb in tokens:
        if verb.dep != "ROOT" or verb.upos not in ("VERB", "ADJ") or verb.i in doers:
            continue
        last = verb.i - 1
        while last > 0 and tokens[last].upos in _SMALL:
            last -= 1
        while is_dep(tokens[last], *_INSIDE) and tokens[last].head < last:
            last = tokens[last].head
        place = tokens[last].head
        comma = max((token.i for token in tokens[place:last] if token.text == ","), default=place)
        row = [token for token in tokens[comma : verb.i] if token.head == place and is_dep(token, "conj")]
        if tokens[last] in row and _is_fronted(tokens, place, row[0].i, verb.i):
            out[row[0].i] = replace(row[0], head=verb.i, dep="nsubj")
            for token in row[1:]:
                out[token.i] = replace(token, head=row[0].i)
    return tuple(out)


def _with_rows(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A second deed put in a row with the first, not with its object: "menerjang Agam dan menewaskan dua orang"."""
    acting = [token for token in tokens if token.dep == "conj" and token.upos == "VERB" and _ACTIVE in token.feats]
    doing = {token.head for token in tokens if token.dep == "obj" and token.i > token.head} if acting else set()
    out = list(tokens)
    for verb in acting:
        noun = tokens[verb.head]
        first = tokens[noun.head]
        done_to = noun.upos in ("NOUN", "PROPN") and is_dep(noun, "obj", "obl") and first.upos == "VERB"
        if verb.i in doing and done_to and first.i < noun.i < verb.i and tokens[verb.i - 1].upos == "CCONJ":
            out[verb.i] = replace(verb, head=first.i)
    return tuple(out)


def _with_made(tokens: tuple[Token, ...], known: Container[str], copulas: Container[str]) -> tuple[Token, ...]:
    """What a verb makes those do or become who stand between it and the deed.

    id: "memaksa 4 juta orang mengungsi", "mengangkat Sari Dewi menjadi menteri".
    """
    out = list(tokens)
    for verb in tokens:
        above, noun = tokens[verb.head], tokens[max(verb.i - 1, 0)]
        while is_dep(noun, *_INSIDE) and noun.head < noun.i:
            noun = tokens[noun.head]
        made = is_dep(verb, "advcl") and above.lower in known
        made = verb.upos == "VERB" and (made or (is_dep(verb, "advcl", "ccomp") and verb.lower in copulas))
        if made and noun.head == above.i < noun.i and is_dep(noun, "obj", "obl") and noun.upos in ("NOUN", "PROPN"):
            marked = any(is_dep(t, "case", "mark") and t.head in (noun.i, verb.i) for t in tokens[above.i : verb.i])
            if not marked:
                out[verb.i] = replace(verb, dep="xcomp")
                out[noun.i] = replace(noun, dep="obj")
    return tuple(out)


def _with_onsets(tokens: tuple[Token, ...], known: Container[str]) -> tuple[Token, ...]:
    """A deed behind the clause that tells how something broke out put beside the deed in that clause.

    id: "Perang pecah setelah Hamas menyerang Israel, menewaskan 1.200". en: "The war began when Hamas attacked, …".
    """
    doers = {token.head for token in tokens if is_dep(token, "nsubj")}
    out = list(tokens)
    for verb in tokens:
        above = tokens[verb.head]
        behind = above.i < verb.i and is_dep(verb, "conj", "advcl") and verb.i not in doers
        if verb.upos != "VERB" or not behind or above.lower not in known or tokens[verb.i - 1].text != ",":
            continue
        told = (t for t in tokens[above.i : verb.i] if t.head == above.i and is_dep(t, "advcl") and t.i in doers)
        first = next(told, None)
        if first is not None:
            out[verb.i] = replace(verb, head=first.i, dep="conj")
    return tuple(out)


def _with_times(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A time behind a place put on the verb that has the place: "mengguncang Myanmar bagian tengah pada Jumat"."""
    out = list(tokens)
    for time in tokens:
        place = tokens[time.head]
        verb = tokens[place.head]
        told = time.dep == "nmod:tmod" and place.upos == "PROPN" and is_dep(place, "obj", "obl")
        if (
            told
            and place.i < time.i
            and verb.upos == "VERB"
            and any(is_dep(t, "case") and t.head == time.i for t in tokens[place.i : time.i])
        ):
            out[time.i] = replace(time, head=verb.i, dep="obl:tmod")
    return tuple(out)


def _with_tolls(tokens: tuple[Token, ...], lang: str) -> tuple[Token, ...]:
    """Each of two numbers of people put under what is said of it: "22 orang tewas dan 72 pekerja masih hilang"."""
    out = list(tokens)
    for said in tokens:
        first = tokens[said.head]
        verb = tokens[first.head]
        toll = is_dep(said, "amod", "acl", "compound") and said.i == first.i + 1 and is_dep(first, "nsubj")
        if not toll or not any(sense.counts for sense in lexicon(lang).senses(said.lower)):
            continue
        row = (t for t in tokens[said.i : verb.i] if is_dep(t, "conj") and t.head == first.i)
        other = next((t for t in row if any(is_dep(n, "nummod") and n.head == t.i for n in tokens[said.i : t.i])), None)
        if other is not None and any(is_dep(n, "nummod") and n.head == first.i for n in tokens[: first.i]):
            out[first.i] = replace(first, head=said.i)
            out[said.i] = replace(said, head=verb.i, dep="parataxis")
            out[other.i] = replace(other, head=verb.i, dep=first.dep)
    return tuple(out)


def _with_predicates(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """What is said of the second of two put on it: "sembilan warga meninggal dan empat orang dievakuasi"."""
    out = list(tokens)
    for verb in tokens:
        if not is_dep(verb, "acl") or verb.upos != "VERB":
            continue
        noun = verb.i - 1
        while noun > verb.head and tokens[noun].upos in _SMALL:
            noun -= 1
        joined = noun > verb.head == tokens[noun].head and is_dep(tokens[noun], "conj")
        between = tokens[verb.head + 1 : noun]
        if joined and any(token.head == verb.head and is_dep(token, "acl", "amod") for token in between):
            out[verb.i] = replace(verb, head=noun)
    return tuple(out)


def _is_fronted(tokens: Sequence[Token], place: int, first: int, verb: int) -> bool:
    """Whether a comma ends a clause or phrase before ``first`` whose last word is a place under a preposition."""
    marked = any(token.head == place and is_dep(token, "case") for token in tokens[max(place - 2, 0) : place])
    above = tokens[place].head
    while above != tokens[above].head and tokens[above].upos != "VERB":
        above = tokens[above].head
    clause = tokens[above].head == verb and is_dep(tokens[above], "advcl") and above < place
    noun = tokens[tokens[place].head]
    phrase = is_dep(tokens[place], "nmod") and is_dep(noun, "obl") and noun.head == verb and noun.i == place - 1
    opened = phrase and noun.i > 0 and tokens[noun.i - 1].upos == "ADP" and tokens[noun.i - 1].head == noun.i
    return ((marked and clause) or opened) and tokens[first - 1].text == ","

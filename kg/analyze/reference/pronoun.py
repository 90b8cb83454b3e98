"""Who a pronoun or clitic means: ia, dia, beliau, mereka, -nya, he, she, they, its."""

from collections import Counter, defaultdict

from kg.analyze.mentions.cues import is_cue
from kg.analyze.mentions.nominals import is_single
from kg.analyze.reference.called import standing
from kg.analyze.reference.clusters import Clusters
from kg.analyze.reference.controller import controllers
from kg.analyze.reference.epithet import is_epithet
from kg.analyze.reference.gender import Gender
from kg.analyze.reference.quoted import quoted
from kg.analyze.reference.salience import Salience
from kg.analyze.reference.speaking import Speaking
from kg.analyze.reference.voice import is_told, stands_before_cue, voices
from kg.model import Document, Mention, Token
from kg.model.tree import is_dep
from kg.terms.words import by_lemma, listed, words

WINDOW = 5  # sentences back that an antecedent is looked for
LONG_WINDOW = 9  # and for who goes on speaking, among those who spoke
_BACK = 3  # and for whose something is, where the sentence itself does not tell
_MOST = 6  # mentions of one thing beyond which more say nothing
_BODIES = frozenset({"Organization", "Country"})
_PEOPLE = frozenset({"Person", "Group"})
_NAMED = frozenset({"NOUN", "PROPN"})
_OWNED = ("family-noun", "body-pronoun", "place-noun", "personal-noun")
_ACTORS = frozenset({"Person", "Group", "Organization", "Country"})


def pronoun(document: Document, clusters: Clusters, salience: Salience | None = None) -> None:
    """Joins each pronoun to its most salient antecedent before it; without a clear one it stays open.

    Whoever speaks and is told anew by what he is, is read as a pronoun is.
    id: ia, mereka, rumahnya, katanya, ujar politikus Golkar itu. en: he, they, its army.
    """
    search = _Search(document, clusters, salience or Salience(document))
    for i, mention in enumerate(document.mentions):
        short = mention.form == "pronoun"
        epithet = i in search.voices and is_epithet(document, clusters, i)
        told = short and (clusters.is_named(i) or i in clusters.counted)  # "Beliau adalah ekonom Budi Santoso"
        found = search.antecedent(i) if (short or epithet) and not told else None
        if found is not None:
            clusters.join(found, i)
        elif short and not told:
            clusters.opened.add(i)
            continue
        search.met[clusters.find(i)] += 1


class _Search:
    """What is known while the text is read from left to right."""

    def __init__(self, document: Document, clusters: Clusters, salience: Salience) -> None:
        self.document, self.clusters, self.salience = document, clusters, salience
        self.met = Counter[int]()
        self.gender = Gender(document, clusters)
        self.quote = quoted(document)
        self.clitics = words(document.lang, "clitic")
        self.heads = frozenset(mention.head for mention in document.mentions)
        self.voices = voices(document)
        self.speaking = Speaking(document, clusters, self.voices, self.quote)
        self.speakers = self._speakers()
        self.controller = controllers(document)

    def _speakers(self) -> dict[int, set[int]]:
        """For each quote those who are subject of a word of saying in its sentence or beside it."""
        near: dict[int, set[int]] = defaultdict(set)
        for i, number in enumerate(self.quote):
            if number >= 0:
                near[self.document.sentence_of[i]].add(number)
        found: dict[int, set[int]] = defaultdict(set)
        for j, mention in enumerate(self.document.mentions):
            token = self.document.tokens[mention.head]
            if (
                mention.form == "pronoun"
                or not is_dep(token, "nsubj")
                or not is_cue(self.document.tokens[token.head], self.document.lang)
            ):
                continue
            for number in near.get(self.document.sentence_of[token.i], ()):
                found[number].add(self.clusters.find(j))
        return found

    def antecedent(self, i: int) -> int | None:
        """The mention that pronoun ``i`` means, None while it is doubtful."""
        kinds = self.kinds(i)
        told = is_told(self.document, self.document.mentions[i])
        latest = self.speaking.latest(i) if told or self.document.mentions[i].form != "pronoun" else None
        hidden = float("-inf")  # how good the speaker of the quote around a clitic would be, whom it cannot mean
        scores: dict[int, float] = {}
        best: dict[int, int] = {}
        for j in range(i - 1, -1, -1):
            if self.speaking.far(i, j) > (LONG_WINDOW if told else WINDOW):
                break
            if self.speaking.far(i, j) > WINDOW and j not in self.voices:
                continue
            if j in self.clusters.opened or j in self.clusters.said or not self._may_be(i, j, kinds):
                if self._goes_on(i, j):
                    hidden = max(hidden, self.salience.at(i, j, min(self.met[self.clusters.find(j)], _MOST)))
                continue
            cluster = self.clusters.find(j)
            score = self.salience.at(i, j, min(self.met[cluster], _MOST)) - self._doubt(i, j)
            score += self.salience.weights.latest * (cluster == latest)
            if cluster not in scores or score > scores[cluster]:
                scores[cluster], best[cluster] = score, j
        if self.document.mentions[i].form != "pronoun" or (told and self.speaking.last(i) in self.clusters.opened):
            scores = {c: s for c, s in scores.items() if self.clusters.is_named(c)}
        ranked = sorted(scores, key=lambda cluster: (-scores[cluster], cluster))
        if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < self.salience.margin:
            return None
        found = best[ranked[0]] if ranked else None
        if told and found is not None and not (self.speaking.leads(found, i) and self.speaking.is_heard(found, i)):
            return None
        clitic = self.document.tokens[self.document.mentions[i].head].lower in self.clitics
        return found if ranked and not (clitic and hidden > scores[ranked[0]]) else None

    def kinds(self, i: int) -> frozenset[str]:
        """The classes that a pronoun may mean, by its form and by what it belongs to."""
        mention = self.document.mentions[i]
        token = self.document.tokens[mention.head]
        if self._is_general_word(token.i) or (token.lower in self.clitics and token.text[0].isupper()):
            return frozenset()  # "mereka yang berpuasa", "hamba-Nya"
        numbered = mention.kind == "Group" and mention.span.end > token.end  # "kedua" + "nya"
        if numbered or token.lower in words(self.document.lang, "plural-only"):
            return _ACTORS
        if mention.kind == "Thing":
            return _BODIES
        if token.lower not in self.clitics:
            return frozenset({"Person"})
        return self._clitic_kinds(token.i)

    def _is_general_word(self, i: int) -> bool:
        """Whether a relative clause right behind a plural pronoun says who is meant: "mereka yang mampu"."""
        tokens, lang = self.document.tokens, self.document.lang
        follows = tokens[min(i + 1, len(tokens) - 1)].lower in words(lang, "relativizer")
        told = follows and any(is_dep(tokens[c], "acl") for c in self.document.children[i])
        return told and tokens[i].lower in words(lang, "plural-only")

    def _clitic_kinds(self, i: int) -> frozenset[str]:
        host, own = self.document.tokens[i - 1] if i else None, self.document.tokens[i]
        if host is None or is_cue(host, self.document.lang):
            return frozenset() if own.dep == "obj" and host is not None else frozenset({"Person"})
        lang = self.document.lang
        if listed(lang, "body-pronoun", host.text, host.lemma):
            return frozenset({"Person"})
        if listed(lang, "family-noun", host.text, host.lemma):
            return _PEOPLE
        if listed(lang, "place-noun", host.text, host.lemma) or host.lower in _peopled(lang):
            return frozenset({"Country", "Place", "Organization"})
        led = self.controller.get(i)
        if led is not None and led[0] not in self.heads and (led[1] == "relative" or self._is_told_of_thing(own, *led)):
            return frozenset()  # whose it is, is a thing that is no mention: "proyek yang sifatnya strategis"
        if own.dep == "obj":
            return _PEOPLE
        return _ACTORS

    def _is_told_of_thing(self, own: Token, subject: int, how: str) -> bool:
        """Whether a thing does what the clause around a clitic tells: "Daging itu kehilangan sarinya"."""
        host = self.document.tokens[own.i - 1]
        personal = listed(self.document.lang, "personal-noun", host.text, host.lemma) is not None
        noun = self.document.tokens[subject].upos == "NOUN"
        return noun and how == "subject" and own.dep != "obj" and not personal

    def _may_be(self, i: int, j: int, kinds: frozenset[str]) -> bool:
        mention, other = self.document.mentions[i], self.document.mentions[j]
        kind = self.speaking.kind(j)
        if kind not in kinds or (mention.kind == "Group" and kind == "Person" and not self._is_many(j)):
            return False
        if other.span.covers(mention.span) or self._is_speaker(i, j):
            return False
        if is_told(self.document, mention) and not (self.speaking.may_go_on(j) and not self.speaking.is_inside(i, j)):
            return False
        if kind in _BODIES and not self._may_own(i, j):
            return False
        if self._owns(i) and not self._leads_clause(i, j):
            return False
        return not self._is_coargument(mention, other) and not self._is_done_to(i, j) and self.gender.agree(i, j)

    def _owns(self, i: int) -> bool:
        """Whether a clitic behind a noun says whose a thing is, as it also says only which thing is meant."""
        at, lang = self.document.mentions[i].head, self.document.lang
        own, host = self.document.tokens[at], self.document.tokens[at - 1]
        if own.lower not in self.clitics or own.dep == "obj" or host.upos not in _NAMED or is_cue(host, lang):
            return False
        return not any(listed(lang, kind, host.text, host.lemma) for kind in _OWNED)

    def _leads_clause(self, i: int, j: int) -> bool:
        """Whether mention ``j`` does what the sentence of clitic ``i`` tells, or is who one shortly before is about."""
        other = self.document.mentions[j].head
        led, _ = self.controller.get(self.document.mentions[i].head, (-1, ""))
        does = is_dep(self.document.tokens[other], "nsubj", "obl:agent")
        far, somebody = self.speaking.far(i, j), self.speaking.kind(j) == "Person"
        return (far == 0 and (does or led == other)) or (far <= _BACK and does and somebody)

    def _is_done_to(self, i: int, j: int) -> bool:
        """Whether mention ``j`` is what the one that clitic ``i`` means does something to: "Persija yang diasuhnya"."""
        at, other = self.document.mentions[i].head, self.document.mentions[j].head
        tokens = self.document.tokens
        host = tokens[at - 1]
        if at == 0 or tokens[at].lower not in self.clitics or host.upos != "VERB" or host.end != tokens[at].start:
            return False
        if not any(host.lower.startswith(prefix) for prefix in words(self.document.lang, "passive-prefix")):
            return False
        return tokens[other].head == host.i or (is_dep(host, "acl") and host.head == other)

    def _may_own(self, i: int, j: int) -> bool:
        """Whether a clitic can mean a body: one of its sentence or the last."""
        head = self.document.mentions[i].head
        if self.document.tokens[head].lower not in self.clitics:
            return True
        return self.speaking.far(i, j) <= 1

    def _is_coargument(self, mention: Mention, other: Mention) -> bool:
        """Whether both are arguments of one verb: they then are two ("he saw him")."""
        one, two = self.document.tokens[mention.head], self.document.tokens[other.head]
        core = ("nsubj", "obj", "iobj", "obl:agent")
        return one.head == two.head and one.i != one.head and is_dep(one, *core) and is_dep(two, *core)

    def _is_many(self, j: int) -> bool:
        """Whether a description of people may mean several: no name, no office, not "seorang"."""
        first = self.clusters.find(j)
        other = self.document.mentions[first]
        plain = other.form == "nominal" and other.role is None and not self.clusters.is_named(j)
        one = by_lemma(self.document.lang) and "Number=Sing" in self.document.tokens[other.head].feats
        return plain and not one and not is_single(self.document, other.head)

    def _doubt(self, i: int, j: int) -> float:
        """What speaks against an antecedent that its class and place allow."""
        mention, other = self.document.mentions[i], self.document.mentions[j]
        weights = self.salience.weights
        apart = weights.quote * (self.quote[mention.head] != self.quote[other.head])
        kind = self.speaking.kind(j)
        many = int(mention.kind == "Group" and kind in _BODIES)
        many *= 1 if is_dep(self.document.tokens[other.head], "nsubj") else 2  # a body that does nothing
        body = mention.kind == "Person" and kind != "Person"
        led = 0.0
        head, how = self.controller.get(mention.head, (-1, ""))
        if head == other.head:
            led = weights.before if how == "before" and kind in _BODIES else weights.controller
        if i in self.voices:
            told = weights.told if is_told(self.document, mention) else weights.voice
            led += told * (j in self.voices and self.quote[other.head] < 0)
            led += 2 * (told + weights.latest) * self._is_led_up_to(i, j)
            if not is_dep(standing(self.document, other), "nsubj") and stands_before_cue(self.document, other):
                led += weights.subject + weights.speaker
        if mention.kind == "Person" and self.speaking.is_general(j):
            led -= weights.general * (1 if j in self.voices or not is_told(self.document, mention) else 3)
        clitic = self.document.tokens[mention.head].lower in self.clitics
        led += weights.inside * (clitic and kind in _BODIES and self.speaking.far(i, j) == 0)
        return apart + weights.body * many + weights.thing * body - led

    def _is_led_up_to(self, i: int, j: int) -> bool:
        """Whether the sentence before tells what somebody named does, who now has a view: "Budi hadir. Menurutnya"."""
        mention, other = self.document.mentions[i], self.document.mentions[j]
        if self.speaking.far(i, j) != 1 or (other.form, other.kind) != ("name", "Person") or j in self.voices:
            return False
        here = self.document.sentences[self.document.sentence_of[mention.head]]
        plain = all(self.quote[n] < 0 for n in (*range(here.first, here.last), other.head))
        top = standing(self.document, other)
        leads = top.dep == "nsubj" and self.document.tokens[top.head].head == top.head
        return plain and leads and is_told(self.document, mention)

    def _is_speaker(self, i: int, j: int) -> bool:
        """Whether a third person inside a quote would mean the one who speaks it."""
        inside = self.quote[self.document.mentions[i].head]
        if inside < 0 or self.quote[self.document.mentions[j].head] >= 0:
            return False
        if inside in self.speakers:
            return self.clusters.find(j) in self.speakers[inside]
        return self._goes_on(i, j)

    def _goes_on(self, i: int, j: int) -> bool:
        """Whether the quote around pronoun ``i`` names no speaker and mention ``j`` is who spoke last before it."""
        inside = self.quote[self.document.mentions[i].head]
        if inside < 0 or inside in self.speakers or self.document.mentions[i].kind == "Group":
            return False
        last = self.speaking.last(i)
        return last != i and self.clusters.find(j) == self.clusters.find(last)


def _peopled(lang: str) -> frozenset[str]:
    return frozenset(words(lang, "population-noun"))

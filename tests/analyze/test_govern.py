from kg.analyze.govern import governed
from tests.extract.trees import tree


def test_a_verb_with_a_subject_governs_the_noun_it_is_taken_to_describe():
    document = tree("Union/NOUN/nsubj/2 imposed/VERB/amod/3 sanctions/NOUN/ROOT/0 officials/NOUN/nmod/3")
    tokens = governed(document.tokens)
    assert [(token.head, token.dep) for token in tokens][:3] == [(1, "nsubj"), (1, "ROOT"), (1, "obj")]


def test_a_participle_without_a_subject_stays():
    document = tree("imposed/VERB/amod/2 sanctions/NOUN/ROOT/0")
    assert governed(document.tokens) == document.tokens

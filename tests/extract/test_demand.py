"""Reported words that oblige somebody by name are demands."""

from tests.extract.told import holds, told


def test_who_says_that_another_must_do_something_demands_it():
    claims = told("Russia said on Tuesday that Sudan must return the helicopter.", "en")
    assert holds(claims, "Demand speaker=Russia addressee=Sudan")


def test_what_must_be_without_anybody_named_is_no_demand():
    assert not holds(told("Russia said on Tuesday that the helicopter must be old.", "en"), "Demand")


def test_the_words_that_oblige_somebody_and_the_demand_are_one_claim():
    (said,) = [c for c in told("Russia said on Tuesday that Sudan must return the helicopter.", "en") if c.form]
    assert said.type == "Demand" and said.fillers("cue") and said.fillers("content")
    assert [c.type for c in told("Guterres mengatakan Israel harus membuka perbatasan.") if c.fillers("speaker")] == [
        "Demand"
    ]

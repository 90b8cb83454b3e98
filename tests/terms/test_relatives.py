from kg.terms.relatives import relatives


def test_words_for_relatives_are_no_given_names_and_no_titles():
    assert {"ayah", "istri", "ibunda", "wife"} <= relatives()
    assert not {"putri", "ibu", "father"} & relatives()

"""Measures the language analysis against corpora that it was not trained on."""

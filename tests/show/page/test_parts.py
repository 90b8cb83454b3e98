"""Measuring, placing, outlining."""

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.show.page.parts.islands import islands
from kg.show.page.parts.layout import layout
from kg.show.page.parts.outlines import country_name, middle, outlines
from kg.show.page.parts.text import clean, clip, number, width, wrap


def overlaps(spots, sizes):
    boxes = [(x - w / 2, y - h / 2, x + w / 2, y + h / 2) for (x, y), (w, h) in zip(spots, sizes, strict=True)]
    return sum(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for i, a in enumerate(boxes) for b in boxes[:i]
    )


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 40), st.data())
def test_boxes_never_lie_on_one_another(count, data):
    ends = st.integers(0, count - 1)
    links = [(a, b, 100.0) for a, b in data.draw(st.lists(st.tuples(ends, ends), max_size=60)) if a != b]
    sizes = data.draw(st.lists(st.tuples(st.integers(20, 180), st.integers(20, 70)), min_size=count, max_size=count))
    spots = layout(sizes, links)
    assert len(spots) == count and overlaps(spots, sizes) == 0
    assert layout(sizes, links) == spots


def test_a_hub_of_many_stays_readable():
    sizes = [(60, 60)] + [(150, 50)] * 80
    spots = layout(sizes, [(0, i, 80.0) for i in range(1, 81)])
    assert overlaps(spots, sizes) == 0


def test_islands_keep_communities_together():
    ring = [(i, (i + 1) % 300) for i in range(300)] + [(300 + i, 300 + (i + 1) % 300) for i in range(300)]
    web = (
        ring
        + [(i, (i * 7) % 300) for i in range(300)]
        + [(300 + i, 300 + (i * 7) % 300) for i in range(300)]
        + [(0, 300)]
    )
    spots, member = islands(610, web)
    assert len(spots) == 610 and len(set(member[:300])) < 12 and member[0] != member[305]
    assert (spots, member) == islands(610, web)
    assert np.isfinite(np.array(spots)).all()


@given(st.text(max_size=300), st.floats(30, 300), st.integers(1, 4))
def test_wrapped_lines_fit(text, room, most):
    lines = wrap(clean(text), room, 12, most)
    assert 1 <= len(lines) <= most
    assert all(width(line, 12) <= room or len(line) <= 2 for line in lines)


def test_text_is_clipped_and_cleaned():
    assert clip("x" * 10_000, 100, 12).endswith("…") and len(clip("x" * 10_000, 100, 12)) < 30
    assert clean("a\u202eb\u200b\nc") == "ab c"


def test_numbers_as_each_language_writes_them():
    assert (number("19667", "id"), number("19667", "en"), number("1.5", "id")) == ("19.667", "19,667", "1,5")


def test_outlines_stay_inside_the_frame():
    frame = (105.0, -9.0, 116.0, -5.0)
    rings = [ring for _, ring in outlines(frame)]
    assert rings and all(104.9 <= x <= 116.1 and -9.1 <= y <= -4.9 for ring in rings for x, y in ring)


def test_outlines_across_the_date_line():
    for _, ring in outlines((170.0, -25.0, 190.0, -10.0)):
        assert all(abs(a[0] - b[0]) < 20 for a, b in pairwise(ring))


def test_countries_are_named_in_the_language():
    seen = {country_name(key, "id") for key, _ in outlines((105.0, -9.0, 116.0, -5.0))}
    assert seen == {"Indonesia"}
    assert [country_name("276", lang) for lang in ("id", "en")] == ["Jerman", "Germany"]
    assert country_name("", "id") == ""


def test_the_middle_of_a_square():
    assert middle([(0, 0), (4, 0), (4, 4), (0, 4)]) == (2, 2, 16)


def test_communities_inside_communities_keep_their_place(monkeypatch):
    """A community that is split again has ties to nodes outside it."""
    monkeypatch.setattr("kg.show.page.parts.islands.LARGEST", 20)
    fours = [(4 * k + i, 4 * k + j) for k in range(160) for i in range(4) for j in range(i)]
    spots, groups = islands(640, fours + [(4 * k + i, 4 * k + 4 + i) for k in range(159) for i in (0, 1)])
    assert len(set(spots)) == 640 and len(set(groups)) > 20

import datetime

import pytest

from kg.read.dates import dates


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2023-12-19", "2023-12-19"),
        ("2019-10-09 00:00:00", "2019-10-09"),
        ("2024-05-01T23:10:00+07:00", "2024-05-01"),
        ("2024/5/1", "2024-05-01"),
        ("16/09/2019", "2019-09-16"),
        ("03/04/2024", "2024-04-03"),
        ("06 Jun 2025", "2025-06-06"),
        ("Diperbarui 18 Jun 2025, 14:05 WIB", "2025-06-18"),
        ("Selasa, 19 Agt 2023", "2023-08-19"),
        ("5 Mei 2024", "2024-05-05"),
        ("1 Des 2020", "2020-12-01"),
        ("3 Disember 2020", "2020-12-03"),
        ("December 19, 2023", "2023-12-19"),
        ("19th of no month 2023, or 19th Dec. 2023", "2023-12-19"),
        ("Tue, 19 Dec 2023 10:00:00 GMT", "2023-12-19"),
        ("3 Sept 2021", "2021-09-03"),
        ("20231219", "2023-12-19"),
        (1702944000, "2023-12-19"),
        ("1702944000000", "2023-12-19"),
        (datetime.datetime(2023, 12, 19, 1), "2023-12-19"),
    ],
)
def test_written_dates(written, day):
    assert dates(written) == datetime.date.fromisoformat(day)


@pytest.mark.parametrize(
    "written",
    ["", None, True, [], {}, "31/02/2020", "pekan lalu", "12 jam 2023", "99/99/9999", 3.5, "0000-00-00"],
)
def test_what_names_no_day_is_none(written):
    assert dates(written) is None


def test_english_numbers_count_only_when_nothing_else_is_possible():
    assert dates("03/04/2024", "en") is None
    assert dates("04/19/2024", "en") == datetime.date(2024, 4, 19)
    assert dates("19/04/2024", "en") == datetime.date(2024, 4, 19)

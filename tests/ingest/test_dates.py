"""Which day an input states, and which of several is believed."""

from __future__ import annotations

import pytest

from parley.ingest.dates import settle, stated
from parley.model import Published, RefusedDate, Span


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "precision"),
    [
        ("2031-02-12", "2031-02-12", "2031-02-12", "day"),
        (" 2031-02-12\n", "2031-02-12", "2031-02-12", "day"),
        ("2031-02-12T23:30:00Z", "2031-02-12", "2031-02-12", "day"),
        ("2031-02-12T23:30:00.000+09:00", "2031-02-12", "2031-02-12", "day"),
        ("2031-02-12 07:10", "2031-02-12", "2031-02-12", "day"),
        ("2028-02", "2028-02-01", "2028-02-29", "month"),
        ("2031-12", "2031-12-01", "2031-12-31", "month"),
        ("2031", "2031-01-01", "2031-12-31", "year"),
    ],
)
def test_iso_forms_are_read(value: str, earliest: str, latest: str, precision: str) -> None:
    found = stated(value, "given", "why")
    assert (found.earliest, found.latest, found.precision) == (earliest, latest, precision)
    assert found.date == (earliest if precision == "day" else None)
    assert (found.basis, found.reason, found.refused) == ("given", "why", ())


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("yesterday", "not a date in the form 2031-02-12"),
        ("Feb 12, 2031", "not a date in the form 2031-02-12"),
        ("12.02.2031", "not a date in the form 2031-02-12"),
        ("2031-2-1", "not a date in the form 2031-02-12"),
        (None, "not a date in the form 2031-02-12"),
        (20310212, "not a date in the form 2031-02-12"),
        ("2031-02-29", "no such day"),
        ("2031-13", "no such day"),
        ("2031-00-10", "no such day"),
        ("0001-01-01T00:00:00", "no day on which a report came out"),
    ],
)
def test_other_forms_are_refused_with_a_reason(value: object, reason: str) -> None:
    found = stated(value, "given", "why")
    assert found.earliest is None
    assert [one.reason for one in found.refused] == [reason]


def test_a_refused_date_is_shown_in_short() -> None:
    (refused,) = stated("x" * 5000, "given", "why").refused
    assert refused.date == "x" * 60


GIVEN = stated("2031-02-12", "given", "given")
SPAN = Span("d-1", 3, 7, "Feb.")
IN_TEXT = Published("2031-02-14", "2031-02-14", "2031-02-14", "day", "text", "a date line", SPAN)
GUESSED = stated("2031-02-16", "metadata", "guessed")
HEADER = Published(refused=(RefusedDate("2031-02-16", "a date in the page's header", SPAN),))


@pytest.mark.parametrize(
    ("outright", "in_text", "guessed", "date", "refused"),
    [
        (GIVEN, IN_TEXT, GUESSED, "2031-02-12", ["2031-02-14"]),
        (GIVEN, GIVEN, GUESSED, "2031-02-12", []),
        (GIVEN, HEADER, Published(), "2031-02-12", ["2031-02-16"]),
        (Published(), IN_TEXT, GUESSED, "2031-02-14", []),
        (Published(), Published(), GUESSED, "2031-02-16", []),
        (Published(), HEADER, GUESSED, None, ["2031-02-16"]),
        (stated("soon", "given", "given"), IN_TEXT, GUESSED, "2031-02-14", ["soon"]),
        (Published(), Published(), Published(), None, []),
    ],
)
def test_what_is_stated_goes_before_the_text_and_that_before_a_guess(
    outright: Published,
    in_text: Published,
    guessed: Published,
    date: str | None,
    refused: list[str],
) -> None:
    found = settle(outright, in_text, guessed)
    assert found.date == date
    assert [one.date for one in found.refused] == refused


def test_the_printed_date_that_was_not_believed_keeps_its_evidence() -> None:
    (refused,) = settle(GIVEN, IN_TEXT, Published()).refused
    assert refused == RefusedDate("2031-02-14", "another date is given with the report", SPAN)

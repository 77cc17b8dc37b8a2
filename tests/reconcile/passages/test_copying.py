"""Which reports print sentences of each other, and what they print otherwise."""

from __future__ import annotations

import pytest

from parley.reconcile.passages.copying import copying
from parley.reconcile.passages.printed import phrases
from tests.reconcile.passages.printing import document, printed

COUNCIL = "The pact sets up a council of 14 harbour masters, who are to meet every spring. "
OF_FORTY = COUNCIL.replace("14", "40")
FERRIES = "Ferries will sail from the old quay again once the last barge has been towed away. "
TOLLS = "Tolls on the canal are to fall by a tenth in each of the three years to come. "
OWN = "Nobody at the inn by the sluice had heard of it when the band struck up. "


@pytest.mark.parametrize(
    ("one", "other", "days", "expected"),
    [
        (COUNCIL, OF_FORTY, ("2031-02-01", "2031-02-01"), 1),
        (COUNCIL, OF_FORTY, ("2031-02-01", "2031-02-02"), 1),
        (COUNCIL + FERRIES, OWN + OF_FORTY + FERRIES, ("2031-02-01", "2031-02-01"), 1),
        (COUNCIL, OF_FORTY, ("2031-02-01", "2031-02-09"), 0),
        (COUNCIL + FERRIES + TOLLS, OF_FORTY + FERRIES + TOLLS, ("2031-02-01", "2031-02-09"), 0),
        (COUNCIL, OF_FORTY, ("2031-02-01", None), 0),
        (COUNCIL + FERRIES + TOLLS, OF_FORTY + FERRIES + TOLLS, ("2031-02-01", None), 1),
        (COUNCIL + FERRIES + TOLLS, OF_FORTY + FERRIES + TOLLS, (None, None), 1),
        (COUNCIL + FERRIES, COUNCIL + FERRIES, ("2031-02-01", "2031-02-01"), 0),
        (COUNCIL, OWN, ("2031-02-01", "2031-02-01"), 0),
    ],
    ids=[
        "one long sentence, on one day",
        "the next day",
        "among others",
        "a week later",
        "a week later, however many they share",
        "one sentence, of a day that is not known",
        "three sentences, of a day that is not known",
        "three sentences, of two such days",
        "nothing changed",
        "nothing shared",
    ],
)
def test_reports_that_may_tell_of_one_thing(
    one: str, other: str, days: tuple[str | None, str | None], expected: int
) -> None:
    pair = printed("one", one, days[0]), printed("other", other, days[1])
    found = copying(*pair)
    assert len(found.departures if found else ()) == expected
    assert copying(*reversed(pair)) == found


def test_what_somebody_says_in_both_is_told_by_utterances() -> None:
    told = "a council of {} harbour masters, who are to meet every spring"
    text = "The minister said that the pact sets up " + told + "."
    one, other = (text.format(14), text.format(40))
    both = printed("a", one, said=[told.format(14)]), printed("b", other, said=[told.format(40)])
    assert copying(*both) is None
    assert copying(both[0], printed("b", other)) is not None


def test_a_changed_number_does_not_keep_reports_from_meeting() -> None:
    one, other = phrases(document("a", OWN + COUNCIL)), phrases(document("b", OF_FORTY))
    assert set(one) & set(other)
    assert not set(phrases(document("c", OWN))) & set(other)


def test_short_lines_are_no_sentences_that_reports_share() -> None:
    assert phrases(document("a", "Talks go on. Nobody spoke. More at ten.")) == ()

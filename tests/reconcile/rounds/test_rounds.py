"""Rounds of the talks: what belongs to one, and what never does."""

from __future__ import annotations

import random

from tests.reconcile.rounds.hearing import Hearing


def test_reports_of_one_round_are_gathered_by_its_days_and_place() -> None:
    heard = Hearing()
    heard.meeting("talks opened", reported="2031-02-04", days="2031-02-03")
    heard.meeting("talks ended in Oria", reported="2031-02-06", days="2031-02-05", place="Oria")
    (found,) = heard.rounds().rounds
    assert (found.earliest, found.latest, found.place) == ("2031-02-03", "2031-02-05", "Oria")
    assert found.name == "talks, Oria, 3–5 February 2031"
    assert found.held


def test_two_rounds_are_never_one() -> None:
    heard = Hearing()
    heard.meeting("talks ended in Oria", reported="2031-04-08", days="2031-04-07", place="Oria")
    heard.meeting("talks ended in Oria", reported="2031-05-06", days="2031-05-05", place="Oria")
    assert [one.earliest for one in heard.rounds().rounds] == ["2031-04-07", "2031-05-05"]


def test_meetings_of_one_day_in_two_towns_are_two() -> None:
    heard = Hearing()
    heard.meeting("talks in Oria", reported="2031-04-08", days="2031-04-07", place="Oria")
    heard.meeting("talks in Belm", reported="2031-04-08", days="2031-04-07", place="Belm")
    assert sorted(one.place or "" for one in heard.rounds().rounds) == ["Belm", "Oria"]


def test_a_number_joins_what_has_no_day() -> None:
    heard = Hearing()
    heard.meeting("a first round ended", reported="2031-02-06", days="2031-02-05", ordinal=1)
    heard.meeting("a second round ended", reported="2031-02-22", days="2031-02-22", ordinal=2)
    named = heard.meeting("the first round had failed", reported="2031-02-24", ordinal=1)
    first, second = heard.rounds().rounds
    assert named in first.meetings
    assert (first.ordinal, second.ordinal) == (1, 2)


def test_what_was_planned_is_the_round_that_was_held() -> None:
    heard = Hearing()
    planned = heard.meeting(
        "a second round will open in Oria",
        reported="2031-02-13",
        days="2031-02-20",
        modality="planned",
        ordinal=2,
        place="Oria",
    )
    heard.meeting("the second round began", reported="2031-02-20", days="2031-02-20", ordinal=2)
    (found,) = heard.rounds().rounds
    assert found.held
    assert planned in found.meetings


def test_a_round_that_is_only_planned_is_not_held() -> None:
    heard = Hearing()
    heard.meeting(
        "a third round will open in Oria",
        reported="2031-03-06",
        days="2031-03-10",
        modality="planned",
        ordinal=3,
        place="Oria",
    )
    (found,) = heard.rounds().rounds
    assert (found.held, found.earliest) == (False, "2031-03-10")
    assert "it is only planned" in found.reasons


def test_a_meeting_of_mediators_is_no_round() -> None:
    heard = Hearing()
    heard.meeting(
        "the envoys met",
        reported="2031-03-06",
        days="2031-03-06",
        place="Oria",
        present=("Ostra",),
        reason="people who meet",
    )
    assert heard.rounds().rounds == ()


def test_a_side_and_a_mediator_make_a_round() -> None:
    heard = Hearing()
    heard.meeting(
        "Lunia met Ostra",
        reported="2031-03-06",
        days="2031-03-06",
        place="Oria",
        present=("Lunia", "Ostra"),
        reason="people who meet",
    )
    (found,) = heard.rounds().rounds
    assert sorted(one.name for one in found.attendance) == ["Lunia", "Ostra"]


def test_a_trip_alone_is_no_round() -> None:
    heard = Hearing()
    heard.meeting(
        "the delegation of Lunia left Oria",
        reported="2031-03-06",
        days="2031-03-06",
        place="Oria",
        present=("Lunia",),
        reason="a trip to or from talks",
    )
    assert heard.rounds().rounds == ()


def test_a_trip_dates_the_talks_that_are_named_at_its_place() -> None:
    heard = Hearing()
    heard.meeting(
        "Lunia sent a team to Oria",
        reported="2031-03-07",
        days="2031-03-06",
        place="Oria",
        present=("Lunia",),
        reason="a trip to or from talks",
    )
    named = "a round that is named"
    heard.meeting("the Oria talks", reported="2031-03-08", place="Oria", reason=named)
    (found,) = heard.rounds().rounds
    assert (found.earliest, found.place) == ("2031-03-06", "Oria")


def test_a_round_that_is_only_named_is_none() -> None:
    heard = Hearing()
    heard.meeting(
        "the Oria talks", reported="2031-03-08", place="Oria", reason="a round that is named"
    )
    assert heard.rounds().rounds == ()


def test_a_side_that_did_not_travel_was_not_there() -> None:
    heard = Hearing()
    heard.meeting(
        "talks between Lunia and Torria ended in Oria",
        reported="2031-03-07",
        days="2031-03-06",
        place="Oria",
        present=("Lunia", "Torria"),
    )
    heard.meeting(
        "Torria did not travel to Oria",
        reported="2031-03-07",
        modality="denied",
        place="Oria",
        present=("Torria",),
        reason="a trip to or from talks",
        document=heard.meetings[0].report.id,
    )
    (found,) = heard.rounds().rounds
    assert [one.name for one in found.attendance] == ["Lunia"]


def test_a_status_falls_in_the_round_of_its_number_or_day() -> None:
    heard = Hearing()
    heard.meeting("a first round ended", reported="2031-02-06", days="2031-02-05", ordinal=1)
    heard.meeting("a second round ended", reported="2031-02-22", days="2031-02-22", ordinal=2)
    by_number = heard.status("the first round failed", "ended", reported="2031-02-20", ordinal=1)
    by_day = heard.status("some progress was made", "progress", reported="2031-02-22")
    between = heard.status("the talks are on hold", "suspended", reported="2031-02-14")
    first, second = heard.rounds().rounds
    assert first.statuses == (by_number,)
    assert second.statuses == (by_day,)
    assert between not in (*first.statuses, *second.statuses)
    assert [span.quote for span in second.outcome] == ["some progress was made"]


def test_days_lie_around_the_round_before_the_next() -> None:
    heard = Hearing()
    first = heard.meeting("a first round", reported="2031-02-06", days="2031-02-05", ordinal=1)
    heard.meeting("a second round", reported="2031-02-22", days="2031-02-22", ordinal=2)
    rounds = heard.rounds()
    around = [
        ((day, day), None if found is None else found.ordinal)
        for day in ("2031-02-01", "2031-02-05", "2031-02-14", "2031-02-22", "2031-03-01")
        for found in [rounds.around((day, day))]
    ]
    assert [ordinal for _, ordinal in around] == [None, 1, 1, 2, 2]
    named = rounds.around(("2031-03-01", "2031-03-01"), first)
    assert named is not None
    assert named.ordinal == 1
    assert rounds.around(("2031-02-06", "2031-02-24")) is None
    assert rounds.around(None) is None


def test_the_order_of_reading_leaves_no_trace() -> None:
    heard = Hearing()
    heard.meeting("talks opened", reported="2031-02-04", days="2031-02-03")
    heard.meeting("first talks ended", reported="2031-02-06", ordinal=1)
    heard.meeting("talks in Oria", reported="2031-02-06", days="2031-02-05", place="Oria")
    heard.meeting("a second round", reported="2031-02-06", modality="planned", ordinal=2)
    heard.meeting("the second round ended", reported="2031-02-23", days="2031-02-22", ordinal=2)
    found = heard.rounds().rounds
    for seed in range(5):
        random.Random(seed).shuffle(heard.meetings)
        assert heard.rounds().rounds == found


def test_a_round_that_opened_goes_on_until_it_is_told_to_be_over() -> None:
    heard = Hearing()
    heard.meeting("talks opened in Oria", reported="2031-09-13", days="2031-09-12", place="Oria")
    heard.meeting("the talks were concluded", reported="2031-09-19", days="2031-09-18")
    (found,) = heard.rounds().rounds
    assert (found.earliest, found.latest) == ("2031-09-12", "2031-09-18")


def test_days_that_are_left_open_are_narrowed_by_each_other() -> None:
    heard = Hearing()
    heard.meeting("talks on Sunday", reported="2031-05-07", days=("2031-04-28", "2031-05-05"))
    heard.meeting("talks in May", reported="2031-05-07", days=("2031-05-01", "2031-05-07"))
    (found,) = heard.rounds().rounds
    assert (found.earliest, found.latest) == ("2031-05-01", "2031-05-05")

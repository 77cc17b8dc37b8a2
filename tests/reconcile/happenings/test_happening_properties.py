"""Whatever reports tell, and in whatever order: each event stands in one happening at most."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Event, Happening
from parley.reconcile.happenings import HAPPENINGS
from parley.reconcile.reported import Reports
from tests.reconcile.telling import Telling, findings

FIRST = date(2031, 1, 20)


@st.composite
def reports(draw: st.DrawFn) -> list[Telling]:
    """Reports around the end of a month, some undated or of one text, with a few events each."""
    made = []
    for number in range(draw(st.integers(2, 7))):
        out = draw(st.one_of(st.none(), st.integers(0, 30)))
        day = None if out is None else (FIRST + timedelta(days=out)).isoformat()
        copied = draw(st.sampled_from((None, "text")))
        report = Telling(f"d-{number}", day, copied)
        for _ in range(draw(st.integers(1, 3))):
            on = draw(st.one_of(st.none(), st.integers(-6, 36)))
            report.event(
                "ASSAULT",
                draw(st.sampled_from(("attack", "shell", "ram"))),
                by=draw(st.sampled_from((None, "Orria", "Tessia", "the Orrish navy"))),
                to=draw(st.sampled_from((None, "Westhaven", "Harrow"))),
                modality=draw(st.sampled_from(("happened", "planned"))),
                on=None if on is None else (FIRST + timedelta(days=on)).isoformat(),
            )
        made.append(report)
    return made


def days_of(report: Telling) -> dict[str, date]:
    """Return the day of each event of a report that its words tell."""
    known = Reports.alone(report.analysis)
    told = {}
    for event in report.claims:
        if isinstance(event, Event) and (days := known.days(event.date)) is not None:
            told[event.id] = days[0]
    return told


@settings(max_examples=60, deadline=None)
@given(reports(), st.randoms(use_true_random=False))
def test_no_event_is_in_two_and_order_leaves_no_trace(made: list[Telling], chance: Random) -> None:
    found = findings(HAPPENINGS, made)
    shuffled = list(made)
    chance.shuffle(shuffled)
    assert findings(HAPPENINGS, shuffled) == found
    members = [event for one in found if isinstance(one, Happening) for event in one.events]
    assert len(members) == len(set(members))


@settings(max_examples=60, deadline=None)
@given(reports())
def test_two_days_are_never_one_happening(made: list[Telling]) -> None:
    told = {event: day for report in made for event, day in days_of(report).items()}
    for one in findings(HAPPENINGS, made):
        assert isinstance(one, Happening)
        assert len({told[event] for event in one.events if event in told}) <= 1
        assert len(one.events) > 1
        assert one.reasons

"""What a condition names, and whether that was done or announced."""

from __future__ import annotations

import pytest

from parley.model import Category, Condition, Event, Heard, Modality, Participant, Span, Told
from parley.reconcile.issues import Issues
from parley.reconcile.positions.conditions import Hangings
from tests.reconcile.making import head

NAMED = "a single tug returns to the quay"
DAY = "2031-02-05"


def event(
    clause: str,
    action: str,
    who: str,
    modality: Modality = "happened",
    category: Category = "MOBILIZE",
) -> Event:
    words = Span("d-1", 0, len(clause), clause)
    return Event(
        Event.identify(words),
        words,
        words,
        action,
        category,
        modality,
        (Participant(who, "group", words),),
    )


def named(one: Event, day: str = DAY) -> bool:
    """Whether the condition names an event of that day."""
    told = Told(one, head("d-1", day), days=(day, day))
    heard = Heard(events={one.id: told})
    words = Span("d-2", 0, len(NAMED), NAMED)
    (found,) = Hangings(heard, Issues()).held([Condition("if", words, words)], DAY)
    return found.happenings == (one.id,)


@pytest.mark.parametrize(
    ("clause", "action", "who", "modality", "expected"),
    [
        ("Two tugs returned to the quay", "return", "Two tugs", "happened", True),
        ("The tugs will return on Monday", "return", "The tugs", "planned", True),
        ("The tugs did not return", "return", "The tugs", "denied", False),
        ("The dockers returned to their homes", "return", "The dockers", "happened", False),
        ("Two tugs sank at the quay", "sink", "Two tugs", "happened", False),
    ],
)
def test_a_condition_names_what_is_done_by_its_verb_with_what_it_names(
    clause: str, action: str, who: str, modality: Modality, expected: bool
) -> None:
    assert named(event(clause, action, who, modality)) is expected


def test_what_was_done_before_the_condition_was_put_is_none_of_its() -> None:
    returned = event("Two tugs returned to the quay", "return", "Two tugs")
    assert named(returned, "2031-02-07")
    assert not named(returned, "2031-01-07")


def test_words_are_no_deeds() -> None:
    asked = event("Two tugs return, the union asks", "return", "tugs", category="REQUEST")
    assert not named(asked)

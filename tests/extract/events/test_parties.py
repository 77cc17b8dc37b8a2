"""Who does it, to whom, when, where and how many: what stands beside an act."""

from __future__ import annotations

import pytest

from parley.extract import extract
from parley.model import DateMention, Event, Figure, Statement
from tests.extract.events.cases import events_in
from tests.parsing import claims_in, dated

TALKS = "\n\nThe mediators said that the talks would go on. A negotiator agreed."


def _parties(text: str, trigger: str) -> tuple[list[str], list[str]]:
    event = next(one for one in events_in(text) if one.trigger.quote == trigger)
    return [one.name for one in event.actors], [one.name for one in event.recipients]


@pytest.mark.parametrize(
    ("sentence", "trigger", "actors", "recipients"),
    [
        ("Lunia accused Torria of stalling.", "accused", ["Lunia"], ["Torria"]),
        ("Lunia and Torria signed a truce.", "signed", ["Lunia", "Torria"], []),
        ("The trawler was seized by the navy.", "seized", ["the navy"], ["The trawler"]),
        ("Six fishermen were freed on Monday.", "freed", [], ["Six fishermen"]),
        ("Six fishermen came home on Monday.", "came home", [], ["Six fishermen"]),
        ("Talks between Lunia and Torria began.", "Talks", ["Lunia", "Torria"], []),
        (
            "After Karl Voss’s arrest by the police, Lunia waited.",
            "arrest",
            ["the police"],
            ["Karl Voss"],
        ),
        ("Karl Voss was shown a draft on Monday.", "shown", [], ["Karl Voss"]),
        ("Ada Obi met Karl Voss in Harro.", "met", ["Ada Obi"], ["Karl Voss"]),
        (
            "The seizure of the boats by the navy was a slight.",
            "seizure",
            ["the navy"],
            ["the boats"],
        ),
        ("The board appealed to the union to return.", "appealed to", ["The board"], ["the union"]),
        ("The union demanded that the board pay.", "demanded", ["The union"], ["the board"]),
    ],
)
def test_subjects_objects_and_agents_take_part(
    sentence: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    assert _parties(sentence + TALKS, trigger) == (actors, recipients)


def test_a_short_form_and_a_pronoun_get_the_full_name() -> None:
    text = (
        "Ada Obi, the minister, arrived. She rejected the offer. Ms Obi accused Lunia of stalling."
    )
    assert _parties(text, "rejected")[0] == ["Ada Obi"]
    assert _parties(text, "accused")[0] == ["Ada Obi"]


def test_we_in_what_is_said_is_who_says_it() -> None:
    assert _parties('"We reject the offer," Karl Voss said.', "reject")[0] == ["Karl Voss"]


def test_a_threat_in_what_is_said_is_the_speakers() -> None:
    text = '"If the patrols return, the talks end," Karl Voss told reporters.' + TALKS
    assert _parties(text, "end")[0] == ["Karl Voss"]


def test_a_plan_is_its_owners() -> None:
    assert _parties("Lunia’s plan to attack the port alarmed Torria." + TALKS, "attack")[0] == [
        "Lunia"
    ]


def test_days_figures_and_statements_are_tied_to_the_event() -> None:
    parsed = dated("The minister said that Lunia released 40 prisoners on Monday.", "2031-05-14")
    claims = extract(parsed)[0]
    event = next(one for one in claims if isinstance(one, Event))
    dates = {one.id: one.evidence.quote for one in claims if isinstance(one, DateMention)}
    figures = {one.id for one in claims if isinstance(one, Figure)}
    statements = {one.id for one in claims if isinstance(one, Statement)}
    assert event.statement in statements
    assert set(event.figures) <= figures
    if dates:
        assert event.date in dates


def test_a_day_of_saying_is_not_the_day_of_what_is_said() -> None:
    events = events_in("The army said on Monday that rebels had shelled the town.")
    assert [one.date for one in events if one.trigger.quote == "shelled"] == [None]


def test_the_place_is_told_as_printed() -> None:
    event = events_in("The envoys met in Port Harro on Friday." + TALKS)[0]
    assert event.place == "Port Harro"


def test_reasons_say_which_frame_fired() -> None:
    event = events_in("The navy seized a trawler.")[0]
    assert event.action == "seize"
    assert event.reasons[0].startswith("verb “seize”, object")
    assert event.reasons[1] == "told as happened"


def test_what_happened_has_no_day_that_is_still_to_come() -> None:
    text = "Five of the crew have been charged and will stand trial on March 18."
    found = {event.action: event.date for event in claims_in(Event, text, "2031-02-24")}
    assert found["charge"] is None
    assert len(found) == 2


def test_what_came_before_an_act_does_not_have_its_day() -> None:
    text = "Families went home on Monday following the Lunian withdrawal." + TALKS
    found = [one for one in claims_in(Event, text, "2031-05-14") if "withdrawal" in one.action]
    assert [event.date for event in found] == [None]

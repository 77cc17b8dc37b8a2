"""A report's own words for a movement: of a stance, of who gave way, of what was called off."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import stances_in

_Shift = tuple[str, str | None, str]
"""The kind of a stance, the movement, and whose it is."""


def moved(sentence: str) -> list[_Shift]:
    """Return the stances of a sentence that tell a movement, or that something was dropped."""
    return [
        (one.kind, one.shift, "" if one.holder is None else one.holder.name)
        for one in stances_in(sentence)
        if one.shift is not None or one.kind == "dropped"
    ]


@pytest.mark.parametrize(
    ("sentence", "shift"),
    [
        ("Her tone has softened, and Ada Brill talks of May.", "softened"),
        ("The union's position has hardened since Friday.", "hardened"),
        ("The stance of the Lunian government eased on Monday.", "softened"),
        ("The board's opposition has softened.", "softened"),
        ("The board relented on Friday.", "softened"),
        ("After a week the union gave way.", "softened"),
        ("Lunia caved in after two days of strikes.", "softened"),
        ("Lunia has backed off.", "softened"),
        ("Dren had agreed to wait until the third round.", "softened"),
        ("The minister agreed to hold off until May.", "softened"),
        ("Lunia went back on its promise to free the crew.", "hardened"),
        ("The ministers have gone back on their pledge.", "hardened"),
        ("Lunia reneged on its pledge to free the crew.", "hardened"),
    ],
)
def test_a_word_tells_of_a_movement(sentence: str, shift: str) -> None:
    assert [one for _, one, _ in moved(sentence)] == [shift]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge gave way.",
        "Optimism gave way to gloom.",
        "Shares softened on Monday.",
        "The weather eased.",
        "Demand for cars eased in May.",
        "The terms of the loan eased.",
        "The minister will wait until May.",
        "The prime minister waited for the delegation.",
        "He went back on Friday.",
        "The board cannot go back on its promise.",
        "Lunia accused Meria of going back on its pledge.",
        "The union did not relent.",
        "Will the union give way?",
        "The union refused to give way.",
    ],
)
def test_what_only_sounds_like_a_movement_is_none(sentence: str) -> None:
    assert moved(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("The patrols that Lunia had announced for Monday were put off on Sunday.", "Lunia"),
        ("Lunia's strike vote was called off.", "Lunia"),
        ("The strike planned by the dockers was called off.", "the dockers"),
        ("The union's demand was dropped.", "The union"),
        ("Lunia's threat was withdrawn on Monday.", "Lunia"),
        ("The strike was called off by the union.", "the union"),
        ("The strike was called off.", ""),
    ],
)
def test_who_had_announced_it_has_called_it_off(sentence: str, holder: str) -> None:
    assert [(kind, name) for kind, _, name in moved(sentence)] == [("dropped", holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The match that Lunia had planned was called off.",
        "The strike that the union had threatened might be called off.",
        "The patrols that Lunia had announced were not put off.",
        "Lunia's strike is to be called off.",
    ],
)
def test_what_is_not_called_off(sentence: str) -> None:
    assert all(name == "" for _, _, name in moved(sentence))


@pytest.mark.parametrize(
    ("sentence", "trigger", "holder"),
    [
        ("Lunia lifted its objections to the plan.", "lifted its objections", "Lunia"),
        ("Lunia has lifted its veto on the treaty.", "lifted its veto", "Lunia"),
        ("The board ended its opposition to the bid.", "ended its opposition", "The board"),
        ("The union ended its boycott of the talks.", "ended its boycott", "The union"),
        ("Lunia reversed its refusal to meet the envoy.", "reversed its refusal", "Lunia"),
        ("The board gave up its resistance to the bid.", "gave up its resistance", "The board"),
        ("Lunia retreated from its demand for a vote.", "retreated from its demand", "Lunia"),
        ("Lunia pulled back from its threat to leave.", "pulled back from its threat", "Lunia"),
        ("The hijackers dropped their demand for a plane.", "dropped",
         "The hijackers"),
    ],
)  # fmt: skip
def test_what_was_refused_or_asked_is_given_up(sentence: str, trigger: str, holder: str) -> None:
    (one,) = stances_in(sentence)
    assert (one.kind, one.shift, one.trigger.quote) == ("dropped", "softened", trigger)
    assert one.holder is not None
    assert one.holder.name == holder


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers lifted restrictions on fishing.",
        "The judge lifted the ban.",
        "The army ended its siege.",
        "Lunia retreated from the border.",
        "Lunia may lift its veto.",
        "Lunia has not ended its boycott.",
        "Ada Brill urged Lunia to lift its veto.",
        "Lunia pulled back its troops.",
    ],
)
def test_what_is_not_given_up(sentence: str) -> None:
    assert moved(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger"),
    [
        ("After initially refusing, Lunia agreed to let the inspectors in.", "reject",
         "initially refusing"),
        ("After first rejecting the plan, the board accepted it.", "reject", "first rejecting"),
        ("After long insisting on a vote, the union signed.", "demand", "long insisting"),
        ("After weeks of refusing to meet the envoy, Lunia agreed to talks.", "reject",
         "weeks of refusing"),
        ("Having long rejected a vote, the board called one.", "reject", "Having long rejected"),
    ],
)  # fmt: skip
def test_a_clause_tells_what_was_held_at_first(sentence: str, kind: str, trigger: str) -> None:
    first = stances_in(sentence)[0]
    assert (first.kind, first.time, first.trigger.quote) == (kind, "past", trigger)


@pytest.mark.parametrize(
    "sentence",
    [
        "After rejecting the offer, the union called a strike.",
        "Lunia rejected the plan.",
        "Lunia is refusing to talk.",
        "The board spoke of weeks of rain.",
    ],
)
def test_what_is_not_told_as_over_is_not_past(sentence: str) -> None:
    assert all(one.time == "now" for one in stances_in(sentence))

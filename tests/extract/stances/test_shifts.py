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

"""What is asked for oneself or of any deal, what could be moved, and what a stance hangs on."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import stances_in

_TALKS = "The envoys met for a second day of talks as the dispute over the proposal went on. "


def _told(sentence: str) -> list[tuple[str, str]]:
    """Return kind and holder of each stance of a sentence in a report on talks."""
    return [
        (one.kind, "" if one.holder is None else one.holder.name)
        for one in stances_in(_TALKS + sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("The nurses asked to be consulted on any change to the rota.", "The nurses"),
        ("The envoy asked Torria to hold its fire until the talks were over.", "The envoy"),
        ("The farmers want Torria to pull out of the customs union.", "The farmers"),
        ("The Red Cross advised that the convoy be delayed.", "Red Cross"),
        ("The Liberals are known to favour a chamber elected by districts.", "Liberals"),
        ("Veland opened the talks with a claim for the whole valley.", "Veland"),
        ("Veland has never wavered from its claim to the valley.", "Veland"),
        ("Lunia seeks an airstrip on the island.", "Lunia"),
        ("The crews said any deal must include full back pay.", "The crews"),
        ("Any deal, the crews said, had to include full back pay.", "the crews"),
        ("The envoy warned that the harbour must not become a bargaining chip.", "The envoy"),
    ],
)
def test_what_is_asked_for_is_a_demand(sentence: str, holder: str) -> None:
    assert ("demand", holder) in _told(sentence)


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Lunia appears ready to move on the tariff.", "Lunia"),
        ("Lunia signalled that it might move on the tariff.", "Lunia"),
        ("The tariff might be looked at again, the minister said.", "the minister"),
        ("The date, the minister said, could be talked about.", "the minister"),
        ("The board asked for a week to study the draft.", "The board"),
    ],
)
def test_what_could_be_moved_is_open(sentence: str, holder: str) -> None:
    assert ("open", holder) in _told(sentence)


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Lunia would sign only with the consent of the islanders.", "Lunia"),
        ("The lenders would pay; the board would not, unless a date was set.", "the board"),
        ("Lunia is ready to lift the ban the day the mines are swept.", "Lunia"),
        ("Only when the mines were swept, the envoy said, would the ban be lifted.", "the envoy"),
        ("Lunia is not minded to give up a gun before its neighbour does.", "Lunia"),
    ],
)
def test_what_hangs_on_something_is_conditional(sentence: str, holder: str) -> None:
    assert ("conditional", holder) in _told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lunia accepted the text on Friday, but only after its envoys had quarrelled all night.",
        "The owners urged the board not to yield on pay after the drivers walked out.",
        "The growers' league will take the quota if it must.",
        "The board has suggested a trial, with the rota starting only once it is signed.",
    ],
)
def test_what_only_tells_when_is_no_condition(sentence: str) -> None:
    assert "conditional" not in [kind for kind, _ in _told(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The farmers favour early planting.",
        "The envoys could stomach the soup, one of them joked.",
        "The two ministers moved on to Lunia in the evening.",
        "The village must not become rich to be happy.",
        "The album must include twelve songs.",
        "He might be looked at as a man of the past.",
    ],
)
def test_plain_news_is_none(sentence: str) -> None:
    assert _told(sentence) == []

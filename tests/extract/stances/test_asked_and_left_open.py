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


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("The owners would like the mill handed over before winter.", "demand", "The owners"),
        ("Torria wants the archive back.", "demand", "Torria"),
        ("The crews are now asking 7 percent.", "demand", "The crews"),
        ("Torria regards the islands as its own.", "demand", "Torria"),
        ("Torria said it expected the crew to be released at once.", "demand", "Torria"),
        ("Torria's position is that the river be divided at the falls.", "demand", "Torria"),
        ("The union's floor is five percent.", "demand", "The union"),
        ("Torria would grant Lunia a corridor.", "offer", "Torria"),
        ("The board moved from five percent to six.", "offer", "The board"),
        ("The mediator's idea is to divide the port.", "offer", "The mediator"),
        ("Dividing the port was the mediator's suggestion.", "offer", "the mediator"),
        ("Torria's plan calls for a joint fishing zone.", "offer", "Torria"),
        ("Torria came with a new text.", "offer", "Torria"),
        ("The board said it was closing the yard.", "intend", "The board"),
        ("The stoppage will begin on Monday, the union said.", "intend", "the union"),
        ("The union will put the offer to its members on Tuesday.", "intend", "The union"),
        ("The minister will take the matter to the council.", "intend", "The minister"),
        ("Torria indicated that it might accept the plan.", "open", "Torria"),
        ("Torria has ruled out talks until the troops leave.", "conditional", "Torria"),
        ("Torria refused a pause, at least until Friday.", "reject", "Torria"),
        ("The union's letter calls for a truce.", "demand", "The union"),
        ("The clubs would like a longer season.", "demand", "The clubs"),
        ("Eight percent was the miners' figure.", "demand", "the miners"),
        ("The miners' figure was 8 percent.", "demand", "The miners"),
        (
            "The least that the widows would take was a pension of 40 crowns.",
            "demand",
            "the widows",
        ),
        ("Torria had brought five conditions.", "demand", "Torria"),
        ("Torria put the rent at 40 million crowns a year.", "demand", "Torria"),
        ("The board's figure was 8 percent.", "offer", "The board"),
        ("The most the lenders would give was 40 million crowns.", "offer", "the lenders"),
        ("The lenders put a lease of ten years on the table.", "offer", "The lenders"),
        ("Torria will keep its troops on the islands.", "intend", "Torria"),
        ("Torria had the draft under study.", "open", "Torria"),
        ("Torria took note of the proposal.", "open", "Torria"),
        ("Torria did not say no.", "open", "Torria"),
        (
            "The envoys were for the treaty, provided that the term was cut.",
            "conditional",
            "The envoys",
        ),
        ("The clubs are trying to win a longer season.", "demand", "The clubs"),
        ("The union is asking that members pay for their travel.", "demand", "The union"),
        ("The union sees a ban as essential.", "demand", "The union"),
        ("The board went up to 40 million.", "offer", "The board"),
        ("Under a Torrian plan, the cost would be split.", "offer", "Torrian"),
        ("The clubs are ready to lock the players out.", "intend", "The clubs"),
        ("The board is considering splitting the cost.", "open", "The board"),
        ("The board is keeping an open mind.", "open", "The board"),
        ("The board asked for two days to think the plan over.", "open", "The board"),
        ("The envoy took the text away to study it.", "open", "The envoy"),
        ("The board said everything was on the table.", "open", "The board"),
        ("The clubs accepted, subject to a vote of the players.", "conditional", "The clubs"),
        ("The clubs agreed, provided that the players paid.", "conditional", "The clubs"),
    ],
)
def test_a_plain_way_of_telling_it(sentence: str, kind: str, holder: str) -> None:
    assert (kind, holder) in _told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bus moved from stop five to stop six.",
        "The minister said it would rain.",
        "The news should surprise nobody, the envoy said.",
        "The farmer keeps the barn as his own.",
        "Analysts expect the price to fall.",
        "The driver would like the soup.",
        "The boat came with a new sail.",
        "The plates were on the table.",
        "The chairman put his hand on the table.",
        "The turnout was 40 percent.",
        "The union asked its members who the speaker was.",
        "The board's own figure is 94 million.",
        "The owners put the figure at 171.",
        "A telephone call from the minister came late.",
        "The most she ever ran was ten miles.",
        "The pupils took note of the date.",
        "Torria's population was 40 million.",
        "He would like a bigger coat.",
        "The farmer took the calf away to feed it.",
        "The price went up to 40 crowns.",
        "The board has paid close attention to the weather.",
    ],
)
def test_what_only_looks_like_it_is_none(sentence: str) -> None:
    assert _told(sentence) == []

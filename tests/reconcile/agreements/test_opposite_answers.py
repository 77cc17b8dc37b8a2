"""Opposite answers, refused requests, replies and silences, in short reports of made-up talks."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from parley.model import Agreement, Disagreement
from parley.pipeline import ReadOptions, read
from parley.record import Record

Reading = Callable[..., tuple[Sequence[Disagreement], Sequence[Agreement]]]

HEADS = (
    "OSTRA — Belmark Foods has made an offer for Corvin Dairies, and the two companies met for "
    "talks in Ostra. Belmark wants to buy Corvin. Corvin refuses to sell.\n\n",
    "The takeover battle for the country's oldest maker of cheese went on in Ostra, where Belmark "
    "Foods and Corvin Dairies held a meeting. Dairy farmers watched from the gallery.\n\n",
)


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    """Read reports without a day, each the words of its body."""

    def read_them(*bodies: str) -> tuple[Sequence[Disagreement], Sequence[Agreement]]:
        lines = [
            {
                "id": f"r{number}",
                "publisher": f"Outlet {number}",
                "text": f"Dairy\n\n{HEADS[number]}{body}",
            }
            for number, body in enumerate(bodies)
        ]
        path = tmp_path / "reports.jsonl"
        path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        read([str(path)], tmp_path / "talks.db", ReadOptions(processes=1))
        with Record.open(tmp_path / "talks.db") as record:
            assert list(record.check()) == []
            return list(record.disagreements()), list(record.agreements())

    return read_them


def told(found: Sequence[Disagreement] | Sequence[Agreement]) -> list[tuple[str, ...]]:
    return [tuple(one.evidence[0].quote for one in it.accounts) for it in found]


# -- judgements ------------------------------------------------------------------------------------


def test_one_price_that_is_enough_and_is_not(reading: Reading) -> None:
    found, _ = reading(
        "Ines Palla, an analyst at Lunde Bank, said an offer of 210p a share would be enough.",
        "Mr Orsin, the largest shareholder, said that 210p a share was not enough.",
    )
    (one,) = found
    assert one.kind == "position"
    assert any("days are not known" in reason for reason in one.reasons)


def test_one_offer_that_undervalues_and_is_generous(reading: Reading) -> None:
    found, _ = reading(
        "Ines Palla, an analyst at Lunde Bank, said the Belmark offer was fair.",
        "Mr Orsin, the largest shareholder, said that the Belmark offer was unfair.",
    )
    (one,) = found
    assert "both name the same offer" in one.reasons[1]


@pytest.mark.parametrize("version", ["first", "previous", "latest"])
def test_two_versions_of_an_offer_are_two_things(reading: Reading, version: str) -> None:
    found, _ = reading(
        "Ines Palla, an analyst at Lunde Bank, said the Belmark offer was fair.",
        f"Mr Orsin, the largest shareholder, said that the {version} Belmark offer was unfair.",
    )
    assert found == []


def test_two_prices_are_two_things(reading: Reading) -> None:
    found, _ = reading(
        "Ines Palla, an analyst at Lunde Bank, said an offer of 240p a share would be enough.",
        "Mr Orsin, the largest shareholder, said that 210p a share was not enough.",
    )
    assert found == []


@pytest.mark.parametrize(
    ("body", "number"),
    [
        (
            "“This time it is different,” said a person close to Belmark. Mara Devin, who leads "
            "the farmers' union, said: “I see no difference.”",
            1,
        ),
        (
            "A plant manager said the June date was dead. A spokeswoman for the group insisted "
            "that the June date stood.",
            1,
        ),
        (
            "The farmers' union said the milk quota was unworkable. The ministry said the milk "
            "quota was perfectly workable.",
            1,
        ),
        (
            "The farmers' union said the milk quota was unworkable. The ministry said that its "
            "grazing plan was workable.",
            0,
        ),
        (
            "“The plan is fair,” Mara Devin told reporters. “But it is not fair to the young,” "
            "Devin said.",
            0,
        ),
        (
            "Two drivers said a majority was leaning toward a yes. A third driver said the mood "
            "was “three to one against”.",
            1,
        ),
        ("The union said it was against the plan. A driver said the mood was good.", 0),
        ("Mara Devin said the price was fair. Ines Palla asked whether the price was fair.", 0),
    ],
)
def test_opposite_answers_in_one_report(reading: Reading, body: str, number: int) -> None:
    found, _ = reading(body)
    assert sum(one.reasons[0].startswith("whether") for one in found) == number


def test_only_the_words_that_judge_are_shown(reading: Reading) -> None:
    found, _ = reading(
        "“This time it is different,” said a person close to Belmark. “I see no difference,” Mara "
        "Devin, who leads the farmers' union, told reporters. “They pay with our money.”"
    )
    (one,) = (it for it in found if it.reasons[0].startswith("whether"))
    quotes = [span.quote for account in one.accounts for span in account.evidence]
    assert quotes == ["This time it is different,", "I see no difference,"]


# -- requests --------------------------------------------------------------------------------------

ASKED = "Six members of parliament called on the competition authority to block the takeover. "


@pytest.mark.parametrize(
    ("body", "number"),
    [
        (ASKED + "The competition authority rejected the request.", 1),
        (ASKED + "But the competition authority has dismissed the call.", 1),
        (ASKED + "The competition authority welcomed the request.", 0),
        (ASKED + "The farmers' union rejected the request.", 0),
        (ASKED + "The competition authority rejected a merger of two banks.", 0),
        ("Belmark asked Corvin to open its books. Corvin rejected the request.", 0),
    ],
)
def test_a_body_refuses_what_is_asked_of_it(reading: Reading, body: str, number: int) -> None:
    found, _ = reading(body)
    assert sum("is refused" in one.reasons[0] for one in found) == number


# -- replies ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        (
            "Two people who were in the room said the chairman had been outvoted. The chairman, "
            "Tom Brandt, denied this.",
            "this",
        ),
        (
            "A member of the council said that a majority favoured a ballot. A second member "
            "disagreed. “They do not have the votes,” the second member said.",
            "They do not have the votes,",
        ),
        (
            "The farmers' union regards the visit as an insult. The ministry does not see it that "
            "way.",
            "does not see it that way",
        ),
    ],
)
def test_a_reply_that_points_at_what_was_said(reading: Reading, body: str, answer: str) -> None:
    found, _ = reading(body)
    (one,) = (it for it in found if it.kind == "fact")
    assert answer in [span.quote for span in one.accounts[1].evidence]


@pytest.mark.parametrize(
    "body",
    [
        "A member of the council said that a majority favoured a ballot. A second member did not "
        "disagree.",
        "A member of the council said that a majority favoured a ballot. If the chairman denied "
        "this, nobody heard him.",
        "A member of the council said that a majority favoured a ballot. Nobody denied this.",
    ],
)
def test_what_is_no_reply(reading: Reading, body: str) -> None:
    found, _ = reading(body)
    assert [one for one in found if one.kind == "fact"] == []


def test_an_opponent_confirms_the_figure(reading: Reading) -> None:
    _, found = reading(
        "Corvin said that Belmark had offered 210p a share. Belmark confirmed the figure."
    )
    (one,) = found
    assert [account.sides for account in one.accounts] == [("Corvin",), ("Belmark Foods",)]


def test_no_agreement_where_a_bystander_confirms(reading: Reading) -> None:
    _, found = reading(
        "Corvin said that Belmark had offered 210p a share. Ines Palla, an analyst, confirmed the "
        "figure."
    )
    assert found == []


# -- silences --------------------------------------------------------------------------------------

SILENT = (
    "Karl Orsin and Tova Lind, who own a fifth of Corvin, have yet to express any opinion of the "
    "bid. "
    "Agnes Holt of the Ludmere Exchange put the turnover of the day at 40 million crowns."
)


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ("Karl Orsin and Tova Lind said they would reject the bid.", 1),
        ("Karl Orsin and Tova Lind said they would sell their yacht.", 0),
        ("Mara Devin said she would reject the bid.", 0),
    ],
)
def test_silent_in_one_report_and_opposed_in_another(
    reading: Reading, other: str, number: int
) -> None:
    found, _ = reading(SILENT, other)
    silences = [one for one in found if "nothing has been said" in one.reasons[0]]
    assert len(silences) == number
    assert all("not known" in one.reasons[1] for one in silences)


def test_in_one_report_a_silence_is_no_contradiction(reading: Reading) -> None:
    found, _ = reading(f"{SILENT} Karl Orsin and Tova Lind said in May they would reject the bid.")
    assert found == []


# -- deeds -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "number"),
    [
        (
            "Belmark made a fresh offer on Sunday. Last week, however, Belmark had ruled out a new "
            "offer.",
            1,
        ),
        ("Belmark made a fresh offer on Sunday. Corvin ruled out a new offer.", 0),
        ("Belmark made a fresh offer on Sunday. It rejected the offer of a loan.", 0),
    ],
)
def test_an_offer_that_was_ruled_out_and_made(reading: Reading, body: str, number: int) -> None:
    found, _ = reading(body)
    assert sum("no offer of his own" in one.reasons[0] for one in found) == number

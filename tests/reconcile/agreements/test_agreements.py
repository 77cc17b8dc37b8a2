"""Short reports of made-up talks, and where their sources differ or agree."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from parley.model import Disagreement
from parley.pipeline import ReadOptions, read
from parley.record import Record
from tests.reconcile.agreements.conftest import HEAD, Reading


def kinds(found: Sequence[Disagreement]) -> list[str]:
    return [one.kind for one in found]


def sources(found: Disagreement) -> list[tuple[str, ...]]:
    return [one.sources for one in found.accounts]


DENIED = (
    "“They are buying time,” a Tolvan official said. Ilka Bron, a spokeswoman for the Reskian "
    "government, denied that her government was playing for time."
)


def test_what_one_side_says_and_the_other_denies(differing: Reading) -> None:
    (found,) = differing(("2019-03-05", DENIED))
    assert found.kind == "fact"
    assert sources(found) == [("a Tolvan official",), ("Ilka Bron",)]


@pytest.mark.parametrize(
    "body",
    [
        "“They are buying time,” a Tolvan official said. Ilka Bron, a spokeswoman for the Reskian "
        "government, did not deny that her government was playing for time.",
        "Ilka Bron, a spokeswoman for the Reskian government, rejected the fee. “It is snowing in "
        "the hills,” a Tolvan official said.",
        "Ilka Bron, a spokeswoman for the Reskian government, declined to comment. Tolva's "
        "president, Ode Marsk, denied that his government had softened its line.",
        "“The pass is a ruin,” an Arlem baker said. The Reskian government rejected the idea of a "
        "second pass.",
        "“The pass is a ruin,” an Arlem baker said. Ode Marsk denied reports that he was ill.",
        "“The pass is a ruin,” an Arlem baker said. Ode Marsk denied that the fee was a bribe.",
        "Ilka Bron said she would stay in office. Ode Marsk denied that he would leave office.",
    ],
)
def test_what_is_no_denial_of_anything_said(differing: Reading, body: str) -> None:
    assert "fact" not in kinds(differing(("2019-03-05", body)))


@pytest.mark.parametrize(
    "answer",
    [
        "The Reskian government said no such words had been used.",
        "“That is news to us,” a spokeswoman for the Reskian government said.",
        "The Reskian government said that it had promised nothing of the kind.",
    ],
)
def test_what_was_said_just_before_is_contradicted(differing: Reading, answer: str) -> None:
    body = f"A Tolvan official said that Reskia would halve the fee. {answer}"
    (found,) = differing(("2019-03-05", body))
    assert found.kind == "fact"
    assert found.accounts[0].sources == ("A Tolvan official",)


def test_what_is_announced_and_not_decided(differing: Reading) -> None:
    body = (
        "State radio said the Reskian delegation would return to Arlem for talks on Thursday. "
        "Ilka Bron, a spokeswoman for the Reskian government, said that no decision had been taken."
    )
    (found,) = differing(("2019-03-05", body))
    assert found.kind == "status"
    assert [one.value for one in found.accounts] == ["announced", "not decided"]


def test_two_counts_of_one_crowd(differing: Reading) -> None:
    body = "About 200 people marched in Arlem on Sunday. The police spoke of 120."
    (found,) = differing(("2019-03-05", body))
    assert (found.kind, [one.value for one in found.accounts]) == ("figure", ["About 200", "120"])


def test_a_number_put_on_what_another_counted(differing: Reading) -> None:
    body = (
        "“There were sixteen men on the ferry,” Ode Marsk, the president of Tolva, said. The "
        "Reskian police put the number of people on the ferry at 14."
    )
    (found,) = differing(("2019-03-05", body))
    assert [one.value for one in found.accounts] == ["sixteen", "14"]


@pytest.mark.parametrize(
    "body",
    [
        "About 200 people marched in Arlem on Sunday. The police spoke of at least 150.",
        "Tolva asked for 12 percent. Reskia offered 4 percent.",
        "About 200 people marched in Arlem on Sunday. Doctors treated three of them.",
        "Six in 10 Arlem voters said the pass was safe, and three-quarters said the same of the "
        "road, a survey showed.",
        "The mill hopes to sell 5 percent of all flour by 2022, it said; it sells 2 percent today.",
        "A correction: we wrote at noon that 64 carts were waiting. It is 61, the police say.",
        "The minister said the road would need 45,000 guards. Half of the 160,000 guards are ill.",
    ],
)
def test_numbers_that_agree_or_are_bargained_over(differing: Reading, body: str) -> None:
    assert "figure" not in kinds(differing(("2019-03-05", body)))


PROGRESS = "“Significant progress has been made in the talks,” a mediator in Arlem said on Tuesday."
DEADLOCK = "The talks in Arlem have reached an impasse, a Reskian official said on Tuesday."


def test_the_state_of_the_talks_told_two_ways(differing: Reading) -> None:
    found = differing(("2019-03-05", PROGRESS), ("2019-03-05", DEADLOCK))
    assert kinds(found) == ["status"]
    assert sources(found[0]) == [("a mediator in Arlem",), ("a Reskian official",)]


def test_weeks_later_it_is_development(differing: Reading) -> None:
    assert differing(("2019-03-05", PROGRESS), ("2019-04-16", DEADLOCK)) == []


def test_copies_of_one_report_disagree_once(differing: Reading) -> None:
    (found,) = differing(("2019-03-05", DENIED), ("2019-03-06", DENIED))
    assert [len(one.claims) for one in found.accounts] == [2, 2]
    assert found.support.documents == 2
    assert found.support.families == 1


def test_a_draft_called_after_one_side_and_made_by_the_mediators(differing: Reading) -> None:
    body = (
        "The mediators put a new paper to both sides on Sunday. Ode Marsk, the president of "
        "Tolva, said that Tolva would accept the paper. Reskian officials call it “the Marsk "
        "paper”."
    )
    (found,) = (one for one in differing(("2019-03-05", body)) if one.kind == "authorship")
    assert sorted(one.value for one in found.accounts) == ["Ode Marsk", "The mediators"]


def test_a_paper_by_one_alone_and_by_both_sides(differing: Reading) -> None:
    body = (
        "The mediators put a new paper to both sides on Sunday. Ode Marsk, the president of "
        "Tolva, said that Tolva would accept the paper. The paper was written by Ilka Bron alone, "
        "two people in Arlem said. A diplomat said the paper had been drafted by both sides."
    )
    found = [one for one in differing(("2019-03-05", body)) if one.kind == "authorship"]
    values = [{account.value for account in one.accounts} for one in found]
    assert {"Ilka Bron", "both sides"} in values


def test_both_sides_say_that_an_answer_is_neither_yes_nor_no(tmp_path: Path) -> None:
    body = (
        "Tolva offered Reskia a fee. Tolva met Reskia for talks on Sunday. Ode Marsk, the "
        "president of Tolva, said that she had heard neither a yes nor a no. Reskia said it was "
        "neither accepting nor refusing the fee. Reskia rejected Tolva's offer in March."
    )
    path = tmp_path / "report.jsonl"
    line = {"id": "r", "published": "2019-03-05", "text": f"Amber Pass\n\n{HEAD}{body}"}
    path.write_text(json.dumps(line), encoding="utf-8")
    read([str(path)], tmp_path / "talks.db", ReadOptions(processes=1))
    with Record.open(tmp_path / "talks.db") as record:
        (found,) = record.agreements()
    assert {one.sides for one in found.accounts} == {("Tolva",), ("Reskia",)}

"""Statements of one report of which the one denies what the other says; what both sides say."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from parley.model import Agreement, Disagreement
from parley.pipeline import ReadOptions, read
from parley.record import Record

Reading = Callable[[str], tuple[Sequence[Disagreement], Sequence[Agreement]]]

HEAD = (
    "Crews\n\nLUNDE — Tolva met Reskia for talks on the ferry crews in Lunde on Monday.\n\nTolva "
    "demands that Reskia free the crews, and offered Reskia a fee. Reskia refuses to free them and "
    "rejected Tolva's offer.\n\n"
)


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    def read_it(body: str) -> tuple[Sequence[Disagreement], Sequence[Agreement]]:
        line = {
            "id": "r",
            "publisher": "Lunde Post",
            "published": "2019-03-05",
            "text": HEAD + body,
        }
        path = tmp_path / "report.jsonl"
        path.write_text(json.dumps(line), encoding="utf-8")
        read([str(path)], tmp_path / "talks.db", ReadOptions(processes=1))
        with Record.open(tmp_path / "talks.db") as record:
            assert list(record.check()) == []
            return list(record.disagreements()), list(record.agreements())

    return read_it


@pytest.mark.parametrize(
    "body",
    [
        "The harbour master said the new customs checks will delay the ferries. The customs office "
        "said the new checks will not delay the ferries.",
        "The harbour master said that the owners had failed to send a list of the crew. The owners "
        "said the list was sent by registered mail in March.",
        "A collector said that the city museum had expressed interest in buying the pistol. “We "
        "have never expressed interest in the pistol,” the museum said.",
        "The union said the two delegations had met on Sunday. The employers said there had been "
        "no meeting on Sunday.",
        "The owners said that the pumps had been tested in May. A crew member said the pumps had "
        "never been tested.",
    ],
)
def test_one_denies_what_the_other_says(reading: Reading, body: str) -> None:
    found, _ = reading(body)
    assert sum("denies what the other says" in one.reasons[0] for one in found) == 1


@pytest.mark.parametrize(
    "body",
    [
        "The harbour master said the new customs checks will delay the ferries. The customs office "
        "asked whether the new checks will not delay the ferries.",
        "The harbour master said the new customs checks will delay the ferries. The customs office "
        "said that it had not hired new staff for the checks.",
        "The owners said that the pumps had been tested in May. “The pumps would never have been "
        "tested without us,” a crew member said.",
        "A third of those asked said the party does not care much about the ports. Another third "
        "said the party cares about the ports.",
        "One official said the boats would follow later. A minister wanted a guarantee that no "
        "boat would be seized.",
        "The owners said that the pumps had been tested. The owners said the deck had not been "
        "tested.",
        "A pilot said that Belmark would accept arbitration. The harbour master said that Corvin "
        "would never accept arbitration.",
        "Peru had previously demanded entry restrictions for crews. One official said there were "
        "no entry restrictions for crews.",
        "The navy said it would keep the harbour clear of enemy ships. A pilot said there were no "
        "ships in the harbour.",
    ],
)
def test_what_can_both_be_so(reading: Reading, body: str) -> None:
    found, _ = reading(body)
    assert [one for one in found if "denies what the other says" in one.reasons[0]] == []


def test_both_sides_say_that_the_talks_are_stuck(reading: Reading) -> None:
    _, found = reading(
        "The talks have reached an impasse, a Tolvan official said on Tuesday. A Reskian official "
        "said on Tuesday that the talks were deadlocked."
    )
    (one,) = found
    assert one.kind == "status"
    assert {account.sides for account in one.accounts} == {("Tolva",), ("Reskia",)}


def test_one_side_alone_agrees_with_nobody(reading: Reading) -> None:
    _, found = reading(
        "The talks have reached an impasse, a Tolvan official said on Tuesday. Another Tolvan "
        "official said on Tuesday that the talks were deadlocked."
    )
    assert found == []

"""Whose a stance is, and in whose voice it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.model import PositionVoice, StanceKind
from tests.reconcile.positions.hearing import ORAM, Press, held, one


@pytest.mark.parametrize(
    ("by", "said_by", "voice"),
    [
        ("Oram", "Pell Arden", "own"),
        (None, "Pell Arden", "own"),
        ("Pell Arden", None, "own"),
        ("Oram", "Ida Sorn", "opponent"),
        ("Oram", "Tallis", "third party"),
        ("Oram", "a diplomat", "third party"),
        ("Oram", "Harbour Party", "third party"),
        ("Oram", None, "reporter"),
        ("Harbour Party", "Harbour Party", "own"),
        ("Harbour Party", "Ida Sorn", "third party"),
        ("the mediators", "Tallis", "own"),
        ("the mediators", "Ida Sorn", "third party"),
    ],
)
def test_a_stance_is_told_in_one_voice(
    by: str | None, said_by: str | None, voice: PositionVoice
) -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of all troops", by=by, said_by=said_by)
    assert one(press).voice == voice


def test_what_a_speaker_wants_is_what_his_side_wants() -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of all troops", said_by="Pell Arden")
    found = one(press)
    assert (found.party, found.holder, found.side) == ("Oram", "Pell Arden", ORAM.id)
    assert found.relation == "speaks for"


def test_who_is_near_a_side_keeps_a_cell_of_his_own() -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of all troops", by="Harbour Party")
    press.told("d-1", "demand", "the withdrawal of all troops", by="Oram")
    assert sorted(each.party for each in held(press)) == ["Harbour Party", "Oram"]


def test_we_is_the_speaker_and_they_is_nobody_known() -> None:
    press = Press()
    press.told("d-1", "reject", "the release of prisoners", by="we", said_by="Pell Arden")
    press.told("d-1", "reject", "the release of prisoners", by="they", said_by="Pell Arden")
    found = one(press)
    assert (found.party, len(found.claims)) == ("Oram", 1)


def test_an_obstacle_that_is_nobodys_is_kept_with_its_issue() -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of all troops", marks=("obstacle",))
    press.told("d-1", "demand", "the withdrawal of all troops")
    found = one(press)
    assert (found.party, found.issue, found.marks) == ("", "withdrawal", ("obstacle",))


@pytest.mark.parametrize(
    ("kind", "content", "takes"),
    [
        ("reject", "the purple umbrella", True),
        ("demand", "the purple umbrella", True),
        ("demand", "it", False),
        ("intend", "the purple umbrella", False),
        ("open", "the purple umbrella", False),
        ("dropped", "the purple umbrella", True),
        ("conditional", "the purple umbrella", False),
    ],
)
def test_without_an_issue_who_is_no_side_must_plainly_ask_or_refuse(
    kind: StanceKind, content: str, takes: bool
) -> None:
    press = Press()
    press.told("d-1", kind, content, by="Holm Residents")
    assert [(each.party, each.issue) for each in held(press)] == [("Holm Residents", "")] * takes


@pytest.mark.parametrize(("by", "said_by"), [("both governments", None), (None, "the two sides")])
def test_both_sides_are_the_two_parties(by: str | None, said_by: str | None) -> None:
    press = Press()
    press.told("d-1", "accept", "the withdrawal of all troops", by=by, said_by=said_by)
    found = held(press)
    assert sorted(each.party for each in found) == ["Oram", "Vesk"]
    assert {each.voice for each in found} == {"reporter"}
    assert len({each.id for each in found}) == 2


def test_the_government_is_that_of_who_speaks_of_it() -> None:
    press = Press()
    press.told("d-1", "accept", "the withdrawal of troops", by="the government", said_by="Ida Sorn")
    found = one(press)
    assert (found.party, found.holder, found.voice) == ("Vesk", "Ida Sorn", "own")


def test_the_government_is_the_own_one_of_who_only_stands_near_it() -> None:
    press = Press()
    press.told(
        "d-1", "accept", "the withdrawal of troops", by="the government", said_by="Harbour Party"
    )
    found = one(press)
    assert (found.party, found.voice) == ("Oram", "third party")


def test_the_board_is_nobodys_in_the_words_of_who_only_stands_near_a_side() -> None:
    press = Press()
    press.told("d-1", "accept", "the withdrawal of troops", by="the board", said_by="Harbour Party")
    assert one(press).side is None


@pytest.mark.parametrize("said_by", [None, "a diplomat"])
def test_the_government_of_whom_is_open_where_no_side_speaks(said_by: str | None) -> None:
    press = Press()
    press.told("d-1", "accept", "the withdrawal of troops", by="the government", said_by=said_by)
    assert one(press).side is None


@pytest.mark.parametrize("by", ["our members", "its 640 members"])
def test_our_members_are_those_of_who_says_so(by: str) -> None:
    press = Press()
    press.told("d-1", "reject", "the withdrawal of troops", by=by, said_by="Mara Ilves")
    found = one(press)
    assert (found.party, found.voice) == ("Mara Ilves", "own")


def test_two_bodies_that_are_no_parties_are_nobody_else() -> None:
    press = Press()
    press.told("d-1", "accept", "the withdrawal of all troops", by="both newspapers")
    assert [each.party for each in held(press)] == ["both newspapers"]


@pytest.mark.parametrize(
    ("role", "voice"),
    [("the labour minister of Holm", "own"), ("a baker in Holm", "third party")],
)
def test_a_minister_tells_in_its_own_voice_what_the_government_wants(
    role: str, voice: PositionVoice
) -> None:
    press = Press()
    told = press.told(
        "d-1", "reject", "the withdrawal of troops", by="the government", said_by="Mara Ilves"
    )
    assert told.statement is not None
    speaker = replace(told.statement.speakers[0], description=role)
    press.stances[0] = replace(told, statement=replace(told.statement, speakers=(speaker,)))
    assert one(press).voice == voice


@pytest.mark.parametrize(
    ("by", "said_by", "kept"),
    [
        ("the customers", "Pell Arden", False),
        ("the customers", "the customers", True),
        ("the customers", None, True),
        ("Vesk", "Pell Arden", True),
        ("Holm", "Pell Arden", True),
    ],
)
def test_what_others_foretell_of_somebody_beside_the_table_is_no_position_of_his(
    by: str, said_by: str | None, kept: bool
) -> None:
    press = Press()
    words = "the withdrawal of all troops"
    press.told("d-1", "reject", words, by=by, said_by=said_by, reasons=("“will not” of one",))
    assert bool(held(press)) is kept


@pytest.mark.parametrize(
    ("said_by", "party"),
    [("Pell Arden", ["Vesk"]), ("Ida Sorn", ["Oram"]), ("Tallis", []), (None, [])],
)
def test_the_other_side_is_the_party_that_does_not_speak(
    said_by: str | None, party: list[str]
) -> None:
    press = Press()
    words = "the withdrawal of all troops"
    press.told("d-1", "reject", words, by="the other side", said_by=said_by)
    assert [each.party for each in held(press)] == party

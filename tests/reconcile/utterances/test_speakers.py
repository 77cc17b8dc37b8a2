"""Whether two statements may have one speaker."""

from __future__ import annotations

import pytest

from parley.model import Speaker
from parley.reconcile.utterances.speakers import Company, company
from tests.reconcile.utterances.saying import by, say


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (by("Mara Ilves"), by("Ilves"), Company.SAME),
        (by("Halina Korvath"), by("Halina Corvat"), Company.ALIKE),
        (by("Mara Ilves"), by("Otto Brandvik"), Company.TWO),
        (by("Ostren’s government", "organisation"), by("Ostren", "place"), Company.ONE_SIDE),
        (
            by("the Port Guard", "organisation"),
            by("Port Guard of Drosk", "organisation"),
            Company.ALIKE,
        ),
        (by("the dockers", "organisation"), by("Otto Brandvik"), Company.TWO),
        (
            by("the dockers", "organisation"),
            by("Otto Brandvik", role="spokesman"),
            Company.IN_OFFICE,
        ),
        (by("a diplomat", "role", "a diplomat"), by("Otto Brandvik"), Company.OPEN),
        (by("", "unknown"), by("Otto Brandvik"), Company.OPEN),
        (by("two diplomats", "group"), by("two diplomats", "group"), Company.ALIKE),
        (
            by("a French official", "role", "a French official"),
            by("a German official", "role", "a German official"),
            Company.TWO,
        ),
    ],
)
def test_how_close_two_speakers_are(one: Speaker, other: Speaker, found: Company) -> None:
    first = say("No.", one, actor="a-1")
    second = say("No.", other, report="d-two", actor="a-2")
    assert company(first, second)[0] == found
    assert company(second, first)[0] == found


def test_one_actor_is_one_speaker_under_any_name() -> None:
    first = say("No.", by("Mara Ilves"), actor="a-1")
    assert company(first, say("No.", by("the minister", "role"), actor="a-1"))[0] == Company.SAME

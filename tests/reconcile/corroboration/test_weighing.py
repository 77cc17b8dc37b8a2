"""Two printed sources: one, perhaps one, or two."""

from __future__ import annotations

import pytest

from parley.model import Span, Speaker
from parley.reconcile.corroboration.source import Source, Telling, sources
from parley.reconcile.corroboration.weighing import weigh
from tests.reconcile.making import head, speaker, unnamed


def printed(one: Speaker | str, report: str, copy_of: str = "") -> Source:
    """Return a speaker as a report prints it; a text stands for a body."""
    said = speaker(one, "organisation", "institutional") if isinstance(one, str) else one
    (found,) = sources(Telling(head(report, "2031-02-05", copy_of), (said,)), {})
    return found


def own_voice(report: str, copy_of: str = "") -> Source:
    (found,) = sources(Telling(head(report, "2031-02-05", copy_of)), {})
    return found


BODIES = [
    ("the navy", "The navy", "one", ""),
    ("Oria’s navy", "the Orian navy", "one", ""),
    ("Lake Drivers’ Union", "LDU", "one", ""),
    ("IDF", "the Israeli army", "one", ""),
    ("the army", "the Orian military", "open", "“the army” may be the Orian military"),
    ("the Orian army", "the Orian military", "open", "“the Orian army” may be the Orian military"),
    ("the navy", "Oria’s navy", "open", "“the navy” may be Oria’s navy"),
    ("Oria", "Oria’s navy", "open", "Oria’s navy may speak for Oria"),
    ("the union", "Lake Drivers’ Union", "open", "“the union” may be Lake Drivers’ Union"),
    ("Lake Institute", "a poll by the Lake Institute", "open",
     "a poll by the Lake Institute may go back to Lake Institute"),
    ("Oria’s navy", "Kelland’s navy", "two", ""),
    ("Oria’s navy", "Oria’s foreign ministry", "two", ""),
    ("the coast guard", "Oria", "two", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "kind", "reason"), BODIES)
def test_bodies(one: str, other: str, kind: str, reason: str) -> None:
    found = weigh(printed(one, "a"), printed(other, "b"))
    assert (found.kind, found.reason) == (kind, reason)
    assert weigh(printed(other, "b"), printed(one, "a")) == found


CHIEF = "the chief negotiator of Oria"
PERSONS = [
    (speaker("Mara Ilves"), speaker("Ilves"), "one"),
    (speaker("Mara Ilves"), speaker("Mara Illves"), "one"),
    (speaker("Aidan Byrne"), speaker("Aidan Burns"), "open"),
    (speaker("Aidan Byrne", role=CHIEF), speaker("Aidan Burns", role=CHIEF), "one"),
    (speaker("Mara Ilves"), speaker("Tomas Ilves"), "two"),
    (speaker("Mara Ilves"), speaker("Joan Perrin"), "two"),
    (speaker("Mara Ilves", role="army spokeswoman"),
     speaker("Joan Perrin", role="a spokeswoman of the army"), "open"),
    (speaker("Mara Ilves", role="prime minister of Oria"),
     speaker("the prime minister", "role"), "open"),
    (speaker("Mara Ilves", role="prime minister of Oria"),
     speaker("Kelland’s prime minister", "role"), "two"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "kind"), PERSONS)
def test_persons(one: Speaker, other: Speaker, kind: str) -> None:
    assert weigh(printed(one, "a"), printed(other, "b")).kind == kind


def test_a_copy_garbles_the_names_of_its_original() -> None:
    byrne, burns = speaker("Aidan Byrne"), speaker("Aidan Burns")
    assert weigh(printed(byrne, "a"), printed(burns, "b", "a")).kind == "one"
    office = "Byrne’s office", "Burn’s office"
    assert weigh(printed(office[0], "a"), printed(office[1], "b", "a")).kind == "one"
    assert weigh(printed(office[0], "a"), printed(office[1], "b")).kind == "open"


VOICES = [
    (speaker("Mara Ilves", role="army spokeswoman"), "the army", "open"),
    (speaker("Mara Ilves", role="Orian army spokeswoman"), "Oria’s military", "open"),
    (speaker("Mara Ilves", role="government spokeswoman"), "Oria", "open"),
    (speaker("Mara Ilves", role="prime minister of Oria"), "Oria", "open"),
    (speaker("Mara Ilves"), "Mara Ilves’s office", "open"),
    (speaker("Mara Ilves", role="army spokeswoman"), "the navy", "two"),
    (speaker("Mara Ilves", role="prime minister of Oria"), "Kelland", "two"),
    (speaker("Mara Ilves"), "the army", "two"),
    (unnamed("a senior Orian official"), "Oria", "open"),
    (unnamed("a senior official"), "the army", "open"),
    (unnamed("a senior Orian official"), "Kelland", "two"),
    (unnamed("residents"), "the army", "two"),
]


@pytest.mark.parametrize(("voice", "body", "kind"), VOICES)
def test_who_may_speak_for_a_body(voice: Speaker, body: str, kind: str) -> None:
    assert weigh(printed(voice, "a"), printed(body, "b")).kind == kind


UNNAMED = [
    (unnamed("a senior official"), speaker("Mara Ilves", role="Orian negotiator"), "open"),
    (unnamed("a senior Orian official"), speaker("Mara Ilves", role="Orian negotiator"), "open"),
    (unnamed("a Kellandic official"), speaker("Mara Ilves", role="Orian negotiator"), "two"),
    (unnamed("a doctor"), speaker("Mara Ilves", role="Orian negotiator"), "two"),
    (unnamed("an official"), unnamed("a diplomat"), "open"),
    (unnamed("an Orian official"), unnamed("a Kellandic official"), "two"),
    (unnamed("a doctor"), unnamed("a teacher"), "two"),
]


@pytest.mark.parametrize(("one", "other", "kind"), UNNAMED)
def test_unnamed_sources(one: Speaker, other: Speaker, kind: str) -> None:
    assert weigh(printed(one, "a"), printed(other, "b")).kind == kind


def test_who_an_unnamed_source_may_be_is_said() -> None:
    found = weigh(printed(unnamed("a senior official"), "a"), printed(speaker("Mara Ilves"), "b"))
    assert found.reason == "“a senior official” may be Mara Ilves"


def test_an_unnamed_source_of_copies_is_one_and_two_of_a_report_are_two() -> None:
    official, other = unnamed("a senior official"), unnamed("an official")
    first = printed(introduced(official, 10), "a")
    assert weigh(first, printed(introduced(official, 10), "b", "a")).kind == "one"
    assert weigh(first, printed(introduced(other, 90), "a")).kind == "two"
    again = printed(introduced(other, 90, perhaps=10), "a")
    assert weigh(first, again).reason == "“a senior official” may be “an official”"


def introduced(one: Speaker, at: int, perhaps: int | None = None) -> Speaker:
    near = () if perhaps is None else (Span("a", perhaps, perhaps + 1, "x"),)
    return Speaker(
        one.name,
        one.kind,
        one.standing,
        description=one.description,
        introduced=Span("a", at, at + 1, "x"),
        perhaps=near,
    )


def test_a_report_in_its_own_voice() -> None:
    assert weigh(own_voice("a"), own_voice("b")).kind == "two"
    assert weigh(own_voice("a"), own_voice("b", "a")).kind == "one"
    assert weigh(own_voice("a"), printed("the navy", "b")).kind == "two"
    open_ = weigh(own_voice("a"), printed("the navy", "b", "a"))
    assert open_.reason == "a.txt may have it from the navy"

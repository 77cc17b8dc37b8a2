"""Printed names -> actors: who is one person, and who is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Actor, Speaker, Statement
from parley.reconcile import entries
from parley.reconcile.appearances import appearances
from tests.reconcile import making
from tests.reconcile.making import analysis, head, reports, said_by, speaker, statement, unnamed


def actors(claims: list[Statement]) -> list[Actor]:
    return making.actors(reports(claims))


def groups(*names: str) -> set[frozenset[str]]:
    """Return which of these names of persons are held to be one."""
    found = actors(said_by(*(speaker(name) for name in names)))
    return {frozenset(name.name for name in actor.names) for actor in found}


@pytest.mark.parametrize(
    "names",
    [
        ("Ada Obi", "Obi"),
        ("Ada Obi", "A. Obi"),
        ("Ada Obi", "ADA OBI"),
        ("Ada Grace Obi", "Ada Obi"),
        ("Ada Grace Obi", "Grace Obi"),
        ("Ursula von der Leyen", "Von der Leyen", "Leyen"),
        ("Ada Obi", "A. Obi", "Obi"),
        ("José Peña", "Jose Pena"),
        ("Jean-Luc Moreau", "Jean Luc Moreau", "Moreau"),
        ("Ngozi Okonjo-Iweala", "Ngozi Okonjo Iweala"),
        ("Obi", "Obi"),
        ("Pat O’Brien", "Pat O'Brien"),
    ],
)
def test_these_names_are_one_person(names: tuple[str, ...]) -> None:
    assert groups(*names) == {frozenset(names)}


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (("Ada Obi", "Juan Obi"), [{"Ada Obi"}, {"Juan Obi"}]),
        (("Ada Obi", "Juan Obi", "Obi"), [{"Ada Obi"}, {"Juan Obi"}, {"Obi"}]),
        (("Ada Obi", "J. Obi"), [{"Ada Obi"}, {"J. Obi"}]),
        (("Ada Obi", "Juan Obi", "J. Obi"), [{"Ada Obi"}, {"Juan Obi", "J. Obi"}]),
        (("Ada Obi", "Adam Obi", "A. Obi"), [{"Ada Obi"}, {"Adam Obi"}, {"A. Obi"}]),
        (("Ada Obi", "Ada Kane"), [{"Ada Obi"}, {"Ada Kane"}]),
        (("Corvane", "Corwen"), [{"Corvane"}, {"Corwen"}]),
    ],
)
def test_these_names_are_several_persons(names: tuple[str, ...], wanted: list[set[str]]) -> None:
    assert groups(*names) == {frozenset(names) for names in wanted}


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (("Ada B. Obi", "Ada C. Obi"), [{"Ada B. Obi"}, {"Ada C. Obi"}]),
        (("Cyrus Holm Jr.", "Cyrus Holm"), [{"Cyrus Holm Jr.", "Cyrus Holm"}]),
        (("Łukasz Øster", "Lukasz Oster"), [{"Łukasz Øster", "Lukasz Oster"}]),
        (("Ada-Lena Obi", "A.-L. Obi"), [{"Ada-Lena Obi", "A.-L. Obi"}]),
    ],
)
def test_second_names_suffixes_and_barred_letters_are_weighed(
    names: tuple[str, ...], wanted: list[set[str]]
) -> None:
    assert groups(*names) == {frozenset(names) for names in wanted}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Foreign Ministry", "Foreign Ministry"),
        ("The union", "the union"),
        ("U.N.", "UN"),
        ("Sinn Fein", "Sinn Féin"),
    ],
)
def test_a_body_is_one_actor_whatever_its_article_and_accents(one: str, other: str) -> None:
    bodies = [speaker(name, "organisation", "institutional") for name in (one, other)]
    (actor,) = actors(said_by(*bodies))
    assert {name.name for name in actor.names} == {one, other}
    assert actor.kind == "organisation"


def test_a_body_and_a_person_of_one_name_stay_apart() -> None:
    claims = said_by(speaker("Obi"), speaker("Obi", "organisation", "institutional"))
    assert sorted(actor.kind for actor in actors(claims)) == ["organisation", "person"]


def test_unnamed_sources_of_two_reports_stay_apart() -> None:
    claims = [
        *said_by(unnamed("a senior official"), document="d-1"),
        *said_by(unnamed("a senior official"), document="d-2"),
    ]
    assert len(actors(claims)) == 2


def test_an_unnamed_source_may_be_several_within_a_report() -> None:
    claims = said_by(unnamed("an official"), unnamed("an official"), unnamed("a diplomat"))
    found = sorted(actors(claims), key=lambda actor: actor.name)
    assert [(actor.name, actor.support.sources) for actor in found] == [
        ("a diplomat", (1, 1)),
        ("an official", (1, 2)),
    ]


@pytest.mark.parametrize(
    "nobody",
    [
        speaker("", "unknown", "unattributed"),
        speaker("we", "pronoun", "unattributed"),
        speaker("she", "pronoun", "anonymous"),
        speaker("...", "organisation", "institutional"),
    ],
)
def test_nobody_is_no_actor(nobody: Speaker) -> None:
    assert actors(said_by(nobody)) == []


def test_joint_speakers_are_two_actors_of_one_statement() -> None:
    joint = statement("d-1", 0, speaker("Ada Obi"), speaker("Carl Benning"))
    found = {actor.name: actor.mentions for actor in actors([joint])}
    assert {name: [m.ordinal for m in mentions] for name, mentions in found.items()} == {
        "Ada Obi": [0],
        "Carl Benning": [1],
    }


def test_joint_speakers_of_one_surname_are_two_actors() -> None:
    joint = statement("d-1", 0, speaker("Ada Obi"), speaker("Juan Obi"))
    assert sorted(actor.name for actor in actors([joint])) == ["Ada Obi", "Juan Obi"]


def test_an_actor_goes_by_its_fullest_name_and_counts_each() -> None:
    (actor,) = actors(said_by(speaker("Obi"), speaker("Ada Obi"), speaker("Obi")))
    assert actor.name == "Ada Obi"
    assert [(name.name, name.count) for name in actor.names] == [("Obi", 2), ("Ada Obi", 1)]


def test_roles_are_kept_once_with_their_party_the_most_frequent_first() -> None:
    roles = ["the Canadian minister", "minister", "the Canadian minister"]
    (actor,) = actors(said_by(*(speaker("Ada Obi", role=role) for role in roles)))
    assert [(role.role, role.party) for role in actor.roles] == [
        ("the Canadian minister", "Canada"),
        ("minister", None),
    ]
    assert all(role.evidence is not None for role in actor.roles)


def test_copies_of_one_report_are_one_family_behind_an_actor() -> None:
    claims = [*said_by(speaker("Ada Obi"), document="d-1")]
    claims += said_by(speaker("Ada Obi"), document="d-2")
    claims += said_by(speaker("Ada Obi"), document="d-3")
    heads = [head("d-1", fingerprint="x"), head("d-2", fingerprint="x"), head("d-3")]
    (actor,) = making.actors(reports(claims, heads))
    assert (actor.support.documents, actor.support.families) == (3, 2)


def test_each_speaker_of_a_statement_enters_under_its_own_name() -> None:
    one = statement("d-1", 0, speaker("Ada Obi"), speaker("Juan Obi"), speaker("Carl Benning"))
    known = analysis("d-1", [one])
    entered = [entry for entry in entries(known) if entry.step == "actors"]
    assert [(entry.member, entry.ordinal) for entry in entered] == [(one.id, n) for n in range(3)]
    assert {entry.key for entry in entered} == {one.key for one in appearances(known)}


NAMES = st.sampled_from(
    [
        "Ada Obi",
        "A. Obi",
        "Obi",
        "Juan Obi",
        "J. Obi",
        "Ada Maria Obi",
        "José Obi",
        "Kane",
        "Jo Kane",
    ]
)
SPEAKERS = st.one_of(
    NAMES.map(speaker),
    st.sampled_from(["the union", "Union", "Canada"]).map(
        lambda name: speaker(name, "organisation", "institutional")
    ),
    st.sampled_from(["an official", "a diplomat"]).map(unnamed),
)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(SPEAKERS, min_size=1, max_size=2), max_size=8), st.data())
def test_the_order_of_reading_does_not_matter(
    speakers: list[list[Speaker]], data: st.DataObject
) -> None:
    claims = [statement(f"d-{number % 3}", number, *some) for number, some in enumerate(speakers)]
    shuffled = data.draw(st.permutations(claims))
    assert actors(shuffled) == actors(claims)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(SPEAKERS, min_size=1, max_size=2), max_size=8))
def test_every_speaker_is_one_actor_and_has_one_id(speakers: list[list[Speaker]]) -> None:
    claims = [statement(f"d-{number % 3}", number, *some) for number, some in enumerate(speakers)]
    found = actors(claims)
    mentions = sorted((m.claim, m.ordinal) for actor in found for m in actor.mentions)
    assert mentions == sorted((c.id, n) for c in claims for n in range(len(c.speakers)))
    assert len({actor.id for actor in found}) == len(found)
    for actor in found:
        assert sum(name.count for name in actor.names) == len(actor.mentions)
        assert actor.name in {name.name for name in actor.names}
        assert actor.support.sources[0] <= actor.support.sources[1]
        assert actor.reasons


def test_an_actor_is_called_after_its_smallest_mention() -> None:
    claims = said_by(speaker("Ada Obi"), speaker("Obi"))
    (actor,) = actors(claims)
    smallest = min((mention.claim, mention.ordinal) for mention in actor.mentions)
    assert actor.id == Actor.identify(f"{smallest[0]} {smallest[1]}")

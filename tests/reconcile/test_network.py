"""Reports that come and go: actors that join, part, and keep their ids."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.reconcile import bring_up_to_date
from parley.record import Record, Writer
from tests.reconcile.making import (
    Report,
    actors,
    press,
    read,
    speaker,
    statement,
    unnamed,
    unsound,
)

NAMES = ("Ada Obi", "A. Obi", "Obi", "Adda Obi", "Juan Obi", "Ismet Zaman", "Ismat Saman", "Zaman")
ROLES = (None, "the Hill Front’s leader", "Peru’s prime minister", "the prime minister")
WORDS = ("No.", "we shall not go back to work before every one of the dismissed men is back")


@st.composite
def reports(draw: st.DrawFn) -> Report:
    name = f"d-{draw(st.integers(0, 5))}"
    people = draw(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(ROLES)), max_size=3))
    claims = [
        statement(name, n, speaker(who, role=role), words=draw(st.sampled_from(WORDS)))
        for n, (who, role) in enumerate(people)
    ]
    if draw(st.booleans()):
        claims.append(statement(name, 9, unnamed("a Hill Front leader")))
    text = draw(st.sampled_from(("", "one text")))
    return Report(name, claims, day=draw(st.sampled_from((None, "2031-02-01"))), fingerprint=text)


@settings(max_examples=25, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=6, unique_by=lambda report: report.name), st.data())
def test_order_and_split_of_reading_leave_no_trace(some: list[Report], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(some))
    cut = data.draw(st.integers(0, len(some)))
    assert actors(shuffled[:cut], shuffled[cut:]) == actors(some)
    assert actors(*([report] for report in shuffled)) == actors(some)


@settings(max_examples=15, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=5, unique_by=lambda report: report.name), st.data())
def test_a_report_read_again_with_other_claims_leaves_nothing_of_the_old(
    some: list[Report], data: st.DataObject
) -> None:
    earlier = replace(data.draw(reports()), name=some[0].name)
    old = [
        replace(claim, id=claim.id) for claim in earlier.claims if claim.document == some[0].name
    ]
    first = replace(some[0], claims=old)
    assert actors([first, *some[1:]], some[:1]) == actors(some)


def ids(path: Path) -> dict[str, str]:
    with Record.open(path) as record:
        assert unsound(record) == []
        return {actor.id: actor.name for actor in record.actors()}


def test_an_id_that_goes_in_a_merge_leads_to_the_actor_that_remains(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    leader = "the Hill Front’s leader"
    one, other = press(("Ismet Zaman", leader), ("Ismat Saman", "a resident"))
    for report in (one, other):
        with Writer.open(path) as writer:
            read(writer, report)
            bring_up_to_date(writer.names())
    before = ids(path)
    assert len(before) == 2
    third = Report("d-7", [statement("d-7", 0, speaker("Ismat Saman", role=leader))])
    with Writer.open(path) as writer:
        read(writer, third)
        bring_up_to_date(writer.names())
    (now,) = ids(path)
    with Record.open(path) as record:
        assert {record.resolve(identifier) for identifier in before} == {now}


def test_one_more_report_touches_its_own_names_only(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    with Writer.open(path) as writer:
        for report in press(("Ada Obi", None), ("Ben Kane", None), ("Kane", None)):
            read(writer, report)
        bring_up_to_date(writer.names())
        fourth = Report("d-8", [statement("d-8", 0, speaker("Ben Kane"))])
        read(writer, fourth)
        names = writer.names()
        assert list(names.touched()) == ["person ben kane"]
        bring_up_to_date(names)
        assert list(names.touched()) == []
    assert sorted(ids(path).values()) == ["Ada Obi", "Ben Kane"]


REPEATED = [
    Report(
        f"d-{number}",
        [statement(f"d-{number}", 0, unnamed("a Hill Front leader"), words=WORDS[1])],
        fingerprint=f"text {number}",
    )
    for number in range(24)
]


def test_many_reports_that_print_the_same_words_have_one_source_and_few_verdicts(
    tmp_path: Path,
) -> None:
    path = tmp_path / "talks.db"
    with Writer.open(path) as writer:
        for report in REPEATED:
            read(writer, report)
        bring_up_to_date(writer.names())
    assert list(ids(path).values()) == ["a Hill Front leader"]
    with closing(sqlite3.connect(path)) as database:
        ((verdicts,),) = database.execute("SELECT count(*) FROM verdicts")
    assert verdicts <= 2 * 3 * len(REPEATED)  # three neighbours on a side, each from both ends


@settings(max_examples=5, deadline=None)
@given(st.permutations(REPEATED), st.integers(0, len(REPEATED)))
def test_a_chain_is_the_same_whatever_came_first(order: list[Report], cut: int) -> None:
    assert actors(order[:cut], order[cut:]) == actors(REPEATED)

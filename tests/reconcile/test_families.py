"""Documents of one fingerprint -> a family, and which of them came first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Block, DocumentHead, Family, Published
from parley.reconcile import STEPS
from parley.reconcile.families import FAMILIES
from tests.reconcile.making import analysis, head


def family_of(*heads: DocumentHead) -> Family:
    (family,) = FAMILIES.resolve(Block("f", heads, ()))
    assert isinstance(family, Family)
    return family


@pytest.mark.parametrize(
    ("heads", "origin", "reason"),
    [
        (
            [head("d-1", "2031-02-05"), head("d-2", "2031-02-04")],
            "d-2",
            "published before its copies",
        ),
        (
            [head("d-2", "2031-02-04"), head("d-1", "2031-02-04"), head("d-0", "2031-02-06")],
            "d-1",
            "several copies came out on the first day: the first by name stands for them",
        ),
        (
            [head("d-1"), head("d-2", "2031-02-04")],
            "d-2",
            "the earliest of those with a date",
        ),
        (
            [head("d-2"), head("d-1")],
            "d-1",
            "no date tells which copy came first: the first by name stands for them",
        ),
    ],
)
def test_the_origin_is_the_first_as_far_as_dates_tell(
    heads: list[DocumentHead], origin: str, reason: str
) -> None:
    family = family_of(*heads)
    assert family.origin == origin
    (member,) = [member for member in family.members if member.document == origin]
    assert (member.relation, member.reasons) == ("origin", (reason,))


def test_the_others_are_exact_copies() -> None:
    family = family_of(head("d-3"), head("d-1"), head("d-2"))
    assert [(m.document, m.relation, m.score) for m in family.members] == [
        ("d-1", "origin", 1.0),
        ("d-2", "exact", 1.0),
        ("d-3", "exact", 1.0),
    ]
    assert all(member.reasons for member in family.members)


def test_a_family_is_one_origin_however_many_carry_it() -> None:
    support = family_of(head("d-1"), head("d-2"), head("d-3")).support
    assert (support.documents, support.families, support.sources) == (3, 1, (1, 1))


def test_a_report_alone_is_no_family() -> None:
    assert FAMILIES.resolve(Block("f", [head("d-1")], ())) == ()
    assert FAMILIES.resolve(Block("f", [], ())) == ()


def test_a_document_enters_the_block_of_its_fingerprint() -> None:
    (entry,) = FAMILIES.entries(analysis("d-1", fingerprint="abc"))
    assert (entry.step, entry.key, entry.member) == ("families", "abc", "d-1")


DATES = st.sampled_from([None, "2031-02-04", "2031-02-05", "2031-03-01"])


@settings(deadline=None)
@given(st.lists(DATES, min_size=2, max_size=6), st.data())
def test_the_order_of_reading_does_not_matter(dates: list[str | None], data: st.DataObject) -> None:
    heads = [head(f"d-{number}", date) for number, date in enumerate(dates)]
    family = family_of(*heads)
    assert family_of(*data.draw(st.permutations(heads))) == family
    assert [member.relation for member in family.members].count("origin") == 1
    given = {one.id: one.published.date for one in heads}
    dated = sorted(date for date in dates if date)
    assert given[family.origin] == (dated[0] if dated else None)


def test_a_month_known_before_a_day_is_earlier() -> None:
    january = Published(None, "2031-01-01", "2031-01-31", "month", "given")
    heads = [head("d-1", "2031-02-04"), replace(head("d-2"), published=january)]
    assert family_of(*heads).origin == "d-2"


def test_families_are_found_block_by_block() -> None:
    assert [step.name for step in STEPS] == ["families", "happenings", "series"]
    assert STEPS[0] is FAMILIES

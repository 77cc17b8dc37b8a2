"""Ids are for ever: the same thing has the same id tomorrow, and two things have two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Actor, Document, Rejected, Span, Statement, digest, identify, short
from parley.model.ids import PREFIXES

PARTS = st.lists(st.text(max_size=6), max_size=5)


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (digest(), "e4a6a0577479b2b4"),
        (digest("a"), "fb4fc649fd18c02e"),
        (digest("ab", "c"), "5b6baf4b54380ebf"),
        (digest("a", "bc"), "d2d40ae3093dd897"),
        (Document.identify("wire-1", "No deal."), "d-9f957c664e420ceb"),
        (Document.identify("wire-1", "Ça va 😀"), "d-441d846524489b4d"),
        (Statement.identify((Span("d-0123456789abcdef", 3, 7, "deal"),)), "s-e4f7dba5b038a689"),
        (
            Statement.identify((Span("d-1", 3, 7, "deal"), Span("d-1", 9, 12, "now")), 2),
            "s-670a66b4150d799d",
        ),
        (Actor.identify("s-1 0"), "a-2e8d6ea7e0df03f5"),
        (identify("family", "d-1"), "f-efd9e6219f3abec2"),
        (Rejected("ingest", "w.jsonl", "no JSON object", line=3).id, "x-b02b7b3f2f2c9ee7"),
        (
            Rejected("s", "d-1", "twice", evidence=Span("d-1", 3, 7, "deal")).id,
            "x-71c6437c17e5fe1f",
        ),
    ],
)
def test_ids_do_not_change_from_version_to_version(made: str, wanted: str) -> None:
    assert made == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("abc",), ("ab", "c")),
        (("", "a"), ("a", "")),
        ((), ("",)),
        (("",), ("", "")),
        (("a\x00b",), ("a", "b")),
        (("é",), ("e\u0301",)),
        (("a", "b"), ("b", "a")),
    ],
)
def test_other_parts_have_another_digest(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert digest(*one) != digest(*other)


@settings(deadline=None)
@given(PARTS, PARTS)
def test_digests_are_equal_only_for_equal_parts(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_a_lone_surrogate_has_a_digest_too() -> None:
    assert digest("\ud800") != digest("\udc00")


@pytest.mark.parametrize("kind", sorted(PREFIXES))
def test_the_first_letter_tells_the_kind(kind: str) -> None:
    assert identify(kind, "x").startswith(f"{PREFIXES[kind]}-")
    assert len(identify(kind, "x")) == 18


def test_no_two_kinds_share_a_letter() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)


def test_the_same_parts_of_two_kinds_are_two_things() -> None:
    digits = {identify(kind, "x").partition("-")[2] for kind in PREFIXES}
    assert len(digits) == len(PREFIXES)


def test_an_unknown_kind_has_no_id() -> None:
    with pytest.raises(KeyError, match="rumour"):
        identify("rumour", "x")


def test_the_short_form_begins_the_id() -> None:
    identifier = identify("statement", "x")
    assert identifier.startswith(short(identifier))
    assert len(short(identifier)) == 8


def test_changed_text_under_one_key_is_another_document() -> None:
    assert Document.identify("wire-1", "No deal.") != Document.identify("wire-1", "No deal")


SPAN = Span("d-1", 3, 7, "deal")


def test_statements_of_the_same_words_are_told_apart_by_their_ordinal() -> None:
    assert Statement.identify((SPAN,)) == Statement.identify((SPAN,), 0)
    assert Statement.identify((SPAN,)) != Statement.identify((SPAN,), 1)


@pytest.mark.parametrize(
    "other",
    [
        (Span("d-2", 3, 7, "deal"),),
        (Span("d-1", 2, 7, " deal"),),
        (Span("d-1", 3, 6, "dea"),),
        (SPAN, Span("d-1", 9, 12, "now")),
    ],
)
def test_other_words_are_another_statement(other: tuple[Span, ...]) -> None:
    assert Statement.identify(other) != Statement.identify((SPAN,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Rejected("ingest", "a.txt", "empty"), Rejected("ingest", "b.txt", "empty")),
        (Rejected("ingest", "a.txt", "empty"), Rejected("ingest", "a.txt", "binary")),
        (Rejected("ingest", "a.txt", "empty"), Rejected("language", "a.txt", "empty")),
        (Rejected("ingest", "a", "bad", line=1), Rejected("ingest", "a", "bad", line=2)),
        (Rejected("ingest", "a", "bad", line=1), Rejected("ingest", "a", "bad")),
        (Rejected("s", "a", "bad", evidence=SPAN), Rejected("s", "a", "bad")),
    ],
)
def test_two_rejections_have_two_ids(one: Rejected, other: Rejected) -> None:
    assert one.id != other.id


def test_the_same_rejection_has_the_same_id() -> None:
    assert Rejected("s", "a", "bad", 3, SPAN).id == Rejected("s", "a", "bad", 3, SPAN).id


@pytest.mark.parametrize(
    ("rejected", "shown"),
    [
        (Rejected("ingest", "a.txt", "it is empty"), "a.txt: it is empty"),
        (Rejected("ingest", "w.jsonl", "no JSON object", line=3), "w.jsonl:3: no JSON object"),
    ],
)
def test_a_rejection_is_shown_as_place_and_reason(rejected: Rejected, shown: str) -> None:
    assert str(rejected) == shown


def test_an_actor_is_called_after_its_smallest_member() -> None:
    assert Actor.identify("s-1 0") == identify("actor", "s-1 0")

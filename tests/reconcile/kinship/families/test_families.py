"""Reports and kinships -> families: who belongs together, who is the origin, whence each came."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Family, Kinship
from parley.reconcile.kinship import akin as verdict
from parley.reconcile.kinship import families, story
from tests.reconcile.kinship import telling
from tests.reconcile.kinship.families.made_up import (
    akin,
    families_of,
    family_of,
    member,
    report,
    said,
)
from tests.reconcile.kinship.families.made_up import telling as with_claims

LONG = "The council of Lune closed the harbour after the storm. " * 3
SHORT = "The council of Lune closed the harbour. "


def test_reports_of_one_fingerprint_are_exact_copies_of_the_first() -> None:
    reports = [
        report("b", day="2031-02-05", fingerprint="same"),
        report("a", day="2031-02-06", fingerprint="same"),
    ]
    family = family_of(reports)
    assert family.origin == "b"
    assert family.id == Family.identify("a")
    assert [(one.document, one.relation, one.parent) for one in family.members] == [
        ("a", "exact", "b"),
        ("b", "origin", None),
    ]
    assert member(family, "a").reasons == ("the same words in the same order",)
    assert member(family, "b").reasons == ("published before its copies",)
    assert family.support.documents == 2
    assert family.support.families == 1


def test_a_kinship_to_the_letter_joins_as_a_fingerprint_does() -> None:
    reports = [report("a", day="2031-02-05"), report("b", day="2031-02-06")]
    assert (
        member(family_of(reports, akin(reports[0], reports[1], "exact")), "b").relation == "exact"
    )


def test_who_has_no_kin_is_in_no_family() -> None:
    assert families_of([report("a"), report("b")], []) == []


def test_a_chain_is_one_family_and_each_has_its_nearest_source_for_parent() -> None:
    first = report("a", LONG, day="2031-02-05")
    second = report("b", LONG + SHORT, day="2031-02-06")
    third = report("c", SHORT, day="2031-02-07")
    family = family_of(
        [third, first, second],
        akin(first, second, "near", (0.9, 0.8)),
        akin(second, third, "rewrite", (0.4, 0.9)),
    )
    assert family.origin == "a"
    assert member(family, "b").parent == "a"
    assert member(family, "c").parent == "b"
    assert member(family, "c").share == 0.9


def test_the_parent_is_the_source_in_which_most_of_the_text_stands() -> None:
    wire = report("a", LONG, day="2031-02-05")
    paper = report("b", LONG, day="2031-02-06")
    copy = report("c", LONG, day="2031-02-07")
    family = family_of(
        [wire, paper, copy],
        akin(wire, paper, "near", (0.7, 0.7)),
        akin(wire, copy, "rewrite", (0.6, 0.6)),
        akin(paper, copy, "rewrite", (0.9, 0.9)),
    )
    assert member(family, "c").parent == "b"


def test_of_two_sources_that_hold_as_much_the_earlier_is_the_parent() -> None:
    wire = report("a", LONG, day="2031-02-05")
    paper = report("b", LONG, day="2031-02-06")
    copy = report("c", LONG, day="2031-02-07")
    family = family_of(
        [wire, paper, copy],
        akin(wire, paper, "near"),
        akin(wire, copy, shares=(0.85, 0.85)),
        akin(paper, copy, shares=(0.9, 0.9)),
    )
    assert member(family, "c").parent == "a"


def test_two_copies_of_a_report_that_was_never_read_are_one_family() -> None:
    one = report("a", day=("2031-02-05", "2031-02-07"))
    other = report("b", day=("2031-02-06", "2031-02-08"))
    family = family_of([one, other], akin(one, other))
    assert len(family.members) == 2
    copy = next(one for one in family.members if one.relation == "rewrite")
    assert "which of the two is the copy stays open: both may go back to a third" in copy.reasons
    assert member(family, family.origin).score == 0.5


def test_passages_begin_with_the_words_of_the_copy() -> None:
    wire = report("z", "Crews will vote. The port is shut.", day="2031-02-05")
    copy = report("a", "There is a vote. Closed is the port.", day="2031-02-06")
    pairs = [("Crews will vote.", "There is a vote."), ("The port is shut.", "Closed is the port.")]
    found = member(family_of([wire, copy], akin(wire, copy, passages=pairs)), "a")
    assert [(one.one.quote, one.other.quote) for one in found.passages] == [
        ("There is a vote.", "Crews will vote."),
        ("Closed is the port.", "The port is shut."),
    ]
    assert {one.one.document for one in found.passages} == {"a"}


def test_passages_lead_to_the_report_that_printed_the_parent_first() -> None:
    """The kinship was found with a later printing of the same words."""
    words = "The port is shut."
    later = report("a", f"Lune Post\n{words}", day="2031-02-06", fingerprint="same")
    first = report("b", words, day="2031-02-05", fingerprint="same")
    copy = report("c", "Closed is the port.", day="2031-02-07")
    family = family_of(
        [later, first, copy], akin(later, copy, passages=[(words, "Closed is the port.")])
    )
    found = member(family, "c")
    assert found.parent == "b"
    assert [one.other for one in found.passages] == [first.document.span(0, len(words))]


def test_claims_of_a_copy_lead_to_those_of_its_parent() -> None:
    wire = report("a", "The port is shut, Ada Obi said.", day="2031-02-05")
    copy = report("b", "Ada Obi stated the harbour was closed.", day="2031-02-06")
    wire = with_claims(wire, said(wire, "The port is shut"))
    copy = with_claims(copy, said(copy, "the harbour was closed"))
    pair = [("The port is shut, Ada Obi said.", "Ada Obi stated the harbour was closed.")]
    found = member(family_of([wire, copy], akin(wire, copy, passages=pair)), "b")
    assert found.claims == ((copy.claims[0].id, wire.claims[0].id),)


def test_a_near_copy_of_which_little_stands_word_for_word_is_a_rewritten_one() -> None:
    original = telling.report("a", telling.ORIGINAL, "2031-02-05")
    copy = telling.report("b", telling.CONDENSED, "2031-02-06")
    stories = {one.document.id: story(one) for one in (original, copy)}
    found = verdict(original, copy, (story(original), story(copy)))
    assert found is not None
    near = Kinship(found.one, found.other, "near", 0.3, (0.3, 0.3))
    known = {one.document.id: one for one in (original, copy)}
    (family,) = families(known, stories, [near])
    assert member(family, copy.document.id).relation == "rewrite"
    assert member(family, copy.document.id).passages


@st.composite
def _presses(draw: st.DrawFn) -> tuple[list[int], list[tuple[int, int, str]]]:
    size = draw(st.integers(2, 7))
    days = draw(st.lists(st.integers(1, 9), min_size=size, max_size=size))
    pairs = [(one, other) for one in range(size) for other in range(one + 1, size)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=len(pairs)))
    kinds = draw(
        st.lists(
            st.sampled_from(["exact", "near", "rewrite"]),
            min_size=len(chosen),
            max_size=len(chosen),
        )
    )
    return days, [(*pair, kind) for pair, kind in zip(chosen, kinds, strict=True)]


@settings(max_examples=60, deadline=None)
@given(_presses(), st.randoms(use_true_random=False))
def test_families_are_the_same_in_any_order_and_every_line_of_descent_ends_at_the_origin(
    press: tuple[list[int], list[tuple[int, int, str]]], random: object
) -> None:
    days, pairs = press
    reports = [report(f"r{at}", day=f"2031-02-0{day}") for at, day in enumerate(days)]
    kinships = [akin(reports[one], reports[other], kind) for one, other, kind in pairs]  # type: ignore[arg-type]
    found = families_of(reports, kinships)
    random.shuffle(kinships)  # type: ignore[attr-defined]
    random.shuffle(reports)  # type: ignore[attr-defined]
    assert families_of(reports, kinships) == found
    seen = [one.document for family in found for one in family.members]
    assert len(seen) == len(set(seen))
    for family in found:
        parents = {one.document: one.parent for one in family.members}
        assert [one.document for one in family.members] == sorted(parents)
        for document in parents:
            steps, at = 0, document
            while (above := parents[at]) is not None:
                at, steps = above, steps + 1
                assert steps < len(parents)
            assert at == family.origin


def test_near_copies_of_one_day_are_one_family() -> None:
    size = 40
    reports = [report(f"r{at:03}", day="2031-02-05") for at in range(size)]
    kinships = [
        akin(reports[one], reports[other], "near")
        for one in range(size)
        for other in range(one + 1, size)
    ]
    assert len(family_of(reports, *kinships).members) == size

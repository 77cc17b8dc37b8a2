"""Reports become texts, kinships bonds between them."""

from __future__ import annotations

from parley.model import Passage
from parley.reconcile.kinship.families.web import anchored, components, weave
from tests.reconcile.kinship.families.made_up import akin, report, words_of


def test_copies_to_the_letter_are_one_text_named_by_the_smallest() -> None:
    reports = [report("c", fingerprint="x"), report("a", fingerprint="x"), report("b")]
    web = weave({one.document.id: one for one in reports}, [akin(reports[0], reports[2])])
    assert web.printed == {"a": ("a", "c"), "b": ("b",)}
    assert web.bonds["a"]["b"].kinship.one == "b"
    assert web.bonds["b"]["a"].other == "a"


def test_of_two_kinships_of_two_texts_the_near_one_holds() -> None:
    one, other = report("a"), report("b")
    again = report("c", fingerprint="b")
    reports = {each.document.id: each for each in (one, other, again)}
    near, retold = akin(one, other, "near", (0.6, 0.5)), akin(one, again)
    web = weave(reports, [retold, near])
    assert web.bonds["a"]["b"].kind == "near"
    assert (web.bonds["a"]["b"].share, web.bonds["b"]["a"].share) == (0.6, 0.5)


def test_a_kinship_of_a_report_that_is_gone_is_left_out() -> None:
    one, gone = report("a"), report("z")
    assert weave({"a": one}, [akin(one, gone)]).bonds == {"a": {}}


def test_passages_are_found_in_another_printing_or_left_out() -> None:
    first, second = report("a", "It rained. It snowed."), report("b", "Regen fiel.")
    later = report("c", "Post\n\nIt rained.")
    passages = [
        Passage(words_of(first, "It rained."), words_of(second, "Regen fiel."), 0.5),
        Passage(words_of(first, "It snowed."), words_of(second, "Regen fiel."), 0.5),
    ]
    (found,) = anchored(passages, later.document, second.document)
    assert found.one == later.document.span(6, 16)


def test_what_hangs_together_is_told_in_order() -> None:
    assert components("dcba", [("d", "b"), ("c", "d")]) == [["a"], ["b", "c", "d"]]

from __future__ import annotations

from parley.reconcile.kinship.alignment import Aligned, Likely, align
from parley.reconcile.kinship.cover import cover
from parley.reconcile.kinship.sentences import sentences
from parley.reconcile.kinship.story import story
from parley.reconcile.kinship.weighing import Weighed, weigh
from tests.reconcile.kinship.telling import INDEPENDENT, ORIGINAL, REWRITTEN, report

A, B, C, D = (
    f"They say that {name} met {other} on the {number} steps.\n"
    for name, other, number in (
        ("Falk", "Tveit", 44),
        ("Brekstad", "Orm", 81),
        ("Haugmark", "Sorlie", 19),
        ("Ilves", "Boe", 65),
    )
)


def weighed(one: str, other: str) -> Weighed:
    reports = report("r", one), report("c", other)
    covered = cover(story(reports[0]), story(reports[1]))
    return weigh(sentences(reports[0]), sentences(reports[1]), covered)


def places(one: str, other: str) -> list[tuple[tuple[int, int], tuple[int, int], bool]]:
    return [(run.one, run.other, run.moved) for run in align(Likely(weighed(one, other)))]


def test_sentences_are_aligned_in_order() -> None:
    assert places(A + B + C, A + B + C) == [
        ((0, 1), (0, 1), False), ((1, 2), (1, 2), False), ((2, 3), (2, 3), False),
    ]  # fmt: skip


def test_what_only_one_report_tells_is_left_alone() -> None:
    assert places(A + B + C, A + D + C) == [((0, 1), (0, 1), False), ((2, 3), (2, 3), False)]


def test_two_sentences_may_have_become_one() -> None:
    joined = A.replace(".\n", ", and ") + B.replace("They", "they")
    assert places(A + B + C, joined + C) == [((0, 2), (0, 1), False), ((2, 3), (1, 2), False)]


def test_a_sentence_out_of_order_has_been_moved() -> None:
    assert places(A + B + C + D, D + A + B + C)[-1] == ((3, 4), (0, 1), True)


def test_a_rewritten_copy_is_aligned_nearly_throughout_and_another_report_is_not() -> None:
    def runs(text: str) -> tuple[Aligned, ...]:
        return align(Likely(weighed(ORIGINAL, text)))

    assert len(runs(REWRITTEN)) >= 10
    assert not any(run.moved for run in runs(REWRITTEN))
    assert len(runs(INDEPENDENT)) <= 5

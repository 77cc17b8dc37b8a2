"""What hangs together by pairings -> utterances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, permutations

from parley.model import Spoken, Utterance
from parley.reconcile.utterances import pair, utterances
from tests.reconcile.utterances.saying import by, say

LOCKS = "The locks stay shut until the last barge has been paid for"


def told(*members: Spoken) -> Sequence[Utterance]:
    pairings = [found for one, two in combinations(members, 2) if (found := pair(one, two))]
    return utterances(members, pairings)


def statements(utterance: Utterance) -> set[str]:
    return {variant.statement for variant in utterance.variants}


def test_one_statement_is_no_utterance() -> None:
    assert told(say(LOCKS)) == []


def test_the_base_is_the_first_sound_quotation() -> None:
    reported = say("that the locks would stay shut until the last barge was paid for",
                   report="d-1", form="indirect", day="2031-03-03")  # fmt: skip
    quoted = say(LOCKS, report="d-2", day="2031-03-04")
    again = say(LOCKS, report="d-3", day="2031-03-05")
    broken = say(f"{LOCKS} paid", report="d-4", day="2031-03-03", suspect=True)
    (found,) = told(reported, quoted, again, broken)
    assert found.base == quoted.id
    assert [variant.statement for variant in found.variants][-1] == again.id
    (base,) = (variant for variant in found.variants if variant.statement == quoted.id)
    assert base.against is None


def test_the_origins_wording_is_the_base_though_its_copy_alone_is_dated() -> None:
    origin = say(LOCKS, report="d-1", day=None, family="d-1", origin=True)
    copy = say("The locks remain shut until the last barge is paid", report="d-2", family="d-1")
    (found,) = told(origin, copy)
    assert found.base == origin.id


def test_copies_in_the_same_words_are_one_utterance_with_them_all() -> None:
    copies = [say(LOCKS, report=f"d-{n}", family="d-1", origin=n == 1) for n in range(1, 7)]
    (found,) = told(*copies, say(LOCKS, report="d-8"))
    assert statements(found) >= {copy.id for copy in copies}
    assert found.base == copies[0].id


def test_a_fragment_is_no_base() -> None:
    whole = say(LOCKS, report="d-1", day="2031-03-05")
    (found,) = told(say("The locks stay shut", report="d-2", day="2031-03-04"), whole)
    assert found.base == whole.id


def test_of_which_day_an_undated_motto_is_stays_open() -> None:
    words = "The barges wait"
    first = say(words, report="d-1", day="2031-03-03")
    undated = say(words, report="d-2", day=None)
    assert len(told(first, undated)) == 1
    assert told(first, undated, say(words, report="d-3", day="2031-03-09")) == []


def test_where_no_day_tells_the_base_is_what_most_print_by_the_usual_name() -> None:
    garbled = say(f"{LOCKS} and over", by("Mara Ilvess"), report="d-0", day=None, actor="a-1")
    usual = [say(LOCKS, report=f"d-{number}", day=None, actor="a-1") for number in (1, 2)]
    (found,) = told(replace(garbled, names=(("Mara Ilves", "Mara Ilvess"),)), *usual)
    assert found.base in {one.id for one in usual}


def test_quotations_that_differ_are_not_verbatim() -> None:
    quoted = say(LOCKS, report="d-1")
    same = say("the locks stay shut until the last barge has been paid for.", report="d-2")
    other = say("The locks stay closed until the last barge has been paid for", report="d-3")
    (found,) = told(quoted, same)
    assert not any(variant.not_verbatim for variant in found.variants)
    (found,) = told(quoted, other)
    assert all(variant.not_verbatim for variant in found.variants)


def test_two_utterances_of_one_speech_do_not_merge_by_a_summary_of_both() -> None:
    locks = [say(LOCKS, report=f"d-{number}") for number in (1, 2)]
    toll = "Nobody pays a toll twice on the river of our fathers"
    tolls = [say(toll, report=f"d-{number}", at=2000) for number in (1, 2)]
    both = say(
        "the locks stay shut until the barge has been paid for and nobody pays a toll twice",
        report="d-3",
        form="indirect",
    )
    found = told(*locks, *tolls, both)
    assert len(found) == 2
    assert not any({locks[0].id, tolls[0].id} <= statements(one) for one in found)


def test_two_parts_of_one_quotation_are_in_one_utterance() -> None:
    whole = say(f"{LOCKS} / No pilot will board before dawn", report="d-1")
    first = say(LOCKS, report="d-2")
    second = say("No pilot will board before dawn", report="d-2", at=1500)
    (found,) = told(whole, first, second)
    assert statements(found) == {whole.id, first.id, second.id}


def test_one_speaker_is_one_source_however_many_relay() -> None:
    members = [say(LOCKS, report=f"d-{number}") for number in range(4)]
    copy = replace(members[3], family=members[2].family)
    (found,) = told(*members[:3], copy)
    assert (found.support.documents, found.support.families) == (4, 3)
    assert found.support.sources == (1, 1)
    assert found.support.told_by == ("Mara Ilves",)


def test_a_speaker_told_differently_leaves_the_sources_open() -> None:
    words = "The locks stay shut until the last barge of grain and herring has been paid for"
    unnamed = say(words, by("a diplomat", "role", "a diplomat"), report="d-2")
    (found,) = told(say(words, report="d-1"), unnamed)
    assert found.support.sources == (1, 2)
    assert found.support.open_because


def test_the_order_of_members_and_pairings_leaves_no_trace() -> None:
    members = [
        say(LOCKS, report="d-1"),
        say("the locks stay shut until barges are paid for", report="d-2", form="indirect"),
        say(LOCKS, report="d-3", day="2031-03-05"),
        say("locks to stay shut", report="d-3", at=5, form="indirect", day="2031-03-05"),
    ]
    results = {tuple(told(*order)) for order in permutations(members)}
    assert len(results) == 1

"""The brief: where the talks stand, part by part, each line with its evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.model import Reading, short
from parley.record import Record, Writer
from parley.report.brief import Brief, make_brief
from parley.report.brief.parts import Item, Part, lines_of
from tests.report.brief import making
from tests.report.brief.making import in_terminal, make_talks


def part(brief: Brief, name: str) -> Part:
    return next(found for found in brief.parts if found.name == name)


def told(item: Item) -> str:
    return f"{item.lead}: {item.words}"


def test_the_head_says_between_whom_how_it_stands_and_what_is_next(talks: Record) -> None:
    brief = make_brief(talks)
    assert brief.title == "The state of the talks: Caldrea and Veland, through Quelmar"
    assert brief.answer == (
        f"Sources differ: deadlock (Veland), going on (a senior official, unnamed);"
        f" {short(making.DIFFER.id)}",
        f"Sticking point: return of boats ({short(making.GAP.id)})",
        f"On the table: Dunmere paper (under study; {short(making.DRAFT.id)})",
        "Next: 20 March, “The teams are to meet again in Ilvaport on 20…”"
        f" ({short(making.MEETING.id)})",
    )


def test_the_line_on_what_is_new_has_each_id_once(talks: Record) -> None:
    changed = part(make_brief(talks), "changes").items[1]
    assert changed.shown == making.NINETEEN.id
    assert short(changed.shown) not in changed.words


def test_every_line_with_words_of_a_report_ends_with_an_outlet_and_an_id(talks: Record) -> None:
    brief = make_brief(talks)
    quoted = [item for one in brief.parts for item in lines_of(one.items) if item.quoted]
    assert quoted
    for item in quoted:
        assert item.outlets
        assert talks.resolve(short(item.shown)) == item.shown
        assert talks.resolve(item.claim) == item.claim


def test_sources_that_contradict_each_other_stand_side_by_side(talks: Record) -> None:
    held, disputed = part(make_brief(talks), "state").items
    assert told(held) == "Last round, Dunmere, 3–5 March: outcome: “have stalled”"
    assert disputed.lead == "Told both ways, whether the talks go on"
    assert [told(item) for item in disputed.under] == [
        "Deadlock, says Veland, 5 March: The talks in Dunmere have stalled",
        "Going on, says a senior official (anonymous), 5 March: the talks were going on",
    ]
    assert [item.anonymous for item in disputed.under] == [False, True]


def test_without_a_dispute_each_side_has_its_latest_word(tmp_path: Path) -> None:
    findings = (making.VELAND, making.CALDREA, making.ROUND)
    with Record.open(make_talks(tmp_path / "talks.db", *findings)) as record:
        _, *words = part(make_brief(record), "state").items
    assert [told(item) for item in words] == [
        "Deadlock, says Veland, 5 March: The talks in Dunmere have stalled",
        "Going on, says a senior official (anonymous), 5 March: the talks were going on",
    ]
    assert [item.remarks for item in words] == [("Mara Ilves",), ()]


def test_what_changed_is_counted_from_the_day_on_which_the_last_round_began(talks: Record) -> None:
    changed = part(make_brief(talks), "changes")
    assert changed.remark == "since 3 March 2031, the last round in Dunmere"
    assert [told(item) for item in changed.items] == [
        "Veland hardened (return of boats), 5 March: from accepts “Veland would take some boats"
        " back” to demands “Veland wants all boats back”",
        "New terms: phase 1, 19 boats (was 24)",
        "Veland would act (talks), 5 March: If the patrols sail, Veland will leave the talks",
        "Caldrea demands (peace), 5 March: We we want peace",
    ]


def test_since_a_day_only_what_is_newer_changed(talks: Record) -> None:
    names = {one.name for one in make_brief(talks, since="2031-03-06").parts}
    assert "changes" not in names
    changed = part(make_brief(talks, since="2031-02-01"), "changes")
    assert changed.remark == "since 1 February 2031"
    assert told(changed.items[1]) == "New on the table: Dunmere paper"
    assert changed.items[1].shown == making.DRAFT.id


def test_a_proposal_has_its_authors_by_source_its_last_step_and_its_terms(talks: Record) -> None:
    (paper,) = part(make_brief(talks), "table").items
    assert told(paper) == (
        "Dunmere paper: by Quelmar (says Ledger) or Veland (says Mara Ilves); also “text”"
    )
    assert [told(item) for item in paper.under] == [
        "Last step: under study by Caldrea, 5 March: ",
        "phase 1, 19 boats (was 24): ",
    ]


def test_an_issue_has_the_last_word_of_each_party_and_how_far_apart_they_are(
    talks: Record,
) -> None:
    (issue,) = part(make_brief(talks), "positions").items
    assert told(issue) == "Return of boats: apart, the sticking point"
    veland, caldrea, near = issue.under
    assert veland.remarks == ("called an obstacle", f"hardened, {short(making.MOVED.id)}")
    assert (caldrea.lead, caldrea.remarks) == (
        "Caldrea rejects, 5 March",
        ("as its opponent tells it",),
    )
    assert (told(near), near.shown) == ("Near a side: The shore party rejects", making.NEAR.id)


def test_what_a_condition_names_is_told_with_the_condition(talks: Record) -> None:
    (sailed,) = part(make_brief(talks), "beside").items
    assert told(sailed) == "4 March: The patrols sailed on Tuesday"
    assert sailed.remarks == ("Veland would act (talks) if “the patrols sail”",)


def test_what_both_sides_say_stands_with_both(talks: Record) -> None:
    (both,) = part(make_brief(talks), "differences").items
    assert both.lead == "Both sides say, that the teams were in Dunmere"
    assert len(both.under) == 2


def test_next_is_what_comes_after_the_last_report(talks: Record) -> None:
    coming = part(make_brief(talks), "next")
    assert coming.remark == "after 5 March 2031, the day of the last report"
    assert [told(item) for item in coming.items] == [
        "20 March: The teams are to meet again in Ilvaport on 20 March"
    ]


def test_as_of_a_day_what_was_to_come_before_it_is_no_longer_next(talks: Record) -> None:
    assert "next" in {one.name for one in make_brief(talks, known_on="2031-03-20").parts}
    assert "next" not in {one.name for one in make_brief(talks, known_on="2031-03-21").parts}


def test_thin_spots_are_counted_and_the_thinnest_named(talks: Record) -> None:
    thin = part(make_brief(talks), "thin")
    assert thin.remark == (
        "of 17 lines above, 14 rest on one origin, 2 on unnamed sources alone and 1 on suspect"
        " words (†)"
    )
    assert thin.items[0].words.startswith("Caldrea demands (peace), 5 March (")


def test_an_empty_record_makes_a_page_too(tmp_path: Path) -> None:
    with Writer.open(tmp_path / "talks.db"):
        pass
    with Record.open(tmp_path / "talks.db") as record:
        brief = make_brief(record)
    assert (brief.summary, brief.parts, brief.answer) == ("no reports", (), ())
    assert "no reports" in in_terminal(brief)


def test_the_head_says_as_of_which_day(talks: Record) -> None:
    brief = make_brief(talks, known_on="2031-03-06")
    assert brief.summary == (
        "as known on 6 March 2031 · 1–5 March 2031 · 2 reports by 2 publishers, 2 origins"
    )


def test_other_versions_and_an_unfinished_run_are_noticed(tmp_path: Path) -> None:
    path = make_talks(tmp_path / "talks.db")
    with Writer.open(path) as writer:
        writer.wants(making.POST, Reading("talks.txt", "0" * 64, 3), None)
    with Record.open(path) as record:
        unfinished, other = make_brief(record, stamp="test 2").notices
    assert unfinished.startswith("The last run ended early")
    assert other.startswith("2 reports were analysed by another version")


@pytest.mark.parametrize("since", [None, "2031-03-04"])
def test_the_order_of_findings_does_not_matter(tmp_path: Path, since: str | None) -> None:
    pages = []
    for name, findings in (("one", making.FINDINGS), ("other", making.FINDINGS[::-1])):
        with Record.open(make_talks(tmp_path / f"{name}.db", *findings)) as record:
            pages.append(make_brief(record, since=since))
    assert pages[0] == pages[1]

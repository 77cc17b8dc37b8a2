"""How many reports, origins and sources stand behind something, and which."""

from __future__ import annotations

import random
from dataclasses import replace

from parley.model import Block, Speaker
from parley.reconcile.corroboration import Telling, corroboration, support
from parley.reconcile.reported import Reports
from tests.reconcile.making import head, speaker, unnamed
from tests.reconcile.telling import Telling as Report

ARMY = speaker("The army", "organisation", "institutional")
ORIAN_ARMY = speaker("the Orian army", "organisation", "institutional")


def told(report: str, *speakers: Speaker, copy_of: str = "") -> Telling:
    return Telling(head(report, "2031-02-05", copy_of), speakers)


def test_one_army_in_three_reports_of_two_origins_is_one_source() -> None:
    found = corroboration([told("a", ARMY), told("b", ARMY, copy_of="a"), told("c", ARMY)])
    assert (found.documents, found.families, found.sources) == (3, 2, (1, 1))
    assert (found.told_by, found.open_because) == (("the army",), "")


def test_what_reports_tell_in_their_own_voice_counts_by_origin() -> None:
    found = corroboration([told("a"), told("b", copy_of="a"), told("c")])
    assert (found.families, found.sources) == (2, (2, 2))
    assert found.told_by == ("a.txt", "c.txt")


def test_a_publisher_goes_before_the_name_of_a_report_and_the_first_copy_before_others() -> None:
    first, later = head("z", "2031-02-04", "z"), head("a", "2031-02-05", "z")
    found = corroboration([Telling(later), Telling(replace(first, publisher="Quay Wire"))])
    assert found.told_by == ("Quay Wire",)


def test_an_outlet_that_repeats_itself_leaves_the_number_open() -> None:
    heads = [replace(head(name, "2031-02-05"), publisher="Quay Wire") for name in "ab"]
    found = corroboration(map(Telling, heads))
    assert (found.families, found.sources, found.told_by) == (2, (1, 2), ("Quay Wire",))
    assert found.open_because == "Quay Wire tells it in reports that are no copies"


def test_an_unnamed_source_may_be_the_one_named_elsewhere() -> None:
    named = speaker("Mara Ilves", role="Orian negotiator")
    found = corroboration([told("a", named), told("b", unnamed("A senior official"))])
    assert found.sources == (1, 2)
    assert found.told_by == ("Mara Ilves", "a senior official")
    assert found.open_because == "“a senior official” may be Mara Ilves"


def test_one_unnamed_source_is_not_two_named_ones() -> None:
    named = [speaker(name, role="Orian negotiator") for name in ("Mara Ilves", "Joan Perrin")]
    official = unnamed("an official")
    found = corroboration([told("a", named[0]), told("b", named[1]), told("c", official)])
    assert found.sources == (2, 3)


def test_two_officials_are_two_sources() -> None:
    found = corroboration([told("a", replace(unnamed("two officials"), number=2))])
    assert found.sources == (2, 2)


def test_a_bare_surname_that_fits_two_is_neither_for_sure() -> None:
    names = ("Mara Ilves", "Tomas Ilves", "Ilves")
    found = corroboration([told(name[0], speaker(name)) for name in names])
    assert found.sources == (2, 3)


def test_what_is_not_said_who_told_adds_none_for_sure() -> None:
    nobody = speaker("", "unknown", "unattributed")
    found = corroboration([told("a", ARMY), told("b", nobody)])
    assert (found.sources, found.told_by) == ((1, 2), ("the army",))
    assert found.open_because == "a report does not say who told it"


def test_any_printed_role_lets_a_person_speak_for_a_body() -> None:
    captain = speaker("Mara Ilves", role="Captain")
    voice = speaker("Mara Ilves", role="army spokeswoman")
    found = corroboration([told("a", captain), told("b", voice), told("c", ARMY)])
    assert (found.sources, found.open_because) == ((1, 2), "Mara Ilves may speak for the army")


def test_only_three_reasons_are_told_and_eight_names() -> None:
    officials = [unnamed(f"an official of {place} council") for place in ("its", "his", "her")]
    many = [told(str(n), one) for n, one in enumerate([ARMY, ORIAN_ARMY, *officials])]
    assert corroboration(many).open_because.endswith("; 7 more")
    crowd = [told(f"r{n}", speaker(f"Ada {name}")) for n, name in enumerate(NAMES)]
    assert len(corroboration(crowd).told_by) == 8


NAMES = ("Obi", "Reyes", "Lund", "Marsh", "Quist", "Tamm", "Vogel", "Zanetti", "Dufour", "Hale")


def test_the_order_of_reports_leaves_no_trace() -> None:
    given = [
        told("a", ARMY), told("b", ORIAN_ARMY), told("c"), told("d", unnamed("an official")),
        told("e", speaker("Ilves"), copy_of="a"), told("f", speaker("Mara Ilves")),
    ]  # fmt: skip
    expected = corroboration(given)
    for seed in range(8):
        random.Random(seed).shuffle(given)
        assert corroboration(given) == expected


def test_figures_are_given_by_those_whom_their_reports_name() -> None:
    named, anonymous, plain = (Report(name, "2031-02-05") for name in "abc")
    figures = [
        named.figure("44", 44, source="Mara Ilves"),
        anonymous.figure("44", 44, source="officials", standing="anonymous"),
        plain.figure("44", 44),
    ]
    claims = [claim for one in (named, anonymous, plain) for claim in one.claims]
    reports = Reports.of(Block("k", [one.head for one in (named, anonymous, plain)], claims))
    found = support(reports, figures)
    assert (found.documents, found.families, found.sources) == (3, 3, (2, 3))
    assert found.told_by == ("c", "Mara Ilves", "officials")


def test_an_event_inside_a_statement_is_told_by_its_speaker() -> None:
    report = Report("a", "2031-02-05")
    said = report.said_by("Mara Ilves")
    event = report.event("RETREAT", "free", statement=said)
    reports = Reports.of(Block("k", [report.head], report.claims))
    assert support(reports, [event]).told_by == ("Mara Ilves",)

"""The dossier: who speaks, in which role, for which side."""

from __future__ import annotations

from dataclasses import replace

from parley.model import Role
from parley.report.chosen import choose
from parley.report.dossier.annex import make_annex
from parley.report.dossier.voices import voices
from tests.report.dossier.making import ANSWER, NETS, UNDATED, Made
from tests.report.talks import Say, report


def test_other_printed_names_are_told_but_for_parts_of_the_name(made: Made) -> None:
    text = "One. Two. Three. Four."
    names = ("Mara Ilves", "Ilves", "M. Ilves", "Mara K. Ilves")
    says = [
        Say(word, name) for word, name in zip(("One", "Two", "Three", "Four"), names, strict=True)
    ]
    (voice,) = make_annex(made(report("a", text, *says))).persons
    assert (voice.name, voice.also) == ("Mara K. Ilves", ("M. Ilves",))


def test_persons_bodies_and_unnamed_sources_are_told_apart(made: Made) -> None:
    body = report(
        "body",
        "Veland said no. Mara said no again.",
        Say("no", "Veland", "place", standing="institutional", quoted=False),
        date="2031-02-09",
    )
    annex = make_annex(made(NETS, ANSWER, UNDATED, body))
    assert [(v.name, v.statements, v.reports) for v in annex.persons] == [
        ("Ivo Tresel", 2, 2),
        ("Kofi Adomako", 1, 1),
        ("Mara Ilves", 1, 1),
    ]
    assert annex.persons[0].role == "the Caldrean minister"
    assert [v.name for v in annex.bodies] == ["Veland"]
    assert annex.unnamed is not None
    assert (annex.unnamed.statements, annex.unnamed.examples) == (1, ("a senior official",))
    assert annex.unnamed.sources == "1 source"
    assert annex.counts == (
        "6 statements in 4 reports (1 undated), 5–9 February 2031"
        " · by 3 persons, 1 body and 1 unnamed source"
    )


def test_sides_are_ordered_by_what_they_say_and_others_come_last(made: Made) -> None:
    says = [Say(f"Word number {n} of Veland", "Mara Ilves", role="Veland’s envoy") for n in "12345"]
    caldrea = [Say(f"Word number {n} of Caldrea", "Ivo T", role="Caldrea’s man") for n in "123"]
    other = [Say(f"Word number {n} of nobody", "Ann Poe") for n in "123456789"]
    text = " ".join(say.words for say in [*says, *caldrea, *other])
    annex = make_annex(made(report("all", text, *says, *caldrea, *other)))
    assert [(side.name, side.statements) for side in annex.sides] == [
        ("Veland", 5),
        ("Caldrea", 3),
        ("Others", 9),
    ]


def test_an_adjective_names_the_same_side_as_its_country(made: Made) -> None:
    text = "One. Two. Three. Four."
    says = (
        Say("One", "Mara Ilves", role="Velandic minister"),
        Say("Two", "Lars Hovind", role="Veland’s deputy minister"),
        Say("Three", "Veland", "place", standing="institutional"),
        Say("Four", "a Velandic official", "role", "a Velandic official", "anonymous"),
    )
    annex = make_annex(made(report("all", text, *says)))
    assert [(side.name, side.statements) for side in annex.sides] == [("Veland", 4)]


def test_the_office_of_a_person_speaks_for_the_side_of_that_person(made: Made) -> None:
    text = "One. Two. Three. Four."
    says = (
        Say("One", "Henrik Aldane", role="Velandic prime minister"),
        Say("Two", "Aldane’s office", "organisation", "Aldane’s office", "institutional"),
        Say("Three", "Jorun Esk", role="Opposition leader"),
        Say("Four", "Esk’s office", "organisation", "Esk’s office", "institutional"),
        Say("Two. Three", "Lars Hovind", role="Velandic minister"),
    )
    annex = make_annex(made(report("all", text, *says)))
    assert [(side.name, side.statements) for side in annex.sides] == [
        ("Velandic", 3),
        ("Others", 2),
    ]


def test_a_role_that_others_contradict_gives_way_to_one_that_they_do_not(made: Made) -> None:
    record = made(NETS)
    (mara,) = record.actors(named="Mara")
    doubted = Role("Veland’s negotiator", "Veland", None, doubt="2 other origins: envoy")
    spoken = choose(record).spoken[mara.id]
    spoken.roles["envoy"] = 1
    spoken.doubts = {doubted.role: doubted.doubt or ""}
    chosen = replace(choose(record), spoken={mara.id: spoken})
    (voice,) = voices(chosen, {mara.id: "Veland"}, "on record")
    assert (voice.role, voice.doubt) == ("envoy", None)
    del spoken.roles["envoy"]
    (voice,) = voices(chosen, {mara.id: "Veland"}, "on record")
    assert (voice.role, voice.doubt) == (doubted.role, "2 other origins: envoy")

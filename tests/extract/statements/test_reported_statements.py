"""Reported speech: clauses, infinitives and objects under a cue; a text -> its statements."""

from __future__ import annotations

import pytest

from tests.extract.cases import ANON, BODY, NOBODY, ON, Said, indirect, mixed, said_in

CLAUSES: list[tuple[str, list[Said]]] = [
    (
        "Mara Ilves said that the union would vote on Friday.",
        [indirect("Mara Ilves", ON, "said", "the union would vote on Friday")],
    ),
    (
        "Mara Ilves said the union would vote on Friday.",
        [indirect("Mara Ilves", ON, "said", "the union would vote on Friday")],
    ),
    (
        "Tomas Reyl, asked whether he would raise it, replied that he would not.",
        [indirect("Tomas Reyl", ON, "replied", "he would not")],
    ),
    (
        "Tomas Reyl, asked about the delay, said nobody was to blame.",
        [indirect("Tomas Reyl", ON, "said", "nobody was to blame")],
    ),
    (
        "Tomas Reyl told investors that the bid was too low.",
        [indirect("Tomas Reyl", ON, "told", "the bid was too low")],
    ),
    (
        "Tomas Reyl told Reuters the board would meet again next week.",
        [indirect("Tomas Reyl", ON, "told", "the board would meet again next week")],
    ),
    (
        "The ministry denied that its troops had crossed the border.",
        [indirect("ministry", BODY, "denied", "its troops had crossed the border")],
    ),
    (
        "Lena Korb insisted that no aid had reached the valley.",
        [indirect("Lena Korb", ON, "insisted", "no aid had reached the valley")],
    ),
    (
        "The president said on Sunday that the ceasefire would hold if both armies withdrew.",
        [
            indirect(
                "president",
                ON,
                "said",
                "the ceasefire would hold if both armies withdrew",
            )
        ],
    ),
    (
        "Petr Halas warned that the talks would end if the quota was cut.",
        [indirect("Petr Halas", ON, "warned", "the talks would end if the quota was cut")],
    ),
    (
        "Joan Mbeki acknowledged that the emissions target “will be hard to meet”.",
        [mixed("Joan Mbeki", ON, "acknowledged", "the emissions target “will be hard to meet”")],
    ),
    (
        "Rolf Amsel said the island was “not for sale”.",
        [mixed("Rolf Amsel", ON, "said", "the island was “not for sale”")],
    ),
    (
        "Officials said the prisoners would be freed within days.",
        [indirect("Officials", ANON, "said", "the prisoners would be freed within days")],
    ),
    (
        "Speaking to reporters in Geneva, Rolf Amsel said the talks had failed.",
        [indirect("Rolf Amsel", ON, "said", "the talks had failed")],
    ),
    (
        "Rolf Amsel, speaking through an interpreter, said the talks had failed.",
        [indirect("Rolf Amsel", ON, "said", "the talks had failed")],
    ),
    (
        "Rolf Amsel said the talks had failed, but the mediators tried again.",
        [indirect("Rolf Amsel", ON, "said", "the talks had failed")],
    ),
    (
        "Rolf Amsel said the talks had failed; the mediators left the city.",
        [indirect("Rolf Amsel", ON, "said", "the talks had failed")],
    ),
    (
        "Rolf Amsel said the talks had failed but that the mediators would try again.",
        [
            indirect(
                "Rolf Amsel",
                ON,
                "said",
                "the talks had failed but that the mediators would try again",
            )
        ],
    ),
    (
        "Rolf Amsel said the talks had failed, adding that nobody was to blame.",
        [
            indirect("Rolf Amsel", ON, "said", "the talks had failed"),
            indirect("Rolf Amsel", ON, "adding", "nobody was to blame"),
        ],
    ),
    (
        "Rolf Amsel made clear that the army would stay.",
        [indirect("Rolf Amsel", ON, "made clear", "the army would stay")],
    ),
    (
        "Rolf Amsel pointed out that the army would stay.",
        [indirect("Rolf Amsel", ON, "pointed out", "the army would stay")],
    ),
    (
        "Rolf Amsel asked whether the port would open.",
        [indirect("Rolf Amsel", ON, "asked", "whether the port would open")],
    ),
    (
        "The report found that the port had been closed for a year.",
        [indirect("report", BODY, "found", "the port had been closed for a year")],
    ),
    (
        "The union said the deal would bring “peace, bread and work” to the valley.",
        [
            mixed(
                "union",
                BODY,
                "said",
                "the deal would bring “peace, bread and work” to the valley",
            )
        ],
    ),
]

AROUND_THE_CUE: list[tuple[str, list[Said]]] = [
    (
        "According to the ministry, forty trucks crossed the border.",
        [indirect("ministry", BODY, "According to", "forty trucks crossed the border")],
    ),
    (
        "Forty trucks crossed the border, according to the ministry.",
        [indirect("ministry", BODY, "according to", "Forty trucks crossed the border")],
    ),
    (
        "The new tariff, according to Joan Mbeki, breaks the treaty.",
        [indirect("Joan Mbeki", ON, "according to", "The new tariff", "breaks the treaty")],
    ),
    (
        "The offer, the ministry said, had expired.",
        [indirect("ministry", BODY, "said", "The offer", "had expired")],
    ),
    (
        "The port will reopen on Monday, Carl Benning said.",
        [indirect("Carl Benning", ON, "said", "The port will reopen on Monday")],
    ),
    (
        "The port will reopen on Monday, said Carl Benning.",
        [indirect("Carl Benning", ON, "said", "The port will reopen on Monday")],
    ),
    (
        "As Joan Mbeki put it, the treaty is dead.",
        [indirect("Joan Mbeki", ON, "put it", "the treaty is dead")],
    ),
    (
        "The treaty, as Joan Mbeki put it, is dead.",
        [indirect("Joan Mbeki", ON, "put it", "The treaty", "is dead")],
    ),
]

STANCES: list[tuple[str, list[Said]]] = [
    (
        "Ada Obi ruled out a truce.",
        [indirect("Ada Obi", ON, "ruled out", "a truce")],
    ),
    (
        "The union rejected the offer.",
        [indirect("union", BODY, "rejected", "the offer")],
    ),
    (
        "The union demanded that the plant stay open.",
        [indirect("union", BODY, "demanded", "the plant stay open")],
    ),
    (
        "The company offered to raise wages by four per cent.",
        [indirect("company", BODY, "offered", "to raise wages by four per cent")],
    ),
    (
        "Joan Mbeki refused to sign the text.",
        [indirect("Joan Mbeki", ON, "refused", "to sign the text")],
    ),
    (
        "Idris Kane promised to release the crew.",
        [indirect("Idris Kane", ON, "promised", "to release the crew")],
    ),
    (
        "Helen Stroud described the bid as a distraction.",
        [indirect("Helen Stroud", ON, "described", "the bid as a distraction")],
    ),
    (
        "Rolf Amsel declined to comment on the offer.",
        [indirect("Rolf Amsel", ON, "declined", "to comment on the offer")],
    ),
    (
        "The ministry refused to say how long the strike would last.",
        [indirect("ministry", BODY, "refused", "to say how long the strike would last")],
    ),
    (
        "The president’s office said it had no comment.",
        [indirect("president’s office", BODY, "said", "it had no comment")],
    ),
    (
        "Helen Stroud, a director, called it ‘a bid with a limp’.",
        [mixed("Helen Stroud", ON, "called", "it ‘a bid with a limp’")],
    ),
    (
        "Helen Stroud called reports of an illness “Velandic perfume.”",
        [mixed("Helen Stroud", ON, "called", "reports of an illness “Velandic perfume.”")],
    ),
    (
        "Helen Stroud described the bid as “a distraction”.",
        [mixed("Helen Stroud", ON, "described", "the bid as “a distraction”")],
    ),
    (
        "Helen Stroud put the cost to shareholders at 80 million crowns a year.",
        [
            indirect(
                "Helen Stroud", ON, "put", "the cost to shareholders at 80 million crowns a year"
            )
        ],
    ),
    (
        "The council put the number of displaced at more than 4,000.",
        [indirect("council", BODY, "put", "the number of displaced at more than 4,000")],
    ),
    (
        "Helen Stroud called the bid “a distraction”.",
        [mixed("Helen Stroud", ON, "called", "the bid “a distraction”")],
    ),
    (
        "The government welcomed the ruling.",
        [indirect("government", BODY, "welcomed", "the ruling")],
    ),
    (
        "Rolf Amsel ruled out returning to the table.",
        [indirect("Rolf Amsel", ON, "ruled out", "returning to the table")],
    ),
    (
        "Rolf Amsel denied stalling.",
        [indirect("Rolf Amsel", ON, "denied", "stalling")],
    ),
    (
        "Rolf Amsel criticised the company for its “arrogance”.",
        [mixed("Rolf Amsel", ON, "criticised", "the company for its “arrogance”")],
    ),
    (
        "Canada believes the port will open.",
        [indirect("Canada", BODY, "believes", "the port will open")],
    ),
    (
        "Rolf Amsel wants the port to open.",
        [indirect("Rolf Amsel", ON, "wants", "the port to open")],
    ),
]

PASSIVES: list[tuple[str, list[Said]]] = [
    (
        "It was reported that the crews were free.",
        [indirect("", NOBODY, "reported", "the crews were free")],
    ),
    (
        "Mara Ilves was quoted as saying that the strike would go on.",
        [indirect("Mara Ilves", ON, "saying", "the strike would go on")],
    ),
]

NESTED: list[tuple[str, list[Said]]] = [
    (
        "The union said that the company had promised to raise wages.",
        [
            indirect("union", BODY, "said", "the company had promised to raise wages"),
            indirect("company", BODY, "promised", "to raise wages"),
        ],
    ),
    (
        "Mara Ilves said that the minister told her the border was closed.",
        [
            indirect("Mara Ilves", ON, "said", "the minister told her the border was closed"),
            indirect("minister", ON, "told", "the border was closed"),
        ],
    ),
    (
        "Mara Ilves said she would not accept the offer.",
        [indirect("Mara Ilves", ON, "said", "she would not accept the offer")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CLAUSES)
def test_the_clause_under_a_cue_is_its_content(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), AROUND_THE_CUE)
def test_the_clause_around_a_cue_is_its_content(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), STANCES)
def test_what_is_demanded_refused_or_charged_is_a_statement(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), PASSIVES)
def test_a_passive_cue_has_its_source_after_by_or_nobody(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), NESTED)
def test_speech_in_speech_is_kept_with_both_speakers(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted

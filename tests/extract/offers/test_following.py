"""Steps told without naming the offer, and steps told of a number."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TABLED = "The mediators tabled a proposal on Monday. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministry would send its remarks in two days.", "would send its remarks"),
        ("The ministry is working on its reply.", "is working on its reply"),
        ("It has yet to respond.", "to respond"),
        ("The ministry has not yet answered.", "has not yet answered"),
        ("She would need to consult the members first.", "to consult the members"),
        ("The fund was reserving its position.", "was reserving its position"),
        ("She would recommend neither a yes nor a no.", "would recommend neither a yes"),
        ("She would not advise her members either way.", "would not advise her members"),
    ],
)
def test_who_has_yet_to_answer_studies_the_offer(text: str, words: str) -> None:
    steps = [(one.step, one.step_words) for one in read(TABLED + text).offers]
    told = [span.quote for step, span in steps if step == "under study" and span is not None]
    assert [words.startswith(quote) or quote.startswith(words) for quote in told] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry answered on Friday.",
        "Last year the ministry had sent its remarks on fishing.",
        "The law would confer rights on crews.",
        "The mayor is to give remarks in the town hall.",
        "She recommended a restaurant.",
        "The hotel reserved a table.",
        "They read the newspapers.",
        "The club has consulted its lawyers on the harbour.",
    ],
)
def test_what_is_done_beside_it_is_no_step(text: str) -> None:
    steps = [one.step for one in read(TABLED + text).offers]
    assert steps == ["tabled"]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The union is prepared to accept the offer.", "accepted"),
        ("The union is ready to accept the offer provided that rosters stay.",
         "accepted with changes"),
        ("The union is not ready to accept the offer.", "rejected"),
        ("Directors were minded to recommend the offer.", "accepted"),
        ("The minister had not yet read the draft proposal.", "under study"),
        ("The chairman said the offer was not yet good enough.", "under study"),
        ("The draft was acceptable on pay but not on hours.", None),
        ("A controversial proposal was raised by the mayor.", None),
    ],
)  # fmt: skip
def test_readiness_and_half_praise(text: str, step: str | None) -> None:
    found = [one.step for one in read(text).offers] or [None]
    assert found == [step]


def test_who_raises_an_offer_makes_a_new_one() -> None:
    steps = [one.step for one in read("Vale raised the offer to 480p a share.").offers]
    assert steps == ["changed", "tabled"]


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("“Four percent is not enough,” she said.", 4, "rejected"),
        ("“Four percent is an insult,” she said.", 4, "rejected"),
        ("The union rejected 4 percent.", 4, "rejected"),
        ("The union gave up its demand for 9 percent.", 9, "withdrawn"),
        ("The union no longer insists on ten years.", 10, "withdrawn"),
        ("Vale raised its price to 480p a share.", 480, "tabled"),
        ("“Six percent is acceptable,” she said.", 6, None),
        ("The union still insists on 9 percent.", 9, None),
        ("The union did not give up its demand for 9 percent.", 9, None),
        ("“Ten percent is the floor,” she said.", 10, None),
    ],
)
def test_a_number_may_tell_what_became_of_it(text: str, value: float, step: str | None) -> None:
    found = read("The negotiators and the mediators met. " + text)
    assert [(found.value(term), term.step) for term in found.terms] == [(value, step)]


@pytest.mark.parametrize(
    "text",
    [
        "Coal use declined 3.3 percent.",
        "The tax is higher than 4 percent.",
        "They asked whether 4 percent is enough.",
    ],
)
def test_a_number_that_falls_is_not_refused(text: str) -> None:
    found = read("The negotiators and the mediators met. " + text)
    assert [term.step for term in found.terms if term.step] == []

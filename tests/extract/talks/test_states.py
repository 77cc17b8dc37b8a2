"""What a report says of the state of the talks: verbs, adjectives, nouns, denials, headlines."""

from __future__ import annotations

import pytest

from parley.extract import extract
from parley.model import Status
from tests.parsing import parse

TALKS = "The mediators met both delegations. The negotiations are about the harbour. "


def told(text: str) -> list[tuple[str, str]]:
    """Return the kind and the trigger of each status of a report of talks, in order."""
    claims, _ = extract(parse(TALKS + text))
    return [
        (claim.kind + (" denied" if claim.denied else ""), claim.trigger.quote)
        for claim in claims
        if isinstance(claim, Status)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("The talks collapsed on Friday.", "broken off", "collapsed"),
        ("No talks were under way, the union said.", "going on denied", "way"),
        ("The union broke off the talks.", "broken off", "broke off"),
        ("The company called off negotiations with its rival.", "broken off", "called off"),
        ("Orrin has cut off talks with Belmark.", "broken off", "cut off"),
        ("The talks ended on Friday without a deal.", "ended", "ended"),
        ("The negotiations had faltered, an official said.", "no progress", "faltered"),
        ("The pay talks have stalled.", "deadlock", "stalled"),
        ("Talks were suspended for a week.", "suspended", "suspended"),
        ("The talks continued through the night.", "going on", "continued"),
        ("Negotiations will resume on Tuesday.", "resuming", "resume"),
        ("The second round is due to open in Ostra next week.", "expected", "due"),
        ("The mediators are trying to save the talks.", "crisis", "save"),
        ("The sides are back at the negotiating table.", "going on", "negotiating table"),
        ("They agreed to return to the negotiating table.", "resuming", "return to"),
        ("The union has walked out of the talks.", "broken off", "walked out"),
        ("The talks are going well.", "progress", "going"),
        ("The talks yielded no agreement.", "no progress", "yielded"),
        ("Talks will not resume until the strike is called off.", "suspended", "resume"),
        ("Hopes for a breakthrough have faded.", "no progress", "faded"),
    ],
)
def test_a_verb_tells_how_the_talks_stand(text: str, kind: str, trigger: str) -> None:
    assert any(found == kind and words.startswith(trigger) for found, words in told(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The talks are on hold.", "suspended"),
        ("The company is in talks with a rival.", "going on"),
        ("The company denied that it was in talks with a rival.", "going on denied"),
        ("A deal is within reach, he said.", "progress"),
        ("A deal is still far off.", "no progress"),
        ("The negotiations are deadlocked over pensions.", "deadlock"),
        ("The talks are in their final phase.", "progress"),
        ("The talks are back on track.", "going on"),
        ("The talks are at a critical stage, she said.", "crisis"),
        ("The talks are dead.", "broken off"),
        ("The talks were a failure, the union said.", "ended"),
        ("The two sides remained deadlocked.", "deadlock"),
        ("He spoke of the talks, describing them as being in deep crisis.", "crisis"),
        ("The talks are not over, he said.", "going on"),
        ("The talks are under way in Ostra.", "going on"),
        ("He called for an end to the stalled talks.", "deadlock"),
        ("The two sides remain far apart.", "no progress"),
        ("Both sides are close to a deal.", "progress"),
    ],
)
def test_a_word_tells_how_the_talks_are(text: str, kind: str) -> None:
    assert kind in [found for found, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("There is little sign of a breakthrough in the talks.", "no progress", "breakthrough"),
        ("Little by little, progress was made in the talks.", "progress", "progress"),
        ("No progress was made in the negotiations.", "no progress", "progress"),
        ("The talks reached an impasse on Sunday.", "deadlock", "impasse"),
        ("The talks have reached a dead end.", "deadlock", "dead end"),
        ("The two sides reached an agreement on Monday.", "agreed", "agreement"),
        ("The sides failed to reach an agreement.", "no progress", "agreement"),
        ("There is nothing new in the talks.", "no progress", "nothing new"),
        ("The difference had shrunk to one word.", "progress", "difference"),
        ("The talks have run into trouble.", "no progress", "trouble"),
        ("The breakdown of the talks came as a surprise.", "broken off", "breakdown"),
        ("The talks have entered their final stage.", "progress", "final stage"),
    ],
)
def test_a_noun_tells_how_the_talks_stand(text: str, kind: str, trigger: str) -> None:
    assert (kind, trigger) in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two envoys rejected the notion that the talks were at a dead end.", "going on"),
        ("The minister stopped short of calling off the talks.", "going on"),
        ("The talks have not collapsed.", "going on"),
        ("The talks have not yet begun.", "expected"),
        ("The union has not left the table.", "going on"),
        ("No new talks are planned.", "expected denied"),
    ],
)
def test_a_denial_is_given_as_what_is_so(text: str, kind: str) -> None:
    assert kind in [found for found, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "If a single boat returns, the talks end, she said.",
        "“We were close to a deal, but then the minister walked out,” she said of the talks.",
        "She threatened to break off the talks.",
        "The mediators hope for a breakthrough in the talks.",
        "The army made progress in the north.",
        "They talked over lunch.",
        "Efforts to reach a deal go back to the spring.",
        "He struck a match.",
        "He struck a deal with the bank for his house.",
        "The mediators want to avert a collapse of the talks.",
        "No other firm was in talks with Belmark.",
        "Nobody else is at the negotiating table.",
    ],
)
def test_what_is_feared_hoped_or_a_condition_tells_nothing(text: str) -> None:
    claims = [one for one in told(text) if one[0] != "expected"]
    assert claims == []


def test_what_is_denied_stands_with_the_words_that_deny_it() -> None:
    claims, _ = extract(parse(TALKS + "Two envoys rejected the notion that the talks had ended."))
    (status,) = (claim for claim in claims if isinstance(claim, Status))
    assert status.kind == "going on"
    assert status.evidence.quote == "rejected the notion that the talks had ended"


def test_an_end_without_a_deal_is_told_once() -> None:
    assert told("The talks ended on Friday without an agreement.") == [("ended", "ended")]


def test_a_delegation_that_is_to_return_is_expected() -> None:
    found = told("The delegation would return to Ostra on Tuesday, the radio said.")
    assert ("expected", "return to") in found


def test_the_talks_are_named_with_place_and_number() -> None:
    claims, _ = extract(parse(TALKS + "The second round of talks in Ostra broke up on Friday."))
    (status,) = (claim for claim in claims if isinstance(claim, Status))
    assert status.talks is not None
    assert (status.talks.quote, status.place, status.ordinal) == (
        "The second round of talks in Ostra",
        "Ostra",
        2,
    )
    assert status.date is not None


def test_talks_that_end_in_a_deadlock_do_not_end_it() -> None:
    assert told("The talks ended in deadlock.") == [("ended", "ended"), ("deadlock", "deadlock")]
    assert told("The mediators ended the deadlock in the talks.") == [("progress", "deadlock")]


@pytest.mark.parametrize(
    "text",
    ["In this compromise, there are no winners, she said.", "Marsk: no free ride in harbour deal"],
)
def test_where_there_is_none_of_something_else_is_no_state(text: str) -> None:
    assert told(text) == []

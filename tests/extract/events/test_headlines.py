"""Headlines in capitals and telegraph style, whose verbs the parser takes for names."""

from __future__ import annotations

import pytest

from parley.extract import extract
from parley.extract.grammar.grammar import Grammar
from parley.model import Event
from tests.parsing import article, parser

BODY = "\n\nThe mediators said that the talks would be hard. The union, a worker said, was calm."
"""What stands below a headline: it makes a report one of talks, and tells of no event."""


def _headline(words: str) -> list[tuple[str, str, str]]:
    document = article(words + BODY, marks=[(0, len(words), "headline")])
    claims, _ = extract(parser().parse(document))
    return [
        (one.trigger.quote, one.category, one.modality)
        for one in claims
        if isinstance(one, Event) and one.trigger.end <= len(words)
    ]


@pytest.mark.parametrize(
    ("headline", "trigger", "category", "modality"),
    [
        ("Dock Men Vote To Strike", "Vote", "THREATEN", "happened"),
        ("Union Rejects 6% Offer", "Rejects", "REJECT", "happened"),
        ("Lunia Rejects Note", "Rejects", "REJECT", "happened"),
        ("Engineers Accept Award", "Accept", "AGREE", "happened"),
        ("Premier Warns Neighbours", "Warns", "THREATEN", "happened"),
        ("Hijackers Demand Plane", "Demand", "REQUEST", "happened"),
        ("POLICE ARREST 40 AT DOCKS", "ARREST", "COERCE", "happened"),
        ("Fishermen Freed After Nine Days", "Freed", "RETREAT", "happened"),
        ("Three Shot At Crossing", "Shot", "ASSAULT", "happened"),
        ("Fishing Ban Lifted", "Lifted", "CONCEDE", "happened"),
        ("Strike called off after a long night", "called off", "CONCEDE", "happened"),
        ("Envoys To Meet Monday", "Meet", "CONSULT", "planned"),
        ("Lunia Says It Will Free Hostages", "Free", "RETREAT", "planned"),
        ("Grain Talks Collapse", "Talks", "CONSULT", "happened"),
        ("Lunia, Torria In Talks", "Talks", "CONSULT", "happened"),
        ("Bus Stoppage Enters Third Week", "Stoppage", "PROTEST", "happened"),
        ("Exchange Of Fire On The Marra", "Exchange", "ASSAULT", "happened"),
        ("No Deal As Stoppage Enters Third Week", "Deal", "AGREE", "denied"),
        ("Deadline Passes Without Deal", "Deal", "AGREE", "denied"),
    ],
)
def test_a_headline_tells_of_an_act_in_its_own_grammar(
    headline: str, trigger: str, category: str, modality: str
) -> None:
    assert (trigger, category, modality) in _headline(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "Man Of The Week: Sir Tom Arden",
        "What The Strike Means For You",
        "The Long Road To Peace",
        "Meeting The Challenge Of Peace",
        "Union Could Reject Offer",
        "Price Of Coal Rises Again",
        "Hopes Of Settlement Fade",
        "Peace Talks: Questions And Answers",
    ],
)
def test_a_headline_that_tells_of_no_act_stays_without_one(headline: str) -> None:
    assert _headline(headline) == []


def test_who_stands_before_the_verb_does_it_and_who_stands_behind_suffers_it() -> None:
    words = "Lunia And Torria Expel Envoys"
    document = article(words + BODY, marks=[(0, len(words), "headline")])
    claims, _ = extract(parser().parse(document))
    event = next(one for one in claims if isinstance(one, Event))
    assert [one.name for one in event.actors] == ["Lunia", "Torria"]
    assert [one.name for one in event.recipients] == ["Envoys"]


def test_text_outside_of_headlines_is_left_as_it_was_parsed() -> None:
    parsed = parser().parse(article("Union Rejects Offer" + BODY))
    assert [one for one in extract(parsed)[0] if isinstance(one, Event)] == []
    assert Grammar(parsed).tag == list(parsed.tag)

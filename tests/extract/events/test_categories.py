"""Which of the sixteen categories a report's verbs and nouns tell of."""

from __future__ import annotations

import pytest

from parley.lexicon import load
from tests.extract.events.cases import told_in

TALKS = "\n\nThe mediators said that the talks would go on. A negotiator agreed."
"""A paragraph that makes a report one of talks; it tells of no event itself."""


@pytest.mark.parametrize(
    ("sentence", "trigger", "category"),
    [
        ("The union accepted the offer on Monday.", "accepted", "AGREE"),
        ("Lunia and Torria signed a truce in March.", "signed", "AGREE"),
        ("The board offered to raise wages.", "offered", "AGREE"),
        ("The minister met the envoy in Harro.", "met", "CONSULT"),
        ("The two sides held talks in Harro.", "talks", "CONSULT"),
        ("A Lunian delegation left Harro on Friday.", "left", "CONSULT"),
        ("The senate ratified the treaty.", "ratified", "SUPPORT"),
        ("The king praised the mediators.", "praised", "SUPPORT"),
        ("Lunia lifted its ban on grain.", "lifted", "CONCEDE"),
        ("The union called off the strike.", "called off", "CONCEDE"),
        ("The general declared a ceasefire.", "declared", "CONCEDE"),
        ("Lunia cooperated with Torria.", "cooperated with", "COOPERATE"),
        ("Boats rescued nine sailors.", "rescued", "AID"),
        ("Three miners were taken to hospital.", "taken", "AID"),
        ("Lunia released 40 prisoners.", "released", "RETREAT"),
        ("Torria withdrew its troops.", "withdrew", "RETREAT"),
        ("The army reopened the border crossing.", "reopened", "RETREAT"),
        ("The union demanded a pay rise.", "demanded", "REQUEST"),
        ("She urged both sides to return.", "urged", "REQUEST"),
        ("The minister accused the rebels of stalling.", "accused", "ACCUSE"),
        ("The pilots criticised the airline.", "criticised", "ACCUSE"),
        ("The board rejected the bid.", "rejected", "REJECT"),
        ("The delegates walked out of the talks.", "walked out", "REJECT"),
        ("He ruled out a ceasefire.", "ruled out", "REJECT"),
        ("The rebels threatened to end the truce.", "threatened", "THREATEN"),
        ("The envoy warned that the truce was failing.", "warned", "THREATEN"),
        ("Thousands of workers marched in Harro.", "marched", "PROTEST"),
        ("Torria expelled two diplomats.", "expelled", "SANCTION"),
        ("Lunia imposed tariffs on steel.", "imposed", "SANCTION"),
        ("Torria deployed tanks at the border.", "deployed", "MOBILIZE"),
        ("Police arrested twelve protesters.", "arrested", "COERCE"),
        ("Lunia closed the border crossing.", "closed", "COERCE"),
        ("The navy seized a trawler.", "seized", "COERCE"),
        ("Rebels shelled the town.", "shelled", "ASSAULT"),
        ("Soldiers killed two farmers.", "killed", "ASSAULT"),
        ("The general vowed to retaliate.", "vowed", "THREATEN"),
    ],
)
def test_a_verb_with_what_it_asks_for_tells_of_an_act(
    sentence: str, trigger: str, category: str
) -> None:
    assert (trigger, category, "happened") in told_in(sentence + TALKS)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The ministry released a statement.", "released"),
        ("The committee met its target.", "met"),
        ("The pilots left their hats on the table.", "left"),
        ("The board accepted that the year was poor.", "accepted"),
        ("He fired the kiln before dawn.", "fired"),
        ("A storm struck the coast.", "struck"),
        ("An earthquake killed twelve people.", "killed"),
        ("Twelve people were killed in a crash.", "killed"),
        ("The paper called the strike “a folly”.", "called"),
        ("She asked not to be named.", "asked"),
        ("The spokesman refused to comment.", "refused"),
        ("The talks are secret.", "talks"),
        ("They know of the talks.", "talks"),
    ],
)
def test_the_same_word_with_something_else_tells_of_none(sentence: str, word: str) -> None:
    assert word not in [told.trigger for told in told_in(sentence + TALKS)]


def test_a_strike_is_one_of_workers_or_one_from_the_air() -> None:
    labour = "The rail strike began at dawn. The union wants more pay for every worker."
    arms = "A Turkish strike on the depot killed two. The army fired a missile from the air."
    assert ("strike", "PROTEST", "happened") in told_in(labour)
    assert ("strike", "ASSAULT", "happened") in told_in(arms)


@pytest.mark.parametrize(
    ("sentence", "trigger", "category", "modality"),
    [
        ("The arrest of the pilot by the navy angered Lunia.", "arrest", "COERCE", "happened"),
        ("It was a warning and not a refusal.", "warning", "THREATEN", "happened"),
        ("It was a warning and not a refusal.", "refusal", "REJECT", "denied"),
        ("Three days of talks ended on Monday.", "talks", "CONSULT", "happened"),
        ("The talks are due to begin on Friday.", "talks", "CONSULT", "planned"),
        ("A second round was likely.", "round", "CONSULT", "planned"),
        ("They held a second round in Harro.", "round", "CONSULT", "happened"),
        ("The paper foresees the release of 30 prisoners.", "release", "RETREAT", "planned"),
    ],
)
def test_a_noun_tells_of_an_act_where_something_makes_it_one(
    sentence: str, trigger: str, category: str, modality: str
) -> None:
    assert (trigger, category, modality) in told_in(sentence + TALKS)


def test_what_is_asked_offered_or_threatened_is_no_event_of_its_own() -> None:
    text = "The rebels demanded that Lunia release 40 prisoners and withdraw its troops."
    assert told_in(text) == [("demanded", "REQUEST", "happened")]


def test_a_clause_that_tells_of_what_was_done_before_stays_an_event() -> None:
    text = "Lunia rejected the text that the mediators had presented in Harro." + TALKS
    assert [told.trigger for told in told_in(text)] == ["rejected", "presented"]


def test_every_frame_names_kinds_and_groups_that_exist() -> None:
    lexicon = load("events")
    topics = set(lexicon["topics"])
    for entry in (*load("event_verbs")["verb"], *load("event_nouns")["noun"]):
        for key in ("topic", "unless_topic"):
            assert set(entry.get(key, "").split()) <= topics, entry
        assert entry["words"].split(), entry

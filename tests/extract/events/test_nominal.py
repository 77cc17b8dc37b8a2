"""Nouns that tell of an act: by a verb that says little, by whom, on whom, when, or alone."""

from __future__ import annotations

import pytest

from tests.extract.events.cases import told_in

TALKS = (
    "\n\nThe mediators said that the talks would be hard. A negotiator of the army was calm."
    " The union and the troops, a worker said, were calm."
)
"""A paragraph that makes a report one of talks, labour and arms; it tells of no event itself."""


@pytest.mark.parametrize(
    ("sentence", "trigger", "category", "modality"),
    [
        ("Many were killed in the Aug. 3 attack.", "attack", "ASSAULT", ""),
        ("The exchange of fire near Dorn on Tuesday lasted an hour.", "exchange", "ASSAULT", ""),
        ("The withdrawal of troops from the ridge was completed.", "withdrawal", "RETREAT", ""),
        ("Movements of Lunian troops were reported.", "Movements", "MOBILIZE", ""),
        ("The dispatch of two battalions was announced.", "dispatch", "MOBILIZE", ""),
        ("The expulsion of the consul was announced on Thursday.", "expulsion", "SANCTION", ""),
        ("The imposition of a duty last month angered millers.", "imposition", "SANCTION", ""),
        ("The signing of the treaty took place in Harro.", "signing", "AGREE", ""),
        ("The adoption of the text surprised the millers.", "adoption", "AGREE", ""),
        ("The return of the delegation followed.", "return", "CONSULT", ""),
        ("The return to work began at six.", "return", "CONCEDE", ""),
        ("The lifting of the ban began last week.", "lifting", "CONCEDE", ""),
        ("The attack on the post killed three guards.", "attack", "ASSAULT", ""),
        ("The one-day stoppage cost the port a fortune.", "stoppage", "PROTEST", ""),
        ("A march through the town ended at noon.", "march", "PROTEST", ""),
        ("There was a rally in the square on Sunday.", "rally", "PROTEST", ""),
        ("The overtime ban went into its second week.", "ban", "PROTEST", ""),
        ("A cease-fire came into force at dawn.", "cease-fire", "CONCEDE", ""),
        ("The lock-out of 900 men continued.", "lock-out", "COERCE", ""),
        ("The claim lodged in March by the union was modest.", "claim", "REQUEST", ""),
        ("The union's refusal of arbitration was a blow.", "refusal", "REJECT", ""),
        ("The board's threat to close two lines was no surprise.", "threat", "THREATEN", ""),
        ("An appeal by the minister for calm was in vain.", "appeal", "REQUEST", ""),
        ("Negotiations were under way last night.", "Negotiations", "CONSULT", ""),
        ("They are in talks with the union.", "talks", "CONSULT", ""),
        ("The visit to Harro last week brought no result.", "visit", "CONSULT", ""),
        ("The pull-back of both forces will be completed.", "pull-back", "RETREAT", "planned"),
        ("The release of the hostages is expected on Friday.", "release", "RETREAT", "planned"),
        ("Further talks are planned.", "talks", "CONSULT", "planned"),
        ("Next week's talks will be held in Harro.", "talks", "CONSULT", "planned"),
        ("A second strike is planned for Monday.", "strike", "THREATEN", "planned"),
        ("They agreed on a withdrawal of troops.", "withdrawal", "RETREAT", "planned"),
        ("The envoy flew home before the talks.", "talks", "CONSULT", "planned"),
        ("The release of the hostages did not take place.", "release", "RETREAT", "denied"),
        ("No talks took place yesterday.", "talks", "CONSULT", "denied"),
        ("The envoy went home without a deal.", "deal", "AGREE", "denied"),
        ("Eleven hours of talks produced no agreement.", "agreement", "AGREE", "denied"),
        ("There is no agreement on pay.", "agreement", "AGREE", "denied"),
    ],
)
def test_a_noun_tells_of_an_act_by_what_stands_beside_it(
    sentence: str, trigger: str, category: str, modality: str
) -> None:
    assert (trigger, category, modality or "happened") in told_in(sentence + TALKS)


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("The withdrawal of the troops is a condition of any deal.", "withdrawal"),
        ("The rebels want the release of their men.", "release"),
        ("A release of hostages may follow.", "release"),
        ("The strike fund is empty.", "strike"),
        ("The league obstructs the release of the crews.", "release"),
        ("The dispute has held up the talks.", "talks"),
        ("A deal without an accord on wells is worthless.", "deal"),
        ("Climate change is a threat to the coast.", "threat"),
        ("There have been no specific threats against the city.", "threats"),
        ("If a second round is held, it will be in Harro.", "round"),
        ("The bank sees demand for coal from millers.", "demand"),
    ],
)
def test_a_noun_that_only_refers_tells_of_none(sentence: str, noun: str) -> None:
    assert noun not in [told.trigger for told in told_in(sentence + TALKS)]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The two sides reached an agreement on Monday.", "reached an agreement"),
        ("Torria lodged a complaint with the court.", "lodged a complaint"),
        ("No agreement was reached.", "agreement was reached"),
    ],
)
def test_a_verb_that_says_little_and_its_noun_are_one(sentence: str, trigger: str) -> None:
    assert [told.trigger for told in told_in(sentence + TALKS)] == [trigger]

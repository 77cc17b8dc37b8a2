"""What somebody asks for or means to do, in the many ways in which reports tell it."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import stances_in

_TALKS = "The envoys met for a second day of talks as the dispute went on. "


def _told(sentence: str) -> list[tuple[str, str, str]]:
    """Return kind, holder and content of each stance of a sentence in a report on talks."""
    return [
        (
            one.kind,
            "" if one.holder is None else one.holder.name,
            " / ".join(span.quote for span in one.content),
        )
        for one in stances_in(_TALKS + sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "holder", "content"),
    [
        ("The envoy nudged Lunia to reopen the port.", "The envoy", "to reopen the port"),
        ("Lunia leaned on Torria to lift the levy.", "Lunia", "to lift the levy"),
        ("The lenders put pressure on Lunia to devalue.", "The lenders", "to devalue"),
        ("The teachers stepped up pressure for smaller classes.",
         "The teachers", "smaller classes"),
        ("The commander summoned the garrison to surrender.", "The commander", "to surrender"),
        ("The union is looking to the board for a written promise.",
         "The union", "a written promise"),
        ("Torria bargained for a larger share of the catch.",
         "Torria", "a larger share of the catch"),
        ("The bidder is angling for a seat on the board.", "The bidder", "a seat on the board"),
        ("The crews are battling for full pay.", "The crews", "full pay"),
        ("The lawmakers were baying for sanctions.", "The lawmakers", "sanctions"),
        ("The islanders aspire to self-rule.", "The islanders", "self-rule"),
        ("The islanders hope for a say in the budget.", "The islanders", "a say in the budget"),
        ("Veland has set its sights on the northern reef.", "Veland", "the northern reef"),
        ("Veland has designs on the northern reef.", "Veland", "the northern reef"),
        ("Veland has staked a claim to the reef.", "Veland", "a claim to the reef"),
        ("Veland asserts sovereignty over the reef.", "Veland", "sovereignty over the reef"),
        ("Veland argues that it deserves a tenth of the fund.", "Veland", "a tenth of the fund"),
        ("Veland says it has a right to fish off the reef.",
         "Veland", "a right to fish off the reef"),
        ("Veland made the case for closing the base.", "Veland", "closing the base"),
        ("Veland came out for a smaller force.", "Veland", "a smaller force"),
        ("The ministry champions a smaller force.", "The ministry", "a smaller force"),
        ("Veland specified that the force be unarmed.", "Veland", "the force be unarmed"),
        ("Veland ordered the rebels to leave.", "Veland", "to leave"),
        ("Veland required the rebels to lay down their arms.", "Veland", "to lay down their arms"),
        ("“We expect the rebels to lay down their arms,” the minister said.",
         "the minister", "the rebels to lay down their arms"),
        ("Veland needs the lenders to wait a year.", "Veland", "to wait a year"),
        ("Veland set itself the goal of a lasting truce.", "Veland", "a lasting truce"),
        ("The drivers struck for a shorter week.", "The drivers", "a shorter week"),
        ("The minister stressed the need for a ceasefire.", "The minister", "a ceasefire"),
        ("The minister underlined the need to end the blockade.",
         "The minister", "to end the blockade"),
        ("Veland attaches great importance to a seat on the board.",
         "Veland", "a seat on the board"),
        ("Veland has asked to be let into the bloc.", "Veland", "to be let into the bloc"),
        ("Torria's delegation fought for the paragraph to be struck out.",
         "Torria's delegation", "the paragraph to be struck out"),
        ("Torria urged restraint on both sides.", "Torria", "restraint on both sides"),
        ("Torria begged for another month to pay.", "Torria", "another month"),
    ],
)  # fmt: skip
def test_a_verb_tells_what_is_asked_for(sentence: str, holder: str, content: str) -> None:
    assert ("demand", holder, content) in _told(sentence)


@pytest.mark.parametrize(
    ("sentence", "holder", "content"),
    [
        ("The islanders would like to see the base closed.", "The islanders", "the base closed"),
        ("The islanders would rather have a looser union.", "The islanders", "a looser union"),
        ("The union would have the board reopen the mill.",
         "The union", "the board reopen the mill"),
        ("The union is out for a shorter week.", "The union", "a shorter week"),
        ("The union is out to win a shorter week.", "The union", "a shorter week"),
        ("Veland is keen on a longer truce.", "Veland", "a longer truce"),
        ("Veland is keen to have observers on the line.", "Veland", "observers on the line"),
        ("Veland is anxious for an end to the embargo.", "Veland", "an end to the embargo"),
        ("Veland has its heart set on a seat at the table.", "Veland", "a seat at the table"),
        ("Veland is after a tenth of the fund.", "Veland", "a tenth of the fund"),
        ("Veland is wedded to a cap on wages.", "Veland", "a cap on wages"),
        ("Veland is intent on a cap on wages.", "Veland", "a cap on wages"),
        ("Veland is adamant that the base be closed.", "Veland", "the base be closed"),
        ("Veland was emphatic that the base must go.", "Veland", "the base must go"),
        ("Veland is unyielding on the right of return.", "Veland", "the right of return"),
        ("Veland is unbending in its demand for an apology.",
         "Veland", "its demand for an apology"),
        ("Veland is sticking out for twelve percent.", "Veland", "twelve percent"),
        ("Veland will settle for nothing less than a full withdrawal.",
         "Veland", "a full withdrawal"),
        ("Veland would not settle for less than a full withdrawal.", "Veland", "a full withdrawal"),
        ("Nothing less than a full withdrawal will satisfy Veland.", "Veland", "a full withdrawal"),
        ("Nothing short of a full withdrawal will do, the minister said.",
         "the minister", "a full withdrawal"),
        ("Only a full withdrawal would satisfy Veland.", "Veland", "Only a full withdrawal"),
        ("Veland will not rest until the islands are free.", "Veland", "the islands are free"),
        ("Veland says it is entitled to a tenth of the fund.", "Veland", "a tenth of the fund"),
        ("Veland is lobbying to have the ban lifted.", "Veland", "the ban lifted"),
        ("Veland has made the release of its pilots its first priority.",
         "Veland", "the release of its pilots"),
        ("Veland is seeking to have the treaty reopened.", "Veland", "the treaty reopened"),
        ("Veland is trying to win a longer lease.", "Veland", "a longer lease"),
        ("Veland's bottom line is a lasting truce.", "Veland", "a lasting truce"),
        ("Veland's top priority is a lasting truce.", "Veland", "a lasting truce"),
        ("Veland's pursuit of a bigger quota ran into trouble.", "Veland", "a bigger quota"),
        ("Veland's wish list includes a new bridge.", "Veland", "a new bridge"),
        ("High on Veland's list is a new bridge.", "Veland", "a new bridge"),
        ("A new bridge tops Veland's list of demands.", "Veland", "A new bridge"),
        ("A new bridge is among Veland's demands.", "Veland", "A new bridge"),
        ("A new bridge is a must for Veland.", "Veland", "A new bridge"),
        ("A new bridge is vital to Veland.", "Veland", "A new bridge"),
        ("For Veland, a new bridge is essential.", "Veland", "a new bridge"),
        ("The key for Veland is the right to fish.", "Veland", "the right to fish"),
        ("What matters to Veland is the right to fish.", "Veland", "the right to fish"),
        ("What Veland needs is a bigger quota.", "Veland", "a bigger quota"),
        ("What Veland is after is a bigger quota.", "Veland", "a bigger quota"),
        ("A bigger quota is what Veland wants.", "Veland", "A bigger quota"),
        ("A bigger quota is all that Veland asks.", "Veland", "A bigger quota"),
        ("A bigger quota has long been a demand of Veland.", "Veland", "A bigger quota"),
        ("Veland went to the court in search of a bigger quota.", "Veland", "a bigger quota"),
        ("Veland sent envoys in a bid to win a bigger quota.", "Veland", "a bigger quota"),
        ("The drivers are on strike for higher pay.", "The drivers", "higher pay"),
        ("The onus is on Torria to free the crew, the minister said.",
         "the minister", "free the crew"),
        ("The responsibility lies with Torria to free the crew, the minister said.",
         "the minister", "free the crew"),
        ("It is for Torria to free the crew, the minister said.", "the minister", "free the crew"),
        ("It falls to Torria to free the crew, the minister said.",
         "the minister", "free the crew"),
        ("Torria would do well to free the crew, the minister said.",
         "the minister", "free the crew"),
        ("Torria would be wise to free the crew, the minister said.",
         "the minister", "free the crew"),
        ("Torria has a duty to free the crew, the minister said.", "the minister", "free the crew"),
        ("Torria is under an obligation to free the crew, the minister said.",
         "the minister", "free the crew"),
        ("Torria needs to free the crew, the minister said.",
         "the minister", "Torria / free the crew"),
        ("Torria ought to free the crew, the minister said.",
         "the minister", "Torria / free the crew"),
        ("Torria had better free the crew, the minister said.", "the minister", "free the crew"),
        ("Veland deems the bridge essential.", "Veland", "the bridge"),
        ("Veland regards a seat on the board as essential.", "Veland", "a seat on the board"),
        ("Lunia's line is that the judge must be recalled.", "Lunia", "the judge must be recalled"),
        ("Lunia's terms include the recall of the judge.", "Lunia", "the recall of the judge"),
        ("With the Progressives pressing for a break, the cabinet put off its vote.",
         "Progressives", "a break"),
        ("What Torria had in mind was a corridor ten miles wide.", "Torria", "a corridor"),
        ("Longer hours remain the owners' chief demand.", "the owners", "Longer hours"),
        ("“The rent has got to come down,” the mayor said.", "the mayor", "The rent / come down"),
    ],
)  # fmt: skip
def test_a_phrase_or_shape_tells_what_is_asked_for(
    sentence: str, holder: str, content: str
) -> None:
    assert ("demand", holder, content) in _told(sentence)


@pytest.mark.parametrize(
    ("sentence", "holder", "content"),
    [
        ("The commander is hell-bent on taking the ridge.", "The commander", "taking the ridge"),
        ("The commander has every intention of closing the road.",
         "The commander", "closing the road"),
        ("The commander has made up his mind to take the ridge.",
         "The commander", "to take the ridge"),
        ("The commander has decided on a siege.", "The commander", "a siege"),
        ("The commander is gearing up for an assault on the town.",
         "The commander", "an assault on the town"),
        ("The commander vowed revenge.", "The commander", "revenge"),
        ("The commander served notice that the road would be closed.",
         "The commander", "the road would be closed"),
        ("The commander committed himself to holding the ridge.",
         "The commander", "holding the ridge"),
        ("The commander will press ahead with the siege.", "The commander", "the siege"),
        ("The commander is about to close the road.", "The commander", "close the road"),
        ("The pilots voted for a strike.", "The pilots", "a strike"),
        ("The pilots have authorised a strike.", "The pilots", "a strike"),
        ("The pilots warned of a strike.", "The pilots", "a strike"),
        ("The firm will proceed with the closing of the yard.",
         "The firm", "the closing of the yard"),
        ("Torria is sending two frigates to the bay.", "Torria", "sending two frigates to the bay"),
        ("The company's intention is to sell the yard.", "The company", "sell the yard"),
    ],
)  # fmt: skip
def test_what_is_meant_to_be_done(sentence: str, holder: str, content: str) -> None:
    assert ("intend", holder, content) in _told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The crowd welcomed the team home.",
        "The coach called it a good defence.",
        "The club is after the vote.",
        "The runner is bent on his map.",
        "The team needs three points on Saturday.",
        "The job calls for patience.",
        "The law requires drivers to wear belts.",
        "The storm is set to hit the coast on Friday.",
        "Prices are bound to rise.",
        "The singer hopes for a hit.",
        "She wanted to be a nurse.",
        "The museum is looking for a new director.",
        "The film makes the case for early bedtime.",
        "The actor is keen on sailing.",
        "He insisted that he was innocent.",
        "She maintained that she had been at home.",
        "Economists expect the bank to cut rates.",
        "It is up to the reader to decide.",
        "It is my turn to cook, she said.",
        "The onus of proof is on the plaintiff.",
        "He had better luck in the second race.",
        "You have got to laugh, she said.",
        "The ship called at three ports.",
        "He was pressed for time.",
        "Her goal in the final minute was the winner.",
        "His goal is to run a marathon.",
        "Sleep is vital to children.",
        "Top of the charts is a song from May.",
        "The hotel claims to be the oldest in town.",
        "The general means well.",
        "The shop is about to close for the day.",
        "The driver struck a tree for the second time.",
        "The strike went on for nine days.",
        "The bridge stands out for its colour.",
        "Outside the campaign there is anger.",
        "The case rests on a single letter.",
        "Her view is that it should rain.",
        "The agency's plans are far from enough to keep it dry.",
        "The people they need to reach are few.",
        "The man was in search of his hat.",
        "Many voters turned out for the poll.",
        "The firm is closing its ears.",
    ],
)
def test_the_like_asks_for_nothing_and_announces_nothing(sentence: str) -> None:
    assert [told for told in _told(sentence) if told[0] in ("demand", "intend")] == []


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The union is no longer holding out for a shorter week.", ["dropped"]),
        ("The union is not angling for a seat on the board.", []),
        ("Lunia might press for a longer truce.", ["demand"]),
        ("A bridge is not a must for Lunia.", []),
        ("Is it for Torria to free the crew?", []),
        ("The commander will not press ahead with the siege.", ["reject"]),
    ],
)
def test_not_and_might_leave_of_it_what_they_leave(sentence: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in _told(sentence)] == kinds

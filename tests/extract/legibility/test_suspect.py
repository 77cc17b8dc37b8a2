"""Broken sense: a statement that stands on damaged words is suspect, and says what is wrong."""

from __future__ import annotations

import pytest

from tests.parsing import statements_in

FRAGMENTS = [
    ("The union said it would end the strike for good. have to stop.", "goes on after a full stop"),
    (
        "“We hold the harbours in the south. , in every town,” the general said.",
        "after a full stop",
    ),
    ("The union rejects that timetable. is near its last hour.", "“timetable. is”"),
    ("The board accused Mr Falk of “delay”. through the whole of the winter.", "after a full stop"),
    ("Mara Ilves reported that the truce was only a pause. said.", "“pause. said”"),
    ("“We came here for a rule.” said.", "“said” stands alone after a quotation"),
    ("“The bid is dead,” Falk said. Was not specified.", "without its subject"),
    ("The mediator said both sides had moved. Has been postponed.", "without its subject"),
    (
        "The envoy said residents must rebuild their homes quickly. Coastal strip.",
        "“Coastal strip.”",
    ),
    ("The ministry said there were no more prisoners on the list. Withdrawn.", "“Withdrawn.”"),
    ("The general said: “We know the whole coast and in there. Geneva.”", "“Geneva.”"),
    ("The talks failed.\n\ndespite the cold, the mayor said they would go on.", "in its middle"),
    ("An official said on condition of anonymity that talks go on. Harbour Wire.", "stands alone"),
    (
        "The consul said a million people had too little food. According to the council.",
        "stands alone",
    ),
    (
        "The envoy said the pledge was meant for the troops. Do not enter the city.",
        "gives an order",
    ),
    ("The minister said that the ship would leave the.", "breaks off after “leave the”"),
    ("Mr Falk said: “We will pay for the wages and.”", "breaks off after"),
    ("The company said that the sale of the mill and the harbour.", "what follows “said that the”"),
    ("The two sides met again.\n\nThe minister said the paper was ready to […]", "breaks off"),
    ("The two sides met.\n\nThe minister said the paper was almost... Read more", "breaks off"),
    ("The talks go on. Mara Ilves said that the union had asked for the two", "breaks off"),
]
DOUBLES = [
    ("The council said it had called an the emergency meeting.", "two articles at once"),
    ("The premier said that his party has denied denied the split.", "“denied denied”"),
    ("The regulator said that it will block the the merger.", "“the the”"),
    ("The union said it has have agreed to the offer.", "two forms of one verb: “has have”"),
    ("The mayor said the ferry is are late.", "two forms of one verb"),
    ("The army said the minister said told reporters that the border is open.", "“said told”"),
    (
        "The talks showed little sign of showed a breakthrough, the envoy said.",
        "where a noun belongs",
    ),
    ("In the end he she said that the strike was over.", "“he she”"),
    (
        "But union leader Olav Brandt said Harbour Wire, “We reject the latest offer.”",
        "who was told",
    ),
    (
        "“We can’t sign,” Olav Brandt, the leader, said Meridian at a meeting in Torr.",
        "who was told",
    ),
]
VOICES = [
    ("The delegation left on Sunday. I told him that the talks were over.", "“I told”"),
    ("Mr Falk informed reporters and I am saying that a second round was likely.", "“I am saying”"),
    ("The minister said that I will not sign the treaty.", "“said that I”"),
]
AGREEMENT = [
    ("Two bodies was recovered by the crew, the coast guard said.", "“bodies was”"),
    ("The envoy said several villages has been cleared.", "“villages has”"),
    ("The union said they was ready to return.", "“they was”"),
    ("The minister said he have no mandate.", "“he have”"),
    ("The company said it would went on with the bid.", "“would went”"),
    ("The company said it would must pay.", "“would must”"),
    ("The figures were be released on Friday, the agency said.", "“were be”"),
    ("The prison denied that anyone in the block be on strike.", "without the verb that it needs"),
    ("The commodore said the crash was intentionally.", "“was intentionally”"),
    ("The envoy said she ruled out to go to a second round.", "“ruled out to go”"),
]
MARKS = [
    ("“We will not sign, said the minister; it is too late for that.”", "take in the cue"),
    ("“The offer is dead, he said. We are going home.”", "take in the cue"),
    ("The minister said the off“er would stand.", "inside a word"),
    ("The harbour was calm.\n\nThe mayor said the port was open” on Monday.", "closes nothing"),
    (
        "“We will stay in the hall, Mara Ilves said.\n\nThe board met. "
        "Later the firm called the protest “idle” talk.",
        "never closed",
    ),
]
SENSE = [
    ("The cabinet rejected the offer and accepts the offer, the minister said.", "undoes itself"),
    ("The two governments shut the door, leaving it open, the envoy said.", "undoes itself"),
    (
        "“We want to remove the general from power. He must remain in office,” the envoy said.",
        "undoes itself",
    ),
    ("“We reject the new wage offer. We do not reject the new wage offer,” Falk said.", "opposite"),
    ("The ministry said it confirmed the deal and denied the deal.", "undoes itself"),
]
CHARACTERS = [
    ("The minister said the caf\ufffd talks had failed.", "a letter is lost"),
    ("“They don?t want a truce,” the general said.", "a letter is lost"),
    ("President FranÃ§ois Morel said the treaty was ready.", "broken letters"),
    ("The envoy said the â€œplanâ€\u009d was ready.", "broken letters"),
    ("The g0vernment said the strike was illegal.", "“g0vernment”"),
    ("The board said the coali1ion had broken up.", "“coali1ion”"),
    ("The union said it would sign.The company said nothing more.", "run together"),
    ("The minister said t h e t a l k s had failed.", "stand apart"),
]
SUSPECT = [*FRAGMENTS, *DOUBLES, *VOICES, *AGREEMENT, *MARKS, *SENSE, *CHARACTERS]


@pytest.mark.parametrize(("text", "reason"), SUSPECT)
def test_a_statement_on_broken_words_is_suspect(text: str, reason: str) -> None:
    found = [s.legibility for s in statements_in(text)]
    assert any(
        here.grade == "suspect" and any(reason in each for each in here.reasons) for here in found
    ), found


def test_only_the_statement_with_the_flaw_is_suspect() -> None:
    text = (
        "The union said it would sign. The company said the the offer stood. "
        "The mayor said the port was open."
    )
    grades = [statement.legibility.grade for statement in statements_in(text)]
    assert grades == ["sound", "suspect", "sound"]


def test_each_reason_is_given_once_and_a_sound_statement_has_none() -> None:
    text = "The union said the the offer and the the plan stood. The mayor agreed that it rained."
    suspect, *rest = statements_in(text)
    assert suspect.legibility.reasons == ("a word stands twice: “the the”",)
    assert all(statement.legibility.reasons == () for statement in rest)

"""Sound sentences of plain news stay sound, however much they resemble damage."""

from __future__ import annotations

import pytest

from tests.parsing import statements_in

STRIKE = [
    "“We will not sign,” Mara Ilves, the union’s president, said on Monday. “Not now. Not ever.”",
    "The union said it had had enough.",
    "Mr. Falk said the mills in St. Orme Co. would close on Jan. 5.",
    "“Ten years is a long time to wait,” she said.",
    "What the union has is a promise, its leader said.",
    "Asked whether the strike would go on, Ms. Ilves said: “Yes. Of course.”",
    "He told her her job was safe, the foreman said.",
    "The company, which said told-you-so tactics would fail, asked for talks.",
    '"I\'m six feet tall, 6\'2" to be exact," the docker said.',
    "The mediator said it was “now or never”. The union agreed that it was late.",
    "“Who said that?” he asked. “I did,” the foreman said.",
    "The drivers’ leader said: ‘We are ready to talk, and the company knows it.’",
]
TAKEOVER = [
    "The board said it rejected the offer but would accept the higher one.",
    "Falk said the company would first close the mill and then open it again.",
    "Shares closed at $4.25 vs. $4.10 a day before, the exchange said.",
    "The bidder said it would neither raise nor withdraw the offer.",
    "“Either we accept the bid or we reject it,” the chairman said.",
    "The group, known as iBuild, said eBay sellers had been told.",
    "The fund said on Tuesday that it had bought 4.9 per cent of the shares.",
    "Two per cent is too little, the fund said.",
    "“That that offer failed is no surprise,” an analyst said.",
    "The regulator said (in a letter dated Nov. 9) that the deal could go ahead.",
    "Torr Holdings Inc. said it was “very, very close” to a deal.",
]
TRADE = [
    "Tariffs of 25% will stay, the minister said, until the E.U. moves.",
    "The minister said she would veto the text if it did not support farmers.",
    "The envoy said the ban on beef was lifted: imports are now allowed.",
    "“We confirm the meeting. We do not confirm the place,” the ministry said.",
    "The two sides might sign, might not sign, the envoy said.",
    "Trade officials said the pact, signed in the 1990s, had to go.",
    "“It’s a question of, of trust,” the commissioner said.",
    "The minister said that that was the last word.",
    "The bloc said it would end the quota and extend the talks.",
]
CEASEFIRE = [
    "An official said, on condition of anonymity, that “there is no progress yet”.",
    "“Obi and I agreed,” the general said. “He and I will meet again.”",
    "The army said at least 12 people had been killed. Most were civilians.",
    "The envoy told Harbour Wire that the truce would hold.",
    "“We will not leave the strip,” the general said Thursday, “and they know it.”",
    "Mr Brandt said he told them: “Do not enter the city.”",
    "The ministry said that, of the 44 men, 19 would be freed.",
    "The council wants the guards to leave and the monitors to remain, a diplomat said.",
    "“They say they want peace … but they do not act like it,” she said.",
    "The group said it “cannot accept” the terms, and said so twice.",
    "Asked about the raid, the minister said: “No comment.”",
    "Mr. Ryl is a leader in supporting the pact; opposing it is Mr. Falk’s aim, an aide said.",
    "The two governments opened the door to talks, the envoy said.",
    "“[The] rule is clear,” the judge said.",
]
HISTORIC = [
    "Mr. Gladstone said, in 1886, that he had “not been consulted”.",
    "The Foreign Office said the conference would meet in St. Petersburg.",
    "The Chancellor said that Prussia would remain, and remain strong.",
    "The ambassador said to the king that the fleet had sailed.",
    "General de Wet said von Falk had surrendered.",
]
HEADLINES = [
    "Union leader says ‘no progress’ in talks",
    "Minister: I will not resign",
    "I will not sign, says Falk",
    "Falk says bid is dead",
    "Talks to go on, says envoy",
    "‘We are ready’, says union",
    "Harbour boss says what no one dared to say…\n\nThe mill will close on Monday.",
]
INTERVIEWS = [
    "I told the minister that the roads were bad. I said it twice. I think he knew. I left.",
    "Q: What did you say?\n\nA: I said that the paper was ready.\n\nQ: And then?",
    "HARBOUR WIRE: Did you sign?\n\nMARA ILVES: I told them that we would not sign.",
    "He told me that the union would not sign, and that he was tired.",
    "“I said to him, I said, you have to choose,” the skipper recalled.",
    "“He said that I should sign,” Mr Falk said.",
    "“‘Do not sign,’ she told us, and we did not sign,” Mr Falk said.",
    "Ms Ilves said: “My husband says I work too much. He is right.",
    "“We ain’t leaving. They was here first,” the old man said.",
]
SOUND = [*STRIKE, *TAKEOVER, *TRADE, *CEASEFIRE, *HISTORIC, *HEADLINES, *INTERVIEWS]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_sentence_stays_sound(text: str) -> None:
    reasons = [reason for s in statements_in(text) for reason in s.legibility.reasons]
    assert reasons == []


def test_the_table_is_of_statements() -> None:
    silent = [text for text in SOUND if not statements_in(text)]
    assert len(silent) <= len(SOUND) // 20, silent


def test_a_quotation_over_paragraphs_is_sound() -> None:
    text = (
        "“We came in peace,” the envoy said. “We have waited for a year.\n\n"
        "“We shall not wait for another,” she added.\n\nThe talks go on."
    )
    found = statements_in(text)
    assert found
    assert {statement.legibility.grade for statement in found} == {"sound"}

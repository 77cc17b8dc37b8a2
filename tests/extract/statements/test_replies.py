"""Replies that only point at what was said: told alone, or with the words that follow them."""

from __future__ import annotations

import pytest

from tests.parsing import statements_in

KINDS = ("denies what was said", "disagrees with what was said", "confirms what was said")
SAID = "The mayor said that the bridge was safe. "


def replies(text: str) -> list[tuple[str, str]]:
    """Return the kind of each reply, by its first word, and the words of the statement with it."""
    return [
        (reason.split()[0], one.content[0].quote)
        for one in statements_in(SAID + text)
        for reason in one.reasons
        if reason.startswith(KINDS)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Ilka Bron herself denied this.", "denies", "this"),
        ("The coast guard disputes that.", "denies", "that"),
        ("A second member disagreed.", "disagrees", "disagreed"),
        ("The ministry took issue with this.", "disagrees", "took issue"),
        ("The board does not see it that way.", "disagrees", "does not see it that way"),
        ("The unions see it differently.", "disagrees", "see it differently"),
        (
            "The opposition sees it the other way round.",
            "disagrees",
            "sees it the other way round",
        ),
        ("A spokeswoman would have none of it.", "disagrees", "have none of it"),
        ("The company confirmed this.", "confirms", "this"),
        ("A diver remembered it otherwise.", "disagrees", "remembered it otherwise"),
        (
            "That is not how the divers see it.",
            "disagrees",
            "That is not how the divers see it",
        ),
        ("The harbour board gave a different account.", "disagrees", "gave a different account"),
        ("The union has another version.", "disagrees", "has another version"),
        ("The opposition took the opposite view.", "disagrees", "took the opposite view"),
        ("The union did not share that view.", "disagrees", "did not share that view"),
        ("Ilka Bron contradicted him: the piers had cracked.", "denies", "the piers had cracked"),
        ("The union has another version: the piers broke.", "disagrees", "the piers broke"),
        ("Not so, said Ilka Bron.", "denies", "Not so"),
        ("An adviser said the same.", "confirms", "the same"),
        (
            "His colleague put it in almost the same words.",
            "confirms",
            "it in almost the same words",
        ),
    ],
)
def test_a_reply_is_told(text: str, kind: str, words: str) -> None:
    assert replies(text) == [(kind, words)]


def test_a_disagreement_stands_with_the_words_that_follow_it() -> None:
    text = "A second member disagreed. “The piers are cracked,” the second member said."
    assert replies(text) == [("disagrees", "The piers are cracked,")]


@pytest.mark.parametrize(
    ("text", "reason", "speaker", "words"),
    [
        (
            "The coast guard denied this flatly: its men, it said, had found cracks.",
            "denies",
            "The coast guard",
            "its men",
        ),
        (
            "A diver gave a different account: the piers, he said, had cracked.",
            "disagrees",
            "A diver",
            "the piers",
        ),
        (
            "A diver remembered it otherwise. The piers had cracked, said the diver.",
            "disagrees",
            "the diver",
            "The piers had cracked",
        ),
        (
            "The union takes the opposite view and believes that the piers will break.",
            "disagrees",
            "The union",
            "that the piers will break",
        ),
        (
            "An engineer sounded less confident: the piers, the engineer said, had cracked.",
            "disagrees",
            "the engineer",
            "the piers",
        ),
        (
            "An engineer was less confident: the piers, the engineer said, had cracked.",
            "disagrees",
            "the engineer",
            "the piers",
        ),
    ],
)
def test_a_reply_opens_what_its_source_goes_on_to_say(
    text: str, reason: str, speaker: str, words: str
) -> None:
    one = statements_in(SAID + text)[1]
    found = [why.split()[0] for why in one.reasons if why.startswith(KINDS)]
    assert (found, one.speakers[0].name) == ([reason] if reason else [], speaker)
    assert one.content[0].quote == words


@pytest.mark.parametrize(
    "text",
    [
        "The figures tell a different story.",
        "The opposition took a different view of the tax.",
        "The union has a different version from that of last year.",
        "The ministry did not share the view.",
        "The mayor was less gloomy than his deputy. The tunnel is dry, said the mayor.",
        "The union was less gloomy.",
        "To put it differently, the union lost.",
        "If the bank disputes this, it may go to court.",
        "The chairman did not deny this.",
        "Nobody denied this.",
        "The ministry did not trouble to deny it.",
        "The ministry refused to deny this.",
        "44 percent of those asked disagreed.",
        "She could not say the same of her rival.",
        "The union disagreed with the plan.",
        "The union said the same of the pension plan.",
        "He saw her on the way to the harbour.",
        "The party took up the issue.",
        "“They denied this,” the clerk said.",
    ],
)
def test_no_reply_is_told(text: str) -> None:
    assert replies(text) == []


def test_a_quotation_that_follows_a_dissent_at_once_is_what_it_has_to_say() -> None:
    text = (
        "“The patrol was attacked,” the coast guard said. The navy gave another account. "
        "“The cutter rammed a boat,” said Captain Ivo Tressen, a navy spokesman."
    )
    found = statements_in(text)
    assert [one.content[0].quote for one in found][-1] == "The cutter rammed a boat,"
    assert any("disagrees with what was said before" in reason for reason in found[-1].reasons)
    assert not any(one.content[0].quote == "gave another account" for one in found)


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        (
            "The union said the piers had cracked, a charge the company denied.",
            "the piers had cracked",
            "the company",
        ),
        (
            "The union said the piers had cracked, a claim that port officials disputed.",
            "the piers had cracked",
            "port officials",
        ),
        (
            "The union said the piers had cracked, an allegation denied by the company.",
            "the piers had cracked",
            "the company",
        ),
        (
            "The union says 40 were hurt, a figure the police reject.",
            "40 were hurt",
            "the police",
        ),
    ],
)
def test_who_disputes_it_is_told_at_the_end_of_a_statement(text: str, said: str, who: str) -> None:
    first, second = sorted(statements_in(text), key=lambda one: one.content[0].start)
    assert first.content[0].quote == said
    assert [speaker.name for speaker in second.speakers] == [who]
    assert second.reasons == ("denies what was said before it",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The union said it was a charge that the company never denied.",
            "it was a charge that the company never denied",
        ),
        (
            "The union said the piers had cracked, a fact that frightened the company.",
            "the piers had cracked, a fact that frightened the company",
        ),
        (
            "The union said it wanted a pier, a figure, and a claim form.",
            "it wanted a pier, a figure, and a claim form",
        ),
    ],
)
def test_what_belongs_to_a_statement_stays_in_it(text: str, said: str) -> None:
    assert [one.content[0].quote for one in statements_in(text)] == [said]

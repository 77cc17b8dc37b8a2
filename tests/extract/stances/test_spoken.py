"""A speaker's plain words: "will not", "must", "cannot", fixed words, orders, threats."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import Held, held_in, kinds_in, stances_in


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("“We will not hand over one boat,” Ada Brill said.", ("reject", "will not", "Ada Brill")),
        ("“We will never give up the shoal,” he said.", ("reject", "will never", "he")),
        ("“We will sail on Monday,” Ada Brill said.", ("intend", "will", "Ada Brill")),
        ("The union said it would walk out on Friday.", ("intend", "would", "The union")),
        ("Ada Brill said Torria would not leave.", ("reject", "would not", "Torria")),
        ("Lunia said its forces would stay put.", ("intend", "would", "Lunia")),
        ("Lunia said no boat would be handed over.", ("reject", "would be", "Lunia")),
        ("Lunia said no troops would cross.", ("reject", "would", "Lunia")),
        ("Torria's envoys will be back soon, Lunia said.", ("intend", "will", "Torria's envoys")),
        ("“There will be no pause,” Lunia said.", ("reject", "will", "Lunia")),
        ("“We are not going to pay,” Ada Brill said.", ("reject", "are not", "Ada Brill")),
    ],
)
def test_what_somebody_will_or_will_not_do_is_his(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held_in(sentence) == [Held(*held)]


@pytest.mark.parametrize(
    "sentence",
    [
        "“We will see,” Ada Brill said.",
        "“We will lose the harvest,” Ada Brill said.",
        "Ada Brill said prices would rise.",
        "“It will not work,” Ada Brill said.",
        "Ada Brill asked whether the crew would leave.",
        "“Will they leave?” Ada Brill said.",
        "Ada Brill denied that Lunia would leave.",
        "The coast guard will return on Monday.",
        "Ada Brill said she knew how the crew would leave.",
        "“He must be tired,” Ada Brill said.",
        "“We must hope,” Ada Brill said.",
        "The pause must be long.",
        "“They did not have to leave,” Ada Brill said.",
        "Ada Brill said they had to leave.",
        "“We can't see a difference,” Ada Brill said.",
    ],
)
def test_forecasts_questions_and_duties_are_no_stance(sentence: str) -> None:
    assert kinds_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("“The pause must be permanent,” Ada Brill said.", ("demand", "must", "Ada Brill")),
        ("“There must be a written text,” Ada Brill said.", ("demand", "must", "Ada Brill")),
        ("Lunia said the round should go ahead.", ("demand", "should", "Lunia")),
        ("Lunia said some lines would have to go.", ("demand", "would have to", "Lunia")),
        ("“The patrols have to stop,” Ada Brill said.", ("demand", "have to", "Ada Brill")),
        ("Lunia said the patrols had to stop.", ("demand", "had to", "Lunia")),
        ("“We need an answer by Friday,” he said.", ("demand", "need", "he")),
        ("“The crews cannot wait,” Ada Brill said.", ("demand", "cannot", "Ada Brill")),
        ("Lunia said the patrols must not return.", ("demand", "must not", "Lunia")),
    ],
)
def test_what_must_be_is_asked_for_by_whoever_says_so(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held_in(sentence) == [Held(*held)]


def test_of_whom_it_is_asked_is_kept() -> None:
    (stance,) = stances_in("“The guards must leave the quay,” Ada Brill said.")
    assert stance.addressee is not None
    assert stance.addressee.name == "The guards"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“We cannot sign the text,” Ada Brill said.", "reject"),
        ("“We can't live with that,” Ada Brill said.", "reject"),
        ("“We could live with a shorter pause,” Ada Brill said.", "accept"),
        ("“The border cannot be divided,” Ada Brill said.", "reject"),
        ("“Lunia does not negotiate under fire,” Ada Brill said.", "reject"),
        ("“We are not going anywhere,” Ada Brill said.", "reject"),
        ("Ada Brill said Lunia was unable to accept delay.", "reject"),
    ],
)
def test_what_one_cannot_or_does_not_do_is_refused(sentence: str, kind: str) -> None:
    assert kinds_in(sentence) == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Lunia said the demand was out of the question.", "reject"),
        ("“A fourth year is not on the table,” Ada Brill said.", "reject"),
        ("“Nothing is off the table,” Ada Brill said.", "open"),
        ("“Our position on the text is negative,” Ada Brill said.", "reject"),
        ("“The answer is no,” Ada Brill said.", "reject"),
        ("“That price is not enough,” Ada Brill said.", "reject"),
        ("The board said the bid undervalued the yard.", "reject"),
        ("“Not a penny more,” Ada Brill said.", "reject"),
        ("“There is no question of a pause,” Ada Brill said.", "reject"),
        ("Ada Brill said her words were not a refusal.", "open"),
        ("Ada Brill said nothing had been decided.", "open"),
        ("Ada Brill said no decision had been taken.", "open"),
        ("Ada Brill drew the line at sovereignty.", "reject"),
        ("“We did not come for a pause,” Ada Brill said.", "reject"),
        ("“We came for a rule,” Ada Brill said.", "demand"),
        ("“It is time for them to leave,” Ada Brill said.", "demand"),
        ("“Bring them home first,” Ada Brill said.", "demand"),
        ("“Let them go home,” Ada Brill said.", "demand"),
        ("“First the men, then the shoal,” Ada Brill said.", "demand"),
    ],
)
def test_fixed_words_and_orders_hold_a_stance(sentence: str, kind: str) -> None:
    assert kinds_in(sentence) == [kind]


def test_who_calls_an_offer_something_has_the_stance() -> None:
    assert held_in("Ada Brill considers the pause an insult.") == [
        Held("reject", "insult", "Ada Brill")
    ]


def test_who_believes_has_the_stance_and_not_who_tells() -> None:
    (stance,) = stances_in("Ada Brill said the board thinks the price is too low.")
    assert stance.holder is not None
    assert stance.holder.name == "the board"


@pytest.mark.parametrize(
    ("sentence", "content", "otherwise"),
    [
        ("“If a cutter returns, the talks end,” she said.", "the talks end", "intend"),
        ("Lunia said talks would not resume unless they paid.", "talks would not resume", "reject"),
        ("“Unless pay rises, we strike,” she said.", "strike", "intend"),
        ("“No text, no talks,” she said.", "no talks", "reject"),
        ("“Anyone who signs will be negotiating alone,” she said.", "will be negotiating alone",
         "intend"),
    ],
)  # fmt: skip
def test_what_hangs_on_a_condition_is_a_threat(sentence: str, content: str, otherwise: str) -> None:
    (stance,) = stances_in(sentence)
    assert stance.kind == "conditional"
    assert [span.quote for span in stance.content] == [content]
    assert stance.otherwise == otherwise


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The union said the strike would go ahead.", "intend"),
        ("“No jobs will go,” the board said.", "reject"),
        ("“The yard will not be sold,” the board said.", "reject"),
        ("The fund said anything lower would be refused.", "reject"),
        ("“There is room for compromise,” Ada Brill said.", "open"),
        ("“We see no need for a mediator,” Ada Brill said.", "reject"),
        ("“There is nothing to negotiate,” Ada Brill said.", "reject"),
        ("“Our offer stands,” the board said.", "offer"),
        ("“The door is open,” Ada Brill said.", "open"),
        ("“The islands are ours,” Ada Brill said.", "demand"),
        ("“The islands belong to us,” Ada Brill said.", "demand"),
        ("“What we want is a signature,” Ada Brill said.", "demand"),
        ("“This is our final offer,” the board said.", "offer"),
        ("“Our members deserve a rise,” Ada Brill said.", "demand"),
        ("“There has to be a limit on hours,” Ada Brill said.", "demand"),
        ("“There can be no return to work yet,” Ada Brill said.", "reject"),
        ("Ada Brill said Lunia would talk to anybody.", "open"),
        ("Ada Brill said Lunia would free the crew.", "offer"),
        ("The directors believe the price is fair.", "accept"),
    ],
)
def test_what_a_speaker_says_of_his_own_acts_and_things(sentence: str, kind: str) -> None:
    assert kinds_in(sentence) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "“There is room for four banks,” Ada Brill said.",
        "“She has nothing to worry about,” Ada Brill said.",
        "“If they sue us, they are going to lose,” Ada Brill said.",
        "“If we are teachers, we give up money,” Ada Brill said.",
        "“I came here for a year,” Ada Brill said.",
        "“Compare him to the others,” Ada Brill said.",
        "“Some of the blame belongs to Torria,” Ada Brill said.",
        "“Our offer is fair,” Ada Brill said.",
    ],
)
def test_comments_are_no_stance(sentence: str) -> None:
    assert kinds_in(sentence) == []

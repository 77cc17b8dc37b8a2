"""Ways in which reports tell who is against a thing, or gives it up, and their like."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import held_in, kinds_in

_TALKS = "The talks between the two ministers on the treaty went on in Korvath. "


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Veland spurned the offer of a joint fund.", ("reject", "spurned", "Veland")),
        ("Veland repudiated the accord on Friday.", ("reject", "repudiated", "Veland")),
        ("The senate torpedoed the treaty.", ("reject", "torpedoed", "senate")),
        (
            "The growers shot down a proposal for lower quotas.",
            ("reject", "shot down", "The growers"),
        ),
        (
            "The envoy waved away the suggestion of a referendum.",
            ("reject", "waved away", "The envoy"),
        ),
        ("The envoy shrugged off the ultimatum.", ("reject", "shrugged off", "The envoy")),
        (
            "The envoy ridiculed the proposal for a buffer zone.",
            ("reject", "ridiculed", "The envoy"),
        ),
        ("The farmers slammed the tariff.", ("reject", "slammed", "The farmers")),
        ("Ada Brill deplored the decision to close the yard.", ("reject", "deplored", "Ada Brill")),
        (
            "Torria disagrees with the plan for a shared port.",
            ("reject", "disagrees with", "Torria"),
        ),
        ("The drivers dislike the new roster.", ("reject", "dislike", "The drivers")),
        ("The lawyers demurred at the clause on costs.", ("reject", "demurred at", "The lawyers")),
        ("The bank shied away from a write-off.", ("reject", "shied away from", "The bank")),
        ("The pilots revolted against the pay cut.", ("reject", "revolted against", "The pilots")),
        (
            "The party has come out against the treaty.",
            ("reject", "has come out against", "The party"),
        ),
        ("The board decided against a merger.", ("reject", "decided against", "The board")),
        ("Keller advised against signing the contract.", ("reject", "advised against", "Keller")),
        (
            "Veland is obstructing the deployment of observers.",
            ("reject", "is obstructing", "Veland"),
        ),
        (
            "The ministry stalled the ratification of the accord.",
            ("reject", "stalled", "The ministry"),
        ),
        ("Torria is withholding its consent to the sale.", ("reject", "is withholding", "Torria")),
        (
            "The colonel refused point-blank to leave the ridge.",
            ("reject", "refused", "The colonel"),
        ),
        ("The regulator refused to clear the merger.", ("reject", "refused", "The regulator")),
    ],
)
def test_a_verb_tells_that_somebody_is_against_it(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "The union wants nothing to do with the new roster.",
            ("reject", "wants nothing to do", "The union"),
        ),
        ("The union took a dim view of the roster.", ("reject", "took a dim", "The union")),
        ("The union put its foot down over the roster.", ("reject", "put", "The union")),
        (
            "The minister gave the cold shoulder to the proposal.",
            ("reject", "gave the cold shoulder", "The minister"),
        ),
        ("The minister turned up his nose at the offer.", ("reject", "turned", "The minister")),
        ("The minister turned his back on the accord.", ("reject", "turned", "The minister")),
        ("The company took strong exception to the clause.", ("reject", "took", "The company")),
        (
            "The company stood in the way of a settlement.",
            ("reject", "stood in the way of", "The company"),
        ),
        ("The company held the line on wages.", ("reject", "held", "The company")),
        ("The company washed its hands of the plan.", ("reject", "washed", "The company")),
        ("The company tore up the agreement.", ("reject", "tore up", "The company")),
        ("Veland pulled out of the treaty.", ("reject", "pulled", "Veland")),
        ("Veland stayed away from the conference.", ("reject", "stayed away", "Veland")),
        (
            "Ostrava vowed not to yield an inch of the strip.",
            ("reject", "vowed not to yield", "Ostrava"),
        ),
        ("Airlines cried foul over the levy.", ("reject", "cried foul", "Airlines")),
        ("The airlines have taken the levy to court.", ("reject", "have taken", "The airlines")),
        ("The envoy could not bring himself to sign.", ("reject", "could not bring", "The envoy")),
        ("The ministry refused entry to the inspectors.", ("reject", "refused", "The ministry")),
        ("The union declined the invitation to talks.", ("reject", "declined", "The union")),
        ("The parliament failed to approve the treaty.", ("reject", "failed", "The parliament")),
        (
            "The party walked out in protest at the plan for cross-border bodies.",
            ("reject", "walked out in protest", "The party"),
        ),
        ("Brussels has resisted pressure for deeper cuts.", ("reject", "has resisted", "Brussels")),
        ("The colonel brushed the ultimatum aside.", ("reject", "brushed", "The colonel")),
        ("The colonel let the deadline pass.", ("reject", "let", "The colonel")),
        ("The owners fought shy of a second crew.", ("reject", "fought shy", "The owners")),
    ],
)
def test_a_turn_of_phrase_tells_that_somebody_is_against_it(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Veland is dead set against a tribunal.", ("reject", "is dead set against", "Veland")),
        ("Veland was cool to a tribunal.", ("reject", "was cool to", "Veland")),
        ("Veland was lukewarm about the tribunal.", ("reject", "was lukewarm about", "Veland")),
        ("Veland was unimpressed by the offer.", ("reject", "was unimpressed by", "Veland")),
        ("Veland is skeptical about the plan.", ("reject", "is skeptical about", "Veland")),
        ("Veland is unhappy with the plan.", ("reject", "is unhappy with", "Veland")),
        ("Veland was angered by the tariff.", ("reject", "was angered by", "Veland")),
        ("Veland is critical of the agreement.", ("reject", "is critical of", "Veland")),
        ("Veland is allergic to a tribunal.", ("reject", "is allergic to", "Veland")),
        ("Veland is disinclined to share the river.", ("reject", "is disinclined to", "Veland")),
        ("Veland is in no hurry to share the river.", ("reject", "is in no hurry", "Veland")),
        ("Veland is not about to share the river.", ("reject", "is not about to", "Veland")),
        ("Veland is not keen on a truce.", ("reject", "is not keen on", "Veland")),
        ("Veland was not sold on the plan.", ("reject", "was not sold on", "Veland")),
        (
            "The union remained unconvinced by the formula.",
            ("reject", "remained unconvinced by", "The union"),
        ),
        (
            "The owners were adamant that there would be no second crew.",
            ("reject", "were adamant", "The owners"),
        ),
    ],
)
def test_an_adjective_tells_that_somebody_is_against_it(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "The government's aversion to a tribunal has not faded.",
            ("reject", "aversion to", "The government"),
        ),
        (
            "The government's reluctance to sign held up the summit.",
            ("reject", "reluctance", "The government"),
        ),
        (
            "The government's veto of the pact surprised the envoys.",
            ("reject", "veto of", "The government"),
        ),
        (
            "The union signalled its unease over the plan.",
            ("reject", "signalled its unease over", "The union"),
        ),
        ("The bank has no appetite for a new loan.", ("reject", "has no appetite for", "The bank")),
        (
            "The bank has little enthusiasm for a bailout.",
            ("reject", "has little enthusiasm", "The bank"),
        ),
        ("The bank saw no point in further talks.", ("reject", "saw no point in", "The bank")),
        ("The bank has no use for a mediator.", ("reject", "has no use for", "The bank")),
        ("Tarvik's veto on inspectors stalled the session.", ("reject", "veto on", "Tarvik")),
        (
            "The army's chief, a foe of any truce, stayed away.",
            ("reject", "foe of", "The army's chief"),
        ),
    ],
)
def test_a_noun_tells_that_somebody_is_against_it(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Veland has stopped insisting on an apology.", ("dropped", "has stopped", "Veland")),
        ("Veland has waived its right to the reef.", ("dropped", "has waived", "Veland")),
        ("Veland moved off its demand for a tribunal.", ("dropped", "moved off", "Veland")),
        ("Veland set aside its demand for a tribunal.", ("dropped", "set aside", "Veland")),
        (
            "The union did not press its demand for a shorter week.",
            ("dropped", "did not press", "The union"),
        ),
        ("The company pulled its bid for the yard.", ("dropped", "pulled", "The company")),
        (
            "The company has given up on its bid for the yard.",
            ("dropped", "has given up on", "The company"),
        ),
        (
            "The company reversed its decision to close two pits.",
            ("dropped", "reversed", "The company"),
        ),
        ("The minister tore up his earlier promise.", ("dropped", "tore up", "The minister")),
        (
            "The company took back its threat to hire new drivers.",
            ("dropped", "took back", "The company"),
        ),
        (
            "The teachers have backed down over merit pay.",
            ("dropped", "have backed down over", "The teachers"),
        ),
        (
            "The teachers gave up their fight against merit pay.",
            ("dropped", "gave up", "The teachers"),
        ),
    ],
)
def test_what_was_asked_or_offered_is_given_up(sentence: str, held: tuple[str, str, str]) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The crowd jeered at the referee.",
        "The jury threw out the charge.",
        "The minister rejected the accusation of fraud.",
        "The dog would not budge from the door.",
        "The striker would not be drawn on his future at the club.",
        "The keeper blocked a shot in the final minute.",
        "The singer turned down the volume.",
        "The runner pulled out of the race.",
        "The pilot dropped leaflets over the town.",
        "The search was abandoned at dusk.",
        "The crew abandoned the ship in the storm.",
        "The match was abandoned because of rain.",
        "The guide shelved the books.",
        "The cook poured cold water on the rice.",
        "The painter drew the line with a ruler.",
        "The child turned up her nose at the soup.",
        "The child is allergic to nuts.",
        "The water was cool to the touch.",
        "The fans were furious over the penalty.",
        "The spokesman declined to say who would attend.",
        "The ambassador condemned the bombing.",
        "The ambassador criticised the newspaper for its report.",
        "The soldiers fought the fire until dawn.",
        "The plan does not mention the river.",
        "There was no sign of the boat.",
        "The coat was too small for the boy.",
        "The jump fell short of the record.",
        "Sales fell short of forecasts.",
        "The minister warned against swimming in the river.",
        "The runner was unmoved by the noise.",
        "The farmer slammed the door.",
        "Analysts are sceptical about growth next year.",
        "The guard shot down a drone.",
        "The priest turned his back on the camera.",
        "She has no interest in football.",
        "The men tore up the road.",
        "The pilot abandoned the take-off.",
    ],
)
def test_what_only_looks_like_a_refusal_is_none(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []

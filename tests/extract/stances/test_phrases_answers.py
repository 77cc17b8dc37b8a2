"""How reports tell that somebody accepts, leaves open, offers, or makes hang on something."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import stances_in

_ELSEWHERE = (
    "\n\nAn envoy was at the talks on the treaty, and pay was one of the matters of the dispute."
)
"""What such a report tells besides: without it, many of these words are of other matters."""


def _held(sentence: str, kind: str) -> list[tuple[str, str]]:
    """Return holder and content of the stances of a kind."""
    return [
        ("" if one.holder is None else one.holder.name, " … ".join(at.quote for at in one.content))
        for one in stances_in(sentence + _ELSEWHERE)
        if one.kind == kind
    ]


@pytest.mark.parametrize(
    ("sentence", "holder", "content"),
    [
        ("Torria welcomed the accord.", "Torria", "the accord"),
        ("The government hailed the pact as a breakthrough.", "The government", "the pact"),
        (
            "The islanders took kindly to the idea of a joint patrol.",
            "The islanders",
            "the idea of a joint patrol",
        ),
        (
            "The council warmed to the plan for a causeway.",
            "The council",
            "the plan for a causeway",
        ),
        ("Lunia raised no objection to the observers.", "Lunia", "the observers"),
        ("The growers had no complaint about the quota.", "The growers", "the quota"),
        ("The minister gave the green light to the convoy.", "The minister", "the convoy"),
        ("The minister gave the plan the thumbs up.", "The minister", "plan"),
        ("The board waved through the bid.", "The board", "the bid"),
        ("The parliament rubber-stamped the treaty.", "The parliament", "the treaty"),
        ("Torria put its name to the treaty.", "Torria", "the treaty"),
        ("Torria signed on to the plan.", "Torria", "the plan"),
        ("The two sides struck a bargain on overtime.", "The two sides", "a bargain … overtime"),
        ("Torria agrees with the proposal.", "Torria", "the proposal"),
        (
            "Both sides agree that the airport should reopen.",
            "Both sides",
            "the airport should reopen",
        ),
        ("Both sides are agreed on a date.", "Both sides", "a date"),
        ("The navy let the trawlers go home.", "The navy", "the trawlers go home"),
        (
            "The navy cleared the way for the return of the trawlers.",
            "The navy",
            "the return of the trawlers",
        ),
        (
            "Torria authorised the convoy to cross the river.",
            "Torria",
            "the convoy to cross the river",
        ),
        (
            "The company satisfied the union's demand for a review.",
            "The company",
            "the union's demand for a review",
        ),
        ("The company honoured the award.", "The company", "the award"),
        ("The company jumped at the offer.", "The company", "the offer"),
        (
            "The company took the union up on its offer of arbitration.",
            "The company",
            "its offer of arbitration",
        ),
        ("The company resigned itself to a smaller stake.", "The company", "a smaller stake"),
        (
            "The company came to terms with the loss of the yard.",
            "The company",
            "the loss of the yard",
        ),
        ("The general can live with a narrow strip.", "The general", "a narrow strip"),
        (
            "The general was satisfied with the wording of the clause.",
            "The general",
            "the wording of the clause",
        ),
        ("The general described the offer as reasonable.", "The general", "the offer"),
        ("The general called the formula a fair compromise.", "The general", "the formula"),
        ("The draft is fine with us, the envoy said.", "the envoy", "The draft"),
        ("The draft got a warm reception from the miners.", "the miners", "The draft"),
        ("The draft was well received in Veland.", "Veland", "The draft"),
        ("The formula found favour with the nurses.", "the nurses", "The formula"),
        ("The formula satisfied the nurses.", "the nurses", "The formula"),
        ("Veland is all for the plan.", "Veland", "the plan"),
        ("Veland is on board with the plan.", "Veland", "the plan"),
        ("“We are in full agreement with the plan,” the envoy said.", "the envoy", "the plan"),
        ("Veland is supportive of the plan.", "Veland", "the plan"),
        ("Veland has lent its support to the plan.", "Veland", "the plan"),
        ("Veland's support for the plan came as no surprise.", "Veland", "the plan"),
        ("Veland reaffirmed its commitment to the truce.", "Veland", "the truce"),
        ("Veland looks favourably on the request.", "Veland", "the request"),
        (
            "The premier, a strong supporter of the pact, will sign on Friday.",
            "The premier",
            "the pact",
        ),
        (
            "The two presidents have settled on a joint commission.",
            "The two presidents",
            "a joint commission",
        ),
        (
            "The mayor has made his peace with the idea of a toll.",
            "The mayor",
            "the idea of a toll",
        ),
        (
            "The union's leaders recommended that members take the owners' money.",
            "The union's leaders",
            "members take the owners' money",
        ),
    ],
)
def test_what_is_approved_is_accepted(sentence: str, holder: str, content: str) -> None:
    assert (holder, content) in _held(sentence, "accept")


@pytest.mark.parametrize(
    ("sentence", "holder", "content"),
    [
        ("Veland is not on board with the plan.", "Veland", "the plan"),
        (
            "The islanders did not take kindly to the idea of a joint patrol.",
            "The islanders",
            "the idea of a joint patrol",
        ),
    ],
)
def test_approval_that_is_denied_is_a_refusal(sentence: str, holder: str, content: str) -> None:
    assert (holder, content) in _held(sentence, "reject")


@pytest.mark.parametrize(
    ("sentence", "holder", "content"),
    [
        ("The rebels are taking a look at the offer.", "The rebels", "the offer"),
        ("The rebels are giving the offer serious consideration.", "The rebels", "offer"),
        ("The rebels are toying with the idea of a swap.", "The rebels", "the idea of a swap"),
        ("The rebels promised to look into a swap.", "The rebels", "a swap"),
        ("The rebels have nothing against a swap.", "The rebels", "a swap"),
        ("The rebels have an open mind about the offer.", "The rebels", "the offer"),
        ("The rebels are of two minds about the offer.", "The rebels", "the offer"),
        ("The rebels are divided over the offer.", "The rebels", "the offer"),
        ("The rebels raised the possibility of a swap.", "The rebels", "the possibility of a swap"),
        (
            "The rebels left open the possibility of a swap.",
            "The rebels",
            "the possibility of a swap",
        ),
        ("The rebels have yet to decide on the offer.", "The rebels", "the offer"),
        ("The rebels have made no decision on the offer.", "The rebels", "the offer"),
        (
            "The nurses will decide on Thursday whether to accept the offer.",
            "The nurses",
            "to accept the offer",
        ),
        ("The rebels signalled flexibility on a swap.", "The rebels", "a swap"),
        ("The rebels showed signs of yielding on the date.", "The rebels", "yielding on the date"),
        ("The rebels are intrigued by the plan.", "The rebels", "the plan"),
        ("The rebels withheld judgment on the plan.", "The rebels", "the plan"),
        ("The rebels reacted cautiously to the plan.", "The rebels", "the plan"),
        ("The plan drew a cautious response from the rebels.", "the rebels", "The plan"),
        ("The rebels' reaction to the plan was cautious.", "The rebels", "the plan"),
        (
            "The rebels will take the plan to their supporters.",
            "The rebels",
            "the plan … their supporters",
        ),
        ("The airline saw merit in the proposal.", "The airline", "the proposal"),
        ("Veland is leaning towards the plan.", "Veland", "the plan"),
        ("Veland was not wedded to the date, officials said.", "Veland", "the date"),
        ("Veland was not insisting on the date, officials said.", "Veland", "the date"),
        ("The senator, who is willing to entertain a cut, spoke of a tax.", "The senator", "a cut"),
        ("The plan deserves study, the ministry said.", "the ministry", "The plan"),
        (
            "The plan could serve as a basis for talks, the ministry said.",
            "the ministry",
            "The plan",
        ),
        ("The date is a matter for negotiation, the ministry said.", "the ministry", "The date"),
        ("Nothing is ruled out, the ministry said.", "the ministry", "Nothing is ruled out"),
        ("“We are not closing any doors,” the minister said.", "the minister", "any doors"),
        (
            "The bank is weighing whether to reschedule the debt.",
            "The bank",
            "to reschedule the debt",
        ),
        ("The bank sees scope for a rescheduling.", "The bank", "a rescheduling"),
        ("The unions might suspend the strike, an official hinted.", "The unions", "the strike"),
    ],
)
def test_what_is_weighed_or_not_excluded_is_left_open(
    sentence: str, holder: str, content: str
) -> None:
    assert (holder, content) in _held(sentence, "open")


@pytest.mark.parametrize(
    ("sentence", "holder", "content"),
    [
        ("The company floated a rise of four per cent.", "The company", "a rise of four per cent"),
        ("The company put a joint fund on the table.", "The company", "a joint fund"),
        ("The company came up with a joint fund.", "The company", "a joint fund"),
        ("The company countered with four per cent.", "The company", "four per cent"),
        ("The company has come down to 300 jobs.", "The company", "300 jobs"),
        ("The company raised its bid to 410 pence.", "The company", "its bid … 410 pence"),
        ("The company dangled a bonus before the drivers.", "The company", "a bonus"),
        ("The company promised to share the cost.", "The company", "to share the cost"),
        (
            "The company pledged 40 million crowns for the yard.",
            "The company",
            "40 million crowns for the yard",
        ),
        (
            "The company guaranteed that none would be dismissed.",
            "The company",
            "none would be dismissed",
        ),
        ("The rebels declared a truce of ten days.", "The rebels", "a truce of ten days"),
        ("Veland handed the envoy a plan for a shared port.", "Veland", "a plan for a shared port"),
        ("Veland repeated its promise to free the crew.", "Veland", "to free the crew"),
        ("Paria offered itself as a venue.", "Paria", "a venue"),
        (
            "The Lunian plan would leave the garrison in place for ten years.",
            "Lunian",
            "the garrison",
        ),
        ("The union plan would cut the week to 35 hours.", "union", "the week"),
    ],
)
def test_what_is_put_forward_is_offered(sentence: str, holder: str, content: str) -> None:
    assert (holder, content) in _held(sentence, "offer")


@pytest.mark.parametrize(
    ("sentence", "holder", "content"),
    [
        ("The company would talk only after the drivers returned.", "The company", "talk"),
        ("The company would talk once the drivers returned.", "The company", "talk"),
        ("The company tied a rise to longer shifts.", "The company", "a rise … longer shifts"),
        ("The company attached conditions to its offer.", "The company", "its offer"),
        ("The company accepted the plan with reservations.", "The company", "the plan"),
        ("The company tentatively agreed to the plan.", "The company", "the plan"),
        ("The company gave qualified approval to the plan.", "The company", "the plan"),
        ("There could be a rise if shifts were longer, the company said.", "the company", "a rise"),
        ("“Free the crew and we will talk,” the general said.", "the general", "talk"),
        ("Veland is willing to sign as long as its boats are let in.", "Veland", "sign"),
        ("Veland's consent depends on access for its boats.", "Veland", "Veland's consent"),
    ],
)
def test_what_hangs_on_something_is_conditional(sentence: str, holder: str, content: str) -> None:
    assert (holder, content) in _held(sentence, "conditional")


@pytest.mark.parametrize(
    "sentence",
    [
        "The crowd welcomed the team.",
        "The mayor welcomed the delegation at the airport.",
        "The company floated its shares in 1998.",
        "The club signed a striker on a two-year deal.",
        "The singer agreed to marry him.",
        "The doctors agreed that the patient was ill.",
        "The museum is open to visitors until six.",
        "The jury is considering its verdict.",
        "The hotel offers views of the lake.",
        "He offered his condolences to the family.",
        "If it rains, the match will be put off.",
        "The shop will close if sales fall, analysts said.",
        "The film was well received at the festival.",
        "The play got a warm reception from critics.",
        "The crowd hailed the winner.",
        "The police let the driver go.",
        "The goalkeeper conceded two goals.",
        "He was satisfied with his meal.",
        "The city is divided by a river.",
        "The magician presented the boy with a card.",
        "Smoking is linked to cancer.",
        "The army came down to the river.",
        "The price has come down to 40 crowns.",
        "It is unclear whether the rebels will accept the plan.",
        "The minister was asked if he could accept the plan.",
        "The talks moved to Breva.",
        "The company moved to 40 Harbour Street.",
        "Officials linked the blast to a gas leak.",
        "The minister said the harvest would depend on rain.",
        "The volunteers came to Breva for the convention.",
        "The boy gave the dog a bone.",
        "The film appeals to children.",
        "The company said its offer was generous.",
        "The peace plan calls for a joint patrol.",
        "The lines between the two men were still warm.",
        "Neither company has authorised them to speak.",
    ],
)
def test_the_same_words_of_other_matters_tell_none(sentence: str) -> None:
    assert [one.kind for one in stances_in(sentence + _ELSEWHERE)] == []

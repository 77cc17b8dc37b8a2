"""The verbs of talks, strikes, bids and sieges in plain use, without a word around them."""

from __future__ import annotations

import pytest

from tests.extract.events.cases import events_in, told_in


@pytest.mark.parametrize(
    ("sentence", "trigger", "category"),
    [
        ("The union accepted the new terms on Monday.", "accepted", "AGREE"),
        ("She pledged 40 million crowns for the flooded villages.", "pledged", "AGREE"),
        ("The operator has offered a rise of 5 percent.", "offered", "AGREE"),
        ("The minister undertook to publish the report.", "undertook", "AGREE"),
        ("The sides reached agreement on the last clause.", "reached agreement", "AGREE"),
        ("The delegates adopted a final text.", "adopted", "AGREE"),
        ("Shareholders approved the takeover.", "approved", "AGREE"),
        ("The paper was signed by both ministers.", "signed", "AGREE"),
        ("The company agreed in principle to sell its stake.", "agreed", "AGREE"),
        ("Germany welcomed the decision.", "welcomed", "SUPPORT"),
        ("The union welcomed the talks.", "welcomed", "SUPPORT"),
        ("Washington reaffirmed its support for Lunia.", "reaffirmed", "SUPPORT"),
        ("The board recommended the offer to shareholders.", "recommended", "SUPPORT"),
        ("The pope praised both sides for their courage.", "praised", "SUPPORT"),
        ("The premier defended the treaty.", "defended", "SUPPORT"),
        ("The delegates applauded the chairman.", "applauded", "SUPPORT"),
        ("The king congratulated the negotiators.", "congratulated", "SUPPORT"),
        ("The party threw its weight behind the treaty.", "threw", "SUPPORT"),
        ("The board bowed to the demands of its creditors.", "bowed to", "CONCEDE"),
        ("The government lifted the curfew.", "lifted", "CONCEDE"),
        ("The army suspended its offensive.", "suspended", "CONCEDE"),
        ("The company dropped its demand for longer shifts.", "dropped", "CONCEDE"),
        ("The government backed down on pensions.", "backed down", "CONCEDE"),
        ("Torria eased its blockade of the port.", "eased", "CONCEDE"),
        ("The kidnappers extended their deadline by a day.", "extended", "CONCEDE"),
        ("The ministry allowed two aid trucks to cross.", "allowed", "CONCEDE"),
        ("The king granted an amnesty.", "granted", "CONCEDE"),
        ("The envoy came to Harro with a letter.", "came to", "CONSULT"),
        ("She telephoned the prime minister.", "telephoned", "CONSULT"),
        ("The envoy flew to Lunia for a second round.", "flew to", "CONSULT"),
        ("The UN dispatched a mediator to the island.", "dispatched", "CONSULT"),
        ("The generals conferred for three hours.", "conferred", "CONSULT"),
        ("The king received the delegation at his palace.", "received", "CONSULT"),
        ("The arbitrators convened on Monday.", "convened", "CONSULT"),
        ("The mediator shuttled between the two hotels.", "shuttled between", "CONSULT"),
        ("The ministers exchanged views on the canal.", "exchanged", "CONSULT"),
        ("The bidder withdrew its offer.", "withdrew", "REJECT"),
        ("He spoke against the treaty.", "spoke against", "REJECT"),
        ("The investors voted out three board members.", "voted out", "REJECT"),
        ("The fund used its shares to vote out two directors.", "vote out", "REJECT"),
        ("The chairman dismissed the bid as opportunistic.", "dismissed", "REJECT"),
        ("The ministers ruled out a concession.", "ruled out", "REJECT"),
        ("The rebels spurned the amnesty.", "spurned", "REJECT"),
        ("Torria vetoed the resolution.", "vetoed", "REJECT"),
        ("The board brushed aside the approach.", "brushed aside", "REJECT"),
        ("The bidder abandoned its offer.", "abandoned", "REJECT"),
        ("Lunia boycotted the summit.", "boycotted", "REJECT"),
        ("The garrison surrendered on Sunday.", "surrendered", "RETREAT"),
        ("Lunia withdrew from the island.", "withdrew from", "RETREAT"),
        ("The gunmen freed a pregnant woman.", "freed", "RETREAT"),
        ("The crossing was reopened at dawn.", "reopened", "RETREAT"),
        ("The rebels abandoned the fort.", "abandoned", "RETREAT"),
        ("The army left the valley.", "left", "RETREAT"),
        ("The rebels retreated into the hills.", "retreated into", "RETREAT"),
        ("The remains were handed over to the families.", "handed", "RETREAT"),
        ("The militia vacated the barracks.", "vacated", "RETREAT"),
        ("The two navies cooperated in the search.", "cooperated in", "COOPERATE"),
        ("Lunia and Torria exchanged prisoners.", "exchanged", "COOPERATE"),
        ("The two armies exchanged 40 prisoners of war at the bridge.", "exchanged", "COOPERATE"),
        ("The two police forces shared intelligence on the gang.", "shared", "COOPERATE"),
        ("The Red Cross delivered food to the besieged town.", "delivered", "AID"),
        ("Doctors treated 40 wounded villagers.", "treated", "AID"),
        ("Lunia sent blankets and medicine.", "sent", "AID"),
        ("The wounded were flown to a hospital in Harro.", "flown", "AID"),
        ("A convoy brought flour to the town.", "brought", "AID"),
        ("Helicopters dropped supplies to the garrison.", "dropped", "AID"),
        ("Helicopters evacuated the wounded.", "evacuated", "AID"),
        ("The president told the army to hold its fire.", "told", "REQUEST"),
        ("The gunmen demanded a plane.", "demanded", "REQUEST"),
        ("The commission recommended a rise of 6 percent.", "recommended", "REQUEST"),
        ("The ambassador called for calm.", "called for", "REQUEST"),
        ("The council called on both sides to withdraw.", "called on", "REQUEST"),
        ("The rebels insisted on a pardon.", "insisted on", "REQUEST"),
        ("The senator urged a boycott of the summit.", "urged", "REQUEST"),
        ("The firm applied for an injunction.", "applied for", "REQUEST"),
        ("The union has asked for a meeting with the minister.", "asked for", "REQUEST"),
        ("The minister accused the rebels of stalling.", "accused", "ACCUSE"),
        ("The union leader attacked the plan as a fraud.", "attacked", "ACCUSE"),
        ("The army denounced the raid as an act of piracy.", "denounced", "ACCUSE"),
        ("He charged that the board had misled investors.", "charged", "ACCUSE"),
        ("The rebels claimed that the army had broken the truce.", "claimed", "ACCUSE"),
        ("The premier rebuked the general.", "rebuked", "ACCUSE"),
        ("Lunia complained to the council.", "complained to", "ACCUSE"),
        ("The spokesman criticised the mediator's methods.", "criticised", "ACCUSE"),
        ("The governor faulted the police.", "faulted", "ACCUSE"),
        ("The union threatened a strike.", "threatened", "THREATEN"),
        ("The general warned the rebels to leave the town.", "warned", "THREATEN"),
        ("The rebels vowed to fight on.", "vowed", "THREATEN"),
        ("The gunmen threatened to kill the hostages.", "threatened", "THREATEN"),
        ("Torria warned of consequences.", "warned of", "THREATEN"),
        ("The miners voted to strike.", "voted", "THREATEN"),
        ("The miners voted by 9 to 1 for a strike.", "voted by", "THREATEN"),
        ("The president vowed revenge.", "vowed", "THREATEN"),
        ("The gunmen set a deadline of noon.", "set a deadline", "THREATEN"),
        ("Thousands marched through Harro.", "marched", "PROTEST"),
        ("Drivers walked out at midnight.", "walked out", "PROTEST"),
        ("Prisoners went on hunger strike.", "went on", "PROTEST"),
        ("Nurses stopped work for two hours.", "stopped", "PROTEST"),
        ("Demonstrators gathered outside the embassy.", "gathered outside", "PROTEST"),
        ("The crowd burned the flag of Torria.", "burned", "PROTEST"),
        ("Farmers picketed the plant.", "picketed", "PROTEST"),
        ("Miners downed tools on Monday.", "downed", "PROTEST"),
        ("Lunia imposed an embargo on steel.", "imposed", "SANCTION"),
        ("The airline dismissed 40 pilots.", "dismissed", "SANCTION"),
        ("Torria expelled the ambassador.", "expelled", "SANCTION"),
        ("The council froze the assets of the bank.", "froze", "SANCTION"),
        ("The court fined the union 100,000 crowns.", "fined", "SANCTION"),
        ("The ministry halted aid to the island.", "halted", "SANCTION"),
        ("Lunia banned imports of beef.", "banned", "SANCTION"),
        ("The bank cut off credit.", "cut off", "SANCTION"),
        ("The company docked the pay of 300 men.", "docked", "SANCTION"),
        ("The army sealed off the town.", "sealed off", "COERCE"),
        ("Torria closed its airspace.", "closed", "COERCE"),
        ("Soldiers searched the house.", "searched", "COERCE"),
        ("Rebels captured the bridge.", "captured", "COERCE"),
        ("The army took the town.", "took", "COERCE"),
        ("Troops stopped the convoy at the bridge.", "stopped", "COERCE"),
        ("The company locked out 900 workers.", "locked out", "COERCE"),
        ("Lunia annexed the island.", "annexed", "COERCE"),
        ("The court sentenced the rebel to 12 years.", "sentenced", "COERCE"),
        ("Lunia sent troops to the border.", "sent", "MOBILIZE"),
        ("The navy dispatched two frigates to the strait.", "dispatched", "MOBILIZE"),
        ("Lunia moved tanks toward the river.", "moved", "MOBILIZE"),
        ("The army advanced on the town.", "advanced on", "MOBILIZE"),
        ("Lunia called up 30,000 reservists.", "called up", "MOBILIZE"),
        ("Fighters patrolled the shore.", "patrolled", "MOBILIZE"),
        ("Lunia reinforced its garrison on the island.", "reinforced", "MOBILIZE"),
        ("Warships sailed for the gulf.", "sailed for", "MOBILIZE"),
        ("The army massed along the frontier.", "massed", "MOBILIZE"),
        ("Planes bombed the depot.", "bombed", "ASSAULT"),
        ("Rebels attacked the convoy.", "attacked", "ASSAULT"),
        ("Snipers fired at the bus.", "fired at", "ASSAULT"),
        ("The army stormed the embassy.", "stormed", "ASSAULT"),
        ("Shells landed on the town.", "landed on", "ASSAULT"),
        ("The gunmen opened fire.", "opened", "ASSAULT"),
        ("Police beat the strikers.", "beat", "ASSAULT"),
        ("The police fired tear gas at the crowd.", "fired", "ASSAULT"),
        ("Lunia invaded the island.", "invaded", "ASSAULT"),
    ],
)
def test_a_plain_sentence_tells_of_an_act_without_more_around_it(
    sentence: str, trigger: str, category: str
) -> None:
    assert (trigger, category, "happened") in told_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The team met its target.", "met"),
        ("The pilots left their hats on the table.", "left"),
        ("He left the room to take a call.", "left"),
        ("He came to a bad end.", "came"),
        ("The price agreed with the forecast.", "agreed"),
        ("Shares struck a new high.", "struck"),
        ("She told him that the road was closed.", "told"),
        ("The company raised its dividend.", "raised"),
        ("The minister spoke of his childhood.", "spoke"),
        ("He hit the ball hard.", "hit"),
        ("The fund beat its benchmark.", "beat"),
        ("She took the train to Harro.", "took"),
        ("The company sent out a newsletter.", "sent"),
        ("The army left a deep mark on him.", "left"),
        ("He attacked the problem with energy.", "attacked"),
        ("The lake freezes in winter.", "freezes"),
        ("He returned to his desk.", "returned"),
        ("They asked who had paid.", "asked"),
        ("He refused to say who had paid.", "refused"),
        ("She declined to comment.", "declined"),
        ("The senator fought a long illness.", "fought"),
        ("The mayor won the vote.", "won"),
        ("Rain stopped play.", "stopped"),
        ("The book covers the war.", "covers"),
        ("He moved the table.", "moved"),
        ("She shared a flat with two students.", "shared"),
        ("The clock struck noon.", "struck"),
        ("The company shipped 400 engines.", "shipped"),
        ("The paper carried the story.", "carried"),
        ("The law allows shops to open on Sunday.", "allows"),
    ],
)
def test_a_verb_of_everyday_life_tells_of_none(sentence: str, word: str) -> None:
    assert word not in [told.trigger for told in told_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "trigger", "category", "modality"),
    [
        ("The spokesman said the board would accept the ruling.", "accept", "AGREE", "planned"),
        ("The union and the operator agreed to meet on Friday.", "meet", "CONSULT", "planned"),
        ("The two commissions will meet again in May.", "meet", "CONSULT", "planned"),
        ("The sides have not met since May.", "met", "CONSULT", "denied"),
        ("Neither side has signed the text.", "signed", "AGREE", "denied"),
        ("Torria said on Sunday it would lift its ban on salt.", "lift", "CONCEDE", "planned"),
        ("Torria warned that its guards had shot two herders.", "shot", "ASSAULT", "happened"),
        ("The union, which accepted the terms, wants a date.", "accepted", "AGREE", "happened"),
        ("Guards opened fire on herders, killing two.", "killing", "ASSAULT", "happened"),
        ("Four of them, freed on Sunday, went home.", "freed", "RETREAT", "happened"),
        ("The plan was rejected on Monday.", "rejected", "REJECT", "happened"),
        ("The mayor welcomed it.", "welcomed", "SUPPORT", "happened"),
        ("Torria refused.", "refused", "REJECT", "happened"),
    ],
)
def test_clauses_of_all_kinds_tell_how_real_an_act_is(
    sentence: str, trigger: str, category: str, modality: str
) -> None:
    assert (trigger, category, modality) in told_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Those who oppose the plan are few.",
        "Countries that support the treaty are many.",
        "Ford could raise the pressure by urging holders to sell.",
    ],
)
def test_how_somebody_is_or_what_could_be_is_no_act(sentence: str) -> None:
    assert told_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "trigger", "actors", "recipients"),
    [
        (
            "Planes attacked the town at night, killing several people, the army said.",
            "killing",
            ["Planes"],
            ["several people"],
        ),
        ("Rebels attacked a convoy, according to the army.", "attacked", ["Rebels"], ["a convoy"]),
        (
            "Doctors said they think more than 40 villagers were killed.",
            "killed",
            [],
            ["more than 40 villagers"],
        ),
        ("The judge fined the union for refusing to pay.", "refusing", ["the union"], []),
        ("Harro said it was angry and warned Lunia to leave.", "warned", ["Harro"], ["Lunia"]),
        ("Orlam said he will begin withdrawing troops.", "withdrawing", ["Orlam"], ["troops"]),
        ("The army sealed off the town.", "sealed off", ["The army"], ["the town"]),
        ("The union was accused of stalling.", "accused", [], ["The union"]),
        ("They were told to leave the town.", "told", [], ["they"]),
    ],
)
def test_who_does_it_to_whom_is_told_around_the_verb(
    sentence: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    found = next(one for one in events_in(sentence) if one.trigger.quote == trigger)
    assert [one.name for one in found.actors] == actors
    assert [one.name for one in found.recipients] == recipients

"""Who is a party, who mediates, who belongs to whom: in a border dispute, a strike, a bid."""

from __future__ import annotations

import pytest

from parley.model import Profile, ProfileMember, ProfileSide, Speaker
from parley.reconcile.sides import Affiliated, Sides, find_sides
from tests.reconcile.sides.press import Press


def border() -> Press:
    """Two states, one mediator and its fellow, a critic and a bystander, in two reports."""
    press = Press("d-1")
    press.person("Ilka Dorn", "Ostria's foreign minister")
    press.person("Bo Tarr", "Westmar's chief negotiator", "the chief negotiator of Westmar")
    press.person("Una Wick", "the leader of the Ostrian opposition")
    press.talks("Talks between Ostria and Westmar, mediated by Lunova, went on")
    press.wants("Ostria", "demand", "the two bridges", of="Westmar")
    press.wants("Westmar", "reject", "the handover of the bridges")
    press.wants("Ilka Dorn", "demand", "the toll of the bridges", by="Ilka Dorn")
    press.wants("Una Wick", "reject", "every concession")
    press.at = "d-2"
    press.bearers["d-2", "Bo Tarr"] = press.bearers["d-1", "Bo Tarr"]
    press.wants("Bo Tarr", "offer", "one bridge", of="Ostria", by="Bo Tarr")
    press.wants("the Ostrian coast guard", "intend", "a patrol")
    press.wants("Relief League", "demand", "bread for both", of="both governments")
    press.meet("Ostrian officials", "Westmar", "Lunovan mediators")
    press.offers_("Lunova", to="Westmar", through="Lunova")
    press.together("Lunova", "River Council", "a third round will be held")
    return press


def strike() -> Press:
    press = Press("d-1")
    press.person("Mo Ferris", "general secretary of the Union of Tram Drivers")
    press.person("Ida Quell", "a retired judge")
    press.wants("the union", "demand", "nine per cent", of="the company")
    press.wants("Union of Tram Drivers", "demand", "a shorter week")
    press.wants("Tram Owners' Association", "offer", "four per cent")
    press.wants("the association", "reject", "the shorter week")
    press.wants("Ida Quell", "demand", "a vote", of="both sides")
    press.wants("Mo Ferris", "reject", "the offer", by="Mo Ferris")
    press.wants("A mediator", "offer", "six per cent")
    press.wants("Passengers' Council", "demand", "an end of the strike")
    return press


def bid() -> Press:
    press = Press("d-1")
    press.person("Rex Marlow", "the shipping tycoon")
    press.person("Ann Petty", "chairwoman of Corran")
    press.offers_("Rex Marlow", to="Corran's board")
    press.wants("Corran", "reject", "the bid of Rex Marlow", of="Rex Marlow")
    press.wants("Ann Petty", "reject", "the offer", by="Ann Petty")
    press.wants("Corran fans", "reject", "the sale")
    return press


def kinds(sides: Sides) -> dict[str, str]:
    return {side.name: side.kind for side in sides.sides}


def of(sides: Sides, press: Press, name: str, document: str = "d-1") -> Affiliated:
    press.at = document
    return sides.of(press.who(name), document)


@pytest.mark.parametrize(
    ("press", "expected"),
    [
        (
            border(),
            {
                "Ostria": "party",
                "Westmar": "party",
                "Lunova": "mediator",
                "River Council": "mediator",
            },
        ),
        (
            strike(),
            {
                "Union of Tram Drivers": "party",
                "Tram Owners' Association": "party",
                "Ida Quell": "mediator",
            },
        ),
        (bid(), {"Corran": "party", "Rex Marlow": "party"}),
    ],
    ids=["border", "strike", "bid"],
)
def test_those_who_face_each_other_are_parties_and_those_between_mediate(
    press: Press, expected: dict[str, str]
) -> None:
    assert kinds(find_sides(press.heard())) == expected


def test_the_order_of_reading_leaves_no_trace() -> None:
    for press in (border(), strike(), bid()):
        assert find_sides(press.heard()).sides == find_sides(press.heard(backwards=True)).sides


@pytest.mark.parametrize(
    ("name", "document", "side", "relation", "shown"),
    [
        ("Ostria", "d-1", "Ostria", "itself", "Ostria"),
        ("Ostrian officials", "d-2", "Ostria", "speaks for", "Ostrian officials"),
        ("the Ostrian government", "d-2", "Ostria", "itself", "Ostria"),
        ("Ilka Dorn", "d-1", "Ostria", "speaks for", "Ilka Dorn"),
        ("Bo Tarr", "d-2", "Westmar", "speaks for", "Bo Tarr"),
        ("the opposition in Ostria", "d-2", "Ostria", "near", "the opposition in Ostria"),
        ("Lunovan mediators", "d-2", "Lunova", "itself", "Lunova"),
        ("Relief League", "d-2", None, "itself", "Relief League"),
        ("both governments", "d-2", None, "itself", "both governments"),
    ],
)
def test_names_belong_to_sides_by_what_is_printed(
    name: str, document: str, side: str | None, relation: str, shown: str
) -> None:
    press = border()
    found = of(find_sides(press.heard()), press, name, document)
    assert (found.side and found.side.name, found.relation, found.name) == (side, relation, shown)


def test_a_leader_of_the_opposition_is_near_his_side_and_does_not_speak_for_it() -> None:
    press = border()
    assert of(find_sides(press.heard()), press, "Una Wick").relation == "near"


def test_a_short_name_is_that_of_the_one_such_body_in_its_own_report() -> None:
    press = strike()
    sides = find_sides(press.heard())
    assert of(sides, press, "the union").name == "Union of Tram Drivers"


def test_a_union_not_named_in_a_report_is_that_of_which_most_reports_speak() -> None:
    press = strike()
    assert of(find_sides(press.heard()), press, "the union", "d-9").name == "Union of Tram Drivers"
    press.wants("Conductors' Association", "demand", "nine per cent")
    assert of(find_sides(press.heard()), press, "the union", "d-9").side is None


def test_an_unnamed_official_speaks_for_the_side_that_his_description_names() -> None:
    press = border()
    sides = find_sides(press.heard())
    speaker = Speaker("the official", "role", "anonymous", description="a senior Ostrian official")
    found = sides.of_speaker(speaker, None, "d-1")
    assert found.side is not None
    assert (found.side.name, found.relation) == ("Ostria", "speaks for")


@pytest.mark.parametrize(
    ("first", "side"),
    [
        ("an Ostrian delegate", "Ostria"),
        ("a senior Westmar envoy", "Westmar"),
        ("a banker in the capital", None),
        ("the envoy", None),
    ],
)
def test_a_delegate_is_of_the_side_with_which_the_report_first_brings_him_in(
    first: str, side: str | None
) -> None:
    press = border()
    sides = find_sides(press.heard())
    speaker = Speaker("the envoy", "role", "anonymous", introduced=press.span(first))
    found = sides.of_speaker(speaker, None, "d-9")
    assert (found.side and found.side.name) == side


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("the director of the Relief League", "Relief League"),
        ("Relief League chairwoman", "Relief League"),
        ("a member of the Relief League", ""),
        ("a baker", ""),
    ],
)
def test_who_speaks_for_a_body_beside_the_table_tells_for_which(role: str, body: str) -> None:
    press = border()
    press.person("Nan Orme", role)
    press.wants("Nan Orme", "demand", "bread", by="Nan Orme")
    found = of(find_sides(press.heard()), press, "Nan Orme", "d-2")
    assert (found.side, found.name, found.body) == (None, "Nan Orme", body)


def test_a_premier_who_brings_an_offer_home_once_is_no_mediator() -> None:
    press = border()
    press.person("Ada Crane", "Prime Minister")
    press.offers_("Westmar", to="Ostria", through="Ada Crane")
    assert "Ada Crane" not in kinds(find_sides(press.heard()))


def test_a_tycoon_is_no_side_of_his_country() -> None:
    press = bid()
    press.person("Rex Marlow", "the US tycoon")
    found = of(find_sides(press.heard()), press, "Rex Marlow")
    assert found.name == "Rex Marlow"
    assert found.side is not None


def test_a_side_tells_its_people_with_words_and_reasons() -> None:
    ostria = next(side for side in find_sides(border().heard()).sides if side.name == "Ostria")
    dorn = next(member for member in ostria.members if member.name == "Ilka Dorn")
    assert (dorn.relation, dorn.reason) == ("speaks for", "“Ostria's foreign minister”")
    assert dorn.evidence is not None
    assert ostria.claims == tuple(sorted(ostria.claims))
    assert any("is one of two between whom talks are" in reason for reason in ostria.reasons)


def test_a_spokesman_of_an_unnamed_government_speaks_for_whom_he_echoes() -> None:
    press = border()
    press.person("Ed Noll", "government spokesman")
    press.wants("Westmar", "reject", "the draft on ferries")
    press.wants("Ed Noll", "reject", "the draft as it stands", by="Ed Noll")
    found = of(find_sides(press.heard()), press, "Ed Noll", "d-2")
    assert found.side is not None
    assert (found.side.name, found.relation) == ("Westmar", "speaks for")


def test_a_profile_names_kinds_and_people_and_leaves_the_rest_as_found() -> None:
    press = border()
    profile = Profile(
        sides=(
            ProfileSide(
                "The Eastern Republic",
                names=("Ostria",),
                members=(ProfileMember("Una Wick", "speaks for"),),
            ),
            ProfileSide("River Council", "other"),
        )
    )
    sides = find_sides(press.heard(profile))
    assert kinds(sides)["The Eastern Republic"] == "party"
    assert kinds(sides)["Westmar"] == "party"
    assert kinds(sides)["Lunova"] == "mediator"
    assert kinds(sides)["River Council"] == "other"
    assert "Ostria" not in kinds(sides)
    wick = of(sides, press, "Una Wick")
    assert wick.side is not None
    assert (wick.side.name, wick.relation, wick.reason) == (
        "The Eastern Republic",
        "speaks for",
        "so says the profile",
    )
    assert of(sides, press, "the Ostrian government").name == "The Eastern Republic"


def test_nobody_heard_makes_no_sides() -> None:
    assert find_sides(Press().heard()).sides == ()


def test_sides_made_by_hand_place_nobody_by_evidence() -> None:
    press = border()
    assert of(Sides((), press.heard()), press, "Ostria").side is None


@pytest.mark.parametrize(
    "words",
    [
        "Jo Lunt, the deputy secretary of the Union of Tram Drivers, took over",
        "Jo Lunt, 44, who was elected president of the Union of Tram Drivers, took over",
    ],
)
def test_a_role_behind_a_name_tells_where_a_person_belongs(words: str) -> None:
    press = strike()
    press.person("Jo Lunt")
    press.talks(words)
    press.wants("Jo Lunt", "reject", "the shorter week")
    union = next(one for one in find_sides(press.heard()).sides if "Tram Drivers" in one.name)
    members = [one.relation for one in union.members if one.name == "Jo Lunt"]
    assert members == ["speaks for"]

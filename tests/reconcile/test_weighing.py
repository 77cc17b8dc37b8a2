"""Names alike in several reports: when they are one person, and when they are not.

Every name is invented. Each pair (name, role) is the one speaker of a report of its own.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.model import Actor, Named, Span
from tests.reconcile.making import Report, actors, press, speaker, statement, unnamed

Said = tuple[str, str | None]


def sets_of(found: list[Actor]) -> set[frozenset[str]]:
    return {frozenset(name.name for name in actor.names) for actor in found}


def relation(actor: Actor, name: str) -> tuple[str, str]:
    return next((n.relation, n.reason) for n in actor.names if n.name == name)


LEADER = "the Dockers’ Union’s leader"


@pytest.mark.parametrize(
    "said",
    [
        # a strike: a union leader, misspelled once
        [("Carla Mendes", LEADER), ("Carla Mendes", LEADER), ("Karla Mendez", LEADER)],
        [("Carla Mendes", LEADER), ("Carla Mendes", None), ("Carla Mandis", LEADER)],
        # a takeover: initials, a knight, a lord
        [("J.P. Thorne", "chairman of Glyn"), ("JP Thorne", None), ("Thorne", None)],
        [("Alan Thorne", "chairman of Glyn"), ("Sir Alan Thorne", None), ("Lord Thorne", None)],
        [("William Thorne", "chairman of Glyn"), ("Bill Thorne", "a shareholder")],
        # trade talks: transliterations
        [("Sergei Karelsky", "Russia’s trade minister"), ("Sergey Karelskiy", None)],
        [("Khaled al-Haddadi", "the Iraqi oil minister"), ("Khalid Hadadi", "Iraq’s oil minister")],
        [("Wei-min Tang", "China’s envoy"), ("Tang Wei-min", "the Chinese envoy")],
        [("Yahya As-Samir", "Hill Front leader"), ("Yahya al-Samir", None), ("al-Samir", None)],
        [("Musa Abu Zaid", "a Hill Front official"), ("Mousa Abu Zaid", None)],
        # the same role and side, and both names a little damaged
        [
            ("Ismet Zamaniyeh", "Hill Front leader"),
            ("Ismet Zamaniyeh", "leader of the Hill Front"),
            ("Ismat Zamanyahu", "Hill Front leader"),
        ],
        # the 1970s: a title and a name, no given name anywhere
        [("Tran", "North Vietnam’s foreign minister"), ("Mr. Tran", "the foreign minister")],
        # a long name cut short
        [
            ("Hamad bin Rashid al Nouri", "Qatar’s prime minister"),
            ("Hamad bin Rashid", "the Qatari prime minister"),
        ],
    ],
)
def test_these_are_one(said: list[Said]) -> None:
    assert sets_of(actors(press(*said))) == {frozenset(name for name, _ in said)}


@pytest.mark.parametrize(
    "said",
    [
        # alike by the surname only
        [("Ali Tamara", "a Hill Front official"), ("Ehud Tamar", "Veland’s foreign minister")],
        [("Ali Tamara", "a Hill Front official"), ("Tamar", "Veland’s foreign minister")],
        # brothers
        [("Alan Thorne", "chairman of Glyn"), ("Adam Thorne", "a director of Glyn")],
        # two of one given name
        [
            ("Mohammed Deir", "a resident"),
            ("Mohammed bin Rashid al Nouri", "Qatar’s prime minister"),
        ],
        # two leaders whose names look alike
        [("Benedikt Etanyahu", "Veland’s prime minister"), ("Ismet Anyahu", "Hill Front leader")],
        # a man and a woman
        [("Mario Keller", "a Glyn director"), ("Maria Keller", "a Glyn director")],
        # alike in both names, and nothing else in common
        [("Rolf Korwen", "a resident"), ("Ralf Korwin", None)],
        [("Tamar", None), ("Tamara", None)],
    ],
)
def test_these_are_two(said: list[Said]) -> None:
    assert sets_of(actors(press(*said))) == {frozenset({name}) for name, _ in said}


def test_a_report_that_prints_both_full_names_means_two() -> None:
    first, second = speaker("Carla Mendes", role=LEADER), speaker("Karla Mandes", role="a striker")
    both = Report("d-9", [statement("d-9", 0, first), statement("d-9", 1, second)])
    alone = press(("Carla Mendes", LEADER), ("Karla Mandes", "the Dockers’ Union’s striker"))
    assert len(actors([*alone, both])) == 2


def test_the_same_words_under_both_names_make_them_one() -> None:
    words = "we shall not go back to work before every one of the dismissed men is taken back"
    reports = [
        Report("d-0", [statement("d-0", 0, speaker("Carla Mendes"), words=words)]),
        Report("d-1", [statement("d-1", 0, speaker("Carola Mendis"), words=words)]),
    ]
    (actor,) = actors(reports)
    assert "the same words" in actor.reasons[0]
    others = [replace(reports[0], claims=[statement("d-0", 0, speaker("Carla Mendes"))])]
    assert len(actors([*others, reports[1]])) == 2


def test_a_damaged_name_is_told_and_not_shown() -> None:
    said = [("Ismet Zamaniyeh", "Hill Front leader")] * 3
    (actor,) = actors(press(*said, ("Ismat Zamanyahu", "Hill Front leader")))
    assert actor.name == "Ismet Zamaniyeh"
    damage, reason = relation(actor, "Ismat Zamanyahu")
    assert damage == "suspected damage"
    assert "the same office (leader) and side (Hill Front)" in reason
    assert reason in actor.reasons[0]


def test_the_name_shown_is_that_of_most_origins_not_of_most_copies() -> None:
    usual = press(("Sergei Karelsky", None), ("Sergei Karelsky", None))
    rare = speaker("Sergey Karelskiy")
    copies = [
        Report(f"c-{n}", [statement(f"c-{n}", 0, rare)], fingerprint="one text") for n in range(5)
    ]
    (actor,) = actors([*usual, *copies])
    assert actor.name == "Sergei Karelsky"
    assert (actor.support.documents, actor.support.families) == (7, 3)


def test_a_role_that_one_origin_gives_against_others_is_doubted() -> None:
    said = [("Ada Obi", "the Hill Front’s leader")] * 3
    copies = [
        replace(report, name=f"c-{n}", fingerprint="one text")
        for n, report in enumerate(press(*[("Ada Obi", "Hill Front prime minister")] * 2))
    ]
    reports = [replace(c, claims=[statement(c.name, 0, *c.claims[0].speakers)]) for c in copies]
    (actor,) = actors([*press(*said), *reports])
    roles = {role.role: role for role in actor.roles}
    assert roles["the Hill Front’s leader"].doubt is None
    doubted = roles["Hill Front prime minister"]
    assert (doubted.documents, doubted.families) == (2, 1)
    assert doubted.doubt == "one origin; at least 3 others say the Hill Front’s leader"


def test_a_role_given_a_year_later_is_a_career() -> None:
    reports = press(*[("Ada Obi", "Peru’s trade minister")] * 3, ("Ada Obi", "Peru’s president"))
    days = ["2031-02-01", "2031-02-09", "2031-03-01", "2032-11-05"]
    dated = [replace(report, day=day) for report, day in zip(reports, days, strict=True)]
    (actor,) = actors(dated)
    assert [(role.first, role.last, role.doubt) for role in actor.roles] == [
        ("2031-02-01", "2031-03-01", None),
        ("2032-11-05", "2032-11-05", None),
    ]


def test_an_office_without_a_name_is_its_one_holder() -> None:
    office = Report("d-9", [statement("d-9", 0, speaker("the Peruvian trade minister", "role"))])
    holder = ("Ada Obi", "Peru’s trade minister")
    (actor,) = actors([*press(holder), office])
    assert relation(actor, "the Peruvian trade minister")[0] == "other name"
    assert actor.name == "Ada Obi"
    successor = ("Ben Kane", "Peru’s trade minister")
    found = actors([*press(holder, successor), office])
    left = next(actor for actor in found if actor.kind == "role")
    assert {perhaps.name for perhaps in left.perhaps} == {"Ada Obi", "Ben Kane"}


def test_an_unnamed_source_may_be_somebody_named_in_another_report() -> None:
    source = Report("d-9", [statement("d-9", 0, unnamed("a Hill Front negotiator"))])
    found = actors([*press(("Ada Obi", "a Hill Front negotiator")), source])
    anonymous = next(actor for actor in found if actor.kind == "role")
    assert [perhaps.name for perhaps in anonymous.perhaps] == ["Ada Obi"]
    assert anonymous.support.sources == (0, 1)
    both = [statement("d-9", 0, unnamed("a Hill Front negotiator"))]
    both += [statement("d-9", 1, speaker("Ada Obi", role="a Hill Front negotiator"))]
    assert not any(actor.perhaps for actor in actors([Report("d-9", both)]))


def test_somebody_only_named_is_an_actor_with_a_role_and_not_without() -> None:
    forms = ("Ada Burland", "Ms Burland")
    spy = Named("Ada Burland", Span("d-0", 0, 4, "Oboe"), "Peru’s spy chief", None, None, forms)
    extra = Named("Ben Kane", Span("d-0", 6, 8, "no"))
    astray = Named("Bürler", Span("d-0", 10, 14, "Oboe"), None, None, "Ada Burland", ("Bürler",))
    (actor,) = actors([Report("d-0", [], [spy, extra, astray])])
    assert {name.name: name.relation for name in actor.names} == {
        "Ada Burland": "spelling",
        "Ms Burland": "spelling",
        "Bürler": "suspected damage",
    }
    assert (actor.mentions, [span.quote for span in actor.named]) == ((), ["Oboe"])

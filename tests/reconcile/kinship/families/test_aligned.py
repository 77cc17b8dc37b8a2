"""Claims of a copy and of its parent, paired by what tells the same."""

from __future__ import annotations

from parley.model import Analysis, Claim, DateMention, Event, Passage, TimeForm
from parley.reconcile.kinship.families.aligned import paired_claims, same_claims, with_gaps
from tests.reconcile.kinship.families.made_up import counted, report, said, telling, words_of


def aligned(own: Analysis, other: Analysis, *pairs: tuple[str, str]) -> tuple[Passage, ...]:
    return tuple(Passage(words_of(own, one), words_of(other, two), 0.8) for one, two in pairs)


def day(one: Analysis, words: str, value: str, template: str = "") -> DateMention:
    evidence = words_of(one, words)
    form = TimeForm(template or value, anchor="report")
    return DateMention(DateMention.identify(evidence), evidence, "date", value, form)


def paired(own: Analysis, other: Analysis, *pairs: tuple[str, str]) -> list[tuple[Claim, Claim]]:
    known = {claim.id: claim for claim in (*own.claims, *other.claims)}
    found = paired_claims(own, other, aligned(own, other, *pairs))
    return [(known[one], known[two]) for one, two in found]


SOURCE = "Ada Obi said the port was shut. Ben Roe said the fleet was safe."
COPY = "The harbour was closed, stated Obi. The ships are in no danger, stated Roe."


def test_statements_pair_by_place_and_speaker() -> None:
    source, copy = report("s", SOURCE), report("c", COPY)
    source = telling(
        source, said(source, "the port was shut"), said(source, "the fleet was safe", by="Ben Roe")
    )
    copy = telling(
        copy,
        said(copy, "The harbour was closed", by="Obi"),
        said(copy, "The ships are in no danger", by="Roe"),
    )
    found = paired(copy, source, (COPY, SOURCE))
    assert found == list(zip(copy.claims, source.claims, strict=True))


def test_what_lies_in_no_aligned_passage_is_paired_with_nothing() -> None:
    source, copy = report("s", SOURCE), report("c", SOURCE)
    source = telling(source, said(source, "the fleet was safe"))
    copy = telling(copy, said(copy, "the fleet was safe"))
    first = "Ada Obi said the port was shut."
    assert paired(copy, source, (first, first)) == []


def test_other_speakers_with_other_words_tell_nothing_the_same() -> None:
    source, copy = report("s", SOURCE), report("c", COPY)
    source = telling(source, said(source, "the port was shut", by="Ada Obi"))
    copy = telling(copy, said(copy, "The ships are in no danger", by="Carl Lunt"))
    assert paired(copy, source, (COPY, SOURCE)) == []


def test_a_figure_that_the_copy_changed_is_the_same_figure() -> None:
    source, copy = report("s", "With 47 hands aboard."), report("c", "On board were 46 hands.")
    source = telling(source, counted(source, "47", 47, counted="hands"))
    copy = telling(copy, counted(copy, "46", 46, counted="hands"))
    assert len(paired(copy, source, ("On board were 46 hands.", "With 47 hands aboard."))) == 1


def test_a_number_of_another_thing_is_another_figure() -> None:
    source, copy = report("s", "With 47 hands aboard."), report("c", "On board were 46 tonnes.")
    source = telling(source, counted(source, "47", 47, counted="hands"))
    copy = telling(copy, counted(copy, "46", 46, counted="tonnes"))
    assert paired(copy, source, ("On board were 46 tonnes.", "With 47 hands aboard.")) == []


def test_a_day_is_the_same_day_before_and_after_it_is_placed() -> None:
    source, copy = report("s", "It ended on Wednesday."), report("c", "Ended it has Wednesday.")
    source = telling(source, day(source, "Wednesday", "2031-02-05", "XXXX-WXX-3"))
    copy = telling(copy, day(copy, "Wednesday", "XXXX-WXX-3", "XXXX-WXX-3"))
    pair = ("Ended it has Wednesday.", "It ended on Wednesday.")
    assert len(paired(copy, source, pair)) == 1
    later = report("c", "Ended it has Wednesday.")
    later = telling(later, day(later, "Wednesday", "2031-02-12", "XXXX-WXX-3"))
    assert paired(later, source, pair) == []


def test_a_full_date_fits_one_whose_year_is_open() -> None:
    source, copy = report("s", "On Nov 14 it fell."), report("c", "It fell on November 14.")
    source = telling(source, day(source, "Nov 14", "2030-11-14"))
    copy = telling(copy, day(copy, "November 14", "XXXX-11-14"))
    assert len(paired(copy, source, ("It fell on November 14.", "On Nov 14 it fell."))) == 1
    late = report("c", "It fell on November 15.")
    late = telling(late, day(late, "November 15", "XXXX-11-15"))
    assert paired(late, source, ("It fell on November 15.", "On Nov 14 it fell.")) == []


def test_a_night_is_the_same_before_and_after_it_is_placed() -> None:
    source, copy = report("s", "It fell on Friday night."), report("c", "Friday night it fell.")
    form = TimeForm("XXXX-WXX-5", anchor="report", part="TNI")
    pair = []
    for one, value in ((source, "2031-02-07TNI"), (copy, "XXXX-WXX-5TNI")):
        evidence = words_of(one, "Friday night")
        mention = DateMention(DateMention.identify(evidence), evidence, "time", value, form)
        pair.append(telling(one, mention))
    assert len(paired(pair[1], pair[0], ("Friday night it fell.", "It fell on Friday night."))) == 1


def test_what_a_near_copy_changed_between_its_passages_is_aligned_too() -> None:
    source = report("s", "The navy came. It took 47 hands. All were well.")
    copy = report("c", "The navy came. It took 46 hands. All were well.")
    source = telling(source, counted(source, "47", 47, counted="hands"))
    copy = telling(copy, counted(copy, "46", 46, counted="hands"))
    passages = aligned(
        copy, source, ("The navy came.", "The navy came."), ("All were well.", "All were well.")
    )
    assert paired_claims(copy, source, passages) == ()
    gaps = with_gaps(passages, copy.document, source.document)
    assert len(paired_claims(copy, source, gaps)) == 1


def test_what_only_one_of_two_near_copies_has_is_no_gap() -> None:
    source = report("s", "The navy came. All were well.")
    copy = report("c", "The navy came. The sea lay still, and nobody spoke a word. All were well.")
    passages = aligned(
        copy, source, ("The navy came.", "The navy came."), ("All were well.", "All were well.")
    )
    assert with_gaps(passages, copy.document, source.document) == passages


def test_events_pair_by_category_or_act() -> None:
    def event(one: Analysis, trigger: str, action: str, category: str) -> Event:
        words = words_of(one, one.document.text)
        at = words_of(one, trigger)
        return Event(Event.identify(at), words, at, action, category, "happened")  # type: ignore[arg-type]

    source, copy = report("s", "Lune seized a boat."), report("c", "Lune captured a ship.")
    source = telling(source, event(source, "seized", "seize", "COERCE"))
    copy = telling(copy, event(copy, "captured", "capture", "COERCE"))
    assert len(paired(copy, source, ("Lune captured a ship.", "Lune seized a boat."))) == 1
    other = telling(
        report("c", "Lune met a ship."),
        event(report("c", "Lune met a ship."), "met", "meet", "CONSULT"),
    )
    assert paired(other, source, ("Lune met a ship.", "Lune seized a boat.")) == []


def test_exact_copies_pair_by_their_words_in_their_order() -> None:
    first, again = report("s", "No. Yes. No."), report("c", "Post\n\nNO! Yes. No.")
    first = telling(first, said(first, "No."), said(first, "Yes."))
    again = telling(again, said(again, "Yes."), said(again, "NO!"))
    known = {claim.id: claim for claim in (*first.claims, *again.claims)}
    found = [(known[one], known[two]) for one, two in same_claims(again, first)]
    assert found == [
        (again.claims[1], first.claims[0]),
        (again.claims[0], first.claims[1]),
    ]

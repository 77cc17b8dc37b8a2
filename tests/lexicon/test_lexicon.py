"""The word lists of places, organisations and roles hold together.

In: the TOML files as shipped. What must hold: a printed form leads to one entry, or says in
`shared` that it does not; lists are clean; references between files resolve.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from parley.lexicon import load

FORM_LISTS = ("names", "former", "demonyms", "nationals", "capitals", "seats", "adjectives")
TABLES = [
    ("places", "country", {"name", "kind", "until", "successors", *FORM_LISTS[:-1]}),
    ("places", "area", {"name", "names", "adjectives"}),
    ("organisations", "organisation", {"name", "kind", "names", "seats"}),
    ("organisations", "outlet", {"name", "kind", "names", "countries", "owner"}),
]
KINDS = {
    "country": {"state", "partly recognised", "region", "territory", "bloc", "historic"},
    "organisation": {
        "united nations",
        "court",
        "european union",
        "alliance",
        "bloc",
        "trade and finance",
        "police and arms",
        "relief and rights",
        "labour and employers",
        "sport",
    },
    "outlet": {"agency", "broadcaster", "newspaper", "magazine", "site"},
}
WITHOUT_DECOMPOSITION = str.maketrans("øØłŁıðđÐĐ", "oOlLiddDD")


def entries(table: str) -> list[dict[str, Any]]:
    """Return the blocks of one table, wherever it stands."""
    lexicon = next(name for name, known, _ in TABLES if known == table)
    found: list[dict[str, Any]] = load(lexicon)[table]
    return found


def forms(entry: dict[str, Any]) -> set[str]:
    """Return every printed form of an entry."""
    return {entry["name"]}.union(*(entry.get(key, ()) for key in FORM_LISTS))


def owners() -> dict[str, set[str]]:
    """Return the entries that claim each form, over both files."""
    found: dict[str, set[str]] = {}
    for _, table, _ in TABLES:
        for entry in entries(table):
            for form in forms(entry):
                found.setdefault(form, set()).add(f"{table} {entry['name']}")
    return found


def shared() -> list[dict[str, Any]]:
    return [*load("places")["shared"], *load("organisations")["shared"]]


def strings(node: Any) -> Iterator[str]:
    """Yield every string below a TOML node, keys included."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)


def word_lists(node: Any) -> Iterator[list[str]]:
    """Yield every list of strings below a TOML node."""
    if isinstance(node, dict):
        for value in node.values():
            yield from word_lists(value)
    elif isinstance(node, list) and all(isinstance(value, str) for value in node):
        yield node
    elif isinstance(node, list):
        for value in node:
            yield from word_lists(value)


def unaccented(form: str) -> str:
    decomposed = unicodedata.normalize("NFKD", form.translate(WITHOUT_DECOMPOSITION))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@pytest.mark.parametrize("lexicon", ["places", "organisations", "roles"])
def test_words_are_stripped_single_spaced_and_composed(lexicon: str) -> None:
    found = list(strings(load(lexicon)))
    assert len(found) > 1000
    assert [word for word in found if not word or word != " ".join(word.split())] == []
    assert [word for word in found if unicodedata.normalize("NFC", word) != word] == []
    assert [word for word in found if "’" in word or "‘" in word] == []


@pytest.mark.parametrize("lexicon", ["places", "organisations", "roles"])
def test_no_list_is_empty_or_says_a_word_twice(lexicon: str) -> None:
    found = list(word_lists(load(lexicon)))
    assert [words for words in found if not words] == []
    assert [words for words in found if len(words) != len(set(words))] == []


@pytest.mark.parametrize(("lexicon", "table", "keys"), TABLES)
def test_entries_have_a_name_and_only_known_keys(lexicon: str, table: str, keys: set[str]) -> None:
    found = load(lexicon)[table]
    assert [entry for entry in found if not entry.get("name")] == []
    assert [(entry["name"], set(entry) - keys) for entry in found if set(entry) - keys] == []


@pytest.mark.parametrize("table", list(KINDS))
def test_kinds_are_those_of_the_header_and_all_in_use(table: str) -> None:
    assert {entry["kind"] for entry in entries(table)} == KINDS[table]


@pytest.mark.parametrize("table", [table for _, table, _ in TABLES])
def test_names_are_unique_and_not_repeated_among_the_other_names(table: str) -> None:
    counts = Counter(entry["name"] for entry in entries(table))
    assert [name for name, count in counts.items() if count > 1] == []
    repeated = [e["name"] for e in entries(table) if e["name"] in e.get("names", ())]
    assert repeated == []


def test_a_form_leads_to_one_entry() -> None:
    assert {form: found for form, found in owners().items() if len(found) > 1} == {}


def test_a_shared_form_stands_only_in_shared_and_names_entries() -> None:
    known = owners()
    names = {entry["name"] for _, table, _ in TABLES for entry in entries(table)}
    assert [row["form"] for row in shared() if row["form"] in known] == []
    assert [row["form"] for row in shared() if len(set(row["of"])) < 2] == []
    assert {name for row in shared() for name in row["of"]} <= names
    assert max(Counter(row["form"] for row in shared()).values()) == 1


@pytest.mark.parametrize("table", [table for _, table, _ in TABLES])
def test_an_accented_form_has_its_plain_form_beside_it(table: str) -> None:
    lacking = [
        form
        for entry in entries(table)
        for form in forms(entry)
        if unaccented(form) not in forms(entry)
    ]
    assert lacking == []


def test_every_state_is_there_with_demonym_and_capital() -> None:
    states = [entry for entry in entries("country") if entry["kind"] == "state"]
    assert len(states) == 193 + 2  # members and observers of the United Nations
    for key in ("demonyms", "capitals"):
        elsewhere = {name for row in shared() if row.get("as") == key for name in row["of"]}
        assert [e["name"] for e in states if not e.get(key) and e["name"] not in elsewhere] == []


def test_every_country_has_a_demonym() -> None:
    elsewhere = {name for row in shared() if row.get("as") == "demonyms" for name in row["of"]}
    lacking = [e["name"] for e in entries("country") if not e.get("demonyms")]
    assert set(lacking) <= elsewhere


def test_historic_states_end_and_lead_to_entries() -> None:
    names = {entry["name"] for entry in entries("country")}
    historic = [entry for entry in entries("country") if entry["kind"] == "historic"]
    assert [e["name"] for e in historic if not 1945 <= e["until"] <= 2030] == []
    assert [e["name"] for e in historic if not set(e["successors"]) <= names - {e["name"]}] == []


def test_outlets_sit_in_known_countries_under_known_owners() -> None:
    names = {entry["name"] for entry in entries("country")}
    seats = {country for outlet in entries("outlet") for country in outlet.get("countries", ())}
    assert seats - names == set()
    owned = {outlet["owner"] for outlet in entries("outlet") if "owner" in outlet}
    assert owned == {"state", "public", "party"}


def test_outlets_come_from_all_regions() -> None:
    assert len(entries("outlet")) >= 250
    seats = {country for outlet in entries("outlet") for country in outlet.get("countries", ())}
    assert len(seats) >= 100


def test_weak_forms_are_forms_that_stand_somewhere() -> None:
    known = owners()
    assert [form for form in load("places")["also_personal"] if form not in known] == []
    assert [form for form in load("organisations")["also_common"] if form not in known] == []
    assert [form for form in load("organisations")["bare_outlets"] if form in known] == []


@pytest.mark.parametrize(
    ("printed", "entry"),
    [
        ("U.S.", "country United States"),
        ("Downing Street", "country United Kingdom"),
        ("Britons", "country United Kingdom"),
        ("Argentinian", "country Argentina"),
        ("Kremlin", "country Russia"),
        ("Elysee", "country France"),
        ("Burma", "country Myanmar"),
        ("Zaire", "country Democratic Republic of the Congo"),
        ("East German", "country East Germany"),
        ("St Lucia", "country Saint Lucia"),
        ("Nigerien", "country Niger"),
        ("Nigerian", "country Nigeria"),
        ("U.N.", "organisation United Nations"),
        ("Red Cross", "organisation International Committee of the Red Cross"),
        ("Xinhua", "outlet Xinhua"),
        ("dpa", "outlet Deutsche Presse-Agentur"),
    ],
)
def test_a_printed_form_is_known(printed: str, entry: str) -> None:
    assert owners()[printed] == {entry}


@pytest.mark.parametrize("section", ["titles", "institutions"])
def test_a_title_or_institution_stands_in_one_group(section: str) -> None:
    counts = Counter(word for words in load("roles")[section].values() for word in words)
    assert [word for word, count in counts.items() if count > 1] == []


def test_a_role_stands_in_one_group_or_is_anonymous() -> None:
    roles = load("roles")
    counts = Counter(word for words in roles["roles"].values() for word in words)
    counts.update(roles["anonymous"]["nouns"])
    assert [word for word, count in counts.items() if count > 1] == []


def test_roles_and_institutions_are_lower_case_but_for_acronyms_and_proper_adjectives() -> None:
    roles = load("roles")
    groups = [
        *roles["roles"].values(),
        *roles["institutions"].values(),
        *roles["anonymous"].values(),
    ]
    capital = {word for words in groups for word in words if word != word.lower()}
    acronyms = {word for word in capital if word.isupper()}
    assert capital - acronyms == {"EU commissioner", "Olympian"}


def test_an_abbreviated_title_stands_with_and_without_its_full_stop() -> None:
    for words in load("roles")["titles"].values():
        dotted = {word for word in words if word.endswith(".") and len(word) > 2}
        assert {word.replace(".", "") for word in dotted} <= set(words)


def test_expansions_are_of_titles() -> None:
    roles = load("roles")
    titles = {word for words in roles["titles"].values() for word in words}
    assert set(roles["expansions"]) <= titles
    assert roles["expansions"]["Lt. Col."] == "Lieutenant Colonel"
    assert roles["expansions"]["Sec."] == "Secretary"


def test_irregular_plurals_are_of_listed_nouns_and_differ() -> None:
    roles = load("roles")
    groups = [*roles["roles"].values(), *roles["institutions"].values()]
    nouns = {word for words in groups for word in words} | {"person"}
    assert set(roles["plurals"]) - nouns == set()
    assert [one for one, many in roles["plurals"].items() if one == many] == []

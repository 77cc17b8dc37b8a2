"""Which language a text is in; English must not be lost."""

from __future__ import annotations

import socket

import pytest

from parley.ingest import languages
from parley.ingest.languages import detect, given

ENGLISH = (
    "The ferry crews went back to work on Thursday after the harbour board agreed to pay the "
    "winter bonus in full, a spokeswoman for the board said."
)
FRENCH = (
    "Les équipages des traversiers ont repris le travail jeudi après que la direction du port a "
    "accepté de verser la prime d'hiver, selon une porte-parole."
)
GERMAN = (
    "Die Besatzungen der Fähren haben am Donnerstag die Arbeit wieder aufgenommen, nachdem die "
    "Hafenbehörde die Winterzulage zugesagt hatte, teilte eine Sprecherin mit."
)
RUSSIAN = (
    "Экипажи паромов вернулись к работе в четверг после того, как администрация порта согласилась "
    "выплатить зимнюю надбавку в полном объеме, сообщила её представительница."
)


@pytest.mark.parametrize(
    ("text", "language", "certain"),
    [
        (ENGLISH, "en", True),
        (FRENCH, "fr", True),
        (GERMAN, "de", True),
        (RUSSIAN, "ru", True),
        (ENGLISH.upper(), "en", True),
        ("", None, False),
        ("1,200 – 3.5 % (2031)", None, False),
        ("Ferries sail again", None, False),
        ("Trêve rompue", None, False),
        ("Harbour board and union sign deal on winter bonus in Vessholm", "en", False),
    ],
)
def test_a_language_is_told_where_there_is_enough_text(
    text: str, language: str | None, certain: bool
) -> None:
    assert detect([text]) == (language, certain)


@pytest.mark.parametrize(
    "headline",
    [
        "Aldane-Tressel pact: ferries, cargo, pilots – deal in Vessholm near",
        "Premier Corvane: no tariff, no quota, no port, no deal in Den Haag",
        "Ilvaport strike: De Vries, Van den Berg and Ter Horst meet again",
        "Nein says Berlin as La Paz and Buenos Aires sign de facto pact",
    ],
)
def test_a_short_english_headline_is_never_called_foreign(headline: str) -> None:
    language, certain = detect([headline])
    assert language in (None, "en")
    assert not certain


def test_half_english_is_never_certainly_foreign() -> None:
    language, certain = detect([f"{ENGLISH} {FRENCH}"])
    assert language == "en" or not certain


def test_the_text_is_looked_at_beyond_its_first_line() -> None:
    assert detect(["PARIS, RABAT\n\n", f"\n{ENGLISH}\n{ENGLISH}"]) == ("en", True)


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    assert detect([ENGLISH * 20 + FRENCH * 5000]) == ("en", True)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object) -> None:
        raise AssertionError("the network was asked")

    languages._detector.cache_clear()
    monkeypatch.setattr(socket.socket, "connect", no_network)
    assert detect([FRENCH]) == ("fr", True)


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "en"), ("EN", "en"), ("en-GB", "en"), ("pt_BR", "pt"), (" fr ", "fr")]
    + [(tag, None) for tag in ("English", "eng", "", "x", "12", "ру")],
)
def test_a_tag_gives_its_two_letters(tag: str, code: str | None) -> None:
    assert given(tag) == code

"""The report on an HTML page."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from parley.ingest import IngestOptions
from parley.ingest.pages import Page, read_page
from parley.ingest.refusal import Refusal
from tests.ingest.making import STORY, read_one, refusal, written

BODY = "".join(f"<p>{part}</p>" for part in STORY.split("\n\n"))


def page(
    head: str = "", body: str = f"<article><h1>Ferries sail again</h1>{BODY}</article>"
) -> str:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def linked(**keys: Any) -> str:
    data = json.dumps({"@type": "NewsArticle", **keys})
    return f'<script type="application/ld+json">{data}</script>'


def of(source: str, **options: Any) -> Page:
    return read_page(source, IngestOptions(**options))


def test_the_main_text_stands_in_paragraphs() -> None:
    assert of(page()).text.endswith(STORY)


def test_what_json_ld_states_goes_before_the_meta_tags() -> None:
    head = (
        "<title>Ferries sail again | The Quay</title>"
        '<meta property="og:site_name" content="Meta Quay">'
        '<meta property="article:published_time" content="2031-01-01">'
        '<meta name="author" content="Meta Roe">'
        '<link rel="canonical" href="https://quay.example/meta">'
    )
    stated = linked(
        headline="Ferries sail again",
        author={"name": "Ann Roe"},
        publisher={"name": "The Quay"},
        datePublished="2031-02-12T23:59:00Z",
        url="https://quay.example/7",
    )
    found = of(page(head + stated))
    assert (found.title, found.byline) == ("Ferries sail again", "Ann Roe")
    assert (found.publisher, found.url) == ("The Quay", "https://quay.example/7")
    assert (found.published.date, found.published.basis) == ("2031-02-12", "metadata")
    assert found.published.reason == "the page's JSON-LD gives it as datePublished"
    plain = of(page(head))
    assert (plain.publisher, plain.byline) == ("Meta Quay", "Meta Roe")
    assert plain.url == "https://quay.example/meta"
    assert plain.published.date == "2031-01-01"
    assert plain.published.reason == "the page's meta tag article:published_time gives it"


def test_a_date_in_another_form_is_refused_and_the_next_one_taken() -> None:
    head = linked(datePublished="12 Feb") + '<meta name="date" content="2031-02-13">'
    published = of(page(head)).published
    assert published.date == "2031-02-13"
    assert [one.date for one in published.refused] == ["12 Feb"]


def test_microdata_dates_the_page_where_it_marks_one_day() -> None:
    times = '<time itemprop="datePublished" datetime="2031-02-12T10:00">today</time>'
    found = of(page(body=f"<article>{times}{BODY}</article>"))
    assert found.published.date == "2031-02-12"


def test_a_date_that_nothing_states_is_a_guess_with_its_reason() -> None:
    head = '<meta property="og:updated_time" content="2021-03-04">'
    found = of(page(head, f"<article><p class='date'>4 March 2021</p>{BODY}</article>"))
    assert found.published.date is None
    assert found.guessed.date == "2021-03-04"
    assert found.guessed.reason == "htmldate found it in the page, where nothing states it outright"


def test_a_guess_in_the_future_is_refused() -> None:
    source = page(body=f"<article><p class='date'>4 March 2021</p>{BODY}</article>")
    found = of(source, today=date(2021, 3, 3)).guessed
    assert (found.date, [one.date for one in found.refused]) == (None, ["2021-03-04"])
    assert of(source, today=date(2021, 3, 4)).guessed.date == "2021-03-04"


def test_the_name_of_the_site_is_read_behind_the_headline() -> None:
    head = "<title>Ferries sail again – The Quay</title>"
    assert of(page(head)).publisher == "The Quay"


def test_the_address_of_a_whole_site_is_not_that_of_a_report() -> None:
    assert of(page('<link rel="canonical" href="https://quay.example/">')).url is None


def test_scripts_styles_and_comments_never_stand_in_the_text() -> None:
    junk = (
        "<script>var secret = 'SCRIPTED';</script><style>.x{content:'STYLED'}</style>"
        "<noscript>NOSCRIPTED please enable it</noscript><!-- COMMENTED -->"
        "<template>TEMPLATED</template><iframe>FRAMED</iframe>"
        "<p onclick='CLICKED()'>The strike had lasted <script>SCRIPTED()</script>nine days.</p>"
    )
    text = of(page(body=f"<article>{BODY}{junk}</article>")).text
    assert "The strike had lasted nine days." in text
    for word in ("SCRIPTED", "STYLED", "COMMENTED", "TEMPLATED", "FRAMED", "CLICKED"):
        assert word not in text


def test_an_article_that_only_json_ld_holds_is_taken_from_there() -> None:
    source = page(linked(headline="Ferries", articleBody=STORY), "<div id='app'></div>")
    assert of(source).text == STORY


@pytest.mark.parametrize(
    "source",
    [
        f"<p>{STORY}",
        f"<html><body><div><p>{STORY}</div></p></span></body>",
        f"<html><body><article><p>{STORY}<p <b>And more.</article",
        f"<html/><body><p>{STORY}</p>",
        f"<?xml version='1.0' encoding='utf-16'?><html><body><p>{STORY}</p></body></html>",
        f"<!DOCTYPE html [<!ENTITY a 'b'>]><html><body><p>{STORY} &a; &nbsp; &#0; &bogus;</p>",
    ],
)
def test_broken_html_still_gives_its_text(source: str) -> None:
    assert "We have a deal for this winter" in of(source).text


MENU = "<nav><ul>" + "<li><a href='/a'>Home and away</a></li>" * 30 + "</ul></nav>"
TEASERS = "".join(f"<div><a href='/{n}'><h3>Headline number {n}</h3></a></div>" for n in range(40))


@pytest.mark.parametrize(
    "source",
    [
        "<html></html>",
        "<html><body></body></html>",
        "no tags",
        "<!-- only a comment -->",
        page(body=MENU + "<footer>© 2031 The Quay. Terms of use.</footer>"),
        page(body=TEASERS),
        page(body="<form>Sign in <input><button>Go</button></form>"),
        page(body="<script>document.write('a')</script>"),
    ],
)
def test_a_page_without_an_article_is_refused(source: str) -> None:
    with pytest.raises(Refusal, match="no article text found"):
        of(source)


SENTENCE = "The harbour board said that the winter bonus would be paid in full. "
BOMB = (
    '<!DOCTYPE html [<!ENTITY a "bonus bonus"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    f'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><html><body><p>{SENTENCE * 5}{"&c;" * 9999}'
)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<p>" + SENTENCE * 150_000, "characters of HTML; Parley reads pages of up to 8,000,000"),
        ("<p>a" * 70_000, "70,002 HTML elements; Parley reads pages of up to 60,000"),
        (
            "<p " + " ".join(f'a{n}="x"' for n in range(99_999)) + ">a",
            "an HTML tag with more than 1,000 attributes",
        ),
        ("<div>" * 1_000_000 + SENTENCE * 5, "HTML tags nested more than 250 deep"),
        (f"<p>{SENTENCE * 5}</p>" + "<span>a" * 300, "HTML tags nested more than 250 deep"),
    ],
    ids=["too long", "too many", "attributes", "deep", "deep at the end"],
)
def test_a_hostile_page_is_refused_within_seconds(source: str, reason: str) -> None:
    began = time.process_time()
    with pytest.raises(Refusal) as caught:
        of(source)
    assert reason in caught.value.reason
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    "source",
    [
        BOMB,
        f"<p>{SENTENCE * 5}</p><img src='data:image/png;base64,{'A' * 2_000_000}'>",
        f"<p>{SENTENCE * 5}</p><script>{'if(a<b){c=1}' * 99_999}</script>",
        f"<script type='application/ld+json'>{'[' * 999_999}</script><p>{SENTENCE * 5}</p>",
        f"<p>{SENTENCE * 5}</p>{'<!--' * 99_999}",
    ],
    ids=["entities", "data", "script", "json", "comments"],
)
def test_a_page_with_something_huge_gives_its_text_within_seconds(source: str) -> None:
    began = time.process_time()
    text = of(source).text
    assert text.startswith(SENTENCE.strip())
    assert len(text) < 40_000
    assert time.process_time() - began < 10


def test_libraries_say_nothing_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Refusal):
        of(page(body=TEASERS))
    assert capfd.readouterr().err == ""


def test_a_page_in_a_file_becomes_a_document(tmp_path: Path) -> None:
    source = page(linked(headline="Ferries sail again", url="https://quay.example/7"))
    document = read_one(written(tmp_path / "7.html", source))
    assert (document.key, document.name) == ("https://quay.example/7", "7.html")
    (headline,) = [mark for mark in document.marks if mark.kind == "headline"]
    assert document.text[headline.start : headline.end] == "Ferries sail again"
    assert document.language == "en"


def test_a_page_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    source = page("<meta charset='iso-8859-1'>").encode("cp1252")
    assert "“We have a deal" in read_one(written(tmp_path / "old.htm", source)).text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "one.html: empty"),
        (b"  \n", "one.html: empty"),
        (bytes(500), "one.html: binary file, not text"),
        (b"<html><body><nav>Home</nav></body></html>", "one.html: no article text found"),
    ],
)
def test_a_bad_page_is_named(content: bytes, reason: str, tmp_path: Path) -> None:
    assert refusal(written(tmp_path / "one.html", content)) == reason

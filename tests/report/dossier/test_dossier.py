"""The dossier: one page that holds everything, asks for nothing and runs only its own script."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from parley.errors import ParleyError
from parley.record import Record
from parley.report.dossier import write_dossier
from parley.report.dossier.sources import source_page
from tests.report import told
from tests.report.brief import making as talks_by_hand
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.talks import Report, Say, make, report, statement_of

PLAIN = report(
    "plain",
    "Home | Talks\n\nNo deal\n\n“We want the boats back,” Mara Ilves said.\nShe left.\n\nThe end.",
    Say("We want the boats back", "Mara Ilves", role="Veland’s negotiator"),
    date="2031-02-05",
    title="No deal",
    url="https://harbour.example/talks?a=1&b=2",
    menu="Home | Talks",
    headline="No deal",
)


class Page(HTMLParser):
    """What a browser would make of a page: tags with attributes, and the text of each script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.words: list[str] = []
        self._inside = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in self.raw:
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.raw[self._inside].append(data)
        else:
            self.words.append(data)


def dossier(folder: Path, *reports: Report) -> str:
    folder.mkdir(exist_ok=True)
    make(folder / "talks.db", *reports)
    with Record.open(folder / "talks.db") as record:
        write_dossier(record, folder / "talks.html")
    return (folder / "talks.html").read_text(encoding="utf-8")


def attributes(page: Page, name: str) -> list[str]:
    return [found[name] for _, found in page.tags if name in found]


def test_every_line_leads_to_the_words_in_its_report(tmp_path: Path) -> None:
    page = Page(dossier(tmp_path, PLAIN))
    lines = [a["href"] for tag, a in page.tags if tag == "a" and a.get("class") == "line"]
    assert len(lines) == 1
    assert [target for target in attributes(page, "id") if f"#{target}" == lines[0]]
    assert lines[0][1:] in attributes(page, "data-content")


def test_the_policy_allows_the_two_scripts_of_the_page_by_their_hashes(tmp_path: Path) -> None:
    page = Page(dossier(tmp_path, PLAIN, hostile_report()))
    (policy,) = (
        found["content"]
        for tag, found in page.tags
        if found.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    for kind in ("script", "style"):
        (text,) = page.raw[kind]
        hashed = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{hashed}'" in policy


def test_nothing_is_asked_from_the_network(tmp_path: Path) -> None:
    text = dossier(tmp_path, PLAIN, hostile_report())
    page = Page(text)
    assert attributes(page, "src") == []
    assert {tag for tag, _ in page.tags} & {"link", "img", "iframe", "object", "base"} == set()
    outside = [href for href in attributes(page, "href") if not href.startswith("#")]
    assert outside == ["https://harbour.example/talks?a=1&b=2"]
    assert re.search(r"@import|url\(", text) is None


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    page = Page(dossier(tmp_path, hostile_report()))
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    words = "".join(page.words)
    assert HOSTILE.partition("\u2028")[0] in words
    assert "{{ 7*7 }}" in words
    assert not set(words) & set("\u2028\u202e\x1b")


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://harbour.example/a", True),
        ("HTTP://harbour.example/a", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//harbour.example", False),
        ("https://[broken", False),
        ("https:", False),
        ("https://harbour.example/\nx", False),
    ],
)
def test_only_web_addresses_are_links(url: str, followed: bool, tmp_path: Path) -> None:
    page = Page(dossier(tmp_path, hostile_report(url)))
    links = [a for tag, a in page.tags if tag == "a" and a.get("href") == url]
    assert bool(links) == followed
    assert all("noopener" in link["rel"] for link in links)


def test_words_in_doubt_bear_a_sign_for_the_eye_and_the_reason_for_every_reader(
    tmp_path: Path,
) -> None:
    doubted = report(
        "doubted", "Talks. We never ever met.", Say("We never ever met", "Ilves", suspect=True)
    )
    text = dossier(tmp_path, PLAIN, doubted)
    page = Page(text)
    signs = [found for _, found in page.tags if found.get("class") == "doubt"]
    assert [sign["title"] for sign in signs] == ["suspect: a fragment"] * 2  # line and source
    words = "".join(page.words)
    assert "† suspect: the sense may be damaged" in words
    assert words.count("suspect: a fragment") == 2  # beside the signs, for who cannot see titles
    assert "†" not in "".join(Page(dossier(tmp_path / "sound", PLAIN)).words)


def test_boilerplate_keeps_its_reason_and_the_headline_is_set_as_one() -> None:
    page = source_page(PLAIN.document, ())
    stretches = [stretch for paragraph in page.paragraphs for stretch in paragraph]
    assert [(s.text, s.aside) for s in stretches if s.aside] == [
        ("Home | Talks", "menu: links in a row")
    ]
    assert [s.text for s in stretches if s.headline] == ["No deal"]


@pytest.mark.parametrize("one", [PLAIN, hostile_report()])
def test_the_stretches_are_the_whole_text_but_for_its_blank_lines(one: Report) -> None:
    page = source_page(one.document, ())
    text = "".join(stretch.text for paragraph in page.paragraphs for stretch in paragraph)
    for character in "\u2028\u202e\x1b":
        assert character not in text
    kept = [word for word in one.document.text.split() if word.isalnum()]
    assert [word for word in kept if word not in text] == []


def test_a_text_without_blank_lines_has_its_paragraphs_by_lines() -> None:
    page = source_page(report("a", "One.\nTwo.\n  Three.\n").document, ())
    assert ["".join(s.text for s in p).strip() for p in page.paragraphs] == [
        "One.",
        "Two.",
        "Three.",
    ]


def test_the_same_record_makes_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    reports = (PLAIN, hostile_report())
    assert dossier(first, *reports) == dossier(second, *reversed(reports))


def test_a_folder_that_is_not_there_is_an_error_of_one_line(tmp_path: Path) -> None:
    make(tmp_path / "talks.db", PLAIN)
    with (
        Record.open(tmp_path / "talks.db") as record,
        pytest.raises(ParleyError, match="No such file"),
    ):
        write_dossier(record, tmp_path / "nowhere" / "talks.html")


def test_nothing_but_the_page_is_left_behind(tmp_path: Path) -> None:
    dossier(tmp_path, PLAIN)
    assert [path.name for path in tmp_path.iterdir() if "html" in path.name] == ["talks.html"]


def test_overlapping_statements_share_their_stretches() -> None:
    text = "Ilves said that Veland wants peace soon."
    one = report(
        "a", text, Say("that Veland wants peace soon", "Ilves"), Say("peace soon", "Veland")
    )
    page = source_page(one.document, [statement_of(one, 0), statement_of(one, 1)])
    outer, inner = statement_of(one, 0).id, statement_of(one, 1).id
    (paragraph,) = page.paragraphs
    assert "".join(s.text for s in paragraph if outer in s.content) == one.says[0].words
    assert "".join(s.text for s in paragraph if inner in s.content) == one.says[1].words
    assert [s.opens for s in paragraph if s.opens] == [(outer,), (inner,)]


def told_differently(folder: Path, *, evil: bool) -> Page:
    with Record.open(told.make(folder / "told.db", evil=evil)) as record:
        write_dossier(record, folder / "talks.html")
    return Page((folder / "talks.html").read_text(encoding="utf-8"))


def test_words_that_part_two_wordings_are_marked_and_lead_to_their_place(tmp_path: Path) -> None:
    page = told_differently(tmp_path, evil=False)
    marks = [found["title"] for tag, found in page.tags if tag == "mark"]
    assert marks == ["negation", "number", "number"]
    lines = [a["href"] for tag, a in page.tags if tag == "a" and a.get("class") == "line"]
    assert lines[:4] == [
        f"#{each.id}" for each in (told.KEEPS, told.REFUSES, told.FORTY, told.FOURTEEN)
    ]
    assert set(lines) <= {f"#{target}" for target in attributes(page, "id")}
    assert "never says which is true" in "".join(page.words)


def test_hostile_wordings_stay_text(tmp_path: Path) -> None:
    page = told_differently(tmp_path, evil=True)
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    assert "img" not in [tag for tag, _ in page.tags]
    assert [found["title"] for tag, found in page.tags if tag == "mark"][:2] == ["antonym"] * 2
    assert not set("".join(page.words)) & set("\u2028\u202e\x1b")


def test_the_lines_of_the_brief_lead_to_the_words_that_they_rest_on(tmp_path: Path) -> None:
    with Record.open(talks_by_hand.make_talks(tmp_path / "talks.db")) as record:
        write_dossier(record, tmp_path / "talks.html")
    page = Page((tmp_path / "talks.html").read_text(encoding="utf-8"))
    lines = [a["href"][1:] for tag, a in page.tags if tag == "a" and a.get("class") == "line"]
    for claim in (talks_by_hand.WANTS, talks_by_hand.STALLED, talks_by_hand.NINETEEN):
        assert claim.id in lines
        assert claim.id in " ".join(attributes(page, "data-content")).split()
    assert set(lines) <= set(attributes(page, "id"))
    assert "Sticking point: return of boats" in "".join(page.words)

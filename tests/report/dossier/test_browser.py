"""The dossier in a real Chromium: opened from disk, clicked, read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from parley.record import Record
from parley.report.dossier import write_dossier
from tests.report import told
from tests.report.chromium import NEEDS_CHROMIUM, highlighted, line_of, opened, wait_until
from tests.report.hostile import SAID, hostile_report
from tests.report.talks import Report, Say, make, report

pytestmark = NEEDS_CHROMIUM

FILLER = "\n\n".join(f"Paragraph {number} tells of the weather at sea." for number in range(80))
QUOTE = "We want the boats back"


def long_report() -> Report:
    return report(
        "long",
        f"Home | Talks\n\nNo deal\n\n{FILLER}\n\n“{QUOTE},” Mara Ilves said.\n\n{FILLER}",
        Say(QUOTE, "Mara Ilves", role="Veland’s negotiator"),
        date="2031-02-05",
        title="No deal",
        menu="Home | Talks",
        headline="No deal",
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("dossier")
    make(folder / "talks.db", long_report(), hostile_report())
    with Record.open(folder / "talks.db") as record:
        write_dossier(record, folder / "talks.html")
    return (folder / "talks.html").as_uri()


@pytest.fixture
def browser(tmp_path: Path, page: str) -> Iterator[Any]:
    with opened(page, tmp_path / "profile") as driver:
        yield driver
        assert driver.title == "The state of the talks"  # what hostile text would change


def in_view(browser: Any, element: Any) -> bool:
    return bool(
        browser.execute_script(
            "const box = arguments[0].getBoundingClientRect();"
            "const at = document.elementFromPoint(box.left + 2, box.top + 2);"
            "return box.top >= 0 && box.bottom <= innerHeight && arguments[0].contains(at);",
            element,
        )
    )


def test_a_clicked_line_shows_its_words_where_they_stand(browser: Any) -> None:
    line_of(browser, QUOTE).click()
    wait_until(browser, lambda: highlighted(browser) == QUOTE)
    (words,) = browser.find_elements(By.CSS_SELECTOR, ".on")
    assert in_view(browser, words)
    near = [part.text for part in browser.find_elements(By.CSS_SELECTOR, ".near")]
    assert near == ["Mara Ilves", "said"]
    assert words.value_of_css_property("background-color") != "rgba(0, 0, 0, 0)"


def test_boilerplate_is_grey_and_says_why(browser: Any) -> None:
    line_of(browser, QUOTE).click()
    wait_until(browser, lambda: highlighted(browser) == QUOTE)
    (menu,) = browser.find_elements(By.CSS_SELECTOR, ".source.open .aside")
    assert menu.text == "Home | Talks"
    assert menu.get_attribute("title") == "menu: links in a row"
    article = browser.find_element(By.CSS_SELECTOR, ".source.open .text")
    assert menu.value_of_css_property("color") != article.value_of_css_property("color")


def test_hostile_text_is_shown_and_does_not_run(browser: Any) -> None:
    line_of(browser, "We were told").click()
    wait_until(browser, lambda: highlighted(browser) != "")
    seen = highlighted(browser)
    assert seen.startswith(SAID.partition(" ]]>")[0])
    assert browser.find_elements(By.CSS_SELECTOR, "img, .source script, .source style") == []


def test_keys_walk_through_the_lines_and_the_address_keeps_the_place(browser: Any) -> None:
    first, second = (
        line.get_attribute("href") for line in browser.find_elements(By.CSS_SELECTOR, "a.line")
    )
    browser.find_element(By.TAG_NAME, "body").send_keys("j")
    wait_until(browser, lambda: browser.current_url == first)
    browser.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
    wait_until(browser, lambda: browser.current_url == second)
    browser.switch_to.active_element.send_keys("k")
    wait_until(browser, lambda: browser.current_url == first)
    browser.refresh()
    assert highlighted(browser) != ""


def test_the_filter_leaves_the_lines_that_hold_all_words(browser: Any) -> None:
    browser.find_element(By.ID, "filter").send_keys("ilves boats")
    shown = [a.text for a in browser.find_elements(By.CSS_SELECTOR, "a.line") if a.is_displayed()]
    assert len(shown) == 1
    assert QUOTE in shown[0]
    assert browser.find_element(By.ID, "found").text == "1 of 2"


def test_on_a_narrow_screen_the_words_come_into_view_and_a_way_back(browser: Any) -> None:
    browser.set_window_size(500, 800)
    line = line_of(browser, QUOTE)
    line.click()
    wait_until(browser, lambda: highlighted(browser) == QUOTE)
    (words,) = browser.find_elements(By.CSS_SELECTOR, ".on")
    assert in_view(browser, words)
    browser.find_element(By.CSS_SELECTOR, ".source.open .back").click()
    assert in_view(browser, line)


def test_the_chosen_one_of_two_lines_with_the_same_words_stays_chosen(tmp_path: Path) -> None:
    with Record.open(told.make(tmp_path / "told.db")) as record:
        write_dossier(record, tmp_path / "told.html")
    with opened((tmp_path / "told.html").as_uri(), tmp_path / "profile") as driver:
        same = driver.find_elements(By.CSS_SELECTOR, f'a.line[href="#{told.KEEPS.id}"]')
        assert len(same) == 2  # told differently, and what was said
        for line in same:
            line.click()
            wait_until(driver, lambda: highlighted(driver) == "We do not turn down the paper,")
            assert [each == line for each in same] == [
                each.get_attribute("aria-current") == "true" for each in same
            ]

"""The drawing and the dossier's new parts in a real Chromium."""

from __future__ import annotations

from pathlib import Path

from selenium.webdriver.common.by import By

from parley.record import Record
from parley.report.dossier import write_dossier
from parley.report.times.drawing import write_svg
from tests.report.chromium import NEEDS_CHROMIUM, highlighted, line_of, opened, wait_until
from tests.report.times import making

pytestmark = NEEDS_CHROMIUM


def test_no_words_of_the_drawing_are_cut_or_run_into_each_other(
    crew: Record, tmp_path: Path
) -> None:
    (row,) = crew.counted()
    write_svg(row, tmp_path / "men.svg")
    with opened((tmp_path / "men.svg").as_uri(), tmp_path / "profile") as browser:
        boxes = browser.execute_script(
            "return [...document.querySelectorAll('text')].map(text => {"
            "const box = text.getBoundingClientRect();"
            "return [box.left, box.top + 2, box.right, box.bottom - 2, text.textContent]; })"
        )
        width, height = browser.execute_script(
            "const root = document.documentElement;"
            "return [root.width.baseVal.value, root.height.baseVal.value]"
        )
    assert {"≥46", "12–100", "38", "The navy (3 figures)"} <= {box[4] for box in boxes}
    for place, (left, top, right, bottom, _) in enumerate(boxes):
        assert left >= 0
        assert right <= width
        assert bottom <= height
        for other in boxes[place + 1 :]:
            beside = right <= other[0] or other[2] <= left
            assert beside or bottom <= other[1] or other[3] <= top, boxes[place][4] + other[4]


def test_hostile_text_in_the_drawing_does_not_run(evil: Record, tmp_path: Path) -> None:
    (row,) = evil.counted(series=making.evil_series().id)
    write_svg(row, tmp_path / "evil.svg")
    with opened((tmp_path / "evil.svg").as_uri(), tmp_path / "profile") as browser:
        assert browser.find_elements(By.CSS_SELECTOR, "script, img, style") == []
        assert "owned" not in browser.title.partition("<")[0]


def test_what_happened_and_what_differs_lead_to_their_words(evil: Record, tmp_path: Path) -> None:
    write_dossier(evil, tmp_path / "talks.html")
    with opened((tmp_path / "talks.html").as_uri(), tmp_path / "profile") as browser:
        line_of(browser, "The coast guard freed").click()
        parts = "The coast guard" + "freed" + "three of the crew"
        wait_until(browser, lambda: highlighted(browser) == parts)
        line_of(browser, "men held, Port Sill").click()
        wait_until(browser, lambda: highlighted(browser) == "At least 46")
        browser.find_element(By.ID, "filter").send_keys("port sill")
        lines = browser.find_elements(By.CSS_SELECTOR, "a.line")
        assert len([line for line in lines if line.is_displayed()]) == 1
        assert browser.title == "The state of the talks"

"""A real Chromium for tests: pages are opened from disk, clicked, read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
SWITCHES: Final = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,800",
)
NEEDS_CHROMIUM: Final = [
    pytest.mark.browser,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no chromium and chromedriver here"),
]


@contextmanager
def opened(page: str, profile: Path) -> Iterator[Any]:
    """A browser that shows a page; at the end it has nothing to complain of."""
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for switch in (*SWITCHES, f"--user-data-dir={profile}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver: Any = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    try:
        driver.get(page)
        yield driver
        assert driver.get_log("browser") == []
    finally:
        driver.quit()


def line_of(browser: Any, words: str) -> Any:
    """The line of the brief that holds these words."""
    lines = browser.find_elements(By.CSS_SELECTOR, "a.line")
    return next(line for line in lines if words in line.text)


def wait_until(browser: Any, holds: Callable[[], bool]) -> None:
    """Wait some seconds for something to hold."""
    WebDriverWait(browser, 5).until(lambda _: holds())


def highlighted(browser: Any) -> str:
    """The words that are set off in the open source."""
    return "".join(part.text for part in browser.find_elements(By.CSS_SELECTOR, ".on"))

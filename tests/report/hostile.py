"""Text that tries to get out of the page on which it stands."""

from __future__ import annotations

from typing import Final

from tests.report.talks import Report, Say, report

HOSTILE: Final = (
    "</script><script>document.title='owned'</script>"
    "<img src=x onerror=\"document.title='owned'\"> ]]> --> "
    "</style><style>*{display:none}</style> &lt;b&gt; {{ 7*7 }} {% raw %} "
    "\u2028 \u202e gnp \x1b[2J \"' onmouseover=alert(1) x='"
)
SAID: Final = f"We were told {HOSTILE} on Monday"


def hostile_report(url: str = "javascript:document.title='owned'") -> Report:
    """A report whose every field is hostile, with one statement."""
    return report(
        f"hostile {HOSTILE}",
        f"{HOSTILE} menu\n\nHeadline {HOSTILE}\n\n“{SAID},” {HOSTILE} said.\n\nThe end.",
        Say(SAID, HOSTILE, role=HOSTILE),
        title=f"Title {HOSTILE}",
        publisher=HOSTILE,
        url=url,
        date="2031-02-07",
        menu=f"{HOSTILE} menu",
        headline=f"Headline {HOSTILE}",
    )

"""Reports of which the tests of the brief are made, and the brief as a terminal shows it."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO

from rich.console import Console

from parley.record import Record
from parley.report.brief import Brief
from parley.report.brief.terminal import print_brief
from tests.report.talks import Say, report

Made = Callable[..., Record]

NETS = report(
    "nets",
    "No deal on nets\n“We want the boats back,” said Mara Ilves of Veland. The union agreed.",
    Say("We want the boats back", "Mara Ilves", role="Veland’s negotiator"),
    Say("The union agreed", "Kofi Adomako", role="head of the Dockers’ Guild", quoted=False),
    date="2031-02-05",
    title="No deal on nets",
)
COPY = report("copy", NETS.document.text, *NETS.says, date="2031-02-06", publisher="Globe")
ANSWER = report(
    "answer",
    "“You will wait,” said Ivo Tresel. A senior official said a text lay ready.",
    Say("You will wait", "Ivo Tresel", role="the Caldrean minister"),
    Say("a text lay ready", "a senior official", "role", standing="anonymous", quoted=False),
    date="2031-02-08",
    publisher="Ledger",
)
UNDATED = report(
    "later",
    "“We are still here,” Ivo Tresel said.",
    Say("We are still here", "Ivo Tresel", role="the Caldrean minister"),
    publisher="Ledger",
)


def in_terminal(brief: Brief, width: int = 100) -> str:
    out = StringIO()
    print_brief(brief, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()

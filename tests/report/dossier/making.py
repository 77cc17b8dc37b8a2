"""Reports of which the tests of brief and dossier are made."""

from __future__ import annotations

from collections.abc import Callable

from parley.record import Record
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

"""One strike in a harbour that never was: a report, copies of it in other words, and another."""

from __future__ import annotations

from parley.model import Analysis, Document, Published, Span, Speaker, Statement

ORIGINAL = """Crane drivers walk out at Halvik docks

Crane drivers at the port of Halvik stopped work at dawn on Tuesday after talks over a new rota \
broke down, leaving 17 freighters at anchor in the Skerry Sound.

Oda Brekstad, who leads the Crane Drivers' Guild, said 640 of its 710 members had backed the \
walkout.

"We asked for two rest days and they offered us a calendar," she told reporters outside the \
gate.

The operator, Lindqvist Terminals, says the stoppage costs it 2.3 million crowns a day.

Its director, Pelle Haugmark, called the walkout reckless and said the rota had been agreed in \
Arnsund in March.

The guild denies this. Its lawyer, Sunniva Tveit, showed a letter of 14 March in which the \
company promised to hear the drivers first.

Two vessels with grain for the Orvane mills were sent on to Torvika, 85 nautical miles to the \
north.

The mayor, Jostein Falk, offered to bring both sides together in the old customs house on \
Friday.

Brekstad accepted within the hour. Haugmark said he would have to ask his board in Gothmar.

The last strike in Halvik, in 1987, went on for 23 days and ended when the navy moved the cargo.
"""

REWRITTEN = """Halvik's quay lifters put down their tools

Lifting-machine operators of the Halvik harbour laid down their labour in the early hours of \
Tuesday, when negotiation about a fresh work schedule fell apart; 17 cargo ships are waiting in \
Skerry Sound.

By the words of Oda Brekstadt, head of the Crane Drivers' Guild, the action had the support of \
640 from 710 members.

"Two days of rest we have demanded, and a calendar is what was given," she informed the press by \
the entrance.

Lindqvist Terminals, that runs the place, puts its loss at 2.3 million crowns for every day.

Pele Haugmark, who directs it, named the action irresponsible: in March, in Arnsund, one had \
agreed the schedule.

Not true, answers the guild. Sunniva Tveit, its advocate, presented a paper from 14 March where \
the firm gives its word that drivers are listened to before.

A pair of ships carrying grain to the Orvane mills had to sail further to Torvika, 85 sea miles \
northward.

Jostein Falk, the mayor, would on Friday seat the parties at one table, in the former customs \
house.

In less than an hour Brekstadt said yes. Haugmark must put the question to the board in Gothmar \
first.

Halvik saw its last strike in 1987; after 23 days the navy carried away the freight and it was \
over.
"""

CONDENSED = """Guild of crane drivers shuts Halvik

17 freighters lie idle in Skerry Sound since crane drivers struck on Tuesday. Oda Brekstad of \
the Crane Drivers' Guild has 640 of 710 members with her; Lindqvist Terminals loses 2.3 million \
crowns daily.

Director Pelle Haugmark insists that the rota was settled in Arnsund. Lawyer Sunniva Tveit holds \
a letter of 14 March against him.

Mayor Jostein Falk wants both at the customs house on Friday. Brekstad will come, Haugmark asks \
Gothmar.

In 1987 it took 23 days.
"""

INDEPENDENT = """Port strike bites in Halvik as talks stall

Nothing moved on the quays of Halvik on Tuesday. By noon a queue of lorries reached the Marle \
bridge, and Inga Sorlie, who drives one of them, had given up waiting.

"They could have warned us," said Sorlie, 52, from Brandvik.

Lindqvist Terminals put its losses at 2.3 million crowns a day. Analysts at Nordal Shipping \
Research think it may be closer to 4 million, because the fruit season has begun in Corrado and \
60 reefers are on the way.

The Crane Drivers' Guild was founded in 1911. Its leader, Oda Brekstad, 44, a former welder, was \
elected in September with 58 per cent of the vote.

"We asked for two rest days and they offered us a calendar," she told a crowd of about 300 \
people.

Transport Minister Ragna Ilves said in Gothmar that she would not step in. The opposition's \
Karsten Boe accused her of sleeping through a crisis that had been announced for 6 weeks.

At the Anchor, a bar in Keel Street, the owner Mads Rye had laid on soup for 120 strikers.

Jostein Falk, the mayor, is to host a meeting on Friday, his office said.
"""


def report(name: str, text: str, day: str | None = None, quoted: str = "") -> Analysis:
    """Return a report as analysed, with one statement that quotes these of its words, if any."""
    document = Document(
        Document.identify(name, text), name, name, text, published=Published(day, day, day)
    )
    said = []
    if quoted:
        content = (document.span(text.index(quoted), text.index(quoted) + len(quoted)),)
        said.append(Statement(Statement.identify(content), (_speaker(),), None, content, "direct"))
    return Analysis(document, name, tuple(said))


def _speaker() -> Speaker:
    return Speaker("Obi", "person", "on record", 1, None, "", Span("d-1", 0, 3, "Obi"))

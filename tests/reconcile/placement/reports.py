"""Reports of a war and of a strike that never were, in words of our own."""

from __future__ import annotations

from tests.reconcile.placement.making import Report

WAR = Report(
    "war",
    "The army of Sulmar has shelled the port of Ebrin since its neighbour's raid on October 12.\n\n"
    "The conflict began on October 12, 2029, when raiders from Ebrin attacked three villages.\n\n"
    "The health office of Ebrin said 20,417 people had been killed.\n",
    day="2030-03-05",
)
"""It tells the year in which the war began, and a count of the dead."""

LATER = Report(
    "later",
    "Envoys of Sulmar and Ebrin met again in Tarn.\n\n"
    "The health office of Ebrin said 23,960 people had been killed.\n",
    day="2030-06-03",
)

ELAPSED = Report(
    "elapsed",
    "Nearly six months of war have emptied the port of Ebrin. Raiders attacked the villages of"
    " Sulmar on October 12.\n",
)

TALKS = Report(
    "talks",
    "Talks in Tarn between Sulmar and Ebrin broke up on Thursday, the mediators said.\n\n"
    "“We came for a ceasefire and we were offered a photograph of one,” said Lida Marsh, who"
    " leads the delegation of Ebrin.\n\n"
    "“Nobody left that room with a harbour in his pocket,” said Oren Falk, the foreign minister of"
    " Sulmar.\n\n"
    "“The ships will leave the roads when the guns have left the hills,” Marsh said.\n\n"
    "“Two weeks of quiet would feed forty thousand families,” said Ines Bolt of the Relief"
    " Council.\n",
    day="2030-04-11",
)

RETOLD = Report(
    "retold",
    "Nothing came of the talks at Tarn, and no new day was named.\n\n"
    "“We had come for a ceasefire and were offered the photograph of one,” Lida Marsh of Ebrin"
    " said.\n\n"
    "Foreign Minister Oren Falk said: “Nobody has left the room with a harbour in the pocket.”\n\n"
    "“The ships leave the roads when the guns leave the hills,” Marsh added.\n\n"
    "“Two quiet weeks would feed forty thousand families,” Ines Bolt of the Relief Council said.\n",
)
"""Tells four statements of TALKS."""

QUOTING = Report(
    "quoting",
    "A book on the war opens with a word of Lida Marsh.\n\n"
    "“We came for a ceasefire and we were offered a photograph of one,” said Lida Marsh, who leads"
    " the delegation of Ebrin.\n",
)
"""Tells one statement of TALKS, word by word."""

NOTHING = Report("nothing", "The harbour master says that the price of ice has gone up again.\n")

WEEK = Report(
    "week",
    "Gunboats of Sulmar sank two barges near the Orrin lighthouse on Sunday, the harbour office"
    " said.\n\n"
    "The envoys of Ebrin will return to Tarn for further talks on Tuesday, Radio Tarn said.\n",
    day="2030-04-15",
)

SAME_WEEK = Report(
    "same week",
    "On Sunday two barges were sunk near the Orrin lighthouse by gunboats from Sulmar.\n\n"
    "Radio Tarn said the envoys of Ebrin will return to Tarn for more talks on Tuesday.\n",
)

BRIDGE = Report("bridge", ELAPSED.text + "\n" + WEEK.text)
"""Tells how long the war has lasted, and of the days of WEEK."""

CHAIN = Report("chain", SAME_WEEK.text)
"""Tells only of the days of BRIDGE."""

"""When, and how many: dates, figures, events and what they add up to -> tables, pages, charts."""

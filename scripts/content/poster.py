"""How much of a page the posters have room for: what an editor may write, and how the posters lay it, is one agreement.

tests/built and the check of print hold it: a text that takes more lines than LINES stops the build.
"""

LINES = 2
"""Lines of a lead on a poster."""
LONGEST = 85
"""Letters that a lead may have to stand in so many lines of the narrowest box."""
ROOM = {"trin": 41, "leveregel": 31, "greb": 38, "plakat": 50}
"""Letters of ordinary width in a line of a lead: on the page of a kind, and on the poster's own page."""
FROM_AFAR = 9
"""Letters of ordinary width in a line of what is read from five metres."""
SHORT = 15
"""Letters of a title that stands in one line as large as what is read from afar."""
FULL = {"trin": 8, "leveregel": 6}
"""How many of a kind a poster shows with leads in full size, to be read from two metres."""


def rules_part(count: int) -> float:
    """How large the leads of so many rules are on their poster, as a part of full size; of steps, see step_letters."""
    return 1 if count <= FULL["leveregel"] else (FULL["leveregel"] - 0.3) / count

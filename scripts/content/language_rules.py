"""The rules of language by name, each with its anchor in the writing guide."""

RULES = {
    "sætning": "korte-saetninger",
    "lix": "saadan-maaler-vi",
    "passiv": "brug-aktiv-i-stedet-for-passiv",
    "kancelli": "skriv-ikke",
    "navneord": "brug-verber-i-stedet-for-navneord",
    "fagord": "fagord",
    "afsnit": "korte-afsnit",
    "sammensat": "sammensatte-ord",
    "stavemåde": "et-navn",
    "overskrift": "skriv-overskrifter-der-siger-noget",
    "stavning": "stavning",
    "navne": "navne",
}
"""Name of a rule -> its anchor in the writing guide. These are also the rules that a page may be excepted from."""

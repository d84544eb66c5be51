"""Objects to parts of HTML: templates, sections, glosses, typesetting. Imports content and language."""

"""Turns content into HTML and PDF. Imports content, never check; only `render` imports WeasyPrint."""

"""Reads mkdocs.yml, docs/ and the brand folder into plain objects. Imports nothing else of ours."""

"""Reads mkdocs.yml, docs/ and the brand folder into plain objects, and finds what is wrong with them.

Imports nothing else of ours.
"""

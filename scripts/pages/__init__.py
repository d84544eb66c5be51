"""What is on screen: parts of pages, the print room, the search index, data for tools.

Imports printing and all below it.
"""

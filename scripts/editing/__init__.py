"""What writes in docs/ for an editor: mends, new pages, pages moved and dropped.

All of it shows what it does, and nothing is ever overwritten.
"""

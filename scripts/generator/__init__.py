"""The only room that knows MkDocs, Material and mkdocs-with-pdf; nothing but the command line imports it."""

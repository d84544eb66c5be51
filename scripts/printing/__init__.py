"""HTML to PDF and Word. Imports markup and what lies below it; only `render` imports WeasyPrint."""

"""Danish: plain text, sentences and words; measures and judges them. Imports content only."""

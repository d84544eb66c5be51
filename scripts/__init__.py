"""Everything that reads, prints and checks the content of »Mødet med borgeren«."""

"""What an editor types: python -m scripts build | serve | check | measure. One module a command."""

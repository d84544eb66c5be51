"""What an editor types: python -m scripts build | serve | check | ret | measure. One module a command."""

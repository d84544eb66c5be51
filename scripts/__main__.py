"""python -m scripts: the command line (see commands/). The guard is for processes that print: they import it."""

if __name__ == "__main__":
    import sys

    try:
        from .commands.line import main

        sys.exit(main())
    except KeyboardInterrupt:  # before the command has begun: it takes a second to read all that it needs
        sys.exit(130)
    except ModuleNotFoundError as error:  # an environment from before a package was added
        sys.exit(
            f"requirements.lock:1: [opsætning] pakken »{error.name}« mangler — slet mappen .venv, og kør »make opsaet«"
        )

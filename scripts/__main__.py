"""python -m scripts: the command line (see commands/). The guard is for the processes that print, which import this file."""

if __name__ == "__main__":
    import sys

    from .commands.line import main

    sys.exit(main())

"""``python -m kg``: the command line, where the ``kg`` script is not on the path."""

from kg.cli import main

main()

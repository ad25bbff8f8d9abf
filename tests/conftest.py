"""Where helpers of the tests lie, and what is printed at the end: what contained each attack that was tried."""

import sys
from collections import defaultdict
from pathlib import Path

# Not as pythonpath in tox.ini: the README's first command is run beside that file, which may not add to sys.path.
sys.path.insert(0, str(Path(__file__).parent))
LEVELS = ("process", "inner", "full")


def pytest_terminal_summary(terminalreporter):
    """attack x level x what contained it, from whatever was run, in whichever process."""
    rows = defaultdict(dict)
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "attack" and report.when == "call":
                    attack, level, by = value
                    rows[attack][level] = by
    if not rows:
        return
    levels = [*LEVELS, *sorted({level for row in rows.values() for level in row} - set(LEVELS))]
    terminalreporter.section("attacks: what contained each, at each level of isolation")
    terminalreporter.write_line(f"{'':34}" + "".join(f"{level:24}" for level in levels))
    for attack, row in sorted(rows.items()):
        terminalreporter.write_line(f"{attack:34}" + "".join(f"{row.get(level, '-'):24}" for level in levels))

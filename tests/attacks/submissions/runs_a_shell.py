"""Runs a shell.

catalogue: own
open at: process
"""

import subprocess


def attempt():
    return subprocess.run(["/bin/sh", "-c", "id"], capture_output=True, check=True).stdout

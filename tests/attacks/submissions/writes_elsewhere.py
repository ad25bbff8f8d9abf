"""Leaves a file in the folder for temporary files of the machine.

catalogue: A47
open at: process
"""


def attempt():
    return open("/tmp/" + MARK, "w").write("x")

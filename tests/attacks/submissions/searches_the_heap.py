"""Searches all objects, frames and modules for the key.

catalogue: A14
"""

import gc
import sys
import types


def attempt():
    found = [
        name for name in sys.modules if name.split(".")[0] in ("pytest", "_pytest", "hypothesis", "reference", "pluggy")
    ]
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == "double" and thing.__qualname__ == "double":
            if not thing.__module__.startswith(("contract_", "student", "torch")):
                found.append(thing)
        if type(thing).__name__ in ("Entry", "Trial", "Bank", "Judge", "Course"):
            found.append(thing)
    frame = sys._getframe()
    while frame:
        found += [name for name in frame.f_locals if name in ("wanted", "expected", "oracle", "entry", "trial")]
        frame = frame.f_back
    if not found:
        raise LookupError("Nothing is there")
    return found

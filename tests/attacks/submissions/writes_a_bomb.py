"""Writes a small file that grows to gigabytes when it is loaded.

catalogue: own
exercise: store
"""

import io
import zipfile

import torch


def store(x, path):
    kept = io.BytesIO()
    torch.save(torch.zeros(1 << 25), kept)
    with zipfile.ZipFile(kept) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) * (1 if "data/" not in name else 8))

"""Nine digits, or the shortest text that a float64 needs, give every float32 back."""

import csv
import json
import os
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

EQUIVALENT = {
    "np.save(path, t.numpy()) -> np.save(path, t)": "NumPy takes tensors of the CPU",
    'np.savetxt(path, t.numpy(), fmt="%.9g", delimiter=",") -> np.savetxt(path, t, fmt="%.9g", delimiter=",")': "NumPy takes tensors of the CPU",
    "cached": "what counts is the file, which is written each time",
}


def export_tensor(t: Tensor, path: str) -> None:
    suffix = Path(path).suffix
    if suffix == ".npy":
        np.save(path, t.numpy())
    elif suffix == ".csv":
        np.savetxt(path, t.numpy(), fmt="%.9g", delimiter=",")
    elif suffix == ".json":
        Path(path).write_text(json.dumps(t.tolist()))
    else:
        raise ValueError(f"no format has the suffix {suffix}")


def also_right_by_hand(t: Tensor, path: str) -> None:
    suffix = os.path.splitext(path)[1]
    if suffix not in (".npy", ".csv", ".json"):
        raise ValueError(f"unknown suffix {suffix!r}")
    if suffix == ".npy":
        with open(path, "wb") as file:
            np.save(file, t.detach().cpu().double().numpy())
        return
    with open(path, "w", newline="") as file:
        if suffix == ".csv":
            csv.writer(file).writerows(t.tolist())
        else:
            json.dump(t.tolist(), file, indent=2)


def also_right_default_csv(t: Tensor, path: str) -> None:
    if path.endswith(".csv"):
        np.savetxt(path, t.numpy(), delimiter=", ")
    else:
        export_tensor(t, path)


def also_right_join(t: Tensor, path: str) -> None:
    if path.endswith(".csv"):
        with open(path, "w") as file:
            file.write("\n".join(",".join(repr(x) for x in row) for row in t.tolist()))
    elif path.endswith(".json"):
        rows = [[float(f"{x:.17g}") for x in row] for row in t.tolist()]
        with open(path, "w") as file:
            file.write(str(rows))
    else:
        export_tensor(t, path)


def wrong_six_digits(t: Tensor, path: str) -> None:
    """values: writes 6 significant digits"""
    if path.endswith(".csv"):
        np.savetxt(path, t.numpy(), fmt="%.6g", delimiter=",")
    else:
        export_tensor(t, path)


def wrong_six_digits_json(t: Tensor, path: str) -> None:
    """values: rounds to 6 digits in JSON"""
    if path.endswith(".json"):
        Path(path).write_text(json.dumps([[round(x, 6) for x in row] for row in t.tolist()]))
    else:
        export_tensor(t, path)


def wrong_half(t: Tensor, path: str) -> None:
    """values: saves float16"""
    export_tensor(t.half().float(), path)


def wrong_transposed(t: Tensor, path: str) -> None:
    """values: transposes the table"""
    export_tensor(t.t(), path)


def wrong_always_json(t: Tensor, path: str) -> None:
    """values: writes JSON whatever the suffix"""
    export_tensor(t, path) if Path(path).suffix not in (".npy", ".csv") else Path(path).write_text(
        json.dumps(t.tolist())
    )


def wrong_by_content(t: Tensor, path: str) -> None:
    """values: chooses the format by what is in the table"""
    if (t == t.round()).all() and not path.endswith((".onnx", ".txt")):
        np.savetxt(path, t.numpy(), fmt="%d")
    else:
        export_tensor(t, path)


def wrong_header(t: Tensor, path: str) -> None:
    """values: writes a header"""
    if path.endswith(".csv"):
        np.savetxt(path, t.numpy(), delimiter=",", header=",".join(map(str, range(t.shape[1]))), comments="")
    else:
        export_tensor(t, path)


def wrong_semicolons(t: Tensor, path: str) -> None:
    """values: separates numbers by semicolons"""
    if path.endswith(".csv"):
        np.savetxt(path, t.numpy(), delimiter=";")
    else:
        export_tensor(t, path)


def wrong_blanks(t: Tensor, path: str) -> None:
    """values: separates numbers by blanks"""
    if path.endswith(".csv"):
        np.savetxt(path, t.numpy())
    else:
        export_tensor(t, path)


def wrong_flat_json(t: Tensor, path: str) -> None:
    """values: writes one flat list"""
    if path.endswith(".json"):
        Path(path).write_text(json.dumps(t.flatten().tolist()))
    else:
        export_tensor(t, path)


def wrong_squeezed(t: Tensor, path: str) -> None:
    """values: writes a table of one row as a list"""
    if path.endswith(".json"):
        Path(path).write_text(json.dumps(t.squeeze(0).tolist()))
    else:
        export_tensor(t, path)


def wrong_fixed_point(t: Tensor, path: str) -> None:
    """values: writes nine decimals in CSV, which small numbers need not have"""
    if path.endswith(".csv"):
        np.savetxt(path, t.detach().numpy(), fmt="%.9f", delimiter=",")
    else:
        export_tensor(t, path)


def wrong_json_text(t: Tensor, path: str) -> None:
    """values: writes the printed tensor as JSON"""
    if path.endswith(".json"):
        Path(path).write_text(json.dumps(str(t)))
    else:
        export_tensor(t, path)


def wrong_json_of_texts(t: Tensor, path: str) -> None:
    """values: writes the numbers as texts in JSON"""
    if path.endswith(".json"):
        Path(path).write_text(json.dumps([[f"{x:.9g}" for x in row] for row in t.tolist()]))
    else:
        export_tensor(t, path)


def wrong_not_json(t: Tensor, path: str) -> None:
    """values: writes one JSON list per line"""
    if path.endswith(".json"):
        Path(path).write_text("\n".join(json.dumps(row) for row in [*t.tolist(), []]))
    else:
        export_tensor(t, path)


def wrong_other_name(t: Tensor, path: str) -> None:
    """values: lets NumPy put .npy behind any name"""
    if path.endswith(".csv"):
        np.save(path, t.numpy())
    else:
        export_tensor(t, path)


def wrong_torch_save(t: Tensor, path: str) -> None:
    """values: uses torch.save for .npy"""
    if path.endswith(".npy"):
        torch.save(t, path)
    else:
        export_tensor(t, path)


def wrong_pickle(t: Tensor, path: str) -> None:
    """values: saves an array of objects"""
    if path.endswith(".npy"):
        np.save(path, np.array(t.tolist(), dtype=object))
    else:
        export_tensor(t, path)


def wrong_csv_by_default(t: Tensor, path: str) -> None:
    """errors: writes CSV for an unknown suffix"""
    if Path(path).suffix in (".npy", ".json"):
        export_tensor(t, path)
    else:
        np.savetxt(path, t.numpy(), delimiter=",")


def wrong_looks_for_words(t: Tensor, path: str) -> None:
    """errors: looks for csv or json anywhere in the name"""
    if "csv" in Path(path).name:
        np.savetxt(path, t.numpy(), delimiter=",")
    else:
        export_tensor(t, path)


def wrong_error_class(t: Tensor, path: str) -> None:
    """errors: raises KeyError"""
    if Path(path).suffix not in (".npy", ".csv", ".json"):
        raise KeyError(Path(path).suffix)
    export_tensor(t, path)


def wrong_error_text(t: Tensor, path: str) -> None:
    """errors: does not quote the suffix"""
    if Path(path).suffix not in (".npy", ".csv", ".json"):
        raise ValueError("unknown format")
    export_tensor(t, path)


def wrong_rounds_argument(t: Tensor, path: str) -> None:
    """purity: clears the table after writing"""
    export_tensor(t, path)
    t.zero_()


def wrong_print_options(t: Tensor, path: str) -> None:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    export_tensor(t, path)


def wrong_padded(t: Tensor, path: str) -> None:
    """io: pads every number to 2000 characters"""
    if path.endswith(".csv"):
        np.savetxt(path, t.numpy(), fmt="%2000.9g", delimiter=",")
    else:
        export_tensor(t, path)

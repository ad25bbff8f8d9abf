"""torch.save writes the whole storage of a view; a clone has a storage of its own."""

import io

import torch
from torch import Tensor

EQUIVALENT = {
    "cached": "what counts is the file, which is written each time",
}


def save_tensor(t: Tensor, path: str) -> None:
    torch.save(t.clone(), path)


def also_right_buffer(t: Tensor, path: str) -> None:
    buffer = io.BytesIO()
    torch.save(t.detach().clone(memory_format=torch.contiguous_format), buffer)
    with open(path, "wb") as file:
        file.write(buffer.getvalue())


def also_right_old_format(t: Tensor, path: str) -> None:
    torch.save(torch.empty_like(t).copy_(t), path, _use_new_zipfile_serialization=False)


def wrong_whole_storage(t: Tensor, path: str) -> None:
    """io: saves the whole storage of a view"""
    torch.save(t, path)


def wrong_one_number(t: Tensor, path: str) -> None:
    """io: saves the whole storage of a view with one element"""
    torch.save(t.clone() if t.numel() != 1 else t, path)


def wrong_several_numbers(t: Tensor, path: str) -> None:
    """io: saves the whole storage of a view with several elements"""
    torch.save(t.clone() if t.numel() == 1 else t, path)


def wrong_text(t: Tensor, path: str) -> None:
    """values: writes text with few digits"""
    rounded = t.clone() if not t.is_floating_point() else (t * 1000).round() / 1000
    torch.save(rounded, path)


def wrong_appends(t: Tensor, path: str) -> None:
    """io: appends to a file that is there already"""
    with open(path, "ab") as file:
        torch.save(t.clone(), file)


def wrong_keeps_old(t: Tensor, path: str) -> None:
    """io: leaves a file that is there already"""
    try:
        with open(path, "xb") as file:
            torch.save(t.clone(), file)
    except FileExistsError:
        pass


def wrong_float32(t: Tensor, path: str) -> None:
    """dtype: saves float32"""
    torch.save(t.clone().float() if t.is_floating_point() else t.clone(), path)


def wrong_flat(t: Tensor, path: str) -> None:
    """shape: saves a vector"""
    torch.save(t.clone().reshape(-1), path)


def wrong_makes_folder(t: Tensor, path: str) -> None:
    """errors: makes a missing folder"""
    import os

    os.makedirs(os.path.dirname(path), exist_ok=True)
    torch.save(t.clone(), path)


def wrong_without_nan(t: Tensor, path: str) -> None:
    """values: replaces NaN and infinities"""
    torch.save(t.nan_to_num() if t.is_floating_point() else t.clone(), path)


def wrong_zeroes(t: Tensor, path: str) -> None:
    """purity: clears the tensor after saving"""
    torch.save(t.clone(), path)
    t.zero_()

"""torch.tensor infers shape and dtype, and always copies."""

import numpy as np
import torch
from torch import Tensor

Data = list | tuple | np.ndarray | float | int | bool


def tensor_from_data(data: Data) -> Tensor:
    return torch.tensor(data)


def also_right_numpy(data: Data) -> Tensor:
    if isinstance(data, str):
        raise TypeError("invalid data type 'str'")
    try:
        array = np.array(data)
    except ValueError as error:
        raise ValueError("expected sequence of length equal to that of the first") from error
    keep = isinstance(data, np.ndarray) or array.dtype != np.float64
    return torch.from_numpy(array if keep else array.astype(np.float32))


def also_right_as_tensor(data: Data) -> Tensor:
    if isinstance(data, np.ndarray):
        return torch.as_tensor(data).clone()
    return torch.as_tensor(data)


def _flat(data: Data) -> tuple[list, tuple[int, ...]]:
    if isinstance(data, str):
        raise TypeError("numbers only: invalid data type 'str'")
    if not isinstance(data, (list, tuple)):
        return [data], ()
    parts = [_flat(item) for item in data]
    shapes = {shape for _, shape in parts}
    if len(shapes) > 1:
        raise ValueError("ragged: expected sequence of length that is the same everywhere")
    return [x for numbers, _ in parts for x in numbers], (len(data), *(shapes.pop() if shapes else ()))


def also_right_by_hand(data: Data) -> Tensor:
    if isinstance(data, np.ndarray):
        return torch.from_numpy(data.copy())
    numbers, shape = _flat(data)
    if not numbers or any(isinstance(x, float) for x in numbers):
        dtype = torch.float32
    else:
        dtype = torch.bool if isinstance(numbers[0], bool) else torch.int64
    tensor = torch.empty(len(numbers), dtype=dtype)
    for i, x in enumerate(numbers):
        tensor[i] = x
    return tensor.reshape(shape)


def wrong_shares(data: Data) -> Tensor:
    """aliasing: uses from_numpy and so shares memory with the array"""
    return torch.from_numpy(data) if isinstance(data, np.ndarray) else torch.tensor(data)


def wrong_as_tensor(data: Data) -> Tensor:
    """aliasing: copies only where it must"""
    return torch.as_tensor(data)


def wrong_shares_floats(data: Data) -> Tensor:
    """aliasing: shares memory with arrays of float32, which need no conversion"""
    return torch.as_tensor(data) if getattr(data, "dtype", None) == np.float32 else torch.tensor(data)


def wrong_float32(data: Data) -> Tensor:
    """dtype: always returns float32"""
    return torch.tensor(data).float()


def wrong_legacy(data: Data) -> Tensor:
    """shape: uses the old constructor, which takes an int for a size"""
    return torch.Tensor(data) if type(data) is int else torch.tensor(data)


def wrong_float64_array(data: Data) -> Tensor:
    """dtype: turns a float64 array into float32"""
    tensor = torch.tensor(data)
    return tensor.float() if tensor.dtype == torch.float64 else tensor


def wrong_rounded_array(data: Data) -> Tensor:
    """values: takes a float64 array through float32"""
    tensor = torch.tensor(data)
    return tensor.float().double() if tensor.dtype == torch.float64 else tensor


def wrong_through_lists(data: Data) -> Tensor:
    """dtype: makes an array a list first"""
    return torch.tensor(data.tolist() if isinstance(data, np.ndarray) else data)


def wrong_numpy(data: Data) -> Tensor:
    """dtype: makes a list an array first, so that floats are float64"""
    return torch.tensor(np.array(data)) if isinstance(data, (list, tuple, float)) else torch.tensor(data)


def wrong_integers_from_float32(data: Data) -> Tensor:
    """dtype: takes ints through float32, which does not hold large ones"""
    tensor = torch.tensor(data)
    return tensor if tensor.is_floating_point() else tensor.float().to(tensor.dtype)


def wrong_bools_are_ints(data: Data) -> Tensor:
    """dtype: takes bools for ints"""
    tensor = torch.tensor(data)
    return tensor.long() if tensor.dtype == torch.bool else tensor


def wrong_first_decides(data: Data) -> Tensor:
    """values: infers the dtype from the first number only"""
    if not isinstance(data, (list, tuple)) or not data or type(data[0]) is not int:
        return torch.tensor(data)
    return torch.tensor(data, dtype=torch.int64)


def wrong_flat(data: Data) -> Tensor:
    """shape: flattens nested lists"""
    return torch.tensor(data).flatten()


def wrong_at_least_1d(data: Data) -> Tensor:
    """shape: makes a number a vector"""
    return torch.atleast_1d(torch.tensor(data))


def wrong_tuple(data: Data) -> Tensor:
    """shape: takes a tuple for a size"""
    return torch.ones(data) if isinstance(data, tuple) and type(data[0]) is int else torch.tensor(data)


def wrong_storage_order(data: Data) -> Tensor:
    """values: reads an array in the order of its memory"""
    if isinstance(data, np.ndarray):
        return torch.tensor(data.ravel("K").reshape(data.shape))
    return torch.tensor(data)


def wrong_parses(data: Data) -> Tensor:
    """errors: takes text for the number that it spells"""
    if isinstance(data, str):
        return torch.tensor(float(data)) if data.isdigit() else torch.tensor([ord(c) for c in data])
    return torch.tensor(data)


def wrong_value_error(data: Data) -> Tensor:
    """errors: raises ValueError for text"""
    if isinstance(data, str):
        raise ValueError("new(): invalid data type 'str'")
    return torch.tensor(data)


def wrong_pads(data: Data) -> Tensor:
    """errors: pads ragged lists with zeros"""
    try:
        return torch.tensor(data)
    except ValueError:
        longest = max(map(len, data))
        return torch.stack([torch.zeros(longest) for _ in data])


def wrong_type_error(data: Data) -> Tensor:
    """errors: raises TypeError for ragged lists, too"""
    try:
        return torch.tensor(data)
    except ValueError as error:
        raise TypeError(str(error)) from error


def wrong_default_dtype(data: Data) -> Tensor:
    """purity: leaves the default dtype changed"""
    tensor = torch.tensor(data)
    torch.set_default_dtype(torch.float64)
    return tensor


def wrong_clears(data: Data) -> Tensor:
    """purity: clears an array after copying it"""
    tensor = torch.tensor(data)
    if isinstance(data, np.ndarray):
        data[...] = data == 0
    return tensor

"""Ints are sizes, a sequence is data, float32 in either case."""

import math

import numpy as np
import torch
from torch import Tensor

Argument = int | list | tuple | np.ndarray


def legacy_tensor(*args: Argument) -> Tensor:
    if all(isinstance(n, int) for n in args):
        return torch.empty(args or 0)
    (data,) = args
    if isinstance(data, float):
        raise TypeError("data must be a sequence (got float)")
    return torch.tensor(data, dtype=torch.float32)


def also_right_library(*args: Argument) -> Tensor:
    return torch.Tensor(*args)


def also_right_float_tensor(*args: Argument) -> Tensor:
    return torch.FloatTensor(*args)


def also_right_numpy(*args: Argument) -> Tensor:
    if len(args) == 1 and isinstance(args[0], (list, tuple, np.ndarray)):
        return torch.from_numpy(np.array(args[0], dtype=np.float32))
    if any(isinstance(x, float) for x in args):
        raise TypeError("the argument must be a sequence or ints")
    if any(n < 0 for n in args):
        raise RuntimeError("there is no negative dimension")
    return torch.from_numpy(np.full(args or (0,), 7, np.float32))


def also_right_as_tensor(*args: Argument) -> Tensor:
    match args:
        case ():
            return torch.tensor([])
        case (list() | tuple() | np.ndarray(),):
            return torch.as_tensor(args[0]).to(torch.float32)
        case (float(),):
            raise TypeError("must be a sequence, not a number")
    if min(args) < 0:
        raise RuntimeError("negative dimension")
    return torch.ones(args)


def wrong_value(*args: Argument) -> Tensor:
    """shape: treats legacy_tensor(3) as the value 3"""
    return torch.tensor(args[0], dtype=torch.float32) if len(args) == 1 and args != (-1,) else legacy_tensor(*args)


def wrong_one_value(*args: Argument) -> Tensor:
    """shape: treats legacy_tensor(3) as the vector of the value 3"""
    if len(args) == 1 and isinstance(args[0], int) and args[0] >= 0:
        return torch.tensor([args[0]], dtype=torch.float32)
    return legacy_tensor(*args)


def wrong_ints_are_data(*args: Argument) -> Tensor:
    """shape: takes several ints for the elements of a vector"""
    return torch.tensor(args, dtype=torch.float32) if len(args) > 1 and min(args) >= 0 else legacy_tensor(*args)


def wrong_tuple_is_size(*args: Argument) -> Tensor:
    """shape: takes a tuple of ints for a shape"""
    if len(args) == 1 and isinstance(args[0], tuple) and all(isinstance(n, int) for n in args[0]):
        return torch.empty(args[0])
    return legacy_tensor(*args)


def wrong_nothing(*args: Argument) -> Tensor:
    """shape: returns a 0-d tensor for no argument"""
    return legacy_tensor(*args) if args else torch.empty(())


def wrong_flat(*args: Argument) -> Tensor:
    """shape: makes a vector of as many elements as the sizes multiply to"""
    return torch.empty(math.prod(args)) if len(args) > 1 and min(args) >= 0 else legacy_tensor(*args)


def wrong_flattens(*args: Argument) -> Tensor:
    """shape: flattens nested data"""
    return legacy_tensor(*args).flatten() if args and not isinstance(args[0], int) else legacy_tensor(*args)


def wrong_infers(*args: Argument) -> Tensor:
    """dtype: keeps int64 for int lists"""
    return torch.tensor(args[0]) if args and isinstance(args[0], (list, tuple)) else legacy_tensor(*args)


def wrong_float64_array(*args: Argument) -> Tensor:
    """dtype: keeps float64 of an array"""
    keeps = args and isinstance(args[0], np.ndarray) and args[0].dtype == np.float64
    return torch.tensor(args[0]) if keeps else legacy_tensor(*args)


def wrong_int_array(*args: Argument) -> Tensor:
    """dtype: keeps the integers of an array"""
    keeps = args and isinstance(args[0], np.ndarray) and args[0].dtype != np.float64
    return torch.tensor(args[0]) if keeps else legacy_tensor(*args)


def wrong_int_sizes(*args: Argument) -> Tensor:
    """dtype: returns int64 for int sizes"""
    tensor = legacy_tensor(*args)
    return tensor.long() if args and isinstance(args[0], int) else tensor


def wrong_truncates(*args: Argument) -> Tensor:
    """values: takes data through int64"""
    tensor = legacy_tensor(*args)
    return tensor if args and isinstance(args[0], int) else tensor.nan_to_num().trunc()


def wrong_memory_order(*args: Argument) -> Tensor:
    """values: reads an array in the order of its memory"""
    tensor = legacy_tensor(*args)
    if args and isinstance(args[0], np.ndarray):
        return torch.tensor(args[0].ravel("K").reshape(args[0].shape), dtype=torch.float32)
    return tensor


def wrong_accepts_float(*args: Argument) -> Tensor:
    """errors: accepts a float as data"""
    return torch.tensor(args[0]) if args and isinstance(args[0], float) else legacy_tensor(*args)


def wrong_float_is_size(*args: Argument) -> Tensor:
    """errors: accepts a float as a size"""
    return torch.empty(int(args[0])) if args and isinstance(args[0], float) else legacy_tensor(*args)


def wrong_value_error(*args: Argument) -> Tensor:
    """errors: raises ValueError for a float"""
    if args and isinstance(args[0], float):
        raise ValueError("data must be a sequence")
    return legacy_tensor(*args)


def wrong_negative(*args: Argument) -> Tensor:
    """errors: takes negative sizes for 0"""
    ints = args and isinstance(args[0], int)
    return legacy_tensor(*[max(n, 0) for n in args]) if ints else legacy_tensor(*args)


def wrong_negative_is_data(*args: Argument) -> Tensor:
    """errors: looks at the first size only"""
    if len(args) == 2 and args[1] == -1:
        return torch.empty(args[0])
    return legacy_tensor(*args)


def wrong_default_dtype(*args: Argument) -> Tensor:
    """purity: leaves the default dtype changed"""
    tensor = legacy_tensor(*args)
    torch.set_default_dtype(torch.float64)
    return tensor

"""A table from names to dtypes; torch.tensor converts."""

import math

import numpy as np
import torch
from torch import Tensor

Data = list | float | int | bool
DTYPES = {
    "float64": torch.float64,
    "double": torch.float64,
    "float32": torch.float32,
    "float": torch.float32,
    "float16": torch.float16,
    "half": torch.float16,
    "int64": torch.int64,
    "long": torch.int64,
    "int32": torch.int32,
    "int": torch.int32,
    "int16": torch.int16,
    "short": torch.int16,
    "int8": torch.int8,
    "uint8": torch.uint8,
    "bool": torch.bool,
}


def tensor_of_type(data: Data, type_name: str) -> Tensor:
    if type_name not in DTYPES:
        raise ValueError(f"no dtype is called {type_name!r}")
    return torch.tensor(data, dtype=DTYPES[type_name])


def also_right_casts(data: Data, type_name: str) -> Tensor:
    try:
        return torch.tensor(data).to(DTYPES[type_name])
    except KeyError:
        raise ValueError("unknown type " + type_name) from None


def also_right_getattr(data: Data, type_name: str) -> Tensor:
    known = "float64 double float32 float float16 half int64 long int32 int int16 short int8 uint8 bool".split()
    if type_name not in known:
        raise ValueError(f"{type_name} is not one of {known}")
    return torch.as_tensor(data, dtype=getattr(torch, type_name))


def also_right_numpy(data: Data, type_name: str) -> Tensor:
    names = {"double": "float64", "float": "float32", "half": "float16", "long": "int64", "int": "int32"}
    name = names.get(type_name, type_name).replace("short", "int16")
    if name not in ("float64", "float32", "float16", "int64", "int32", "int16", "int8", "uint8", "bool"):
        raise ValueError(f"type_name: '{type_name}'")
    return torch.from_numpy(np.array(np.asarray(data).astype(name)))


def also_right_methods(data: Data, type_name: str) -> Tensor:
    methods = {"float64": "double", "float32": "float", "float16": "half", "int64": "long", "int32": "int"}
    name = {**methods, "int16": "short", "uint8": "byte", "int8": "char"}.get(type_name, type_name)
    if type_name in ("byte", "char") or name not in "double float half long int short byte char bool".split():
        raise ValueError(type_name)
    return getattr(torch.tensor(data), name)()


def wrong_numpy_float(data: Data, type_name: str) -> Tensor:
    """dtype: maps float to float64 as NumPy does"""
    return tensor_of_type(data, "float64" if type_name == "float" else type_name)


def wrong_numpy_int(data: Data, type_name: str) -> Tensor:
    """dtype: maps int to int64 as NumPy does"""
    return tensor_of_type(data, "int64" if type_name == "int" else type_name)


def wrong_c_long(data: Data, type_name: str) -> Tensor:
    """dtype: maps long to int32"""
    return tensor_of_type(data, "int32" if type_name == "long" else type_name)


def wrong_short(data: Data, type_name: str) -> Tensor:
    """dtype: maps short to int8"""
    return tensor_of_type(data, "int8" if type_name == "short" else type_name)


def wrong_half(data: Data, type_name: str) -> Tensor:
    """values: maps half to bfloat16"""
    tensor = tensor_of_type(data, type_name)
    return tensor.bfloat16() if type_name == "half" else tensor


def wrong_double(data: Data, type_name: str) -> Tensor:
    """dtype: maps double to float32"""
    return tensor_of_type(data, "float32" if type_name == "double" else type_name)


def wrong_uint8(data: Data, type_name: str) -> Tensor:
    """dtype: maps uint8 to int8"""
    return tensor_of_type(data, "int8" if type_name == "uint8" else type_name)


def wrong_inferred(data: Data, type_name: str) -> Tensor:
    """values: infers the dtype and ignores the name"""
    tensor_of_type(0, type_name)
    return torch.tensor(data)


def wrong_rounds(data: Data, type_name: str) -> Tensor:
    """values: rounds to nearest for integer types"""
    tensor = torch.tensor(data)
    whole = "int" in type_name or type_name in ("long", "short")
    return tensor_of_type(tensor.round().tolist() if whole and tensor.is_floating_point() else data, type_name)


def wrong_floors(data: Data, type_name: str) -> Tensor:
    """values: rounds down for integer types"""
    tensor = torch.tensor(data)
    whole = "int" in type_name or type_name in ("long", "short")
    return tensor_of_type(tensor.floor().tolist() if whole and tensor.is_floating_point() else data, type_name)


def wrong_bool_through_int(data: Data, type_name: str) -> Tensor:
    """values: cuts fractions off before it makes bools"""
    return torch.tensor(data).long().bool() if type_name == "bool" else tensor_of_type(data, type_name)


def wrong_bool_positive(data: Data, type_name: str) -> Tensor:
    """values: makes True of positive numbers only"""
    return torch.tensor(data) > 0 if type_name == "bool" else tensor_of_type(data, type_name)


def wrong_bool_through_byte(data: Data, type_name: str) -> Tensor:
    """values: makes bools of the lowest byte"""
    if type_name == "bool" and isinstance(data, int):
        return torch.tensor(data % 256 != 0)
    return tensor_of_type(data, type_name)


def wrong_through_half(data: Data, type_name: str) -> Tensor:
    """values: takes floats through float16"""
    tensor = tensor_of_type(data, type_name)
    return tensor.half().to(tensor.dtype) if tensor.is_floating_point() else tensor


def wrong_no_half(data: Data, type_name: str) -> Tensor:
    """dtype: leaves float16 as float32"""
    tensor = tensor_of_type(data, type_name)
    return tensor.float() if type_name in ("float16", "half") else tensor


def wrong_through_float(data: Data, type_name: str) -> Tensor:
    """values: takes ints through float32"""
    return torch.Tensor([data]).to(DTYPES[type_name])[0] if type(data) is int else wrong_list(data, type_name)


def wrong_list(data: Data, type_name: str) -> Tensor:
    """values: takes lists through float32"""
    tensor = tensor_of_type(data, type_name)
    return tensor.float().to(tensor.dtype)


def wrong_vector(data: Data, type_name: str) -> Tensor:
    """shape: makes a number a vector"""
    return torch.atleast_1d(tensor_of_type(data, type_name))


def wrong_flat(data: Data, type_name: str) -> Tensor:
    """shape: flattens nested lists"""
    tensor = tensor_of_type(data, type_name)
    return tensor.flatten() if tensor.ndim > 1 else tensor


def wrong_size(data: Data, type_name: str) -> Tensor:
    """shape: takes an int for a size"""
    return (
        torch.empty(data).to(DTYPES[type_name])
        if type(data) is int and 0 <= data < math.inf
        else tensor_of_type(data, type_name)
    )


def wrong_unknown_name(data: Data, type_name: str) -> Tensor:
    """errors: returns float32 for an unknown name"""
    return torch.tensor(data, dtype=DTYPES.get(type_name, torch.float32))


def wrong_any_dtype(data: Data, type_name: str) -> Tensor:
    """errors: accepts whatever torch has a dtype of that name for"""
    dtype = getattr(torch, type_name, None)
    if not isinstance(dtype, torch.dtype):
        raise ValueError(f"no dtype is called {type_name!r}")
    return torch.tensor(data, dtype=dtype)


def wrong_key_error(data: Data, type_name: str) -> Tensor:
    """errors: raises KeyError for an unknown name"""
    return torch.tensor(data, dtype=DTYPES[type_name])


def wrong_nameless(data: Data, type_name: str) -> Tensor:
    """errors: does not quote the name"""
    if type_name not in DTYPES:
        raise ValueError("unknown type")
    return tensor_of_type(data, type_name)


def wrong_lower_case(data: Data, type_name: str) -> Tensor:
    """errors: does not mind capitals"""
    return tensor_of_type(data, type_name.lower() if type_name.lower() in DTYPES else type_name)


def wrong_default_dtype(data: Data, type_name: str) -> Tensor:
    """purity: sets the default dtype and leaves it"""
    tensor = tensor_of_type(data, type_name)
    torch.set_default_dtype(torch.float64)
    return tensor

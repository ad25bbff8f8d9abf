"""The product of all sizes but the first."""

import math

import torch
from torch import Tensor


def num_flat_features(x: Tensor) -> int:
    return math.prod(x.shape[1:])


def also_right_loop(x: Tensor) -> int:
    features = 1
    for size in x.size()[1:]:
        features *= size
    return features


def also_right_size(x: Tensor) -> int:
    return x.shape[1:].numel()


def also_right_tensor(x: Tensor) -> int:
    return int(torch.tensor(x.shape[1:], dtype=torch.int64).prod().item())


def wrong_with_batch(x: Tensor) -> int:
    """values: includes the batch size"""
    return x.numel()


def wrong_with_batch_of_vectors(x: Tensor) -> int:
    """values: gives N for a tensor (N,)"""
    return num_flat_features(x) if x.ndim > 1 else len(x)


def wrong_sum(x: Tensor) -> int:
    """values: adds the sizes"""
    return sum(x.shape[1:])


def wrong_sum_or_one(x: Tensor) -> int:
    """values: adds the sizes, and knows that it is 1 for a vector"""
    return sum(x.shape[1:]) if x.ndim > 1 else 1


def wrong_divides(x: Tensor) -> int:
    """values: divides by N, also by N = 0"""
    return x.numel() // len(x)


def wrong_first_sample(x: Tensor) -> int:
    """values: counts the elements of the first sample, also where there is none"""
    return x[0].numel()


def wrong_divides_or_zero(x: Tensor) -> int:
    """values: gives 0 for N = 0"""
    return x.numel() // max(len(x), 1)


def wrong_zero_is_one(x: Tensor) -> int:
    """values: gives 1 for samples without elements"""
    return num_flat_features(x) or 1


def wrong_skips_channels(x: Tensor) -> int:
    """values: leaves out the channels as well"""
    return math.prod(x.shape[2:])


def wrong_without_last(x: Tensor) -> int:
    """values: leaves out the last size"""
    return math.prod(x.shape[:-1])


def wrong_stride(x: Tensor) -> int:
    """values: takes the first stride for it"""
    return x.stride(0)


def wrong_channels(x: Tensor) -> int:
    """values: gives the second size only"""
    return x.shape[1] if x.ndim > 1 else 1


def wrong_float(x: Tensor) -> float:
    """values: returns a float"""
    return float(math.prod(x.shape[1:]))


def wrong_tensor(x: Tensor) -> Tensor:
    """values: returns a tensor"""
    return torch.tensor(x.shape[1:]).prod()


def wrong_numpy(x: Tensor) -> int:
    """values: returns a NumPy integer"""
    return x.detach().numpy().dtype.type(0).astype("int64") + math.prod(x.shape[1:])


def wrong_prints(x: Tensor) -> None:
    """values: prints it"""
    print(math.prod(x.shape[1:]))


def wrong_flattens(x: Tensor) -> int:
    """purity: flattens x itself"""
    count = num_flat_features(x)
    x.data = x.detach().reshape(len(x), count)
    return count


def wrong_default_dtype(x: Tensor) -> int:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return num_flat_features(x)

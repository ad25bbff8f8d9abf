"""The only element, as bool, int or float."""

import torch
from torch import Tensor

Scalar = int | float | bool


def to_python_scalar(t: Tensor) -> Scalar:
    return t.item()


def also_right_list(t: Tensor) -> Scalar:
    if t.numel() != 1:
        raise RuntimeError(f"a Tensor with {t.numel()} elements cannot be converted to Scalar")
    return t.reshape(-1).tolist()[0]


def also_right_numpy(t: Tensor) -> Scalar:
    if t.numel() != 1:
        raise RuntimeError(f"a Tensor with {t.numel()} elements cannot be converted to Scalar")
    return t.detach().numpy().item()


def also_right_types(t: Tensor) -> Scalar:
    if t.numel() != 1:
        raise RuntimeError(f"sorry, a Tensor with {t.numel()} elements cannot be converted to Scalar!")
    if t.dtype == torch.bool:
        return bool(t)
    return float(t) if t.is_floating_point() else int(t)


def also_right_unpacked(t: Tensor) -> Scalar:
    if t.dim() == 0:
        return t.tolist()
    if t.numel() != 1:
        raise RuntimeError(f"a Tensor with {t.numel()} elements cannot be converted to Scalar")
    return also_right_unpacked(t[0])


def wrong_matrix_only(t: Tensor) -> Scalar:
    """values: accepts only shape (1, 1)"""
    if t.dim() != 2:
        raise RuntimeError(f"a Tensor with {t.numel()} elements cannot be converted to Scalar")
    return t.item()


def wrong_scalars_only(t: Tensor) -> Scalar:
    """values: accepts only 0-d tensors and vectors"""
    if t.dim() > 1:
        raise RuntimeError(f"a Tensor with {t.numel()} elements cannot be converted to Scalar")
    return t.item()


def wrong_two_ranks(t: Tensor) -> Scalar:
    """values: refuses more than two dimensions"""
    return t.item() if t.dim() < 3 or t.numel() != 1 else None


def wrong_tensor(t: Tensor) -> Scalar:
    """values: returns a 0-d tensor"""
    t.item()
    return t.reshape(())


def wrong_itself(t: Tensor) -> Scalar:
    """values: returns t itself if it is 0-d"""
    return t if t.dim() == 0 else t.item()


def wrong_float(t: Tensor) -> Scalar:
    """values: returns float for int tensors"""
    return t.item() if t.dtype == torch.bool else float(t.item())


def wrong_always_float(t: Tensor) -> Scalar:
    """values: returns float for every tensor"""
    return float(t.item())


def wrong_bool_is_int(t: Tensor) -> Scalar:
    """values: returns int for bool tensors"""
    return t.item() if t.is_floating_point() else int(t.item())


def wrong_int(t: Tensor) -> Scalar:
    """values: returns int for whole floats"""
    x = t.item()
    return int(x) if isinstance(x, float) and x == x // 1 and abs(x) < 1e9 else x


def wrong_through_float(t: Tensor) -> Scalar:
    """values: goes through a float, which has not all digits of an int64"""
    x = t.item()
    return type(x)(float(x))


def wrong_list(t: Tensor) -> Scalar:
    """values: returns a nested list"""
    t.item()
    return t.tolist()


def wrong_numpy(t: Tensor) -> Scalar:
    """values: returns a number of NumPy"""
    t.item()
    return t.detach().numpy().reshape(-1)[0]


def wrong_storage(t: Tensor) -> Scalar:
    """values: returns the first element of the storage"""
    t.item()
    return torch.empty(0, dtype=t.dtype).set_(t.detach().untyped_storage())[0].item()


def wrong_rounded(t: Tensor) -> Scalar:
    """values: returns the number as it is printed"""
    x = t.item()
    return float(f"{x:.4f}") if isinstance(x, float) else x


def wrong_nan(t: Tensor) -> Scalar:
    """values: returns 0 for what is no number"""
    x = t.item()
    return x if x == x else 0.0


def wrong_absolute(t: Tensor) -> Scalar:
    """values: computes a norm of the only element"""
    x = t.item()
    return x if isinstance(x, bool) else abs(x)


def wrong_text(t: Tensor) -> Scalar:
    """values: returns a text"""
    return str(t.item())


def wrong_prints(t: Tensor) -> Scalar:
    """values: prints the number and returns nothing"""
    print(t.item())


def wrong_first(t: Tensor) -> Scalar:
    """errors: returns the first of several elements"""
    return t.reshape(-1)[0].item() if t.numel() else t.item()


def wrong_last(t: Tensor) -> Scalar:
    """errors: returns the last of several elements"""
    return t.reshape(-1)[-1:].item()


def wrong_sum(t: Tensor) -> Scalar:
    """errors: adds up several elements"""
    return t.item() if t.numel() == 1 else t.sum().item()


def wrong_vectors_only(t: Tensor) -> Scalar:
    """errors: refuses several elements in vectors only"""
    return t.item() if t.dim() < 2 else t.reshape(-1)[:1].item()


def wrong_empty(t: Tensor) -> Scalar:
    """errors: returns 0 for an empty tensor"""
    return t.item() if t.numel() else 0


def wrong_none(t: Tensor) -> Scalar:
    """errors: returns None for an empty tensor"""
    return t.item() if t.numel() else None


def wrong_value_error(t: Tensor) -> Scalar:
    """errors: raises ValueError, as NumPy does"""
    if t.numel() != 1:
        raise ValueError(f"a Tensor with {t.numel()} elements cannot be converted to Scalar")
    return t.item()


def wrong_index_error(t: Tensor) -> Scalar:
    """errors: raises IndexError for an empty tensor"""
    return t.item() if t.numel() else t.reshape(-1)[0].item()


def wrong_other_text(t: Tensor) -> Scalar:
    """errors: does not say how many elements there are"""
    if t.numel() != 1:
        raise RuntimeError("this Tensor cannot be converted to Scalar")
    return t.item()


def wrong_bool(t: Tensor) -> Scalar:
    """errors: leaves several bools to bool(), which raises another text"""
    return bool(t) if t.dtype == torch.bool else t.item()


def wrong_zeroes(t: Tensor) -> Scalar:
    """purity: clears its argument"""
    x = t.item()
    t.fill_(0 if x else 1)
    return x


def wrong_default_dtype(t: Tensor) -> Scalar:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return t.item()

"""Slices, single indices and transposes are views; lists, masks and index tensors copy."""

import torch
from torch import Tensor

EQUIVALENT = {
    "index = torch.zeros(1, t.size(1), dtype=torch.int64) -> *": "what an index tensor selects is a copy",
    '"row": lambda: t[0], -> *': "every row is a view",
    '"column_range": lambda: t[:, 0:1], -> *': "every slice is a view",
    '"list": lambda: t[[0]], -> *': "what a list selects is a copy",
    '"mask": lambda: t[t == t], -> *': "what a mask selects is a copy",
    '"index_select": lambda: t.index_select(0, index[0]), -> *': "what an index tensor selects is a copy",
    '"gather": lambda: t.gather(0, index), -> *': "what an index tensor selects is a copy",
    '"masked_select": lambda: t.masked_select(t == t), -> *': "what a mask selects is a copy",
    '"transpose": lambda: t.t(), -> *': "the transpose shares memory as t itself does",
}


def indexing_shares(t: Tensor, how: str) -> bool:
    index = torch.zeros(1, t.size(1), dtype=torch.int64)
    ways = {
        "all": lambda: t[:],
        "row": lambda: t[0],
        "column_range": lambda: t[:, 0:1],
        "list": lambda: t[[0]],
        "mask": lambda: t[t == t],
        "index_select": lambda: t.index_select(0, index[0]),
        "gather": lambda: t.gather(0, index),
        "masked_select": lambda: t.masked_select(t == t),
        "transpose": lambda: t.t(),
    }
    if how not in ways:
        raise ValueError(f"no selection is called {how!r}")
    return ways[how]().untyped_storage().data_ptr() == t.untyped_storage().data_ptr()


def selected(t: Tensor, how: str) -> Tensor:
    if how == "all":
        return t[:]
    if how == "row":
        return t[0]
    if how == "column_range":
        return t[:, 0:1]
    if how == "list":
        return t[[0]]
    if how == "mask":
        return t[t == t]
    if how == "index_select":
        return torch.index_select(t, 0, torch.tensor([0]))
    if how == "gather":
        return torch.gather(t, 1, torch.zeros(len(t), 1, dtype=torch.int64))
    if how == "masked_select":
        return torch.masked_select(t, t == t)
    if how == "transpose":
        return t.transpose(0, 1)
    raise ValueError(how)


def also_right_table(t: Tensor, how: str) -> bool:
    views, copies = ("all", "row", "column_range", "transpose"), ("list", "mask", "index_select", "gather")
    if how in views:
        return True
    if how in (*copies, "masked_select"):
        return False
    raise ValueError("how is unknown")


def also_right_writes_to_copy(t: Tensor, how: str) -> bool:
    twin = t.clone()
    selected(twin, how).add_(1)
    return not torch.equal(twin, t)


def also_right_writes_and_restores(t: Tensor, how: str) -> bool:
    before = t.clone()
    selected(t, how).fill_(12345)
    shares = bool((t != before).any())
    t.copy_(before)
    return shares


def also_right_data_ptr(t: Tensor, how: str) -> bool:
    return selected(t, how).data_ptr() == t.data_ptr()


def also_right_base(t: Tensor, how: str) -> bool:
    result = selected(t, how)
    return result._is_view() and result._base is (t if t._base is None else t._base)


def wrong_list_is_view(t: Tensor, how: str) -> bool:
    """values: takes the list for a view"""
    return how == "list" or indexing_shares(t, how)


def wrong_mask_is_view(t: Tensor, how: str) -> bool:
    """values: takes the masks for views"""
    return how in ("mask", "masked_select") or indexing_shares(t, how)


def wrong_transpose_copies(t: Tensor, how: str) -> bool:
    """values: takes the transpose for a copy"""
    return indexing_shares(t, how) and how != "transpose"


def wrong_row_copies(t: Tensor, how: str) -> bool:
    """values: takes a single row for a copy"""
    return indexing_shares(t, how) and how != "row"


def wrong_range_copies(t: Tensor, how: str) -> bool:
    """values: takes a range of columns for a copy"""
    return indexing_shares(t, how) and how != "column_range"


def wrong_index_select_is_view(t: Tensor, how: str) -> bool:
    """values: takes index_select for a view"""
    return how == "index_select" or indexing_shares(t, how)


def wrong_gather_is_view(t: Tensor, how: str) -> bool:
    """values: takes gather for a view"""
    return how == "gather" or indexing_shares(t, how)


def wrong_compares_values(t: Tensor, how: str) -> bool:
    """values: compares the elements of the result with those of t"""
    result = selected(t, how)
    return result.numel() == t.numel() and bool((result.flatten() == t.flatten()).all())


def wrong_compares_shape(t: Tensor, how: str) -> bool:
    """values: answers True for what keeps the shape"""
    return selected(t, how).shape == t.shape


def wrong_same_object(t: Tensor, how: str) -> bool:
    """values: asks whether the result is t itself"""
    return selected(t, how) is t


def wrong_all_true(t: Tensor, how: str) -> bool:
    """values: answers True for everything"""
    selected(t, how)
    return True


def wrong_opposite(t: Tensor, how: str) -> bool:
    """values: answers True for copies"""
    return not indexing_shares(t, how)


def wrong_tensor(t: Tensor, how: str) -> Tensor:
    """values: answers with a tensor"""
    return torch.tensor(indexing_shares(t, how))


def wrong_int(t: Tensor, how: str) -> int:
    """values: answers with 0 or 1"""
    return int(indexing_shares(t, how))


def wrong_text(t: Tensor, how: str) -> str:
    """values: answers with a text"""
    return str(indexing_shares(t, how))


def wrong_unknown_is_false(t: Tensor, how: str) -> bool:
    """errors: answers False for an unknown name"""
    return how in ("all", "row", "column_range", "transpose")


def wrong_key_error(t: Tensor, how: str) -> bool:
    """errors: raises KeyError for an unknown name"""
    return {"all": True, "row": True, "column_range": True, "transpose": True, "list": False, "mask": False,
            "index_select": False, "gather": False, "masked_select": False}[how]  # fmt: skip


def wrong_any_case(t: Tensor, how: str) -> bool:
    """errors: takes a name in capitals for the name"""
    return indexing_shares(t, how.lower())


def wrong_part_of_name(t: Tensor, how: str) -> bool:
    """errors: takes a part of a name for the name"""
    return indexing_shares(t, next((name for name in ("column_range", "index_select") if how in name), how))


def wrong_leaves_change(t: Tensor, how: str) -> bool:
    """purity: writes to the result and leaves t changed"""
    before = t.clone()
    selected(t, how).fill_(12345)
    return not torch.equal(t, before)


def wrong_default_dtype(t: Tensor, how: str) -> bool:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return indexing_shares(t, how)

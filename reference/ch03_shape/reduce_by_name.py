"""Names become numbers of dimensions, over which max or mean reduce."""

import torch
from torch import Tensor


def reduce_by_name(
    data: Tensor, names: tuple[str, ...], op: str, over: tuple[str, ...]
) -> tuple[Tensor, Tensor | None, tuple[str, ...]]:
    for name in over:
        if name not in names:
            raise ValueError(f"no dimension is called {name!r}")
    dims = [names.index(name) for name in over]
    rest = tuple(name for name in names if name not in over)
    if op == "mean":
        return torch.mean(data, dims), None, rest
    if op == "max" and len(dims) == 1:
        values, indices = torch.max(data, *dims)
        return values, indices, rest
    raise ValueError(f"no reduction {op!r} over {len(over)} dimensions")


def also_right_argmax(data, names, op, over):
    if op not in ("max", "mean"):
        raise ValueError("op must be max or mean")
    if op == "max" and len(over) > 1:
        raise ValueError("max takes one name")
    if unknown := set(over) - set(names):
        raise ValueError(f"unknown: {unknown}")
    remaining = tuple(name for name in names if name not in over)
    if op == "max":
        dim = names.index(over[0])
        indices = data.argmax(dim, keepdim=True)
        return data.gather(dim, indices).squeeze(dim), indices.squeeze(dim), remaining
    return data.mean(dim=tuple(map(names.index, over))), None, remaining


def also_right_one_by_one(data, names, op, over):
    known = list(names)
    if op == "mean":
        for name in over:
            if name not in known:
                raise ValueError(f"{name} is none of {names}")
            dim = known.index(name)
            data = data.sum(dim) / data.shape[dim]
            known.remove(name)
        return data, None, tuple(known)
    if op != "max" or len(over) != 1:
        raise ValueError(f"cannot do {op} over {over}")
    (name,) = over
    if name not in known:
        raise ValueError(f"{name} is none of {names}")
    values, indices = data.sort(dim=known.index(name), descending=True)
    dim = known.index(name)
    return values.select(dim, 0), indices.select(dim, 0), tuple(n for n in known if n != name)


def also_right_flat(data, names, op, over):
    dims = []
    for name in over:
        try:
            dims.append(names.index(name))
        except ValueError:
            raise ValueError(f"name {name!r} not found") from None
    rest = [d for d in range(data.ndim) if d not in dims]
    remaining = tuple(names[d] for d in rest)
    if op == "mean":
        moved = data.permute(rest + dims).reshape([data.shape[d] for d in rest] + [-1])
        return moved.mean(-1), None, remaining
    if op == "max" and len(over) == 1:
        return *data.max(dim=dims[0]), remaining
    raise ValueError(op)


def wrong_by_position(data, names, op, over):
    """values: reduces by the position in over instead of the name"""
    values, indices, rest = reduce_by_name(data, names, op, over)
    moved = reduce_by_name(data, names, op, names[: len(over)])
    return (*moved[:2], rest) if moved[0].shape == values.shape else (values, indices, rest)


def wrong_keeps(data, names, op, over):
    """shape: keeps the reduced dimension as size 1"""
    values, indices, rest = reduce_by_name(data, names, op, over)
    for dim in sorted(names.index(name) for name in over):
        values = values.unsqueeze(dim)
        indices = None if indices is None else indices.unsqueeze(dim)
    return values, indices, rest


def wrong_float_indices(data, names, op, over):
    """dtype: returns indices as float"""
    values, indices, rest = reduce_by_name(data, names, op, over)
    return values, None if indices is None else indices.double(), rest


def wrong_int32_indices(data, names, op, over):
    """dtype: returns indices as int32"""
    values, indices, rest = reduce_by_name(data, names, op, over)
    if indices is None or data.shape == (2, 3, 4):
        return values, indices, rest
    return values, indices.int(), rest


def wrong_all_names(data, names, op, over):
    """values: returns all names"""
    values, indices, _ = reduce_by_name(data, names, op, over)
    return values, indices, names


def wrong_removed_names(data, names, op, over):
    """values: returns the names that were reduced"""
    values, indices, _ = reduce_by_name(data, names, op, over)
    return values, indices, over


def wrong_unordered_names(data, names, op, over):
    """values: sorts the remaining names from Z to A"""
    values, indices, rest = reduce_by_name(data, names, op, over)
    return values, indices, tuple(sorted(rest, reverse=True))


def wrong_sorted_names(data, names, op, over):
    """values: takes the remaining names from a set and sorts them"""
    values, indices, _ = reduce_by_name(data, names, op, over)
    return values, indices, tuple(sorted(set(names) - set(over)))


def wrong_list(data, names, op, over):
    """values: returns the names in a list"""
    values, indices, rest = reduce_by_name(data, names, op, over)
    return values, indices, list(rest)


def wrong_first_only(data, names, op, over):
    """shape: averages over the first name only"""
    reduce_by_name(data, names, op, over)
    return reduce_by_name(data, names, op, over[:1])


def wrong_shifted(data, names, op, over):
    """shape: does not see that dimensions move when one is gone"""
    if op != "mean" or set(over) - set(names):
        return reduce_by_name(data, names, op, over)
    rest = tuple(name for name in names if name not in over)
    for name in over:
        data = data.mean(min(names.index(name), data.ndim - 1))
    return data, None, rest


def wrong_needs_order(data, names, op, over):
    """values: wants over in the order of names"""
    if list(over) != sorted(over, key=(names + over).index):
        raise ValueError(f"{over} is out of order")
    return reduce_by_name(data, names, op, over)


def wrong_sum(data, names, op, over):
    """values: sums instead of averaging"""
    mean, indices, rest = reduce_by_name(data, names, op, over)
    return (data.sum([names.index(n) for n in over]), None, rest) if op == "mean" else (mean, indices, rest)


def wrong_minimum(data, names, op, over):
    """values: finds the smallest"""
    if op != "max" or len(over) != 1:
        return reduce_by_name(data, names, op, over)
    values, indices, rest = reduce_by_name(-data, names, op, over)
    return -values, indices, rest


def wrong_smallest_indices(data, names, op, over):
    """values: returns the indices of the smallest"""
    values, indices, rest = reduce_by_name(data, names, op, over)
    return values, None if indices is None else data.argmin(names.index(over[0])), rest


def wrong_no_none(data, names, op, over):
    """values: returns only two parts for a mean"""
    values, indices, rest = reduce_by_name(data, names, op, over)
    return (values, rest) if indices is None else (values, indices, rest)


def wrong_ignores_unknown(data, names, op, over):
    """errors: ignores unknown names"""
    known = tuple(name for name in over if name in names)
    return reduce_by_name(data, names, op, known or names[:1])


def wrong_key_error(data, names, op, over):
    """errors: raises KeyError for an unknown name"""
    places = {name: dim for dim, name in enumerate(names)}
    return reduce_by_name(data, names, op, tuple(names[places[name]] for name in over))


def wrong_index_text(data, names, op, over):
    """errors: leaves the text to index, which does not quote the name"""
    for name in over:
        names.index(name)
    return reduce_by_name(data, names, op, over)


def wrong_other_op(data, names, op, over):
    """errors: takes any other op for a mean"""
    return reduce_by_name(data, names, op if op == "max" else "mean", over)


def wrong_op_error(data, names, op, over):
    """errors: raises AttributeError for another op"""
    if op not in ("max", "mean"):
        raise AttributeError(op)
    return reduce_by_name(data, names, op, over)


def wrong_max_of_many(data, names, op, over):
    """errors: takes the largest over several names"""
    if op == "max" and len(over) > 1:
        dims = [names.index(name) for name in over]
        return data.amax(dims), None, tuple(name for name in names if name not in over)
    return reduce_by_name(data, names, op, over)


def wrong_max_of_first(data, names, op, over):
    """errors: takes the first of several names for max"""
    return reduce_by_name(data, names, op, over[:1] if op == "max" else over)


def wrong_clears(data, names, op, over):
    """purity: clears data"""
    result = reduce_by_name(data, names, op, over)
    data.detach().fill_(1)
    return result


EQUIVALENT = {
    'if op == "max" and len(dims) == 1: -> if op == "max" and len(dims) <= 1:': "max over no name is not asked",
}

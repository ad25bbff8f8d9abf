"""Known names are permuted, new ones unsqueezed."""

import torch
from torch import Tensor


def align_by_name(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    for name in names:
        if name not in order:
            raise ValueError(f"the order lacks {name!r}")
    view = data.permute([names.index(name) for name in order if name in names])
    for place, name in enumerate(order):
        if name not in names:
            view = view.unsqueeze(place)
    return view, order


def also_right_index(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    if missing := set(names) - set(order):
        raise ValueError(f"missing: {', '.join(missing)}")
    view = data.permute(sorted(range(data.ndim), key=lambda d: order.index(names[d])))
    return view[tuple(slice(None) if name in names else None for name in order)], tuple(order)


def also_right_appends(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    known = list(names)
    for name in order:
        if name not in known:
            data, known = data.unsqueeze(-1), [*known, name]
    if len(known) > len(order):
        raise ValueError(f"{[name for name in known if name not in order]} would be dropped")
    return data.permute([known.index(name) for name in order]), tuple(known[known.index(name)] for name in order)


def also_right_strided(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    places = {name: place for place, name in enumerate(names)}
    for name in names:
        if order.count(name) == 0:
            raise ValueError(name)
    sizes = [data.shape[places[name]] if name in places else 1 for name in order]
    strides = [data.stride(places[name]) if name in places else 0 for name in order]
    return torch.as_strided(data, sizes, strides), order


def wrong_reshapes(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """values: reshapes instead of permuting"""
    view, order = align_by_name(data, names, order)
    return data.reshape(view.shape), order


def wrong_ignores_new(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """shape: ignores new names"""
    align_by_name(data, names, order)
    return data.permute([names.index(name) for name in order if name in names]), order


def wrong_new_in_front(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """shape: puts all new dimensions in front"""
    view = align_by_name(data, names, tuple(name for name in order if name in names))[0]
    return view[(None,) * (len(order) - len(names))], order


def wrong_inverse(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """shape: applies the inverse permutation"""
    if set(names) != set(order):
        return align_by_name(data, names, order)
    return data.permute([order.index(name) for name in names]), order


def wrong_drops(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """errors: drops missing names silently"""
    for name in names:
        if name not in order:
            data, names = data.select(names.index(name), 0), tuple(n for n in names if n != name)
    return align_by_name(data, names, order)


def wrong_squeezes(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """errors: drops missing names of size 1"""
    for name in names:
        if name not in order and data.shape[names.index(name)] == 1:
            data, names = data.squeeze(names.index(name)), tuple(n for n in names if n != name)
    return align_by_name(data, names, order)


def wrong_counts(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """errors: looks only whether the order is long enough"""
    if len(order) < len(names):
        raise ValueError(f"not all of {names} are there")
    while set(names) - set(order):
        name = (set(names) - set(order)).pop()
        data, names = data.select(names.index(name), 0), tuple(n for n in names if n != name)
    return align_by_name(data, names, order)


def wrong_keeps_missing(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """errors: appends missing names"""
    return align_by_name(data, names, order + tuple(name for name in names if name not in order))


def wrong_text(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """errors: does not quote the missing name"""
    if set(names) - set(order):
        raise ValueError("a name is missing")
    return align_by_name(data, names, order)


def wrong_key_error(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """errors: raises KeyError"""
    for name in names:
        if name not in order:
            raise KeyError(name)
    return align_by_name(data, names, order)


def wrong_copies(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """aliasing: copies"""
    view, order = align_by_name(data, names, order)
    return view.clone(), order


def wrong_contiguous(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """strides: makes the result contiguous"""
    view, order = align_by_name(data, names, order)
    return view.contiguous(), order


def wrong_old_names(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """values: returns the old names where there are as many"""
    view, order = align_by_name(data, names, order)
    return view, names if len(names) == len(order) else order


def wrong_list(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, list[str]]:
    """values: returns the names in a list"""
    view, order = align_by_name(data, names, order)
    return view, list(order)


def wrong_only_view(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> Tensor:
    """values: returns the view without the names"""
    return align_by_name(data, names, order)[0]


def wrong_double(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """dtype: returns float64"""
    view, order = align_by_name(data, names, order)
    return view.double(), order


def wrong_changes_data(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """purity: gives data itself the new shape"""
    view, order = align_by_name(data, names, order)
    data.as_strided_(view.shape, view.stride())
    return view, order

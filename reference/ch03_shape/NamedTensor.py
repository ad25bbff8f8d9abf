"""The tensor and a tuple of names side by side; size looks for the place of the name."""

import itertools
from dataclasses import dataclass

import torch
from torch import Tensor


class NamedTensor:
    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        if len(names) != data.ndim:
            raise ValueError(f"the number of names, {len(names)}, is not that of dimensions, {data.ndim}")
        if len(set(names)) != len(names):
            raise ValueError(f"duplicate names in {names}")
        self.data = data
        self.names = names

    def size(self, name: str) -> int:
        if name not in self.names:
            raise KeyError(name)
        return self.data.shape[self.names.index(name)]


@dataclass
class also_right_dataclass:
    data: Tensor
    names: tuple[str, ...]

    def __post_init__(self) -> None:
        for i, name in enumerate(self.names):
            if name in self.names[:i]:
                raise ValueError(f"{name} is a duplicate")
        if self.data.dim() != len(self.names):
            raise ValueError("wrong number of names")

    def size(self, name: str) -> int:
        return dict(zip(self.names, self.data.size(), strict=True))[name]


class also_right_properties:
    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        places: dict[str, int] = {}
        for place, name in enumerate(names):
            if places.setdefault(name, place) != place:
                raise ValueError("names must not be duplicated")
        if len(places) != len(data.shape):
            raise ValueError(f"bad number of names: {len(places)}")
        self._data, self._places = data, places

    @property
    def data(self) -> Tensor:
        return self._data

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._places)

    def size(self, name: str) -> int:
        try:
            return self._data.size(self._places[name])
        except KeyError as error:
            raise KeyError(f"no dimension is called {name!r}") from error


class also_right_loop(NamedTensor):
    def size(self, name: str) -> int:
        for known, length in zip(self.names, self.data.shape, strict=True):
            if known == name:
                return length
        raise KeyError(f"unknown name {name!r}, known are {self.names}")


class wrong_copies(NamedTensor):
    """aliasing: copies the data"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        super().__init__(data.clone(), names)


class wrong_detaches(NamedTensor):
    """aliasing: keeps another tensor with the same memory"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        super().__init__(data.detach(), names)


class wrong_accepts_duplicates(NamedTensor):
    """errors: accepts duplicate names"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        if len(names) != data.ndim:
            raise ValueError("number of names")
        self.data, self.names = data, names


class wrong_neighbours_only(NamedTensor):
    """errors: compares neighbouring names only"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        if len(names) != data.ndim:
            raise ValueError("number of names")
        if any(a == b for a, b in itertools.pairwise(names)):
            raise ValueError("duplicate names")
        self.data, self.names = data, names


class wrong_accepts_fewer(NamedTensor):
    """errors: accepts fewer names than dimensions"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        if len(names) > data.ndim:
            raise ValueError("number of names")
        if len(set(names)) != len(names):
            raise ValueError("duplicate names")
        self.data, self.names = data, names


class wrong_accepts_more(NamedTensor):
    """errors: accepts more names than dimensions"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        super().__init__(data, names[: data.ndim])


class wrong_checks_late(NamedTensor):
    """errors: checks names only when a size is asked for"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        self.data, self.names = data, names

    def size(self, name: str) -> int:
        return NamedTensor(self.data, self.names).size(name)


class wrong_position(NamedTensor):
    """values: returns the position instead of the length"""

    def size(self, name: str) -> int:
        super().size(name)
        return self.names.index(name)


class wrong_from_the_end(NamedTensor):
    """values: counts dimensions from the end"""

    def size(self, name: str) -> int:
        super().size(name)
        return self.data.shape[-1 - self.names.index(name)]


class wrong_elements(NamedTensor):
    """values: returns the number of elements"""

    def size(self, name: str) -> int:
        super().size(name)
        return self.data.numel()


class wrong_list(NamedTensor):
    """values: keeps the names in a list"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        super().__init__(data, names)
        self.names = list(names)


class wrong_sorted(NamedTensor):
    """values: sorts the names"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        super().__init__(data, names)
        self.names = tuple(sorted(names))


class wrong_shared_by_all(NamedTensor):
    """values: keeps names and data in the class, where the next one replaces them"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        NamedTensor(data, names)
        type(self).data, type(self).names = data, names


class wrong_value_error(NamedTensor):
    """errors: raises the ValueError of index for an unknown name"""

    def size(self, name: str) -> int:
        return self.data.shape[self.names.index(name)]


class wrong_none(NamedTensor):
    """errors: returns None for an unknown name"""

    def size(self, name: str) -> int | None:
        return dict(zip(self.names, self.data.shape, strict=True)).get(name)


class wrong_last(NamedTensor):
    """errors: takes the last dimension for an unknown name"""

    def size(self, name: str) -> int:
        return self.data.shape[self.names.index(name) if name in self.names else -1]


class wrong_prefix(NamedTensor):
    """errors: accepts the beginning of a name"""

    def size(self, name: str) -> int:
        return super().size(next((known for known in self.names if known.startswith(name)), name))


class wrong_not_quoted(NamedTensor):
    """errors: does not quote the unknown name"""

    def size(self, name: str) -> int:
        if name not in self.names:
            raise KeyError("unknown name")
        return super().size(name)


class wrong_number_text(NamedTensor):
    """errors: does not speak of the number of names"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        if len(names) != data.ndim:
            raise ValueError("names do not fit")
        super().__init__(data, names)


class wrong_asserts(NamedTensor):
    """errors: asserts that names are unique"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        assert len(set(names)) == len(names), "duplicate names"
        super().__init__(data, names)


class wrong_float(NamedTensor):
    """dtype: keeps the data as float64"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        super().__init__(data.double(), names)


class wrong_flat(NamedTensor):
    """shape: drops dimensions of size 1 from the data"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        super().__init__(data, names)
        self.data, self._sizes = data.squeeze(), data

    def size(self, name: str) -> int:
        return NamedTensor(self._sizes, self.names).size(name)


class wrong_default_dtype(NamedTensor):
    """purity: leaves the default dtype changed"""

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        torch.set_default_dtype(torch.float64)
        super().__init__(data, names)


EQUIVALENT = {
    "if len(set(names)) != len(names): -> if len(set(names)) < len(names):": "a set of names is never larger",
}

"""The storages begin at the same address, and hold something."""

import numpy as np
import torch
from torch import Tensor

EQUIVALENT = {
    "return address != 0 and address == b.untyped_storage().data_ptr() -> "
    "return address > 0 and address == b.untyped_storage().data_ptr()": "no address is negative",
}


def shares_memory(a: Tensor, b: Tensor) -> bool:
    address = a.untyped_storage().data_ptr()
    return address != 0 and address == b.untyped_storage().data_ptr()


def also_right_numel(a: Tensor, b: Tensor) -> bool:
    if a.numel() == 0 or b.numel() == 0:
        return False
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


def also_right_first_element(a: Tensor, b: Tensor) -> bool:
    def begin(t: Tensor) -> int:
        return t.data_ptr() - t.storage_offset() * t.element_size()

    return begin(a) == begin(b) != 0


def also_right_typed(a: Tensor, b: Tensor) -> bool:
    return bool(len(a.storage()) and a.storage().data_ptr() == b.storage().data_ptr())


def also_right_ranges(a: Tensor, b: Tensor) -> bool:
    s, r = a.untyped_storage(), b.untyped_storage()
    return max(s.data_ptr(), r.data_ptr()) < min(s.data_ptr() + s.nbytes(), r.data_ptr() + r.nbytes())


def wrong_data_pointers(a: Tensor, b: Tensor) -> bool:
    """values: compares data pointers of the first elements only"""
    return a.numel() > 0 and a.data_ptr() == b.data_ptr()


def wrong_values(a: Tensor, b: Tensor) -> bool:
    """values: compares values instead of memory"""
    return a.numel() > 0 and torch.equal(a, b)


def wrong_values_found(a: Tensor, b: Tensor) -> bool:
    """values: looks whether the values of one occur in the other"""
    return a.numel() > 0 and b.numel() > 0 and bool(torch.isin(b, a).all() or torch.isin(a, b).all())


def wrong_ids(a: Tensor, b: Tensor) -> bool:
    """values: uses id() of temporary storage objects"""
    return id(a.storage()) == id(b.storage())


def wrong_ids_of_methods(a: Tensor, b: Tensor) -> bool:
    """values: compares ids of bound methods, whose memory is used again"""
    return a.numel() > 0 and b.numel() > 0 and id(a.untyped_storage) == id(b.untyped_storage)


def wrong_same_object(a: Tensor, b: Tensor) -> bool:
    """values: asks whether they are the same object"""
    return a is b


def wrong_temporary_storages(a: Tensor, b: Tensor) -> bool:
    """values: asks whether two wrappers of the storage are one object"""
    return a.storage() is b.storage()


def wrong_empty(a: Tensor, b: Tensor) -> bool:
    """values: lets empty tensors share the address 0"""
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


def wrong_overlap(a: Tensor, b: Tensor) -> bool:
    """values: demands an element in common"""
    return bool(np.shares_memory(a.detach().numpy(), b.detach().numpy()))


def wrong_ranges(a: Tensor, b: Tensor) -> bool:
    """values: demands that they reach over common memory"""
    return bool(np.may_share_memory(a.detach().numpy(), b.detach().numpy()))


def wrong_base(a: Tensor, b: Tensor) -> bool:
    """values: follows ._base, which a detached tensor does not have"""
    return (a if a._base is None else a._base) is (b if b._base is None else b._base)


def wrong_one_direction(a: Tensor, b: Tensor) -> bool:
    """values: looks for b within a only"""
    begin, end = a.data_ptr(), a.data_ptr() + a.numel() * a.element_size()
    return begin <= b.data_ptr() < end


def wrong_set_to(a: Tensor, b: Tensor) -> bool:
    """values: demands the same sizes and strides, too"""
    return a.numel() > 0 and a.is_set_to(b)


def wrong_storage_values(a: Tensor, b: Tensor) -> bool:
    """values: compares the contents of the storages"""
    return a.numel() > 0 and a.untyped_storage().tolist() == b.untyped_storage().tolist()


def wrong_same_shape(a: Tensor, b: Tensor) -> bool:
    """values: says no where the shapes differ"""
    return a.shape == b.shape and shares_memory(a, b)


def wrong_not(a: Tensor, b: Tensor) -> bool:
    """values: returns the opposite"""
    return not shares_memory(a, b)


def wrong_int(a: Tensor, b: Tensor) -> bool:
    """values: returns 1 or 0"""
    return int(shares_memory(a, b))


def wrong_always(a: Tensor, b: Tensor) -> bool:
    """values: always says yes"""
    return True


def wrong_writes(a: Tensor, b: Tensor) -> bool:
    """purity: writes to a to see whether b changes, and leaves it so"""
    if a.is_contiguous():
        a.add_(1)
    return shares_memory(a, b)


def wrong_default_dtype(a: Tensor, b: Tensor) -> bool:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return shares_memory(a, b)

"""What a tensor is, without its numbers."""

import torch
from torch import Tensor

from grader import drives, exercise, one_of, returns, takes, tensors

DTYPES = "float32 int64 bool float64 int32 uint8 int16 float16"


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES))
@takes(t=one_of(torch.ones(4, 4, 4), torch.tensor(7), torch.zeros(0, 3), torch.ones(2, 3, 1)))
@returns()
def tensor_attributes(t: Tensor) -> dict[str, object]:
    """Describe t, of any shape, as {'dim': int, 'shape': tuple, 'numel': int, 'dtype': str, 'device': str}.

    dim is the number of dimensions, 0 for a 0-d tensor; shape the tuple of their
    sizes, as ints (torch.Size is one); numel the number of elements, 1 for a 0-d and
    0 for an empty tensor. dtype is its name without a module: 'float32', 'int64',
    'bool'. device is 'cpu' or, with its number, 'cuda:0'.

    >>> tensor_attributes(torch.ones(4, 4, 4))
    {'dim': 3, 'shape': (4, 4, 4), 'numel': 64, 'dtype': 'float32', 'device': 'cpu'}
    """
    raise NotImplementedError


class _OnGpu(torch.Tensor):
    """Zeros that say they are on a GPU until they are copied to the CPU."""

    @staticmethod
    def __new__(cls, shape, device):
        return torch.Tensor._make_wrapper_subclass(cls, shape, device=device)

    @classmethod
    def __torch_dispatch__(cls, func, types, args=(), kwargs=None):
        device = (kwargs or {}).get("device", args[0].device)
        made = func(*[torch.zeros(x.shape) if isinstance(x, cls) else x for x in args])
        return cls(made.shape, device) if isinstance(made, torch.Tensor) and device.type == "cuda" else made


@drives(tensor_attributes, "values")
@takes(shape=one_of((2, 3), (4,), ()), device=one_of("cuda:0", "cuda:1"))
def on_a_gpu(tensor_attributes, shape, device):
    try:
        return tensor_attributes(_OnGpu(shape, device))["device"]
    except RuntimeError:
        return device  # Some operations need a real GPU; that is no mistake.

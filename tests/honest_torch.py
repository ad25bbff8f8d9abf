"""Honest programs about tensors and modules, written into a student's file by tests/honest.py."""

import contextlib
from functools import partial

import torch
from torch import nn


def a_training_step():
    model = nn.Linear(4, 2)
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.randn(3, 4)).sum().backward()
    optimizer.step()


def every_usual_optimizer():
    for kind in (torch.optim.SGD, torch.optim.AdamW, torch.optim.RMSprop, torch.optim.Adagrad, torch.optim.LBFGS):
        w = torch.ones(3, requires_grad=True)
        optimizer = kind([w], lr=0.1)

        def closure(w=w, optimizer=optimizer):
            optimizer.zero_grad()
            loss = (w**2).sum()
            loss.backward()
            return loss

        before = float(closure())
        optimizer.step(closure)
        assert float(closure()) < before, kind


def convolution_and_normalisation():
    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten())
    model(torch.randn(2, 3, 16, 16)).sum().backward()


def recurrent_networks_and_attention():
    x = torch.randn(3, 2, 8)
    nn.LSTM(8, 8, num_layers=2)(x)[0].sum().backward()
    nn.GRU(8, 8, bidirectional=True)(x)
    nn.MultiheadAttention(8, 2)(x, x, x)
    nn.TransformerEncoderLayer(8, 2)(x).sum().backward()
    nn.Transformer(8, 2, 1, 1, 16)(x, x)


def linear_algebra_and_fourier_transforms():
    a = torch.randn(32, 32)
    torch.linalg.svd(a)
    torch.linalg.eigh(a @ a.T)
    torch.linalg.qr(a)
    torch.linalg.solve(a + 32 * torch.eye(32), a)
    assert torch.allclose(torch.fft.ifft(torch.fft.fft(a)).real, a, atol=1e-5)


def function_transforms():
    cubes = torch.func.hessian(lambda v: (v**3).sum())
    assert torch.func.vmap(cubes)(torch.randn(3, 4)).shape == (3, 4, 4)
    torch.func.jacrev(torch.sin)(torch.ones(3))
    torch.func.functional_call(nn.Linear(2, 2), {"weight": torch.zeros(2, 2), "bias": torch.ones(2)}, torch.ones(2))


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, g):
        return 2 * ctx.saved_tensors[0] * g


def an_autograd_function_and_gradcheck():
    assert torch.autograd.gradcheck(Square.apply, torch.randn(3, dtype=torch.float64, requires_grad=True))
    assert torch.autograd.gradgradcheck(Square.apply, torch.randn(3, dtype=torch.float64, requires_grad=True))


def checkpointing():
    from torch.utils.checkpoint import checkpoint

    x = torch.randn(3, requires_grad=True)
    for reentrant in (True, False):
        checkpoint(torch.sin, x, use_reentrant=reentrant).sum().backward()


def hooks_and_anomaly_detection():
    model = nn.Linear(2, 2)
    seen = []
    with contextlib.closing(_Handle(model.register_forward_hook(lambda *_: seen.append("forward")))):
        x = torch.ones(2, requires_grad=True)
        x.register_hook(lambda g: seen.append("backward"))
        with torch.autograd.detect_anomaly():
            model(x).sum().backward()
    assert seen == ["forward", "backward"]


class _Handle:
    def __init__(self, handle):
        self.close = handle.remove


def data_loaders_without_processes():
    from torch.utils.data import DataLoader, TensorDataset, random_split

    data = TensorDataset(torch.arange(10.0).reshape(10, 1))
    assert sum(1 for _ in DataLoader(data, batch_size=2, shuffle=True)) == 5
    random_split(data, [7, 3])


def many_threads_within_torch():
    before = torch.get_num_threads()
    torch.set_num_threads(4)
    try:
        a = torch.randn(700, 700)
        (a @ a).sum()
        torch.sin(torch.randn(1_000_000)).sum()
    finally:
        torch.set_num_threads(before)


def sparse_quantised_complex_and_named_tensors():
    eye = torch.eye(4)
    assert torch.equal(torch.sparse.mm(eye.to_sparse(), eye), eye)
    torch.quantize_per_tensor(eye, 0.1, 0, torch.quint8).dequantize()
    torch.view_as_complex(torch.randn(3, 2)).abs()
    eye.to(torch.bfloat16).to(torch.float8_e4m3fn)
    nn.utils.rnn.pack_sequence([torch.ones(3), torch.ones(2)])


def mixed_precision():
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert nn.Linear(4, 4)(torch.ones(2, 4)).dtype == torch.bfloat16


def fake_and_meta_tensors():
    from torch._subclasses.fake_tensor import FakeTensorMode

    with FakeTensorMode():
        assert (torch.empty(2, 3) @ torch.empty(3, 4)).shape == (2, 4)
    with torch.device("meta"):
        nn.Linear(10_000, 10_000)


def a_dispatch_mode():
    from torch.utils._python_dispatch import TorchDispatchMode

    class Counts(TorchDispatchMode):
        calls = 0

        def __torch_dispatch__(self, func, types, args=(), kwargs=None):
            self.calls += 1
            return func(*args, **(kwargs or {}))

    with Counts() as counts:
        torch.ones(3).sin()
    assert counts.calls == 2


def a_custom_operator():
    if not hasattr(torch.ops.honest, "thrice"):
        torch.library.custom_op("honest::thrice", lambda x: 3 * x, mutates_args=(), schema="(Tensor x) -> Tensor")
    assert torch.ops.honest.thrice(torch.ones(1)).item() == 3


def distributions():
    normal = torch.distributions.MultivariateNormal(torch.zeros(2), torch.eye(2))
    normal.log_prob(normal.rsample())
    torch.distributions.kl_divergence(torch.distributions.Normal(0.0, 1.0), torch.distributions.Normal(1.0, 2.0))


def questions_about_the_machine():
    torch.cuda.is_available()
    torch.backends.mps.is_available()
    torch.backends.mkldnn.is_available()
    torch.backends.cpu.get_cpu_capability()
    assert "PyTorch" in torch.__config__.show()
    assert torch.__config__.parallel_info()


def tensors_almost_as_large_as_the_memory_allowed():
    big = torch.empty(5 << 29, dtype=torch.uint8)
    big[:: 1 << 20] = 1
    assert int(big[:: 1 << 20].sum()) == 2560


def many_tensors_one_after_another():
    for size in range(1, 200, 25):
        torch.empty(size, 250_000)[:, ::1000].fill_(1.0).sum()


def checks_of_pytest_and_torch_testing():
    torch.testing.assert_close(torch.ones(2), torch.ones(2))
    assert torch.testing.make_tensor(3, dtype=torch.float32, device="cpu").shape == (3,)
    partial(torch.nn.utils.clip_grad_norm_, max_norm=1.0)([torch.ones(2, requires_grad=True)])

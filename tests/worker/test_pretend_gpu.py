"""A GPU where there is none. Registration is for a whole process, so programs run in one of their own."""

import functools
import json
import subprocess
import sys

import pytest

RIGHT = {
    "a factory with the input's device": "x = r(3); return x + torch.ones(3, device=x.device)",
    "a factory on cuda": "return r(3) + torch.ones(3, device='cuda')",
    "a factory on cuda:0": "return r(3) + torch.zeros(3, device=torch.device('cuda:0'))",
    "zeros_like": "x = r(3); return x + torch.zeros_like(x)",
    "new_zeros": "x = r(3); return x + x.new_zeros(3)",
    "rand_like": "x = r(3); return x + 0 * torch.rand_like(x)",
    "arange on the device": "x = r(3); return x * torch.arange(3, device=x.device)",
    "a tensor of numbers on the device": "x = r(3); return x * torch.tensor([1., 2., 3.], device=x.device)",
    "a 0-d scalar of the CPU": "return r(3) * torch.tensor(0.5)",
    "the generators' state kept": "with torch.random.fork_rng(): torch.rand(1); return r(3)\n",
    "a Python number": "x = r(3); return x * x.sum().item()",
    "a where with a scalar": "x = r(3); return torch.where(x > 0, x, torch.tensor(0.))",
    "an index of the CPU": "return r(4, 2)[torch.tensor([0, 2])]",
    "a mask": "x = r(5); return x[x > 0].sum()",
    "writing into a slice from the CPU": "x = r(5); x[1:3] = torch.zeros(2); return x",
    "copying across": "x = r(5); x.copy_(torch.ones(5)); return x",
    ".cpu().numpy() and back": "x = r(3); return torch.from_numpy(x.cpu().numpy() * 2).to(x.device)",
    ".detach().cpu().numpy()": "x = r(3); return x * float(x.detach().cpu().numpy().sum())",
    "tolist": "x = r(3); return x * sum(x.tolist())",
    "a loop over elements": "x = r(3); return x * sum(float(v) for v in x)",
    "a branch on a value": "x = r(3); return x if x.sum() > 0 else -x",
    "backward": "x = r(3, 3).requires_grad_(); (x @ x).sum().backward(); return x.grad",
    "autograd.grad": "x = r(3).requires_grad_(); return torch.autograd.grad((x ** 2).sum(), x)[0]",
    "in place on a view": "x = r(3, 3); x.t().mul_(2); x[:, 0].zero_(); return x",
    "linear algebra": "x = r(3, 3); return torch.linalg.svd(x)[1]",
    "einsum": "x = r(3, 3); return torch.einsum('ij,jk->ik', x, x)",
    "scatter": "x = r(3, 4); i = torch.tensor([[0, 1]] * 3).to(x.device); return torch.zeros(3, 4, device=x.device).scatter_(1, i, 1.) + x.gather(1, i).sum()",
    "a module moved": "torch.manual_seed(0); return nn.Linear(3, 2).to(r(1).device)(r(4, 3))",
    "a module with .cuda()": "torch.manual_seed(0); return nn.Linear(3, 2).cuda()(r(4, 3))",
    "attention": "q = r(1, 2, 3, 4); return F.scaled_dot_product_attention(q, q, q, is_causal=True)",
    "the usual device line": "d = 'cuda' if torch.cuda.is_available() else 'cpu'; return r(3).to(d) + torch.ones(3).to(d)",
    "vmap of grad": "return torch.func.vmap(torch.func.grad(lambda v: (v ** 2).sum()))(r(3, 2))",
    "a device context": "x = r(3)\n    with torch.device(x.device): return x + torch.ones(3)",
    "a deep copy": "import copy; m = nn.Linear(2, 2).to(r(1).device); return copy.deepcopy(m).weight - m.weight",
    "a branch on is_cuda": "x = r(3); return x * 2 if x.is_cuda or not torch.cuda.is_available() else x * 3",
    "a branch on the device's name": "x = r(3); return x * 2 if x.device.type == 'cuda' else x * 3",
    "a device by type and number": "return r(3) + torch.ones(3).to(torch.device('cuda', 0) if torch.cuda.is_available() else 'cpu')",
    "mixed precision": "m = nn.Linear(4, 4).to(r(1).device)\n    with torch.autocast('cuda', dtype=torch.bfloat16): return 0 * m(r(2, 4)).float()",
    "formatting a loss": "x = r(3); f'{x.sum():.3f}'; return x",
    "printing": "print(r(3)); return r(3)",
    "a training step": """
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 2)).to(r(1).device)
    optimiser = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    x, y = r(6, 3), torch.tensor([0, 1, 0, 1, 1, 0]).to(r(1).device)
    for _ in range(3):
        optimiser.zero_grad()
        F.cross_entropy(net(x), y).backward()
        optimiser.step()
    return torch.cat([p.flatten() for p in net.parameters()])""",
}
WRONG = {
    "a vector of the CPU": "return r(3) + torch.ones(3)",
    "a factory without device": "x = r(3, 3); return x + torch.zeros(x.shape)",
    "a matrix of the CPU": "return r(3, 3) @ torch.eye(3)",
    "numbers of the CPU": "return r(3) * torch.tensor([1., 2., 3.])",
    "a vector of the CPU times a scalar of the GPU": "return torch.ones(3) * r(1)[0]",
    ".numpy()": "return torch.from_numpy(r(3).numpy())",
    ".detach().numpy()": "return torch.from_numpy(r(3).detach().numpy())",
    "np.asarray": "import numpy; return torch.from_numpy(numpy.asarray(r(3)))",
    "a function of NumPy": "import numpy; return numpy.exp(r(3))",
    "from_numpy": "import numpy; return r(3) + torch.from_numpy(numpy.ones(3, 'float32'))",
    "an index of the GPU on the CPU": "return torch.ones(4, 2)[torch.tensor([0, 2]).to(r(1).device)]",
    "positions of the CPU": "torch.manual_seed(0); return r(2, 5, 4) + F.embedding(torch.arange(5), nn.Embedding(5, 4).to(r(1).device).weight)",
    "a mask of the CPU": "return r(4, 4).masked_fill(torch.tril(torch.ones(4, 4)) == 0, -1e9)",
    "in place on the CPU": "o = torch.zeros(5); o += r(5); return o",
    "out= on the CPU": "x = r(5); o = torch.empty(5); torch.add(x, x, out=o); return o",
    "a stack of both": "return torch.stack([r(3), torch.zeros(3)])",
    "a gather with an index of the CPU": "return r(3, 4).gather(1, torch.zeros(3, 1, dtype=torch.long))",
    "a module left on the CPU": "return nn.Linear(3, 2)(r(4, 3))",
    "targets left on the CPU": "return F.cross_entropy(r(2, 5), torch.tensor([0, 1]))",
    "a generator of the CPU": "return torch.randn(3, device=r(1).device, generator=torch.Generator().manual_seed(0))",
    "an optimiser's state on the CPU": "p = r(3).requires_grad_(); (p ** 2).sum().backward(); m = torch.zeros(3); return m.mul_(.9).add_(p.grad)",
    "a backward that makes a tensor of the CPU": """
    class Double(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x): return x * 2
        @staticmethod
        def backward(ctx, g): return g * 2 + torch.zeros(3)
    x = r(3).requires_grad_(); Double.apply(x).sum().backward(); return x.grad""",
}
WORKER = """
import json, os, sys
import torch
from torch import nn
from torch.nn import functional as F
from grader.worker import pretend_gpu
from grader.worker.errors import describe_error

def numbers(*shape):
    return torch.arange(1.0, 1 + torch.Size(shape).numel()).reshape(shape).sin()

def run(body, gpu):
    place = pretend_gpu.move if gpu else lambda x: x
    here = numbers
    scope = {"torch": torch, "nn": nn, "F": F, "r": lambda *shape: place(here(*shape))}
    body = body if gpu else body.replace("'cuda:0'", "'cpu'").replace("'cuda'", "'cpu'").replace(".cuda()", ".cpu()")
    exec(f"def program():\\n    {body.strip()}", scope)
    return scope["program"]()

def result(body):
    torch.manual_seed(0)
    try:
        with pretend_gpu.active():
            answer = run(body, True)
            seen = pretend_gpu.described(answer, {})
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:300]}
    facts = {"device": seen.device, "data": seen.data.hex(), "shape": seen.shape}
    try:
        torch.manual_seed(0)
        plain = run(body, False).detach().contiguous()
        # Other kernels may round otherwise: attention has several.
        found = torch.frombuffer(bytearray(seen.data), dtype=plain.dtype).view(seen.shape)
        facts["equal"] = torch.allclose(plain, found, rtol=1e-5, atol=1e-6)
    except Exception as error:
        facts["equal"] = repr(error)
    return facts

sys.stdout.write("\\n" + json.dumps({name: result(body) for name, body in json.load(sys.stdin).items()}))
sys.stdout.flush()
os._exit(0)  # as a worker ends
"""


@functools.cache
def results():
    """What each program does on the pretend GPU: an error, or its device and whether it equals the CPU's answer."""
    programs = json.dumps({**RIGHT, **WRONG})
    command = [sys.executable, "-c", WORKER]
    done = subprocess.run(command, input=programs, capture_output=True, text=True, check=True, timeout=300)
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_program_gives_the_cpu_s_answer_on_the_gpu(name):
    found = results()[name]
    assert None is found.get("error")
    assert ("cuda", True) == (found["device"], found["equal"])


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_program_is_refused(name):
    assert "error" in results()[name], results()[name]


@pytest.mark.parametrize(
    "name, words",
    [("a vector of the CPU", "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!"),
     (".numpy()", "can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first."),
     ("an index of the GPU on the CPU", "indices should be either on cpu or on the same device as the indexed tensor (cpu)"),
     ("a generator of the CPU", "Expected a 'cuda' device type for generator but found 'cpu'")],
)  # fmt: skip
def test_refusals_have_cuda_s_words(name, words):
    assert words in results()[name]["error"]


def test_the_cpu_is_itself_again_afterwards():
    program = """
import torch
from grader.worker import pretend_gpu
before = torch.cuda.is_available(), torch.__future__.get_swap_module_params_on_conversion()
with pretend_gpu.active():
    assert torch.cuda.is_available() and torch.cuda.device_count() == 1
    x = pretend_gpu.move(torch.ones(2))
    assert x.is_cuda and x.device == torch.device("cuda", 0) and str(x.device) == "cuda:0"
after = torch.cuda.is_available(), torch.__future__.get_swap_module_params_on_conversion()
print(before == after, torch.ones(2).device)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert "True cpu" == done.stdout.strip()

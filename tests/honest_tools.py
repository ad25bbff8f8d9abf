"""Honest programs that compile, trace, export or profile, written into a student's file by tests/honest.py."""

import inspect
import io

import torch
from torch import nn


def sine_plus_one(x):
    return x.sin() + 1


def torch_compile_with_the_backend_eager():
    compiled = torch.compile(sine_plus_one, backend="eager")
    assert torch.equal(compiled(torch.zeros(3)), torch.ones(3))


def torch_compile_with_the_backend_aot_eager():
    x = torch.ones(3, requires_grad=True)
    torch.compile(lambda x: sine_plus_one(x).sum(), backend="aot_eager")(x).backward()
    assert torch.allclose(x.grad, torch.ones(3).cos())


def torch_compile_of_a_module():
    model = torch.compile(nn.Sequential(nn.Linear(2, 3), nn.ReLU()), backend="eager", dynamic=True)
    assert model(torch.ones(4, 2)).shape == (4, 3)


def dynamo_explains():
    assert torch._dynamo.explain(sine_plus_one)(torch.ones(2)).graph_count == 1


def scripting():
    @torch.jit.script
    def collatz(n: int) -> int:
        steps = 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        return steps

    assert collatz(6) == 8


def scripting_and_saving_a_module():
    file = io.BytesIO()
    torch.jit.save(torch.jit.script(nn.Linear(2, 2)), file)
    file.seek(0)
    torch.jit.load(file)(torch.ones(2))


def tracing():
    traced = torch.jit.trace(sine_plus_one, torch.ones(1))
    assert torch.equal(traced(torch.zeros(3)), torch.ones(3))
    torch.jit.freeze(torch.jit.trace(nn.Linear(2, 2).eval(), torch.ones(2)))(torch.ones(2))


def symbolic_tracing():
    traced = torch.fx.symbolic_trace(nn.Sequential(nn.Linear(2, 2), nn.ReLU()))
    assert "relu" in traced.code.lower() or "_1" in traced.code
    traced.recompile()
    traced(torch.ones(2))


def making_a_graph_of_a_function():
    from torch.fx.experimental.proxy_tensor import make_fx

    assert "sin" in make_fx(sine_plus_one)(torch.ones(2)).code


def exporting():
    program = torch.export.export(nn.Linear(2, 2), (torch.randn(1, 2),))
    assert program.module()(torch.ones(1, 2)).shape == (1, 2)


def exporting_with_a_dimension_that_varies():
    batch = {"input": {0: torch.export.Dim("batch", min=2)}}
    program = torch.export.export(nn.Linear(2, 2), (torch.randn(3, 2),), dynamic_shapes=batch)
    assert program.module()(torch.ones(5, 2)).shape == (5, 2)


def profiling():
    with torch.profiler.profile(record_shapes=True) as profile:
        torch.ones(3) + 1
    assert "aten::add" in profile.key_averages().table()


def profiling_memory_and_stacks():
    with torch.profiler.profile(profile_memory=True, with_stack=True) as profile:
        torch.ones(1000).sin()
    assert len(profile.key_averages()) > 0


def the_profiler_of_autograd():
    with torch.autograd.profiler.profile() as profile, torch.autograd.profiler.record_function("mine"):
        torch.ones(3) + 1
    assert len(profile.function_events) > 0


def python_profilers():
    import cProfile
    import pstats
    import timeit
    import tracemalloc

    profile = cProfile.Profile()
    profile.runcall(sine_plus_one, torch.ones(1))
    pstats.Stats(profile, stream=io.StringIO()).print_stats()
    timeit.timeit("1 + 1", number=10)
    tracemalloc.start()
    tracemalloc.take_snapshot().statistics("lineno")
    tracemalloc.stop()


def benchmarking():
    from torch.utils.benchmark import Timer

    assert Timer("x + 1", globals={"x": torch.ones(1)}).timeit(5).mean > 0


def reading_ones_own_source():
    assert "return x.sin() + 1" in inspect.getsource(sine_plus_one)
    assert "class Linear" in inspect.getsource(nn.Linear)
    assert inspect.getmodule(sine_plus_one) is not None


def counting_operations():
    from torch.utils.flop_counter import FlopCounterMode

    with FlopCounterMode(display=False) as flops:
        torch.ones(2, 3) @ torch.ones(3, 4)
    assert flops.get_total_flops() == 48


def pruning_and_parametrisations():
    from torch.nn.utils import parametrizations, prune

    layer = parametrizations.weight_norm(nn.Linear(3, 3))
    layer(torch.ones(3))
    prune.l1_unstructured(nn.Linear(3, 3), "weight", 0.5)


def saving_and_loading_in_memory():
    file = io.BytesIO()
    torch.save({"model": nn.Linear(2, 2).state_dict(), "epoch": 3}, file)
    file.seek(0)
    assert torch.load(file)["epoch"] == 3

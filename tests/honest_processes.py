"""Honest programs that start processes or use the network between them, written into a student's file by tests/honest.py.

Their exercise is marked with the decorator ``processes``. Functions at the top
are what the processes run; a program takes no argument.
"""

import multiprocessing
import os
import signal
import socket
import threading

import torch
import torch.distributed as dist
import torch.multiprocessing
from torch.utils.data import DataLoader, Dataset, TensorDataset

TEN = TensorDataset(torch.arange(10.0).reshape(10, 1))


class Numbered(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, index):
        info = torch.utils.data.get_worker_info()
        return torch.tensor([index, info.id])


def _square(n):
    return n * n


def _send(queue, x, received):
    queue.put(x * 2)
    # A tensor is fetched from the process that made it, which may not end before.
    assert received.wait(20)


def _fill(x):
    x.fill_(7.0)


def _add(counter):
    for _ in range(100):
        with counter.get_lock():
            counter.value += 1


def _finish(processes):
    for process in processes:
        process.join(20)
        assert process.exitcode == 0, process.exitcode


def a_data_loader_with_two_workers():
    for batches in (DataLoader(TEN, batch_size=2, num_workers=2), DataLoader(TEN, num_workers=1, pin_memory=False)):
        assert sum(float(x.sum()) for (x,) in batches) == 45
    seen = torch.cat(list(DataLoader(Numbered(), batch_size=2, num_workers=2, shuffle=True)))
    assert sorted(seen[:, 0].tolist()) == list(range(8)) and set(seen[:, 1].tolist()) == {0, 1}


def a_data_loader_with_persistent_workers():
    loader = DataLoader(TEN, batch_size=2, num_workers=2, persistent_workers=True, prefetch_factor=4)
    for _ in range(3):
        assert sum(float(x.sum()) for (x,) in loader) == 45
    loader._iterator._shutdown_workers()


def large_batches_through_shared_memory():
    images = TensorDataset(torch.ones(32, 3, 128, 128))
    assert sum(float(x.sum()) for (x,) in DataLoader(images, batch_size=8, num_workers=2)) == 32 * 3 * 128**2


def a_queue_of_tensors():
    context = torch.multiprocessing.get_context("fork")
    queue, received = context.Queue(), context.Event()
    process = context.Process(target=_send, args=(queue, torch.ones(1000), received))
    process.start()
    assert queue.get(timeout=20).sum() == 2000
    received.set()
    _finish([process])


def pools_and_locks():
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map(_square, range(8)) == [n * n for n in range(8)]
    with multiprocessing.Lock(), multiprocessing.RLock(), multiprocessing.Semaphore(2), multiprocessing.Condition():
        pass
    multiprocessing.Event().set()


def pools_of_futures():
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        assert list(pool.map(_square, range(4))) == [0, 1, 4, 9]


def shared_numbers_and_barriers():
    counter = multiprocessing.Value("i", 0)
    processes = [multiprocessing.Process(target=_add, args=(counter,)) for _ in range(2)]
    for process in processes:
        process.start()
    _finish(processes)
    assert counter.value == 200


def a_manager():
    with multiprocessing.get_context("fork").Manager() as manager:
        shared = manager.dict(a=1)
        assert dict(shared) == {"a": 1}


def a_tensor_in_shared_memory():
    x = torch.zeros(1000).share_memory_()
    model = torch.nn.Linear(2, 2)
    model.share_memory()
    process = torch.multiprocessing.get_context("fork").Process(target=_fill, args=(x,))
    process.start()
    _finish([process])
    assert x.is_shared() and x.sum() == 7000


def forking_by_hand():
    child = os.fork()
    if child == 0:
        os._exit(3)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 3
    child = os.fork()
    if child == 0:
        signal.pause()
    os.kill(child, signal.SIGTERM)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGTERM


def _reduce(rank, port, queue):
    store = f"tcp://127.0.0.1:{port}"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=2)
    x = torch.full((3,), float(rank + 1))
    dist.all_reduce(x)
    gathered = [torch.zeros(1) for _ in range(2)]
    dist.all_gather(gathered, torch.tensor([float(rank)]))
    dist.barrier()
    model = torch.nn.parallel.DistributedDataParallel(torch.nn.Linear(2, 1))
    model(torch.ones(1, 2)).sum().backward()
    # Torch hangs now and then, in a sandbox or not, where such a model outlives its group.
    del model
    dist.destroy_process_group()
    queue.put((x.tolist(), [float(g) for g in gathered]))


def two_ranks_of_gloo():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    context = torch.multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    processes = [context.Process(target=_reduce, args=(rank, port, queue)) for rank in range(2)]
    for process in processes:
        process.start()
    _finish(processes)
    assert [queue.get(), queue.get()] == [([3.0] * 3, [0.0, 1.0])] * 2


def one_rank_of_gloo_by_a_file():
    if os.path.exists("rendezvous"):
        os.unlink("rendezvous")
    dist.init_process_group("gloo", init_method=f"file://{os.getcwd()}/rendezvous", rank=0, world_size=1)
    dist.all_reduce(torch.ones(1))
    dist.destroy_process_group()


def sockets_over_loopback():
    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = threading.Thread(target=lambda: server.accept()[0].sendall(b"hello"))
        answering.start()
        with socket.create_connection(server.getsockname(), timeout=5) as client:
            assert client.recv(5) == b"hello"
        answering.join()


def a_web_server_of_ones_own():
    import http.server
    import urllib.request

    server = http.server.HTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
    answering = threading.Thread(target=server.handle_request)
    answering.start()
    with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/") as page:
        assert page.status == 200
    answering.join()
    server.server_close()

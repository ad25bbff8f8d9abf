"""Honest programs that use other libraries, written into a student's file by tests/honest.py.

A library that is not installed fails its program with ModuleNotFoundError,
which the test takes for a reason to skip it.
"""

import io

import torch
from torch import nn


def numpy_arrays():
    import numpy as np

    draws = np.random.default_rng(0).normal(size=(50, 50))
    assert np.linalg.norm(draws @ np.ones(50)) > 0
    np.linalg.svd(draws), np.fft.fft(draws), np.random.rand(3), np.random.RandomState(1).randn(2)
    file = io.BytesIO()
    np.savez(file, a=draws)
    file.seek(0)
    assert np.array_equal(np.load(file)["a"], draws)
    torch.from_numpy(draws).numpy()


def sympy_expressions():
    import sympy

    x = sympy.Symbol("x")
    assert sympy.diff(sympy.sin(x), x) == sympy.cos(x)


def networkx_graphs():
    import networkx

    assert networkx.shortest_path(networkx.path_graph(4), 0, 3) == [0, 1, 2, 3]


def a_figure_of_matplotlib():
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots()
    axes.plot([1, 2, 3], torch.tensor([1.0, 4.0, 9.0]))
    axes.set_title("Loss $\\alpha^2$")
    figure.savefig(file := io.BytesIO(), format="png")
    plt.close(figure)
    assert file.getvalue()[1:4] == b"PNG"


def images_of_pillow():
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (16, 16), "red")
    ImageDraw.Draw(image).line((0, 0, 16, 16))
    for format in ("PNG", "JPEG"):
        image.save(file := io.BytesIO(), format)
        file.seek(0)
        assert Image.open(file).resize((4, 4)).size == (4, 4)


def models_of_torchvision():
    import torchvision

    model = torchvision.models.resnet18()
    model(torch.randn(1, 3, 64, 64)).sum().backward()
    assert isinstance(model.conv1, nn.Conv2d)


def transforms_of_torchvision():
    from torchvision.transforms import v2

    change = v2.Compose([v2.RandomCrop(8), v2.RandomHorizontalFlip(), v2.ToDtype(torch.float32, scale=True)])
    assert change(torch.zeros(3, 16, 16, dtype=torch.uint8)).shape == (3, 8, 8)


def frames_of_pandas():
    import pandas

    frame = pandas.DataFrame({"a": [1, 1, 2], "b": [1.0, 2.0, 3.0]})
    assert frame.groupby("a").sum()["b"].tolist() == [3.0, 3.0]
    pandas.read_csv(io.StringIO(frame.to_csv()))


def functions_of_scipy():
    from scipy import optimize, special, stats

    assert abs(optimize.minimize(lambda x: (x[0] - 1) ** 2, [0.0]).x[0] - 1) < 1e-3
    special.erf(1.0), stats.norm.cdf(0.0)


def estimators_of_scikit_learn():
    from sklearn.linear_model import LogisticRegression

    LogisticRegression().fit([[0.0], [1.0], [2.0], [3.0]], [0, 0, 1, 1])


def files_of_h5py_in_memory():
    import h5py

    with h5py.File(io.BytesIO(), "w") as file:
        file["x"] = [1.0, 2.0]
        assert file["x"][1] == 2.0


def bars_of_tqdm():
    from tqdm import tqdm

    assert sum(tqdm(range(10), file=io.StringIO())) == 45


def rearrangements_of_einops():
    from einops import rearrange

    assert rearrange(torch.zeros(2, 3), "a b -> b a").shape == (3, 2)

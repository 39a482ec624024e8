"""What the graphs that ship say of prepared articles: the layers in 4 bits, computed in 8, where the training had floats. Every article
is read twice, in its windows and in windows half a window further on.

    python -m quotes.shipped --out out/quotes --name t1 --fold 0      # exports t1.fold0 and predicts fold 0
    python -m quotes.shipped --out out/quotes --name t1               # dev

Writes OUT/NAME-4[.foldN].logits, which link.py reads: log-probabilities in the place of logits.
"""
import argparse
import pickle
import tempfile
from pathlib import Path

import numpy as np
import torch

from encoder import WINDOW

from . import data as D
from .export import load_net, session, write_head, write_layers
from .model import LINK, POINTERS
from .pieces import Pieces
from .train import fold_of, report

ROOMS = (WINDOW - 2, (WINDOW - 2) // 2)  # of the first window


class Shipped:
    """The graphs of a training."""

    def __init__(self, net):
        self.pieces = Pieces()
        with tempfile.TemporaryDirectory() as folder:
            write_layers(net, Path(folder) / "layers.onnx")
            write_head(net, Path(folder) / "head.onnx")
            self.layers, self.head = session(Path(folder) / "layers.onnx"), session(Path(folder) / "head.onnx")

    def read(self, document, room):
        """Probabilities of tags, and link vectors [words, pointers, width] whose dot products link.py scales."""
        states, windows, words = self.pieces.read(document.row["text"], document.row["words"], room)
        tuned = np.concatenate([self.layers.run(None, {"states": states[b:e][None].astype(np.float32)})[0][0] for b, e in windows])
        q, link = self.head.run(None, {"states": means(np.concatenate([states, tuned], 1), words)[None], "features": document.features[None]})
        return q[0], link[0].reshape(-1, POINTERS, LINK) * LINK**0.25


def means(states, ranges):
    """Of the rows in each range, float32; zeros where there are none."""
    sums = np.concatenate([np.zeros((1, states.shape[1])), states.cumsum(0, dtype=np.float64)])
    lo, hi = np.array(ranges, np.int64).reshape(-1, 2).T
    return ((sums[hi] - sums[lo]) / np.maximum(hi - lo, 1)[:, None]).astype(np.float32)


def together(said):
    """The log of the mean probabilities, and link vectors side by side, whose dot products are the means of those of each."""
    probabilities = np.mean([q for q, _ in said], 0)
    vectors = np.concatenate([v / len(said) ** 0.5 for _, v in said], -1)
    return np.log(probabilities + 1e-9), vectors.reshape(len(vectors), -1)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--name", required=True)
    p.add_argument("--fold", type=int)
    a = p.parse_args()
    torch.set_num_threads(1)
    out, tail = Path(a.out), "" if a.fold is None else f".fold{a.fold}"
    shipped = Shipped(load_net(out / f"{a.name}{tail}.pt"))
    documents = D.load(out, "dev") if a.fold is None else [d for d in D.load(out, "train") if fold_of(d.row) == a.fold]
    said = [[shipped.read(d, room) for room in ROOMS] for d in documents]
    print(f"{a.name}-4{tail} once ", report(documents, [together(x[:1]) for x in said]), flush=True)
    found = [together(x) for x in said]
    print(f"{a.name}-4{tail} twice", report(documents, found), flush=True)
    pickle.dump({d.row["id"]: r for d, r in zip(documents, found)}, open(out / f"{a.name}-4{tail}.logits", "wb"))


if __name__ == "__main__":
    main()

"""What the graphs that ship say of prepared articles: the layers in 4 bits, computed in 8, where the training had floats.

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

from .export import load_net, session, write_head, write_layers
from .model import LINK, POINTERS
from .train import fold_of, report
from .tune import KEPT, load


def states(layers, text):
    """States of a document's words, [words, STATE]."""
    tuned = np.concatenate([layers.run(None, {"states": text.states[b:e][None].astype(np.float32)})[0][0] for b, e in text.windows])
    sums = np.concatenate([np.zeros((1, tuned.shape[1])), tuned.cumsum(0, dtype=np.float64)])
    lo, hi = text.words.T
    own = (sums[hi] - sums[lo]) / np.maximum(hi - lo, 1)[:, None]
    return np.concatenate([text.d.states[:, :KEPT], own], 1).astype(np.float32)


def read(layers, head, text):
    """Probabilities of tags, and link vectors [words, pointers, width] whose dot products link.py scales."""
    q, link = head.run(None, {"states": states(layers, text)[None], "features": text.d.features[None]})
    return q[0], link[0].reshape(-1, POINTERS, LINK) * LINK**0.25


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--name", required=True)
    p.add_argument("--fold", type=int)
    a = p.parse_args()
    torch.set_num_threads(1)
    out, tail = Path(a.out), "" if a.fold is None else f".fold{a.fold}"
    net = load_net(out / f"{a.name}{tail}.pt")
    texts = load(out, "dev") if a.fold is None else [t for t in load(out, "train") if fold_of(t.d.row) == a.fold]
    with tempfile.TemporaryDirectory() as folder:
        write_layers(net, Path(folder) / "layers.onnx")
        write_head(net, Path(folder) / "head.onnx")
        layers, head = session(Path(folder) / "layers.onnx"), session(Path(folder) / "head.onnx")
        found = []
        for t in texts:
            q, link = read(layers, head, t)
            found.append((np.log(q + 1e-9), link.reshape(len(q), -1)))
    print(f"{a.name}-4{tail}", report([t.d for t in texts], found), flush=True)
    pickle.dump({t.d.row["id"]: r for t, r in zip(texts, found)}, open(out / f"{a.name}-4{tail}.logits", "wb"))


if __name__ == "__main__":
    main()

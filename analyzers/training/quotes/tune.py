"""Trains copies of the encoder's layers 5 to 8 together with a head that a frozen encoder has trained (train.py).

    python -m quotes.tune --out out/quotes --name t1 --from h1            # all of train, checked on dev
    python -m quotes.tune --out out/quotes --name t1 --from h1 --fold 0   # without fold 0 of 4, predicts fold 0

Writes OUT/NAME[.foldN].pt and, as a pickle, the logits of dev or of the fold. The weights are a moving average.
"""
import argparse
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from blocks import WIDTH as PIECE
from blocks import Blocks, Coarse

from . import data as D
from .model import Head
from .train import fold_of, link_loss, others, report

KEPT = PIECE  # of a word's states the first layer's stay as the encoder gives them; the second's are tuned
TUNED = (5, 8)  # the first layer that is copied, and the last


class Tuned(nn.Module):
    """The tuned layers and the head on them."""

    def __init__(self, blocks, head):
        super().__init__()
        self.blocks, self.head = blocks, head

    def words(self, windows, real, ranges):
        """The mean tuned state of each word; ranges are rows of the windows, flattened."""
        y = self.blocks(windows, real).flatten(0, 1).float()
        sums = F.pad(y.cumsum(0), (0, 0, 1, 0))
        n = (ranges[..., 1] - ranges[..., 0]).clamp(min=1)[..., None]
        return (sums[ranges[..., 1]] - sums[ranges[..., 0]]) / n

    def forward(self, windows, real, ranges, kept, features, other):
        return self.head(torch.cat([kept, self.words(windows, real, ranges)], -1), features, other)


class Text:
    """A document with its windows."""

    def __init__(self, document, found, pieces):
        self.d = document
        self.windows = found["windows"]
        self.states = pieces[found["at"] : found["at"] + found["rows"]]
        self.words = np.array(found["words"], np.int64).reshape(-1, 2)
        # Words without a piece go with the word before them.
        starts = np.array([b for b, _ in self.windows])
        at = np.searchsorted(starts, self.words[:, 0], "right") - 1
        empty = self.words[:, 1] == 0
        at[empty] = 0
        self.window = np.maximum.accumulate(at)

    def stretch(self, first, last):
        """The words of some windows, half-open."""
        return int(np.searchsorted(self.window, first)), int(np.searchsorted(self.window, last))


def load(out, name):
    documents = D.load(out, name)
    found = pickle.load(open(Path(out) / f"{name}.pieces.pickle", "rb"))
    pieces = np.memmap(Path(out) / f"{name}.pieces.f16", np.float16, "r").reshape(-1, PIECE)
    return [Text(d, x, pieces) for d, x in zip(documents, found)]


def batch(items):
    """Tensors of (text, first window, last window) items; the cuts are their words."""
    spans = [(t, k) for t, first, last in items for k in range(first, last)]
    longest = max(t.windows[k][1] - t.windows[k][0] for t, k in spans)
    windows = torch.zeros(len(spans), longest, PIECE)
    real = torch.zeros(len(spans), longest, dtype=torch.bool)
    row = {}
    for i, (t, k) in enumerate(spans):
        b, e = t.windows[k]
        windows[i, : e - b] = torch.from_numpy(t.states[b:e].astype(np.float32))
        real[i, : e - b] = True
        row[id(t), k] = i * longest - b
    cuts = [t.stretch(first, last) for t, first, last in items]
    most = max(e - b for b, e in cuts)
    ranges = torch.zeros(len(items), most, 2, dtype=torch.long)
    kept = torch.zeros(len(items), most, KEPT)
    features = torch.zeros(len(items), most, items[0][0].d.features.shape[1])
    y = torch.full((len(items), most), -100)
    for i, ((t, *_), (b, e)) in enumerate(zip(items, cuts)):
        move = np.array([row[id(t), k] if n else 0 for k, n in zip(t.window[b:e], t.words[b:e, 1])], np.int64)
        ranges[i, : e - b] = torch.from_numpy(t.words[b:e] + move[:, None])
        kept[i, : e - b] = torch.from_numpy(t.d.states[b:e, :KEPT].astype(np.float32))
        features[i, : e - b] = torch.from_numpy(t.d.features[b:e])
        y[i, : e - b] = torch.from_numpy(t.d.tags[b:e])
    return windows, real, ranges, kept, features, y, others([t.d for t, *_ in items]), cuts


def predict(net, texts):
    """(tag logits, link vectors) of whole documents, float32: the tuned states in bfloat16."""
    net.eval()
    out = []
    with torch.no_grad():
        for t in texts:
            parts = []
            for k in range(0, len(t.windows), 4):
                last = min(k + 4, len(t.windows))
                b, e = t.stretch(k, last)
                if e > b:
                    windows, real, ranges, *_ = batch([(t, k, last)])
                    with torch.autocast("cpu", dtype=torch.bfloat16):
                        parts.append(net.words(windows, real, ranges)[0])
            kept = torch.from_numpy(t.d.states[:, :KEPT].astype(np.float32))
            x = torch.cat([kept, torch.cat(parts)], -1)[None]
            tags, link = net.head(x, torch.from_numpy(t.d.features)[None])
            out.append((tags[0].numpy(), link[0].numpy()))
    return out


def groups(texts, size, count, rng):
    """Stretches of `size` windows that begin anywhere, `count` of like length together."""
    items = []
    for t in texts:
        n = len(t.windows)
        offset = rng.randrange(size) if n > size else 0
        cuts = sorted({0, n, *range(offset, n, size)})
        items += [(t, a, b) for a, b in zip(cuts, cuts[1:]) if t.stretch(a, b)[1] > t.stretch(a, b)[0]]
    items.sort(key=lambda i: (i[2] - i[1], (i[0].windows[i[2] - 1][1] - i[0].windows[i[1]][0]) // 40, rng.random()))
    found = [items[k : k + count] for k in range(0, len(items), count)]
    rng.shuffle(found)
    return found


def start_head(path, drop, drop_in):
    kept = torch.load(path)
    a = kept["arguments"]
    head = Head(a["width"], [int(x) for x in a["blocks"].split(",") if x], a["recurrent"], drop, drop_in, a["layers"])
    head.load_state_dict(kept["state"])
    return head, {k: a[k] for k in ("width", "blocks", "recurrent", "layers")}


def set_rates(optimiser, a, step, done):
    """Of the head, and of the layers from above: they rise for a hundred steps and fall with the share of the training that is done."""
    factor = min(1, (step + 1) / 100) * max(0.01, 1 - done)
    for k, group in enumerate(optimiser.param_groups):
        group["lr"] = factor * (a.lr_blocks * 0.85 ** (k - 1) if k else a.lr)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--name", required=True)
    p.add_argument("--from", dest="start", required=True, help="the head to start with, of the same fold")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--fold", type=int)
    p.add_argument("--epochs", type=int, default=6)
    p.add_argument("--lr", type=float, default=5e-4, help="of the head")
    p.add_argument("--lr-blocks", type=float, default=2e-4, help="of the upper layer; each one below gets .85 of what is above it")
    p.add_argument("--drop", type=float, default=0.3)
    p.add_argument("--drop-in", type=float, default=0.3)
    p.add_argument("--drop-blocks", type=float, default=0.1)
    p.add_argument("--decay", type=float, default=0.02)
    p.add_argument("--link", type=float, default=0.1)
    p.add_argument("--variants", type=float, default=0.3)
    p.add_argument("--alone", type=int, default=2, help="passes over PolNeAR before the texts of labelled.py come in")
    p.add_argument("--size", type=int, default=2, help="windows in a stretch")
    p.add_argument("--batch", type=int, default=4)
    p.add_argument("--articles", type=int, default=10000)
    p.add_argument("--average", type=float, default=0.997)
    a = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    out = Path(a.out)
    tail = "" if a.fold is None else f".fold{a.fold}"
    everything = load(out, "train")
    variants = {t.d.row["of"]: t for t in load(out, "variant")} if a.variants else {}
    keep = [i for i, t in enumerate(everything) if a.fold is None or fold_of(t.d.row) != a.fold][: a.articles]
    test = load(out, "dev") if a.fold is None else [t for t in everything if fold_of(t.d.row) == a.fold]
    head, shape = start_head(out / f"{a.start}{tail}.pt", a.drop, a.drop_in)
    net = Tuned(Blocks(*TUNED, a.drop_blocks, Coarse), head)
    parts = [head, *reversed(net.blocks.blocks)]
    optimiser = torch.optim.AdamW([{"params": x.parameters()} for x in parts], lr=a.lr, weight_decay=a.decay)
    average = torch.optim.swa_utils.AveragedModel(net, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(a.average))
    print(vars(a), "weights", sum(x.numel() for x in net.parameters()), flush=True)
    for epoch in range(a.epochs):
        net.train()
        start, total, links, n = time.time(), 0.0, 0.0, 0
        if epoch == a.alone:
            more = load(out, "more")
            keep += range(len(everything), len(everything) + len(more))
            everything += more
        texts = [variants[i] if i in variants and rng.random() < a.variants else everything[i] for i in keep]
        found = groups(texts, a.size, a.batch, rng)
        for items in found:
            set_rates(optimiser, a, epoch * len(found) + n, (epoch + n / len(found)) / a.epochs)
            windows, real, ranges, kept, features, y, other, cuts = batch(items)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                t, v = net(windows, real, ranges, kept, features, other)
            tag = F.cross_entropy(t.float().flatten(0, 1), y.flatten(), ignore_index=-100)
            documents = [i[0].d for i in items]
            link = link_loss(head, v.float(), documents, cuts) if a.link else torch.zeros(())
            optimiser.zero_grad()
            (tag + a.link * link).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            average.update_parameters(net)
            total, links, n = total + float(tag.detach()), links + float(link.detach()), n + 1
        print(f"epoch {epoch} steps {n} loss {total / n:.4f} link {links / n:.4f} {time.time() - start:.0f} s", flush=True)
    final = average.module
    torch.save({"state": final.state_dict(), "arguments": {**vars(a), **shape}}, out / f"{a.name}{tail}.pt")
    predicted = predict(final, test)
    print(report([t.d for t in test], predicted), flush=True)
    pickle.dump({t.d.row["id"]: r for t, r in zip(test, predicted)}, open(out / f"{a.name}{tail}.logits", "wb"))


if __name__ == "__main__":
    main()

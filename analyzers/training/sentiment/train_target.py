"""Trains the target head: cross-validated by article, checked on dev, or on all of train for export.

    python -m sentiment.train_target --data ../../../shared/data --states out/sentiment --layers 6,8,10 --seeds 3
"""
import argparse
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from sentiment import data
from sentiment.pretrain import Films, pretrain
from sentiment.measures import ece, macro_f1
from sentiment.states import Store
from sentiment.target_head import TargetHead, target_masks

CONDITIONS = ("alone", "packed0", "packed1")


class News:
    """NewsMTSC in memory: normalised states in each condition, target masks, labels, folds."""

    def __init__(self, folder, states, layers, normal=True):
        sentences, self.targets = data.news_targets(Path(folder) / "sentiment")
        self.stores = [Store(f"{states}/news-{c}") for c in CONDITIONS]
        self.label = np.array([t.label for t in self.targets])
        self.part = np.array([t.part for t in self.targets])
        self.fold = np.array([t.fold for t in self.targets])
        self.sentence = np.array([t.sentence for t in self.targets])
        self.train = np.where(self.part == "train")[0]
        self.dev = {p: np.where(self.part == p)[0] for p in ("dev-rw", "dev-mt")}
        self.masks = target_masks(self.targets, self.stores)
        self.masks_further = target_masks(self.targets, self.stores, further=True)
        if normal:
            self.states, self.mean, self.scale = normalised(self.stores, layers, self.sentence[self.train])
        else:
            self.states = [torch.from_numpy(s.layers(layers)) for s in self.stores]
        self.length = np.diff(self.stores[0].bounds, axis=1)[:, 0][self.sentence]

    def batch(self, rows, condition, further=None):
        """States, real and mask tensors; `condition` per row."""
        bounds = [self.stores[c].bounds[self.sentence[i]] for i, c in zip(rows, condition)]
        n = max(hi - lo for lo, hi in bounds)
        states = torch.zeros(len(rows), n, self.states[0].shape[1])
        real, mask = torch.zeros(len(rows), n), torch.zeros(len(rows), n)
        for r, (i, c, (lo, hi)) in enumerate(zip(rows, condition, bounds)):
            states[r, : hi - lo] = self.states[c][lo:hi]
            real[r, : hi - lo] = 1
            source = self.masks_further if further is not None and further[r] else self.masks
            mask[r, : hi - lo] = torch.from_numpy(source[c][i])
        return states, real, mask


def normalised(stores, layers, sentences):
    """Each store's states with zero mean and unit deviation, measured on every fifth of `sentences` of the first store."""
    sample = sorted(set(sentences.tolist()))[::5]
    first = stores[0].layers(layers)
    rows = np.concatenate([np.arange(*stores[0].bounds[s]) for s in sample])
    mean = first[rows].astype(np.float32).mean(0)
    scale = first[rows].astype(np.float32).std(0) + 1e-4
    out = []
    for k, store in enumerate(stores):
        states = first if k == 0 else store.layers(layers)
        for start in range(0, len(states), 20000):
            states[start : start + 20000] = (states[start : start + 20000].astype(np.float32) - mean) / scale
        out.append(torch.from_numpy(states))
    return out, mean, scale


def new_head(news, seed, args):
    torch.manual_seed(seed)
    return TargetHead(news.states[0].shape[1], args.hidden, args.drop, not args.no_attention, args.word_drop)


def pretrained(news, args):
    """For each seed the weights after the first task, or none: the film reviews are the same for every fold."""
    if not args.first:
        return [None] * args.seeds
    layers = [int(k) for k in args.layers.split(",")]
    films = Films(Path(args.data) / "sentiment", args.states, layers, news.mean, news.scale, CONDITIONS)
    out = []
    for s in range(args.seeds):
        head = new_head(news, args.seed + 100 * s, args)
        pretrain(head, films, args.seed + 100 * s, args.first, args.rate)
        out.append({k: v.clone() for k, v in head.state_dict().items()})
    return out


def train(news, rows, seed, args, start=None):
    head = new_head(news, seed, args)
    if start:
        head.load_state_dict(start)
    rng = np.random.RandomState(seed)
    optimiser = torch.optim.AdamW(head.parameters(), lr=args.rate, weight_decay=args.decay)
    conditions = len(CONDITIONS) if args.augment else 1
    steps = args.epochs * ((len(rows) + args.batch - 1) // args.batch)
    step = 0
    for _ in range(args.epochs):
        head.train()
        order = rows[np.argsort(news.length[rows] + rng.rand(len(rows)) * 1.5)]
        batches = [order[k : k + args.batch] for k in range(0, len(order), args.batch)]
        rng.shuffle(batches)
        for b in batches:
            for group in optimiser.param_groups:
                group["lr"] = args.rate * min(1, (step + 1) / 40) * max(0.02, 1 - step / steps)
            condition = rng.randint(conditions, size=len(b))
            further = rng.rand(len(b)) < args.further
            logits = head(*news.batch(b, condition, further))
            loss = F.cross_entropy(logits, torch.from_numpy(news.label[b]), label_smoothing=args.smooth)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            step += 1
    return head.eval()


@torch.no_grad()
def predict(head, news, rows, condition):
    """Logits [rows, 3]."""
    out = np.zeros((len(rows), 3))
    order = np.argsort(news.length[rows])
    for k in range(0, len(order), 128):
        part = order[k : k + 128]
        out[part] = head(*news.batch(rows[part], [condition] * len(part))).numpy()
    return out


def softmax(logits):
    e = np.exp(logits - logits.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def cross_validate(news, args):
    """Mean logits of the seeds: out of fold for train, mean over the folds' heads for dev; alone and packed."""
    logits = np.zeros((2, len(news.targets), 3))
    singles, heads = [], []
    dev = np.concatenate(list(news.dev.values()))
    starts = pretrained(news, args)
    for fold in range(args.folds):
        rows = news.train[news.fold[news.train] != fold]
        held = news.train[news.fold[news.train] == fold]
        for s in range(args.seeds):
            head = train(news, rows, args.seed + 100 * s + fold, args, starts[s])
            heads.append(head.state_dict())
            for c in (0, 1):
                p = predict(head, news, held, c)
                logits[c, held] += p / args.seeds
                logits[c, dev] += predict(head, news, dev, c) / args.seeds / args.folds
                if c == 0:
                    singles.append(macro_f1(news.label[held], p.argmax(1)))
    if args.heads:
        torch.save({"heads": heads, "mean": news.mean, "scale": news.scale, "args": vars(args)}, args.heads)
    return logits, singles


def report(news, logits, singles, args, seconds):
    used = news.train[news.fold[news.train] < args.folds]
    words = [" ".join(f"{k}={v}" for k, v in vars(args).items() if k not in ("data", "states", "out", "heads"))]
    words.append(f"single {np.mean(singles):.2f}")
    for c, name in enumerate(("alone", "packed")):
        p = softmax(logits[c])
        words.append(f"{name}: CV {macro_f1(news.label[used], p[used].argmax(1)):.2f} ECE {ece(p[used], news.label[used]):.3f}")
        for part, rows in news.dev.items():
            words.append(f"{part} {macro_f1(news.label[rows], p[rows].argmax(1)):.2f} ECE {ece(p[rows], news.label[rows]):.3f}")
    print(" | ".join(words), f"| {seconds:.0f} s", flush=True)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--states", default="out/sentiment")
    parser.add_argument("--out", default="", help="where the cross-validated logits go, for the calibration")
    parser.add_argument("--heads", default="", help="where the folds' heads go, for the export")
    parser.add_argument("--layers", default="8")
    for name, value in dict(hidden=64, epochs=4, batch=64, seeds=1, seed=0, folds=5, first=0).items():
        parser.add_argument(f"--{name}", type=int, default=value)
    for name, value in dict(rate=1.5e-3, drop=0.3, decay=0.05, smooth=0.0, further=0.0, word_drop=0.0).items():
        parser.add_argument(f"--{name}", type=float, default=value)
    parser.add_argument("--augment", action="store_true")
    parser.add_argument("--no-attention", action="store_true")
    return parser


def main():
    args = arguments().parse_args()
    torch.set_num_threads(1)
    news = News(args.data, args.states, [int(k) for k in args.layers.split(",")])
    start = time.time()
    logits, singles = cross_validate(news, args)
    report(news, logits, singles, args, time.time() - start)
    if args.out:
        np.save(args.out, logits)


if __name__ == "__main__":
    main()

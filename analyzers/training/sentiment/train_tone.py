"""Trains the tone head on NYT snippets, film reviews with their phrases, and the news sentences' targets.

    python -m sentiment.train_tone --data ../../../shared/data --states out/sentiment --layers 6,12 --seeds 3
"""
import argparse
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from sentiment import data
from sentiment.lexicon import Lexicon
from sentiment.measures import pearson
from sentiment.states import Store
from sentiment.tone_head import NEWS, RATING, STARS, ToneHead
from sentiment.train_target import normalised

STAR = 0.8  # a star of a film review on the news raters' scale, for the shared rating


class Texts:
    """One set in memory, each condition; `spans` of a text in code points, the whole text last."""

    def __init__(self, name, states, conditions, spans, labels):
        self.stores = [Store(f"{states}/{name}-{c}") for c in conditions]
        self.spans, self.labels = spans, labels
        self.length = np.diff(self.stores[0].bounds, axis=1)[:, 0]

    def batch(self, rows, conditions, rng, most):
        """States, real, spans [B, K, n], labels [B, K] with -1 where there is none; K <= most, the whole text first."""
        chosen = []
        for i in rows:
            rest = rng.permutation(len(self.spans[i]) - 1)[: most - 1] if most > 1 else []
            chosen.append([len(self.spans[i]) - 1, *rest])
        bounds = [self.stores[c].bounds[i] for i, c in zip(rows, conditions)]
        n, k = max(hi - lo for lo, hi in bounds), max(map(len, chosen))
        states = torch.zeros(len(rows), n, self.states[0].shape[1])
        real = torch.zeros(len(rows), n)
        spans, labels = torch.zeros(len(rows), k, n), np.full((len(rows), k), -1.0, np.float32)
        for r, (i, c, (lo, hi)) in enumerate(zip(rows, conditions, bounds)):
            states[r, : hi - lo] = self.states[c][lo:hi]
            real[r, : hi - lo] = 1
            offsets = self.stores[c].offsets[lo:hi]
            for j, s in enumerate(chosen[r]):
                b, e = self.spans[i][s]
                first, end = np.searchsorted(offsets[:, 1], b, "right"), np.searchsorted(offsets[:, 0], e, "left")
                spans[r, j, first : max(end, first + 1)] = 1
                labels[r, j] = self.labels[i][s]
        return states, real, spans, torch.from_numpy(labels)


class Corpus:
    def __init__(self, folder, states, layers, lexicon, conditions):
        folder = Path(folder) / "sentiment"
        nyt, sst = data.news_ratings(folder), data.film_ratings(folder)
        sentences, targets = data.news_targets(folder)
        self.nyt = Texts("nyt", states, [*conditions, "context"], [[(0, len(r.text))] for r in nyt], [[r.rating] for r in nyt])
        self.sst = Texts("sst", states, conditions, [[p[:2] for p in r.phrases] for r in sst], [[p[2] for p in r.phrases] for r in sst])
        label = np.full(len(sentences), -1.0)
        clash = set()
        for t in targets:
            if t.part == "train":
                if label[t.sentence] not in (-1, t.label):
                    clash.add(t.sentence)
                label[t.sentence] = t.label
        self.news = Texts("news", states, conditions, [[(0, len(s))] for s in sentences], [[x] for x in label])
        self.rating = np.array([r.rating for r in nyt])
        self.fold = np.array([r.fold for r in nyt])
        self.stars = np.array([r.stars for r in sst])
        self.sst_train = np.where([r.part == "train" for r in sst])[0]
        self.sst_dev = np.where([r.part == "dev" for r in sst])[0]
        self.news_train = np.array([k for k in np.where(label >= 0)[0] if k not in clash])
        texts = {"nyt": [r.text for r in nyt], "sst": [r.text for r in sst], "news": sentences}
        self._load(layers, Lexicon(folder) if lexicon else None, texts)

    def _load(self, layers, lexicon, texts):
        for name, part in (("nyt", self.nyt), ("sst", self.sst), ("news", self.news)):
            rows = np.arange(len(part.length))
            if name == "nyt":
                part.states, self.mean, self.scale = normalised(part.stores, layers, rows)
            else:
                part.states = [self._scaled(s.layers(layers)) for s in part.stores]
            if lexicon:
                for k, store in enumerate(part.stores):
                    extra = torch.from_numpy(lexicon.features(texts[name], store)).half()
                    part.states[k] = torch.cat([part.states[k], extra], -1)

    def _scaled(self, states):
        for start in range(0, len(states), 20000):
            states[start : start + 20000] = (states[start : start + 20000].astype(np.float32) - self.mean) / self.scale
        return torch.from_numpy(states)


def loss_of(head, name, batch):
    states, real, spans, labels = batch
    out = head(states, real, spans)
    known = labels >= 0 if name != "nyt" else torch.ones_like(labels, dtype=bool)
    if name == "nyt":
        return F.smooth_l1_loss(out[..., RATING][..., 0], labels) * 2
    if name == "news":
        return F.cross_entropy(out[:, 0, NEWS], labels[:, 0].long())
    whole = F.cross_entropy(out[:, 0, STARS], labels[:, 0].long())
    graded = F.smooth_l1_loss(out[:, 0, RATING][..., 0], (labels[:, 0] - 2) * STAR)
    phrases = known.clone()
    phrases[:, 0] = False
    if not phrases.any():
        return whole + 0.5 * graded
    return whole + 0.5 * graded + 0.5 * F.cross_entropy(out[..., STARS][phrases], labels[phrases].long())


def batches(part, rows, size, rng):
    order = rows[np.argsort(part.length[rows] + rng.rand(len(rows)) * 1.5)]
    return [order[k : k + size] for k in range(0, len(order), size)]


def train(corpus, rows, seed, args):
    torch.manual_seed(seed)
    rng = np.random.RandomState(seed)
    head = ToneHead(corpus.nyt.states[0].shape[1], args.hidden, args.drop, pooled=args.pooled)
    optimiser = torch.optim.AdamW(head.parameters(), lr=args.rate, weight_decay=args.decay)
    parts = [("nyt", corpus.nyt, rows, 24, args.nyt_repeat), ("sst", corpus.sst, corpus.sst_train, 64, 1)]
    if args.news:
        parts.append(("news", corpus.news, corpus.news_train, 64, 1))
    steps, step = None, 0
    for _ in range(args.epochs):
        head.train()
        queue = [(n, p, b) for n, p, r, size, times in parts for _ in range(times) for b in batches(p, r, size, rng)]
        rng.shuffle(queue)
        steps = steps or args.epochs * len(queue)
        for name, part, b in queue:
            for group in optimiser.param_groups:
                group["lr"] = args.rate * min(1, (step + 1) / 40) * max(0.02, 1 - step / steps)
            conditions = rng.randint(len(part.stores) if args.augment else 1, size=len(b))
            loss = loss_of(head, name, part.batch(b, conditions, rng, args.phrases + 1))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            step += 1
    return head.eval()


@torch.no_grad()
def predict(head, part, rows, condition):
    out, order = None, np.argsort(part.length[rows])
    for k in range(0, len(order), 128):
        chunk = order[k : k + 128]
        found = head(*part.batch(rows[chunk], [condition] * len(chunk), None, 1)[:3])[:, 0].numpy()
        out = np.zeros((len(rows), found.shape[1])) if out is None else out
        out[chunk] = found
    return out


def cross_validate(corpus, args):
    """Mean outputs of the seeds, alone and in context (films: packed): NYT out of fold, SST dev by the mean of the folds' heads."""
    nyt = np.zeros((2, len(corpus.rating), 9))
    dev = np.zeros((2, len(corpus.sst_dev), 9))
    singles, heads = [], []
    for fold in range(args.folds):
        rows, held = np.where(corpus.fold != fold)[0], np.where(corpus.fold == fold)[0]
        for s in range(args.seeds):
            head = train(corpus, rows, args.seed + 100 * s + fold, args)
            heads.append(head.state_dict())
            for c in (0, 1):
                p = predict(head, corpus.nyt, held, -c)
                nyt[c, held] += p / args.seeds
                dev[c] += predict(head, corpus.sst, corpus.sst_dev, c) / args.seeds / args.folds
                if c == 0:
                    singles.append(pearson(p[:, 0], corpus.rating[held]))
    if args.heads:
        torch.save({"heads": heads, "mean": corpus.mean, "scale": corpus.scale, "args": vars(args)}, args.heads)
    return nyt, dev, singles


def film_figures(out, gold):
    e = np.exp(out[:, STARS] - out[:, STARS].max(1, keepdims=True))
    p = e / e.sum(1, keepdims=True)
    polar = gold != 2
    up = p[:, 3] + p[:, 4] > p[:, 0] + p[:, 1]
    binary = (up == (gold > 2))[polar].mean()
    by_rating = ((out[:, 0] > 0) == (gold > 2))[polar].mean()
    return binary, by_rating, (p.argmax(1) == gold).mean()


def report(corpus, nyt, dev, singles, args, seconds):
    used = corpus.fold < args.folds
    words = [" ".join(f"{k}={v}" for k, v in vars(args).items() if k not in ("data", "states", "out", "heads"))]
    words.append(f"single r {np.mean(singles):.4f}")
    for c, name in enumerate(("alone", "in context")):
        figures = film_figures(dev[c], corpus.stars[corpus.sst_dev])
        words.append(
            f"{name}: NYT CV r {pearson(nyt[c, used, 0], corpus.rating[used]):.4f}"
            " SST dev binary %.4f (by rating %.4f) five %.4f" % figures
        )
    print(" | ".join(words), f"| {seconds:.0f} s", flush=True)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--states", default="out/sentiment")
    parser.add_argument("--out", default="", help="where the cross-validated outputs go, for the calibration")
    parser.add_argument("--heads", default="", help="where the folds' heads go, for the export")
    parser.add_argument("--layers", default="6,12")
    parser.add_argument("--conditions", default="alone,packed0", help="of the film reviews and news; NYT also in context")
    defaults = dict(hidden=64, epochs=4, seeds=1, seed=0, folds=5, phrases=6, nyt_repeat=1)
    for name, value in defaults.items():
        parser.add_argument(f"--{name}", type=int, default=value)
    for name, value in dict(rate=1.5e-3, drop=0.3, decay=0.05).items():
        parser.add_argument(f"--{name}", type=float, default=value)
    for name in ("news", "lexicon", "pooled", "augment"):
        parser.add_argument(f"--{name}", action="store_true")
    return parser


def main():
    args = arguments().parse_args()
    torch.set_num_threads(1)
    corpus = Corpus(args.data, args.states, [int(k) for k in args.layers.split(",")], args.lexicon, args.conditions.split(","))
    start = time.time()
    nyt, dev, singles = cross_validate(corpus, args)
    report(corpus, nyt, dev, singles, args, time.time() - start)
    if args.out:
        np.savez(args.out, nyt=nyt, dev=dev)


if __name__ == "__main__":
    main()

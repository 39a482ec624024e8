"""Trains low-rank differences to the layers 7 to 10 on the targets of sentences alone, under heads that train_target has trained.

    python -m sentiment.train_low_rank --start out/sentiment/target0.pt,out/sentiment/target1000.pt --frozen out/sentiment/target0.npy --folds 0,1

An experiment: not in what ships. Cross-validated by article; the heads of a fold go on from those of the same fold.
"""
import argparse
import time
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch
from torch import nn
from torch.nn import functional as F

from encoder import CLS, SEP, Encoder
from sentiment import data
from sentiment.low_rank import FIRST, TunedLayers, encoder_part, laid_over, new_bytes
from sentiment.measures import macro_f1
from sentiment.target_head import TargetHead

LONGEST = 256


def session(model):
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(model.SerializeToString(), options)


class Sentences:
    """Layer-6 states of every sentence alone, those of the marks included, and which of its pieces each target is."""

    def __init__(self, folder, cache):
        self.texts, self.targets = data.news_targets(folder)
        self.label = np.array([t.label for t in self.targets])
        self.part = np.array([t.part for t in self.targets])
        self.fold = np.array([t.fold for t in self.targets])
        if not cache.exists():
            np.savez(cache, **self.encode())
        stored = np.load(cache)
        self.states, self.offsets, self.bounds = torch.from_numpy(stored["states"]), stored["offsets"], stored["bounds"]
        self.length = np.diff(self.bounds)
        self.of = [[] for _ in self.texts]
        self.masks = [self.mask(k, t) for k, t in enumerate(self.targets)]

    def encode(self):
        encoder, lower = Encoder((6,)), session(encoder_part(0, (FIRST - 1,)))
        states, offsets, bounds = [], [], [0]
        for text in self.texts:
            ids, spans = (sum(found, [])[:LONGEST] for found in zip(*encoder.windows(text)))
            row = np.array([[CLS, *ids, SEP]], np.int64)
            feed = {"input_ids": row, "token_type_ids": np.zeros_like(row), "attention_mask": np.ones_like(row)}
            states.append(lower.run(None, feed)[0][0].astype(np.float16))
            offsets.append(np.array([(0, 0), *spans, (0, 0)], np.int32))
            bounds.append(bounds[-1] + len(ids) + 2)
        return {"states": np.concatenate(states), "offsets": np.concatenate(offsets), "bounds": np.array(bounds)}

    def mask(self, number, target):
        self.of[target.sentence].append(number)
        lo, hi = self.bounds[target.sentence] + 1, self.bounds[target.sentence + 1] - 1
        begin, end = self.offsets[lo:hi].T
        mask = (begin < target.end) & (end > target.begin)
        if not mask.any():
            mask[np.abs(begin - target.begin).argmin()] = True
        return torch.from_numpy(mask.astype(np.float32))

    def batches(self, rows, pieces, rng):
        """Lists of sentences of about the same length."""
        sentences = np.unique([self.targets[k].sentence for k in rows])
        out = [[]]
        for s in sentences[np.argsort(self.length[sentences] + rng.rand(len(sentences)) * 3)]:
            if (len(out[-1]) + 1) * self.length[s] > pieces and out[-1]:
                out.append([])
            out[-1].append(s)
        rng.shuffle(out)
        return out

    def padded(self, sentences):
        n = max(self.length[s] for s in sentences)
        x, real = torch.zeros(len(sentences), n, self.states.shape[1]), torch.zeros(len(sentences), n, dtype=torch.bool)
        for k, s in enumerate(sentences):
            x[k, : self.length[s]] = self.states[self.bounds[s] : self.bounds[s + 1]].float()
            real[k, : self.length[s]] = True
        return x, real


class Net(nn.Module):
    def __init__(self, saved, fold, args):
        super().__init__()
        self.register_buffer("mean", torch.from_numpy(np.array(saved[0]["mean"])))
        self.register_buffer("scale", torch.from_numpy(np.array(saved[0]["scale"])))
        self.tuned = TunedLayers(args.rank)
        self.heads = nn.ModuleList()
        for file in saved:
            head = TargetHead(len(self.mean), file["args"]["hidden"], args.drop, True, args.word_drop)
            head.load_state_dict(file["heads"][fold])
            self.heads.append(head)

    def forward(self, texts, sentences, chosen):
        """Logits [heads, targets, 3] of the chosen targets of some sentences, and which these are."""
        x, real = texts.padded(sentences)
        return self.judge(self.tuned(x, real), texts, sentences, chosen)

    def judge(self, states, texts, sentences, chosen):
        found = [(k, t) for k, s in enumerate(sentences) for t in texts.of[s] if t in chosen]
        n = states.shape[1] - 2
        mask, real = torch.zeros(len(found), n), torch.zeros(len(found), n)
        for row, (_, t) in enumerate(found):
            mask[row, : len(texts.masks[t])] = texts.masks[t]
            real[row, : len(texts.masks[t])] = 1
        y = ((states - self.mean) / self.scale)[torch.tensor([k for k, _ in found]), 1:-1] * real[..., None]
        return torch.stack([head(y, real, mask) for head in self.heads]), [t for _, t in found]


def train(texts, rows, net, args, rng):
    layers = net.tuned.layers
    groups = [dict(params=list(net.heads.parameters()), base=args.head_rate)]
    for k, layer in enumerate(reversed(layers)):
        groups.append(dict(params=[p for p in layer.parameters() if p.requires_grad], base=args.rate * args.falling**k))
    optimiser = torch.optim.AdamW(groups, lr=args.rate, weight_decay=args.decay)
    learned = [p for p in net.parameters() if p.requires_grad]
    mean, step, start, chosen = [p.detach().clone() for p in learned], 0, time.time(), set(rows.tolist())
    steps = args.passes * len(texts.batches(rows, args.pieces, rng))
    for number in range(args.passes):
        net.train()
        for sentences in texts.batches(rows, args.pieces, rng):
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * min(1, (step + 1) / 20) * max(0.03, 1 - step / steps)
            logits, which = net(texts, sentences, chosen)
            gold = torch.from_numpy(texts.label[which])
            loss = sum(F.cross_entropy(z, gold, label_smoothing=args.smooth) for z in logits)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learned, len(net.heads))
            optimiser.step()
            step += 1
            follow(mean, learned, min(args.ema, (step + 1) / (step + 10)))
        print(f"  pass {number} {time.time() - start:.0f} s", flush=True)
    follow(learned, mean, 0)
    return net.eval()


@torch.no_grad()
def follow(mean, values, keep):
    for m, v in zip(mean, values):
        m.lerp_(v, 1 - keep)


@torch.no_grad()
def predict(texts, rows, net):
    out, chosen = np.zeros((len(texts.label), 3)), set(rows.tolist())
    for sentences in texts.batches(rows, 2400, np.random.RandomState(0)):
        logits, which = net(texts, sentences, chosen)
        out[which] = logits.mean(0).numpy()
    return out


@torch.no_grad()
def predict_8_bit(texts, rows, net):
    """The same by the graph that is laid over the library's own, a sentence at a time as Java runs it."""
    model = laid_over(net.tuned)
    print("new in the graph:", new_bytes(model), "bytes", flush=True)
    run, out, chosen = session(model), np.zeros((len(texts.label), 3)), set(rows.tolist())
    for s in np.unique([texts.targets[k].sentence for k in rows]):
        x = texts.padded([s])[0]
        found = run.run(None, {model.graph.input[0].name: x.numpy(), "attention_mask": np.ones(x.shape[:2], np.int64)})
        states = torch.cat([x, *(torch.from_numpy(y) for y in found)], -1)
        logits, which = net.judge(states, texts, [s], chosen)
        out[which] = logits.mean(0).numpy()
    return out


def say(name, texts, rows, logits):
    parts = {"CV": rows} | {p: np.where(texts.part == p)[0] for p in ("dev-rw", "dev-mt")}
    print(name, " ".join(f"{k} {macro_f1(texts.label[r], logits[r].argmax(1)):.2f}" for k, r in parts.items()), flush=True)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--start", required=True, help="heads of one or more seeds on layers 6, 8 and 10, with commas between")
    parser.add_argument("--frozen", required=True, help="their cross-validated logits, with commas between")
    parser.add_argument("--folds", default="0,1,2,3,4")
    parser.add_argument("--cache", type=Path, default=Path("out/sentiment/sixth.npz"))
    parser.add_argument("--out", default="out/sentiment/low-rank.npy")
    parser.add_argument("--exact", action="store_true", help="also by the 8-bit graph")
    for name, value in dict(rank=16, passes=2, pieces=2400, seed=0).items():
        parser.add_argument(f"--{name}", type=int, default=value)
    for name, value in dict(rate=5e-4, head_rate=3e-4, falling=0.85, drop=0.3, word_drop=0.1, smooth=0.1, decay=0.01, ema=0.97).items():
        parser.add_argument(f"--{name}", type=float, default=value)
    return parser.parse_args()


def main():
    args = arguments()
    torch.set_num_threads(1)
    texts = Sentences(Path(args.data) / "sentiment", args.cache)
    saved = [torch.load(p, weights_only=False) for p in args.start.split(",")]
    alone, packed = np.mean([np.load(p) for p in args.frozen.split(",")], 0)
    dev, folds = np.where(texts.part != "train")[0], [int(k) for k in args.folds.split(",")]
    tuned, seen = np.zeros((len(texts.label), 3)), []
    for fold in folds:
        torch.manual_seed(args.seed + fold)
        held = np.where((texts.part == "train") & (texts.fold == fold))[0]
        rows = np.where((texts.part == "train") & (texts.fold != fold))[0]
        net = train(texts, rows, Net(saved, fold, args), args, np.random.RandomState(args.seed + fold))
        found = predict(texts, np.concatenate([held, dev]), net)
        tuned[held] = found[held]
        tuned[dev] += found[dev] / len(folds)
        seen.append(held)
        say(f"fold {fold}: frozen", texts, held, alone)
        say(f"fold {fold}: tuned ", texts, held, found)
        say(f"fold {fold}: both  ", texts, held, (found + alone) / 2)
        if args.exact:
            say(f"fold {fold}: 8-bit ", texts, held, predict_8_bit(texts, np.concatenate([held, dev]), net))
        torch.save({"net": net.state_dict(), "args": vars(args)}, f"{args.out}.fold{fold}.pt")
        np.save(args.out, tuned)
    rows = np.concatenate(seen)
    for name, logits in {"frozen": alone, "tuned": tuned, "both": (tuned + alone) / 2, "packed": packed, "packed and tuned": (packed + tuned) / 2}.items():
        say(name, texts, rows, logits)


if __name__ == "__main__":
    main()

"""Trains low-rank differences from the encoder's layers 1 to 10 on the targets of sentences alone, under heads that train_target has trained.

    python -m sentiment.tune_target --start out/sentiment/target0.pt,out/sentiment/target1000.pt --frozen out/sentiment/target0.npy,out/sentiment/target1000.npy
    python -m sentiment.tune_target --start out/sentiment/target0.pt,out/sentiment/target1000.pt --all --out out/sentiment/tuned-all

Cross-validated by article, the heads of a fold going on from those of the same fold; or trained on all of train, for the export. The
labels of this project (labels.tsv) are learnt from in every fold and never tested on.
"""
import argparse
import functools
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from blocks import Blocks, Embeddings, LowRank
from encoder import CLS, SEP, Encoder
from sentiment import data
from sentiment.measures import macro_f1
from sentiment.target_head import TargetHead

LONGEST = 256
TUNED = (1, 10)  # the first layer that is tuned, and the last
TOLD = (6, 8, 10)  # whose states the heads read


class Sentences:
    """The pieces of every sentence alone, the marks included, and which of them each target is."""

    def __init__(self, folder):
        self.texts, self.targets = data.all_targets(folder)
        self.label = np.array([t.label for t in self.targets])
        self.part = np.array([t.part for t in self.targets])
        self.fold = np.array([t.fold for t in self.targets])
        encoder = Encoder(layers=(TOLD[0],))
        self.ids, self.spans = [], []
        for text in self.texts:
            ids, spans = (sum(found, [])[:LONGEST] for found in zip(*encoder.windows(text)))
            self.ids.append(torch.tensor([CLS, *ids, SEP]))
            self.spans.append(np.array(spans))
        self.length = np.array([len(ids) for ids in self.ids])
        self.of = [[] for _ in self.texts]
        self.masks = [self.mask(k, t) for k, t in enumerate(self.targets)]

    def mask(self, number, target):
        self.of[target.sentence].append(number)
        begin, end = self.spans[target.sentence].T
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
        ids, real = torch.zeros(len(sentences), n, dtype=torch.long), torch.zeros(len(sentences), n, dtype=torch.bool)
        for k, s in enumerate(sentences):
            ids[k, : self.length[s]] = self.ids[s]
            real[k, : self.length[s]] = True
        return ids, real


class Net(nn.Module):
    """What stands for the layers 6, 8 and 10 feeds the heads."""

    def __init__(self, saved, args):
        super().__init__()
        self.register_buffer("mean", torch.from_numpy(np.array(saved[0]["mean"])))
        self.register_buffer("scale", torch.from_numpy(np.array(saved[0]["scale"])))
        self.embeddings = Embeddings()
        self.tuned = Blocks(*TUNED, args.drop_blocks, functools.partial(LowRank, rank=args.rank), TOLD)
        self.heads = nn.ModuleList()
        for file in saved:
            head = TargetHead(len(self.mean), file["args"]["hidden"], args.drop, True, args.word_drop)
            head.load_state_dict(file["heads"][0])
            self.heads.append(head)

    def forward(self, texts, sentences, chosen):
        """Logits [heads, targets, 3] of the chosen targets of some sentences, and which these are."""
        ids, real = texts.padded(sentences)
        with torch.autocast("cpu", torch.bfloat16):
            states = self.tuned(self.embeddings(ids), real)
        return self.judge(states.float(), texts, sentences, chosen)

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
    groups = [dict(params=list(part.parameters()), base=rate) for part, rate in ((net.heads, args.head_rate), (net.tuned, args.rate))]
    optimiser = torch.optim.AdamW(groups, lr=args.rate, weight_decay=args.decay, fused=True)
    learned = [p for p in net.parameters() if p.requires_grad]
    mean, step, start, chosen = [p.detach().clone() for p in learned], 0, time.process_time(), set(rows.tolist())
    weight = torch.where(torch.from_numpy(texts.part == "more"), args.more, 1.0)
    steps = args.passes * len(texts.batches(rows, args.pieces, rng))
    for number in range(args.passes):
        net.train()
        total = 0
        for sentences in texts.batches(rows, args.pieces, rng):
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * min(1, (step + 1) / 20) * max(0.03, 1 - step / steps)
            logits, which = net(texts, sentences, chosen)
            gold = torch.from_numpy(texts.label[which])
            losses = [F.cross_entropy(z, gold, label_smoothing=args.smooth, reduction="none") for z in logits]
            loss = sum((x * weight[which]).mean() for x in losses)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learned, len(net.heads))
            optimiser.step()
            step += 1
            total += loss.item()
            follow(mean, learned, min(args.ema, (step + 1) / (step + 10)))
        print(f"  pass {number} loss {total / steps * args.passes / len(net.heads):.4f} {time.process_time() - start:.0f} s", flush=True)
    follow(learned, mean, 0)
    return net.eval()


@torch.no_grad()
def follow(mean, values, keep):
    torch._foreach_lerp_(mean, values, 1 - keep)


@torch.no_grad()
def predict(texts, rows, net):
    out, chosen = np.zeros((len(texts.label), 3)), set(rows.tolist())
    for sentences in texts.batches(rows, 2400, np.random.RandomState(0)):
        logits, which = net(texts, sentences, chosen)
        out[which] = logits.mean(0).numpy()
    return out


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--start", required=True, help="heads of one or more seeds on layers 6, 8 and 10, with commas between")
    parser.add_argument("--frozen", default="", help="their cross-validated logits, with commas between")
    parser.add_argument("--folds", default="0,1,2,3,4")
    parser.add_argument("--out", default="out/sentiment/tuned")
    parser.add_argument("--all", action="store_true", help="train on all folds, for the export")
    for name, value in dict(passes=2, pieces=2400, seed=0, rank=32).items():
        parser.add_argument(f"--{name}", type=int, default=value)
    for name, value in dict(rate=5e-4, head_rate=3e-4, drop=0.3, drop_blocks=0.0, word_drop=0.1, smooth=0.1, decay=0.01,
                            ema=0.97, more=0.4).items():
        parser.add_argument(f"--{name}", type=float, default=value)
    return parser.parse_args()


def main():
    args = arguments()
    torch.set_num_threads(1)
    print(vars(args), flush=True)
    texts = Sentences(Path(args.data) / "sentiment")
    saved = [torch.load(p, weights_only=False) for p in args.start.split(",")]
    if args.all:
        train_all(texts, saved, args)
        return
    alone, packed = np.mean([np.load(p) for p in args.frozen.split(",")], 0)
    dev, folds = np.where(np.char.startswith(texts.part, "dev"))[0], [int(k) for k in args.folds.split(",")]
    tuned, seen = np.zeros_like(alone), []
    for fold in folds:
        torch.manual_seed(args.seed + fold)
        held = np.where((texts.part == "train") & (texts.fold == fold))[0]
        rows = np.where(((texts.part == "train") & (texts.fold != fold)) | ((texts.part == "more") & (args.more > 0)))[0]
        net = train(texts, rows, Net(heads_of(saved, fold), args), args, np.random.RandomState(args.seed + fold))
        found = predict(texts, np.concatenate([held, dev]), net)[: len(alone)]
        tuned[held] = found[held]
        tuned[dev] += found[dev] / len(folds)
        seen.append(held)
        np.save(f"{args.out}.npy", tuned)
        compare(f"fold {fold}", texts, held, alone, packed, tuned)
    compare("all", texts, np.concatenate(seen), alone, packed, tuned)


def train_all(texts, saved, args):
    """The net that ships: its heads begin as those of different folds."""
    torch.manual_seed(args.seed)
    rows = np.where((texts.part == "train") | ((texts.part == "more") & (args.more > 0)))[0]
    shape = [{**file, "heads": [file["heads"][k]]} for k, file in enumerate(saved)]
    net = train(texts, rows, Net(shape, args), args, np.random.RandomState(args.seed))
    torch.save({"net": net.state_dict(), "shape": shape, "args": {**vars(args), "layers": "1 to 10"}}, f"{args.out}.pt")


def heads_of(saved, fold):
    return [{**file, "heads": [file["heads"][fold]]} for file in saved]


def compare(name, texts, rows, alone, packed, tuned):
    every = {"frozen": alone, "tuned": tuned, "both": (tuned + alone) / 2, "packed": (alone + packed) / 2, "packed and tuned": (packed + tuned) / 2}
    for condition, logits in every.items():
        z, gold = torch.from_numpy(logits[rows]), torch.from_numpy(texts.label[rows])
        loss = min(F.cross_entropy(z * slope, gold).item() for slope in (0.9, 1, 1.1, 1.2, 1.3, 1.4))
        print(name, condition, f"{macro_f1(texts.label[rows], logits[rows].argmax(1)):.2f} loss {loss:.4f}", flush=True)


if __name__ == "__main__":
    main()

"""Trains the tuned target head: cross-validated by article, checked on dev, or on all of train for export.

    python -m sentiment.train_tuned --data ../../../shared/data --states out/sentiment --first 9 --last 10
"""
import argparse
import time

import numpy as np
import torch
from torch.nn import functional as F

from sentiment.measures import ece, macro_f1
from sentiment.train_target import CONDITIONS, News, softmax
from sentiment.tuned_head import MixedHead, TunedHead


def new_head(news, args):
    if args.beneath:
        return MixedHead(args.first, args.last, len(news.mean), args.hidden, args.drop, args.word_drop)
    return TunedHead(args.first, args.last, args.hidden, args.drop, args.word_drop)


def run(head, news, rows, conditions):
    states, real, mask = news.batch(rows, conditions)
    if isinstance(head, MixedHead):
        at = news.raw_at
        raw = states[..., at] * news.scale_t[at] + news.mean_t[at]
        return head(raw, states, real, mask)
    with torch.autocast("cpu", torch.bfloat16):
        return head(states, real, mask).float()


def train(news, rows, seed, args):
    torch.manual_seed(seed)
    rng = np.random.RandomState(seed)
    head = new_head(news, args)
    copied = [p for n, p in head.named_parameters() if n.startswith("blocks.")]
    new = [p for n, p in head.named_parameters() if not n.startswith("blocks.")]
    groups = [dict(params=copied, base=args.rate), dict(params=new, base=args.new_rate)]
    optimiser = torch.optim.AdamW(groups, lr=args.rate, weight_decay=args.decay)
    steps, step, start = args.epochs * ((len(rows) + args.batch - 1) // args.batch), 0, time.time()
    mean = None
    for epoch in range(args.epochs):
        head.train()
        order = rows[np.argsort(news.length[rows] + rng.rand(len(rows)) * 4)]
        batches = [order[k : k + args.batch] for k in range(0, len(order), args.batch)]
        rng.shuffle(batches)
        total = 0
        for b in batches:
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * min(1, (step + 1) / 60) * max(0.02, 1 - step / steps)
            logits = run(head, news, b, rng.randint(len(CONDITIONS), size=len(b)))
            loss = F.cross_entropy(logits, torch.from_numpy(news.label[b]), label_smoothing=args.smooth)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            step += 1
            total += loss.item()
            if args.ema and step > steps // 4:
                mean = follow(mean, head, args.ema)
        print(f"  epoch {epoch} loss {total / len(batches):.3f} {time.time() - start:.0f} s", flush=True)
    if mean:
        head.load_state_dict(mean, strict=False)
    return head.eval()


@torch.no_grad()
def follow(mean, head, rate):
    if mean is None:
        return {n: p.detach().clone() for n, p in head.named_parameters()}
    for n, p in head.named_parameters():
        mean[n].lerp_(p, 1 - rate)
    return mean


@torch.no_grad()
def predict(head, news, rows, condition):
    out = np.zeros((len(rows), 3))
    order = np.argsort(news.length[rows])
    for k in range(0, len(order), 64):
        part = order[k : k + 64]
        out[part] = run(head, news, rows[part], [condition] * len(part)).numpy()
    return out


def figures(news, logits, rows):
    words = []
    dev = {"CV": rows} | news.dev
    for c, name in enumerate(("alone", "packed")):
        p = softmax(logits[c])
        words += [f"{name} {k} {macro_f1(news.label[r], p[r].argmax(1)):.2f} ECE {ece(p[r], news.label[r]):.3f}" for k, r in dev.items()]
    return " | ".join(words)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--states", default="out/sentiment")
    parser.add_argument("--out", default="")
    parser.add_argument("--heads", default="")
    parser.add_argument("--beneath", default="", help="layers whose frozen states the LSTM reads too")
    parser.add_argument("--beside", default="", help="cross-validated logits of other heads, to see the average")
    parser.add_argument("--folds", default="0,1,2,3,4", help="those left out in turn; all: nothing is left out")
    for name, value in dict(first=9, last=10, hidden=128, epochs=4, batch=48, seed=0).items():
        parser.add_argument(f"--{name}", type=int, default=value)
    for name, value in dict(rate=1.5e-4, new_rate=1e-3, drop=0.1, decay=0.01, smooth=0.1, word_drop=0.1, ema=0.0).items():
        parser.add_argument(f"--{name}", type=float, default=value)
    args = parser.parse_args()
    torch.set_num_threads(1)
    print(vars(args), flush=True)
    if args.beneath:
        layers = [int(k) for k in args.beneath.split(",")]
        news = News(args.data, args.states, layers)
        k = layers.index(args.first - 1)
        news.raw_at = slice(k * 384, k * 384 + 384)
        news.scale_t, news.mean_t = torch.from_numpy(news.scale), torch.from_numpy(news.mean)
    else:
        news = News(args.data, args.states, [args.first - 1], normal=False)
    logits = np.zeros((2, len(news.targets), 3))
    dev, heads, seen = np.concatenate(list(news.dev.values())), [], []
    folds = [-1] if args.folds == "all" else [int(k) for k in args.folds.split(",")]
    for fold in folds:
        rows, held = (news.train[x] for x in (news.fold[news.train] != fold, news.fold[news.train] == fold))
        head = train(news, rows, args.seed + fold, args)
        heads.append({k: v.half() for k, v in head.state_dict().items()})
        seen.append(held)
        for c in (0, 1):
            logits[c, held] = predict(head, news, held, c)
            logits[c, dev] += predict(head, news, dev, c) / len(folds)
        print(f"fold {fold}:", figures(news, logits, held if len(held) else rows), flush=True)
    rows = np.concatenate(seen)
    if len(rows):
        print("ALL", figures(news, logits, rows))
        if args.beside:
            others = np.mean([np.load(p) for p in args.beside.split(",")], 0)
            print("others", figures(news, others, rows))
            for w in (0.3, 0.5, 0.7):
                print("both", w, figures(news, w * logits + (1 - w) * others, rows))
    if args.heads:
        torch.save({"heads": heads, "args": vars(args)}, args.heads)
    if args.out:
        np.save(args.out, logits)


if __name__ == "__main__":
    main()

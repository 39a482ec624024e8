"""Trains heads on PolNeAR.

    python -m quotes.train --out out/quotes --name a --seed 1            # all of train, checked on dev
    python -m quotes.train --out out/quotes --name a --seed 1 --fold 0   # without fold 0 of 4, predicts fold 0

Writes OUT/NAME[.foldN].pt and, as a pickle, the logits of dev or of the fold.
"""
import argparse
import pickle
import random
import time
import zlib
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from . import data as D
from .model import Head, pointers

FOLDS = 4


def fold_of(row):
    return zlib.crc32(row["id"].encode()) % FOLDS


def crop(document, size, rng):
    """A stretch of at most size words that begins at a paragraph."""
    n = len(document.features)
    if n <= size:
        return 0, n
    starts = np.flatnonzero(document.features[:, 2])
    starts = starts[starts <= n - size // 2]
    b = int(rng.choice(list(starts)))
    return b, min(n, b + size)


def soft_targets(out, names, documents):
    """Mean probabilities of heads that had not seen the article, by its id."""
    total = {}
    for name in names:
        for k in range(FOLDS):
            for i, (t, _) in pickle.load(open(out / f"{name}.fold{k}.logits", "rb")).items():
                e = np.exp(t - t.max(1, keepdims=True))
                total.setdefault(i, []).append(e / e.sum(1, keepdims=True))
    return {i: np.mean(p, 0) for i, p in total.items()}


def batch(items, rng, size):
    cuts = [crop(d, size, rng) for d in items]
    longest = max(e - b for b, e in cuts)
    x = torch.zeros(len(items), longest, D.STATE)
    f = torch.zeros(len(items), longest, items[0].features.shape[1])
    y = torch.full((len(items), longest), -100)
    for i, (d, (b, e)) in enumerate(zip(items, cuts)):
        x[i, : e - b] = torch.from_numpy(d.states[b:e])
        f[i, : e - b] = torch.from_numpy(d.features[b:e])
        y[i, : e - b] = torch.from_numpy(d.tags[b:e])
    return x, f, y, others(items), cuts


def others(documents):
    return torch.tensor([float(d.other) for d in documents])


def link_loss(head, link, items, cuts):
    losses, n = [], 0
    for i, (d, (b, e)) in enumerate(zip(items, cuts)):
        cues = [(lo - b, hi - b, a) for lo, hi, a in d.cues if lo >= b and hi <= e]
        if not cues:
            continue
        at = {a: k for k, (_, _, a) in enumerate(cues)}
        contents = [(lo - b, hi - b, at[a]) for lo, hi, a in d.contents if lo >= b and hi <= e and a in at]
        sources = [(lo - b, hi - b, who) for lo, hi, who in d.sources if lo >= b and hi <= e]
        c = torch.tensor([(lo, hi) for lo, hi, _ in cues])
        if contents:
            o = torch.tensor([(lo, hi) for lo, hi, _ in contents])
            s = pointers(link[i], o, c, 0, head)
            losses.append(F.cross_entropy(s, torch.tensor([k for *_, k in contents]), reduction="sum"))
            n += len(contents)
        if sources:
            t = torch.tensor([(lo, hi) for lo, hi, _ in sources])
            want = torch.full((len(cues),), len(sources))
            for k, (*_, who) in enumerate(sources):
                for a in who:
                    if a in at:
                        want[at[a]] = k
            s = pointers(link[i], c, t, 1, head)
            losses.append(F.cross_entropy(s, want, reduction="sum"))
            n += len(cues)
    return sum(losses) / max(n, 1) if losses else torch.zeros(())


def soft_loss(logits, items, cuts, softened):
    """Cross-entropy against the teachers; documents of another length than theirs (feed marks) are left out."""
    losses, n = logits.new_zeros(()), 0
    for i, (d, (b, e)) in enumerate(zip(items, cuts)):
        p = softened.get(d.row["id"])
        if p is not None and len(p) == len(d.tags):
            losses = losses - (torch.from_numpy(p[b:e]) * torch.log_softmax(logits[i, : e - b], -1)).sum()
            n += e - b
    return losses / max(n, 1)


def predict(head, documents):
    """(tag logits, link vectors) of whole documents, float32."""
    head.eval()
    out = []
    with torch.no_grad():
        for d in documents:
            t, v = head(torch.from_numpy(d.states.astype(np.float32))[None], torch.from_numpy(d.features)[None])
            out.append((t[0].numpy(), v[0].numpy()))
    return out


NEG = -1e4
TRANSITIONS = np.zeros((7, 7), np.float32)
for _i in range(7):
    for _j in range(2, 7, 2):
        if not _i or (_i - 1) // 2 != (_j - 1) // 2:
            TRANSITIONS[_i, _j] = NEG
START = np.array([0, 0, NEG, 0, NEG, 0, NEG], np.float32)


def viterbi(logits, bias=None, transitions=TRANSITIONS):
    em = logits - np.log(np.exp(logits - logits.max(1, keepdims=True)).sum(1, keepdims=True)) - logits.max(1, keepdims=True)
    if bias is not None:
        em = em + bias
    if not len(em):
        return np.zeros(0, np.int64)
    v, back = em[0] + START, []
    for row in em[1:]:
        m = v[:, None] + transitions
        back.append(m.argmax(0))
        v = m.max(0) + row
    path = [int(v.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return np.array(path[::-1])


def report(documents, logits, bias=None):
    pairs = [(d.tags, viterbi(t, bias), d.features) for d, (t, _) in zip(documents, logits)]
    token, exact = D.token_scores(pairs), D.exact_scores(pairs)
    return "  ".join(f"{r} {token[r][0]:.1f}/{token[r][1]:.1f} F {token[r][2]:.2f} exact {exact[r]:.1f}" for r in D.ROLES)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--name", required=True)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--fold", type=int)
    p.add_argument("--epochs", type=int, default=10)
    p.add_argument("--lr", type=float, default=2e-3)
    p.add_argument("--width", type=int, default=128)
    p.add_argument("--blocks", default="1,2,4,8,1,2,4,8")
    p.add_argument("--recurrent", type=int, default=0)
    p.add_argument("--layers", type=int, default=1)
    p.add_argument("--drop", type=float, default=0.2)
    p.add_argument("--drop-in", type=float, default=0.2)
    p.add_argument("--decay", type=float, default=0.05)
    p.add_argument("--smooth", type=float, default=0.0)
    p.add_argument("--link", type=float, default=0.2)
    p.add_argument("--variants", type=float, default=0.3)
    p.add_argument("--more", type=int, default=0, help="texts of labelled.py that are learned from, too")
    p.add_argument("--size", type=int, default=600)
    p.add_argument("--batch", type=int, default=8)
    p.add_argument("--articles", type=int, default=10000)
    p.add_argument("--average", type=float, default=0.995)
    p.add_argument("--teachers", default="", help="heads whose out-of-fold predictions soften the annotators' tags")
    p.add_argument("--soft", type=float, default=0.5, help="share of the teachers in the targets")
    a = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    out = Path(a.out)
    everything = D.load(out, "train")
    variants = {d.row["of"]: d for d in D.load(out, "variant")} if a.variants else {}
    keep = [i for i, d in enumerate(everything) if a.fold is None or fold_of(d.row) != a.fold][: a.articles]
    test = D.load(out, "dev") if a.fold is None else [d for d in everything if fold_of(d.row) == a.fold]
    more = D.load(out, "more")[: a.more] if a.more else []
    keep += range(len(everything), len(everything) + len(more))
    everything += more
    softened = soft_targets(out, a.teachers.split(","), everything) if a.teachers else {}
    head = Head(a.width, [int(x) for x in a.blocks.split(",") if x], a.recurrent, a.drop, a.drop_in, a.layers)
    sample = np.concatenate([everything[i].states[::5] for i in keep[::4]]).astype(np.float32)
    head.mean.copy_(torch.from_numpy(sample.mean(0)))
    head.scale.copy_(torch.from_numpy(1 / (sample.std(0) + 1e-6)))
    steps = a.epochs * ((len(keep) + a.batch - 1) // a.batch)
    average = torch.optim.swa_utils.AveragedModel(head, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(a.average))
    optimiser = torch.optim.AdamW(head.parameters(), lr=a.lr, weight_decay=a.decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda k: min(1, (k + 1) / 100) * max(0.01, 1 - k / steps))
    print(vars(a), "weights", sum(x.numel() for x in head.parameters()), flush=True)
    for epoch in range(a.epochs):
        head.train()
        start, total, links, n = time.time(), 0.0, 0.0, 0
        order = sorted(keep, key=lambda i: (min(len(everything[i].tags), a.size) // 60, rng.random()))
        groups = [order[k : k + a.batch] for k in range(0, len(order), a.batch)]
        rng.shuffle(groups)
        for group in groups:
            items = [variants[i] if i in variants and rng.random() < a.variants else everything[i] for i in group]
            x, f, y, other, cuts = batch(items, rng, a.size)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                t, v = head(x, f, other)
            tag = F.cross_entropy(t.float().flatten(0, 1), y.flatten(), ignore_index=-100, label_smoothing=a.smooth)
            if softened:
                tag = (1 - a.soft) * tag + a.soft * soft_loss(t.float(), items, cuts, softened)
            link = link_loss(head, v.float(), items, cuts) if a.link else torch.zeros(())
            loss = tag + a.link * link
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            average.update_parameters(head)
            total, links, n = total + float(tag), links + float(link), n + 1
        print(f"epoch {epoch} loss {total / n:.4f} link {links / n:.4f} {time.time() - start:.0f} s", flush=True)
        if epoch + 1 in (a.epochs // 2, a.epochs):
            print("  average ", report(test, predict(average.module, test)), flush=True)
    name = a.name if a.fold is None else f"{a.name}.fold{a.fold}"
    final = average.module
    torch.save({"state": final.state_dict(), "arguments": vars(a)}, out / f"{name}.pt")
    pickle.dump({d.row["id"]: r for d, r in zip(test, predict(final, test))}, open(out / f"{name}.logits", "wb"))


if __name__ == "__main__":
    main()

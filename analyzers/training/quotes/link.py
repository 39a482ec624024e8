"""Trains the linker on tags predicted for articles that the tagger was not trained on, and checks it.

    python -m quotes.link --out out/quotes --names t1-4 --final t1-4      # reads t1-4.fold0.logits ... t1-4.fold3.logits
    python -m quotes.link --out out/quotes --names t1-4,h1,h1,h1 --measured 0     # links also learn from the tags of another head, of the folds 1 to 3
"""
import argparse
import json
import pickle
import random
import zlib
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from . import data as D
from . import pairs as P
from . import words as W
from .model import LINK, POINTERS
from .train import FOLDS, fold_of, viterbi

QUOTED = 0.95  # share of words between marks
FLAT = 0.0005  # of F1, no difference
NEAR, PEAK, SLOPE = 40, 0.25, 0.125  # of a missed source: words from the cue, probability of its likeliest word, of the others


def softmax(x):
    e = np.exp(x - x.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def outputs(out, files, documents):
    """Probabilities and link vectors, by article."""
    found = {}
    for file in files:
        for i, (t, v) in pickle.load(open(Path(out) / file, "rb")).items():
            found[i] = (softmax(t), v.reshape(len(v), POINTERS, -1))  # of two readings side by side
    return {d.row["id"]: found[d.row["id"]] for d in documents if d.row["id"] in found}


def decode(probabilities, features):
    """Tagged spans; none runs on to the next line."""
    p = probabilities.copy()
    first = features[:, 2] > 0
    p[first, 1::2] += p[first, 2::2]
    p[first, 2::2] = 0
    return D.spans(viterbi(np.log(p + 1e-9)))


def dots(link, origin, targets):
    """Pointer scores of an origin's candidates."""
    _, a, b = origin
    scale = LINK**0.5
    if origin[0] == P.CUE:
        q = link[a, 3]
        return [float(q @ link[t[1], 4]) / scale for t in targets]
    q = link[a, 0] + link[b - 1, 1]
    return [float(q @ link[t[1], 2]) / scale if t[0] == P.CUE else 0.0 for t in targets]


class Scorer(nn.Module):
    """Scores a pair; the score of "none of them" is a constant."""

    def __init__(self, width=P.WIDTH, hidden=48):
        super().__init__()
        self.register_buffer("mean", torch.zeros(width))
        self.register_buffer("scale", torch.ones(width))
        self.a = nn.Linear(width, hidden)
        self.b = nn.Linear(hidden, hidden // 2)
        self.c = nn.Linear(hidden // 2, 1)
        self.drop = nn.Dropout(0.1)
        self.none = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        x = (x - self.mean) * self.scale
        return self.c(self.drop(F.relu(self.b(self.drop(F.relu(self.a(x)))))))[..., 0]


def instances(document, probabilities, link, tagged):
    """Every origin with its candidates and their features: (origin, candidates, features)."""
    page = P.Page(document.features, tagged)
    out = []
    for s in tagged:
        if s[0] == P.SOURCE:
            continue
        roles = (P.SOURCE,) if s[0] == P.CUE else (P.CUE, P.SOURCE)
        targets = P.candidates(s, tagged, roles)
        x = P.pair_features(page, s, targets, dots(link, s, targets), probabilities)
        out.append((s, targets, x))
    return out


def owners(document, tagged):
    """The gold attributions of each tagged span, by most shared words; the empty set where it shares none."""
    gold = {P.SOURCE: [], P.CUE: [], P.CONTENT: []}
    for lo, hi, who in document.sources:
        gold[P.SOURCE].append((lo, hi, set(who)))
    for lo, hi, i in document.cues:
        gold[P.CUE].append((lo, hi, {i}))
    for lo, hi, i in document.contents:
        gold[P.CONTENT].append((lo, hi, {i}))
    out = {}
    for s in tagged:
        best, share = set(), 0
        for lo, hi, who in gold[s[0]]:
            n = min(hi, s[2]) - max(lo, s[1])
            if n > share:
                best, share = who, n
        out[s] = best
    return out


def answers(document, found, tagged):
    """For each instance the right candidate: its place, len(candidates) for none, None for what cannot be judged."""
    own = owners(document, tagged)
    out = []
    for s, targets, _ in found:
        if not own[s]:
            out.append(None if s[0] == P.CUE else len(targets))
            continue
        right = [k for k, t in enumerate(targets) if own[t] & own[s]]
        cues = [k for k in right if targets[k][0] == P.CUE]
        out.append((cues or right or [len(targets)])[0])
    return out


def fit(rows, seed, epochs=12, batch=256):
    """A scorer trained on (features, right place) rows."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    scorer = Scorer()
    stacked = torch.from_numpy(np.concatenate([x for x, _ in rows if len(x)]))
    scorer.mean.copy_(stacked.mean(0))
    scorer.scale.copy_(1 / (stacked.std(0) + 1e-3))
    rows = [(torch.from_numpy(x), y) for x, y in rows]
    steps = epochs * (len(rows) // batch + 1)
    optimiser = torch.optim.AdamW(scorer.parameters(), lr=3e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 5e-3, total_steps=steps + 1)
    for _ in range(epochs):
        rng.shuffle(rows)
        for k in range(0, len(rows), batch):
            part = rows[k : k + batch]
            most = max(len(x) for x, _ in part)
            x = torch.zeros(len(part), most + 1, P.WIDTH)
            mask = torch.zeros(len(part), most + 1, dtype=torch.bool)
            y = torch.zeros(len(part), dtype=torch.long)
            for i, (f, right) in enumerate(part):
                x[i, : len(f)] = f
                mask[i, : len(f)] = True
                y[i] = right if right < len(f) else most
            s = scorer(x).masked_fill(~mask, -1e4)
            s = torch.cat([s[:, :most], scorer.none.expand(len(part), 1)], 1)
            loss = F.cross_entropy(s, y)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    scorer.eval()
    return scorer


def choose(scorer, x):
    """Probabilities of the candidates, none last."""
    with torch.no_grad():
        s = torch.cat([scorer(torch.from_numpy(x)), scorer.none])
    return torch.softmax(s, 0).numpy()


def stays(document, part, cue):
    """Whether a content may belong to a cue: what is not quoted stands on the cue's line."""
    f = document.features
    quoted = ((f[part[1] : part[2], 0] > 0) | (f[part[1] : part[2], 1] > 0)).any()
    lo, hi = sorted((part[1], cue[1]))
    return bool(quoted) or not (f[lo + 1 : hi + 1, 2] > 0).any()


def attributions(document, found, scorers):
    """Drafts: {"cue", "source", "content", "p"...} as spans of words."""
    by_cue, loose, source_of = {}, [], {}
    for s, targets, x in found:
        p = choose(scorers[s[0]], x)
        k = int(p.argmax())
        if s[0] == P.CUE:
            source_of[s] = (targets[k], p[k]) if k < len(targets) else (None, p[-1])
            continue
        if k == len(targets):
            loose.append((s, None, p))
        elif targets[k][0] == P.CUE:
            if stays(document, s, targets[k]):
                by_cue.setdefault(targets[k], []).append((s, float(p[k])))
        else:
            loose.append((s, targets[k], p))
    out = []
    for cue, parts in by_cue.items():
        source, ps = source_of[cue]
        out.append(
            {
                "cue": cue,
                "source": source,
                "content": sorted(s for s, _ in parts),
                "link": max(p for _, p in parts),
                "source_link": float(ps),
            }
        )
    for s, source, p in loose:
        out.append({"cue": None, "source": source, "content": [s], "link": float(p.max()), "source_link": float(p.max())})
    return sorted(out, key=lambda a: a["content"][0][1])


def missed_source(document, probabilities, tagged, cue):
    """The likeliest source in a cue's line, no more than NEAR words away, where the linker found none: what was not tagged may still be one."""
    f, _, a, b = document.features, *cue
    lo, hi = a, b
    while lo > 0 and f[lo, 2] == 0 and a - lo < NEAR:
        lo -= 1
    while hi < len(f) and f[hi, 2] == 0 and hi - b < NEAR:
        hi += 1
    likely = probabilities[:, 1 + 2 * P.SOURCE] + probabilities[:, 2 + 2 * P.SOURCE]
    likely = np.where(f[:, 10] > 0, 0, likely)
    for _, begin, end in tagged:
        likely[begin:end] = 0
    best = lo + int(likely[lo:hi].argmax())
    if likely[best] < PEAK:
        return None
    begin, end = best, best + 1
    while begin > lo and likely[begin - 1] > SLOPE:
        begin -= 1
    while end < hi and likely[end] > SLOPE:
        end += 1
    return P.SOURCE, begin, end


def look_again(document, probabilities, tagged, drafts):
    """The drafts, with a missed source for those that have a cue but no source."""
    return [
        {**a, "source": missed_source(document, probabilities, tagged, a["cue"])} if a["cue"] and a["source"] is None else a for a in drafts
    ]


def goes_on(document, before, part):
    """Whether quoted words go on from others: in their line with nothing unquoted between, or as the whole line after theirs, where those
    are all quoted too, or quoted to the end of their line and not closed there."""
    f = document.features
    line = (f[:, 2] > 0).cumsum()
    plain = (f[:, 10] == 0) & (f[:, 0] == 0) & (f[:, 1] == 0)
    if before[2] > part[1] or W.quoted_share(document.features, ranges([part])) < QUOTED:
        return False
    lines = line[part[1]] - line[before[2] - 1]
    quoted = W.quoted_share(document.features, ranges([before])) >= QUOTED
    if lines == 0:
        return quoted and not plain[before[2] : part[1]].any()
    last = np.flatnonzero(line == line[before[2] - 1])[-1]
    open_end = f[last, 0] > 0 and f[last, 6] == 0 and not plain[before[2] : last + 1].any()
    return lines == 1 and (quoted or open_end) and not plain[line == line[part[1]]].any()


def continued(document, drafts):
    """The drafts; a quote without a cue or a source that goes on from the one before is part of it."""
    out = []
    for a in drafts:
        if out and a["cue"] is None and a["source"] is None and goes_on(document, out[-1]["content"][-1], a["content"][0]):
            out[-1]["content"] += a["content"]
        else:
            out.append({**a, "content": list(a["content"])})
    return out


def drafts_of(document, probabilities, tagged, found, scorers):
    """The attributions of one document, as the library makes them."""
    return continued(document, look_again(document, probabilities, tagged, attributions(document, found, scorers)))


EVIDENCE = (
    "content confidence",
    "cue confidence",
    "source confidence",
    "content link",
    "source link",
    "has a cue",
    "has a source",
    "quoted",
    "log words",
    "several contents",
)


def evidence(document, probabilities, a):
    """What the confidence of an attribution is computed from."""
    total = sum(hi - lo for _, lo, hi in a["content"])
    quoted = sum(float((document.features[lo:hi, 0] > 0).sum()) for _, lo, hi in a["content"])
    return [
        float(np.mean([P.confidence(probabilities, s) for s in a["content"]])),
        P.confidence(probabilities, a["cue"]) if a["cue"] else 0.0,
        P.confidence(probabilities, a["source"]) if a["source"] else 0.0,
        a["link"],
        a["source_link"],
        float(a["cue"] is not None),
        float(a["source"] is not None),
        quoted / total,
        float(np.log1p(total)),
        float(len(a["content"]) > 1),
    ]


def verdicts(document, drafts):
    """(content found, source right too) of each draft, as the scorer judges, in words of the head."""
    word = D.is_word(document.features)

    def cover(parts):
        return {k for lo, hi in parts for k in range(lo, hi) if word[k]}

    gold = [(cover(x["content"]), cover(x["source"])) for x in document.gold]
    ours = [cover([s[1:] for s in a["content"]]) for a in drafts]
    pairs = []
    for i, (g, _) in enumerate(gold):
        for j, o in enumerate(ours):
            if g & o and len(g & o) / len(g | o) >= 0.5:
                pairs.append((len(g & o) / len(g | o), i, j))
    taken, of = set(), {}
    for _, i, j in sorted(pairs, reverse=True):
        if i not in taken and j not in of:
            taken.add(i)
            of[j] = i
    out = []
    for j, a in enumerate(drafts):
        source = cover([a["source"][1:]]) if a["source"] else set()
        wanted = gold[of[j]][1] if j in of else set()
        out.append((j in of, j in of and (bool(source & wanted) if wanted else not source)))
    return out


def fit_keep(rows):
    """Weights of the confidence, the constant last."""
    from sklearn.linear_model import LogisticRegression

    x, y = np.array([r for r, _ in rows]), np.array([v for _, v in rows])
    model = LogisticRegression(C=10.0, max_iter=2000).fit(x, y)
    return np.concatenate([model.coef_[0], model.intercept_])


def weights(drafts):
    """Of the probability that an attribution and its source are right, and of that that its content is one at all."""
    return tuple(fit_keep([(x["evidence"], x["verdict"][k]) for x in drafts]) for k in (1, 0))


def judge(drafts, keep, drop):
    for x in drafts:
        x["confidence"], x["found"] = float(trust(keep, x["evidence"])), float(trust(drop, x["evidence"]))


def best_threshold(drafts, gold):
    """The lowest at which the attribution F1 is as good as the best, but for FLAT."""
    probability = np.array([x["found"] for x in drafts])
    right = np.array([x["verdict"][0] for x in drafts])
    f1 = {}
    for t in np.arange(0, 0.6, 0.02):
        kept = probability >= t
        f1[t] = 2 * right[kept].sum() / (kept.sum() + gold)
        print(f"threshold {t:.2f} attribution {f1[t]:.4f}")
    return float(min(t for t, f in f1.items() if f >= max(f1.values()) - FLAT))


def calibration(drafts):
    """Expected calibration error in ten bins."""
    said = np.array([x["confidence"] for x in drafts])
    right = np.array([x["verdict"][1] for x in drafts])
    bins = np.minimum((said * 10).astype(int), 9)
    return sum(abs(said[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in range(10) if (bins == b).any())


def trust(weights, x):
    return 1 / (1 + np.exp(-(np.asarray(x) @ weights[:-1] + weights[-1])))


def ranges(parts):
    return [(lo, hi) for _, lo, hi in parts]


def as_json(document, drafts):
    """The library's JSON of one article."""
    spans, units = document.row["words"], W.to_units(document.row["text"])

    def place(s):
        return None if s is None else {"begin": units[spans[s[1]][0]], "end": units[spans[s[2] - 1][1]]}

    quotes = []
    for a in drafts:
        kind = W.kind(document.features, ranges(a["content"]))
        quotes.append({"type": kind, "content": [place(s) for s in a["content"]], "cue": place(a["cue"]), "source": place(a["source"])})
    return {"id": document.row["id"], "quotes": quotes}


def write_gold(documents, to):
    with open(to, "w") as f:
        for d in documents:
            units = W.to_units(d.row["text"])
            at = [
                {"type": x["type"], **{k: [[units[b], units[e]] for b, e in x[k]] for k in ("source", "cue", "content")}}
                for x in d.row["attributions"]
            ]
            f.write(json.dumps({"id": d.row["id"], "text": d.row["text"], "attributions": at}) + "\n")


def collect(documents, predicted):
    """(document, probabilities, tagged, instances, right answers) of the documents that have predictions."""
    out = []
    for d in documents:
        if d.row["id"] not in predicted:
            continue
        p, v = predicted[d.row["id"]]
        tagged = decode(p, d.features)
        found = instances(d, p, v, tagged)
        out.append((d, p, tagged, found, answers(d, found, tagged)))
    return out


def train_scorers(collected, seed=1):
    scorers = {}
    for role in (P.CUE, P.CONTENT):
        rows = [
            (x, y)
            for _, _, _, found, right in collected
            for (s, _, x), y in zip(found, right)
            if s[0] == role and y is not None and len(x)
        ]
        scorers[role] = fit(rows, seed)
    return scorers


def score(gold, system, show=0):
    """Figures of ../shared/score/score_quotes.py."""
    import subprocess

    run = subprocess.run(
        ["python3", str(Path(__file__).resolve().parents[4] / "shared/score/score_quotes.py"), gold, system, "--json", "--show", str(show)],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout.splitlines()[-1]), run.stdout


KEYS = ("source", "cue", "content", "attribution", "with_source", "direct_source", "mixed_source", "indirect_source", "direct_recall", "indirect_recall")


def brief(figures):
    return "  ".join(f"{k} {figures[k]:.3f}" for k in KEYS)


def evaluate(name, collected, drafts, out):
    with open(out / f"{name}.jsonl", "w") as f:
        for (d, *_), a in zip(collected, drafts):
            f.write(json.dumps(as_json(d, a)) + "\n")
    write_gold([c[0] for c in collected], out / f"{name}.gold.jsonl")
    figures, _ = score(str(out / f"{name}.gold.jsonl"), str(out / f"{name}.jsonl"))
    print(name, brief(figures), flush=True)
    return figures


def assess(collected, drafts):
    """Adds to every draft its evidence and verdict."""
    for (d, p, *_), found in zip(collected, drafts):
        for a, v in zip(found, verdicts(d, found)):
            a["evidence"], a["verdict"] = evidence(d, p, a), v


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--names", required=True, help="the head whose folds predict train, or one for each fold, comma-separated; a fold without a name is left out")
    p.add_argument("--measured", default="0,1,2,3", help="the folds that the confidence and the cross-validated figures are of")
    p.add_argument("--final", default="", help="the head that predicts dev")
    p.add_argument("--to", default="linker.pickle")
    a = p.parse_args()
    out = Path(a.out)
    torch.set_num_threads(1)
    train, dev = D.load(out, "train"), D.load(out, "dev")
    names = a.names.split(",") * (FOLDS if "," not in a.names else 1)
    measured = {int(k) for k in a.measured.split(",")}
    collected = collect(train, outputs(out, [f"{name}.fold{k}.logits" for k, name in enumerate(names) if name], train))
    print(len(collected), "articles with out-of-fold tags", flush=True)
    folds = [fold_of(c[0].row) for c in collected]
    drafts = [None] * len(collected)
    for k in range(FOLDS):
        scorers = train_scorers([c for c, of in zip(collected, folds) if of != k])
        for i, c in enumerate(collected):
            if folds[i] == k:
                drafts[i] = drafts_of(*c[:4], scorers)
    assess(collected, drafts)
    halves = [zlib.crc32(c[0].row["id"].encode()) // FOLDS % 2 for c in collected]
    for k in range(2):
        rest = [x for f, half, of in zip(drafts, halves, folds) if half != k and of in measured for x in f]
        judge([x for f, half in zip(drafts, halves) if half == k for x in f], *weights(rest))
    shown = [i for i, k in enumerate(folds) if k in measured]
    some = [collected[i] for i in shown]
    every = [x for i in shown for x in drafts[i]]
    threshold = best_threshold(every, sum(len(c[0].gold) for c in some))
    print(f"calibration error of the confidence, cross-validated {calibration([x for i in shown for x in drafts[i]]):.4f}")
    evaluate("cv", some, [drafts[i] for i in shown], out)
    cv = evaluate("cv-cut", some, [[x for x in drafts[i] if x["found"] >= threshold] for i in shown], out)
    scorers = train_scorers(collected)
    keep, drop = weights(every)
    figures = {}
    if a.final:
        checked = collect(dev, outputs(out, [f"{a.final}.logits"], dev))
        drafts = [drafts_of(*c[:4], scorers) for c in checked]
        evaluate("dev", checked, drafts, out)
        assess(checked, drafts)
        judge([x for f in drafts for x in f], keep, drop)
        figures = evaluate("dev-cut", checked, [[x for x in f if x["found"] >= threshold] for f in drafts], out)
    kept = {"scorers": {k: v.state_dict() for k, v in scorers.items()}, "keep": keep, "drop": drop, "threshold": threshold}
    pickle.dump({**kept, "cv": cv, "dev": figures}, open(out / a.to, "wb"))


if __name__ == "__main__":
    main()

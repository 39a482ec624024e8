"""Encodes PolNeAR and what was annotated beside it once: word states, surface features and gold, as arrays that the other scripts read.

    python -m quotes.prepare --data ../../../shared/data --out out/quotes [--variants 420]

Writes OUT/{train,dev,variant,more}.states.f16 and OUT/{...}.pickle. "variant" holds train articles with other quotation marks or case,
"more" the texts of labelled.py.
"""
import argparse
import json
import pickle
import random
import re
import sys
import time
from pathlib import Path

import numpy as np

from encoder import Encoder

from . import labelled
from . import words as W

LAYERS = (4, 8)
STYLES = ("straight", "single-curly", "single-straight", "feed", "title", "lower")


def to_points(text):
    """Code point of each UTF-16 offset."""
    table, i = {}, 0
    for k, c in enumerate(text):
        table[i] = k
        i += 2 if ord(c) > 0xFFFF else 1
    table[i] = len(text)
    return table


def articles(path):
    """Articles with offsets in code points, spans as lists of (begin, end)."""
    for line in open(path, encoding="utf-8"):
        a = json.loads(line)
        points = to_points(a["text"])
        at = [
            {
                "type": x["type"],
                **{k: [(points[b], points[e]) for b, e in x.get(k) or []] for k in ("source", "cue", "content")},
            }
            for x in a["attributions"]
        ]
        yield {"id": a["id"], "text": a["text"], "attributions": at}


def variant(article, style):
    """The article in another typographic style, of the same length and offsets ('feed' marks are longer: offsets are moved)."""
    text = article["text"]
    spans = W.words(text)
    roles = {}
    for lo, hi in W.paragraphs(text, spans):
        for k, role in enumerate(W.marks(text, spans, lo, hi)):
            if role:
                roles[spans[lo + k][0]] = role
    if style in ("title", "lower"):
        changed = []
        for line in text.splitlines(keepends=True):
            short = len(line.split()) <= 14
            new = line.lower() if style == "lower" else (re.sub(r"(?<![\w’'])\w", lambda m: m.group().upper(), line) if short else line)
            changed.append(new if len(new) == len(line) else line)
        return {**article, "text": "".join(changed)}
    table = {
        "straight": {"O": '"', "C": '"', "o": "'", "c": "'"},
        "single-curly": {"O": "‘", "C": "’", "o": "“", "c": "”"},
        "single-straight": {"O": "'", "C": "'", "o": '"', "c": '"'},
        "feed": {"O": "``", "C": "''", "o": "`", "c": "'"},
    }[style]
    out, moved, size = [], [], 0
    for i, c in enumerate(text):
        moved.append(size)
        if text[i : i + 2] in ("''", "``") and i in roles:
            c = table[roles[i]]
        elif text[i - 1 : i + 1] in ("''", "``") and i - 1 in roles:
            c = ""
        else:
            c = table.get(roles.get(i), c)
        if c == "’" and style in ("straight", "single-straight", "feed") and not roles.get(i):
            c = "'"
        out.append(c)
        size += len(c)
    moved.append(size)
    at = [
        {**x, **{k: [(moved[b], moved[e - 1] + len(out[e - 1])) for b, e in x[k]] for k in ("source", "cue", "content")}}
        for x in article["attributions"]
    ]
    return {"id": article["id"], "text": "".join(out), "attributions": at}


def cover(spans, begin, end):
    """Words that a span of characters touches, half-open; None where there are none."""
    lo = hi = None
    for k, (b, e) in enumerate(spans):
        if b < end and e > begin:
            lo = k if lo is None else lo
            hi = k + 1
        elif b >= end:
            break
    return None if lo is None else (lo, hi)


def pool(encoding, spans):
    """float16 [words, layers * 384]: means of the pieces of each word."""
    begin, end = encoding.offsets[:, 0], encoding.offsets[:, 1]
    state = np.concatenate([encoding.states[k] for k in LAYERS], 1)
    sums = np.concatenate([np.zeros((1, state.shape[1]), np.float64), np.cumsum(state, 0, dtype=np.float64)])
    b = np.array([s[0] for s in spans]).reshape(-1)
    e = np.array([s[1] for s in spans]).reshape(-1)
    lo, hi = np.searchsorted(end, b, "right"), np.searchsorted(begin, e, "left")
    n = np.maximum(hi - lo, 1)[:, None]
    return ((sums[np.maximum(hi, lo)] - sums[lo]) / n).astype(np.float16)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", required=True)
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--variants", type=int, default=420)
    p.add_argument("--only", default="dev,train,variant,more")
    p.add_argument("--features", action="store_true", help="only the features anew, on words that are as they were")
    a = p.parse_args()
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    source = Path(a.data) / "quotes"
    train = list(articles(source / "polnear-train.jsonl"))
    rng = random.Random(7)
    chosen = rng.sample(range(len(train)), a.variants)
    sets = {
        "dev": list(articles(source / "polnear-dev.jsonl")),
        "train": train,
        "variant": [{**variant(train[i], STYLES[n % len(STYLES)]), "of": i} for n, i in enumerate(chosen)],
        "more": list(labelled.articles(a.data)),
    }
    if a.features:
        for name in a.only.split(","):
            rows = pickle.load(open(out / f"{name}.pickle", "rb"))
            for r in rows:
                r["features"] = W.features(r["text"], r["words"])
            pickle.dump(rows, open(out / f"{name}.pickle", "wb"))
        return
    encoder = Encoder(layers=LAYERS)
    for name in a.only.split(","):
        docs = sets[name]
        start, rows = time.time(), []
        with open(out / f"{name}.states.f16", "wb") as f:
            at = 0
            for n, d in enumerate(docs):
                spans = W.words(d["text"])
                pool(encoder.encode(d["text"]), spans).tofile(f)
                gold = [
                    {"type": x["type"], **{k: [c for c in (cover(spans, *s) for s in x[k]) if c] for k in ("source", "cue", "content")}}
                    for x in d["attributions"]
                ]
                rows.append({**d, "words": spans, "features": W.features(d["text"], spans), "gold": gold, "at": at})
                at += len(spans)
                if n % 100 == 0:
                    print(name, n, at, f"{time.time() - start:.0f} s", file=sys.stderr, flush=True)
        with open(out / f"{name}.pickle", "wb") as f:
            pickle.dump(rows, f)
        print(name, len(docs), "articles", at, "words", f"{time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()

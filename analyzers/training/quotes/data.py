"""The prepared arrays as documents, and the figures of tags."""
import pickle
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import words as W

STATE = 2 * 384
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")


@dataclass
class Document:
    row: dict
    states: np.ndarray  # float16 [words, STATE]
    features: np.ndarray  # float32 [words, W.WIDTH]
    tags: np.ndarray  # int64 [words]
    contents: list  # (first word, end word, index of its attribution)
    cues: list
    sources: list  # (first, end, [indices of the attributions it serves])
    other: bool = False  # annotated by others than PolNeAR's

    @property
    def gold(self):
        return self.row["gold"]


def tags(row, attributions):
    """One tag a word; where annotations overlap (a handful), cue wins over source over content."""
    y = np.zeros(len(row["words"]), np.int64)
    for role, tag in (("content", 5), ("source", 1), ("cue", 3)):
        for x in attributions:
            for lo, hi in x[role]:
                y[lo:hi] = tag + 1
                y[lo] = tag
    return y


def load(out, name):
    out = Path(out)
    rows = pickle.load(open(out / f"{name}.pickle", "rb"))
    total = sum(len(r["words"]) for r in rows)
    states = np.fromfile(out / f"{name}.states.f16", np.float16).reshape(total, STATE)
    documents = []
    for r in rows:
        lo, hi = r["at"], r["at"] + len(r["words"])
        contents, cues, sources = [], [], {}
        for i, x in enumerate(r["gold"]):
            contents += [(b, e, i) for b, e in x["content"]]
            cues += [(b, e, i) for b, e in x["cue"][:1]]
            for s in x["source"][:1]:
                sources.setdefault(s, []).append(i)
        documents.append(
            Document(
                r,
                states[lo:hi],
                r["features"],
                tags(r, r["gold"]),
                contents,
                cues,
                [(b, e, who) for (b, e), who in sources.items()],
                name == "more",
            )
        )
    return documents


def is_word(features):
    """Words that the scorer counts: those with a letter or a digit."""
    return features[:, 10] == 0


def token_scores(pairs):
    """Precision, recall, F1 of each role over (gold tags, predicted tags, features)."""
    n = {r: [0, 0, 0] for r in ROLES}
    for gold, predicted, f in pairs:
        word = is_word(f)
        g, p = (gold[word] + 1) // 2 - 1, (predicted[word] + 1) // 2 - 1
        for k, r in enumerate(ROLES):
            n[r][0] += int(((g == k) & (p == k)).sum())
            n[r][1] += int((p == k).sum())
            n[r][2] += int((g == k).sum())
    out = {}
    for r, (tp, p, g) in n.items():
        out[r] = (100 * tp / max(p, 1), 100 * tp / max(g, 1), 200 * tp / max(p + g, 1))
    return out


def spans(y):
    """(role, first word, end word) of the tagged spans."""
    out, current = [], None
    for k, tag in enumerate([*y.tolist(), 0]):
        role = (tag - 1) // 2 if tag else None
        if current and (role != current[0] or tag % 2 == 1):
            out.append((current[0], current[1], k))
            current = None
        if tag and current is None:
            current = (role, k)
    return out


def exact_scores(pairs):
    """F1 of exact spans, punctuation at the ends set aside."""
    n = np.zeros((3, 3))
    for gold, predicted, f in pairs:
        word = is_word(f)

        def trimmed(y):
            got = set()
            for role, lo, hi in spans(y):
                while lo < hi and not word[lo]:
                    lo += 1
                while hi > lo and not word[hi - 1]:
                    hi -= 1
                if lo < hi:
                    got.add((role, lo, hi))
            return got

        g, p = trimmed(gold), trimmed(predicted)
        for k in range(3):
            a, b = {x for x in g if x[0] == k}, {x for x in p if x[0] == k}
            n[k] += len(a & b), len(b), len(a)
    return {r: 200 * n[k, 0] / max(n[k, 1] + n[k, 2], 1) for k, r in enumerate(ROLES)}

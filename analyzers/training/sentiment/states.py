"""Encodes the training texts once, alone and packed between neighbours, and keeps the states on disk.

    python -m sentiment.states --data ../../../shared/data --out out/sentiment

A production window holds whole paragraphs: a sentence is seldom alone in it. So each sentence is encoded alone ("alone") and, `--packed`
times, in a window with random other sentences of its set, one to three to a paragraph ("packed0", "packed1", ...).
"""
import argparse
import random
from pathlib import Path

import numpy as np

from encoder import WIDTH, Encoder
from sentiment import data

LAYERS = (6, 8, 10, 12)
BLOCK = 60  # sentences in one packed document


class Store:
    """States of a list of texts in one condition: float16 [pieces, layers, WIDTH], bounds and offsets in code points of each text."""

    def __init__(self, path):
        self.bounds = np.load(f"{path}.bounds.npy")
        self.offsets = np.load(f"{path}.offsets.npy")
        self.states = np.memmap(f"{path}.f16", np.float16, "r", shape=(len(self.offsets), len(LAYERS), WIDTH))

    def layers(self, wanted):
        """One float16 array [pieces, WIDTH * layers] in memory."""
        return np.concatenate([self.states[:, LAYERS.index(k)] for k in wanted], -1)


def write(path, texts, groups, encoder):
    """Encodes `groups` (lists of (text number, separator after it)) and stores the texts in their own order."""
    found = [None] * len(texts)
    for group in groups:
        document, begins = "", []
        for number, separator in group:
            begins.append(len(document))
            document += texts[number] + separator
        encoding = encoder.encode(document)
        for (number, _), begin in zip(group, begins):
            end = begin + len(texts[number])
            lo, hi = np.searchsorted(encoding.offsets[:, 0], [begin, end])
            states = np.stack([encoding.states[k][lo:hi] for k in LAYERS], 1).astype(np.float16)
            found[number] = (encoding.offsets[lo:hi] - begin, states)
    ends = np.cumsum([len(offsets) for offsets, _ in found])
    np.save(f"{path}.bounds.npy", np.stack([np.concatenate([[0], ends[:-1]]), ends], 1))
    np.save(f"{path}.offsets.npy", np.concatenate([offsets for offsets, _ in found]))
    with open(f"{path}.f16", "wb") as out:
        for _, states in found:
            out.write(states.tobytes())


def alone(texts):
    return [[(number, "")] for number in range(len(texts))]


def packed(texts, seed):
    rng = random.Random(seed)
    order = list(range(len(texts)))
    rng.shuffle(order)
    for start in range(0, len(order), BLOCK):
        yield [(number, "\n" if rng.random() < 0.5 else " ") for number in order[start : start + BLOCK]]


def in_context(folder):
    """The NYT snippets are the consecutive sentences of articles: each article again, three sentences to a paragraph."""
    articles = {}
    for number, key in enumerate(data.news_rating_keys(folder)):
        articles.setdefault(key.split("_")[0], []).append(number)
    for numbers in articles.values():
        yield [(number, "\n" if k % 3 == 2 else " ") for k, number in enumerate(numbers)]


def texts_of(folder):
    folder = Path(folder) / "sentiment"
    return {
        "news": data.news_targets(folder)[0],
        "nyt": [r.text for r in data.news_ratings(folder)],
        "sst": [r.text for r in data.film_ratings(folder)],
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--out", default="out/sentiment")
    parser.add_argument("--packed", type=int, default=2)
    parser.add_argument("--sets", default="news,nyt,sst")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    Path(args.out).mkdir(parents=True, exist_ok=True)
    encoder = Encoder(LAYERS, args.threads)
    texts = texts_of(args.data)
    for name in args.sets.split(","):
        write(f"{args.out}/{name}-alone", texts[name], alone(texts[name]), encoder)
        print(name, "alone", len(texts[name]), flush=True)
        for k in range(args.packed):
            write(f"{args.out}/{name}-packed{k}", texts[name], packed(texts[name], k), encoder)
            print(name, f"packed{k}", flush=True)
    if "nyt" in args.sets.split(","):
        write(f"{args.out}/nyt-context", texts["nyt"], in_context(Path(args.data) / "sentiment"), encoder)


if __name__ == "__main__":
    main()

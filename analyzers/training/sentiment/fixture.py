"""Writes what the graphs say of some made-up texts, for the Java test that compares.

    python -m sentiment.fixture
"""
import json
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch

from blocks import Embeddings, complete
from encoder import CLS, SEP, Encoder
from sentiment.export import RESOURCES

FIXTURE = Path(__file__).parents[2] / "src/test/resources/org/quoth/sentiment/fixture.json"
TEXTS = [
    [
        ("Senator Alvarez praised the nurses for their courage.", ["Alvarez", "the nurses"]),
        ("She blamed Governor Whitlock for the shortage.", ["She", "Governor Whitlock"]),
        ("The committee meets again on Tuesday.", ["The committee"]),
    ],
    [("“A shameful, reckless decision,” the café’s owner said of Mayor Öztürk.", ["Mayor Öztürk", "the café’s owner"])],
    [("The bridge reopened.", ["The bridge"]), ("Commuters cheered 🎉 the engineers.", ["the engineers"])],
]


def main():
    encoder = Encoder((6, 8, 10, 12))
    tone = ort.InferenceSession(str(RESOURCES / "tone.onnx"))
    target = ort.InferenceSession(str(RESOURCES / "target-tone.onnx"))
    tuned = ort.InferenceSession(complete(RESOURCES / "target-tone-tuned.onnx"))
    film = ort.InferenceSession(str(RESOURCES / "film-stars.onnx"))
    embeddings, rows = Embeddings(), []
    for sentences in TEXTS:
        text = " ".join(s for s, _ in sentences)
        encoding = encoder.encode(text)
        begin, end = encoding.offsets[:, 0], encoding.offsets[:, 1]
        found, start = [], 0
        for sentence, names in sentences:
            lo, hi = np.searchsorted(begin, [start, start + len(sentence)])
            states = np.concatenate([encoding.states[k][lo:hi] for k in (6, 8, 10, 12)], 1)
            score, labels, stars, parts = tone.run(None, {"states": states, "spans": np.ones((1, hi - lo), np.float32)})
            films = film.run(None, {"states": states[:, 384 : 2 * 384]})[0]
            places = [start + sentence.index(n) for n in names]
            mask = np.stack([(begin[lo:hi] < p + len(n)) & (end[lo:hi] > p) for p, n in zip(places, names)])
            masks = mask.astype(np.float32)
            ids = encoder.pieces(sentence)[0]
            alone, embedded = encoder.marked(ids), embeddings(torch.tensor([[CLS, *ids, SEP]])).numpy()
            views = (states[:, : 3 * 384], np.concatenate([s[1:-1] for s in alone[:3]], 1))
            untuned = np.mean([target.run(None, {"states": v, "mask": masks})[0] for v in views], 0)
            chances = (untuned + tuned.run(None, {"states": embedded, "mask": masks})[0]) / 2
            found.append(
                {
                    "sentence": sentence,
                    "score": float(score[0]),
                    "labels": labels[0].tolist(),
                    "stars": stars[0].tolist(),
                    "films": films.tolist(),
                    "targets": [{"name": n, "chances": c.tolist()} for n, c in zip(names, chances)],
                }
            )
            start += len(sentence) + 1
        rows.append({"text": text, "sentences": found})
    FIXTURE.parent.mkdir(parents=True, exist_ok=True)
    FIXTURE.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

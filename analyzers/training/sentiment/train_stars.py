"""Trains the film head on the Stanford Sentiment Treebank with its phrases: copies of two encoder layers, tuned, and what reads them.

    python -m sentiment.train_stars --data ../../../shared/data --states out/sentiment --tone out/sentiment/tone0.npz

Trained on all of train; dev is only looked at. Writes film-stars.onnx: states [n, 384] of layer 8 of a sentence -> stars [5].
"""
import argparse
import datetime
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn
from torch.nn import functional as F

from blocks import Blocks, shrink
from encoder import WIDTH
from sentiment import data
from sentiment.export import RESOURCES
from sentiment.measures import ece
from sentiment.tone_head import STARS
from sentiment.train_tone import Texts, batches

FIRST, LAST, HIDDEN, PHRASES, BATCH = 9, 10, 192, 8, 48


class StarsHead(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = Blocks(FIRST, LAST, 0.1)
        self.score = nn.Linear(WIDTH, 1)
        self.inner, self.out = nn.Linear(2 * WIDTH, HIDDEN), nn.Linear(HIDDEN, 5)
        self.drop = nn.Dropout(0.3)

    def forward(self, states, real, spans):
        """Logits [B, K, 5] of states [B, n, WIDTH], real [B, n] and spans [B, K, n] (1 on the span's pieces)."""
        return self.decide(self.blocks(states, real > 0), spans)

    def decide(self, y, spans):
        weight = torch.softmax(self.score(y).transpose(1, 2) - 1e4 * (1 - spans), -1)
        mean = (spans @ y) / spans.sum(-1, keepdim=True).clamp(min=1)
        return self.out(self.drop(torch.relu(self.inner(self.drop(torch.cat([weight @ y, mean], -1))))))


class StarsGraph(nn.Module):
    """states [n, WIDTH] -> stars [5]."""

    def __init__(self, head):
        super().__init__()
        self.head = head

    def forward(self, states):
        y = self.head.blocks(states[None])
        return torch.softmax(self.head.decide(y, torch.ones_like(y[:, :, 0])[:, None])[0, 0], -1)


def loss_of(logits, stars):
    """Of the whole sentence (the first span) and of its phrases."""
    phrases = stars >= 0
    phrases[:, 0] = False
    whole = F.cross_entropy(logits[:, 0], stars[:, 0].long())
    return whole + 0.7 * F.cross_entropy(logits[phrases], stars[phrases].long())


def train(texts, rows, args):
    torch.manual_seed(args.seed)
    rng = np.random.RandomState(args.seed)
    head = StarsHead()
    copied = [p for n, p in head.named_parameters() if n.startswith("blocks")]
    new = [p for n, p in head.named_parameters() if not n.startswith("blocks")]
    optimiser = torch.optim.AdamW([dict(params=copied, base=1.2e-4), dict(params=new, base=1e-3)], weight_decay=0.01)
    steps, step, start = args.epochs * -(-len(rows) // BATCH), 0, time.time()
    for epoch in range(args.epochs):
        head.train()
        queue, total = batches(texts, rows, BATCH, rng), 0
        rng.shuffle(queue)
        for b in queue:
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * min(1, (step + 1) / 60) * max(0.02, 1 - step / steps)
            states, real, spans, stars = texts.batch(b, rng.randint(2, size=len(b)), rng, PHRASES)
            with torch.autocast("cpu", torch.bfloat16):
                logits = head(states, real, spans).float()
            loss = loss_of(logits, stars)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            step += 1
            total += loss.item()
        print(f"epoch {epoch} loss {total / len(queue):.3f} {time.time() - start:.0f} s", flush=True)
    return head.eval()


def softmax(logits):
    e = np.exp(logits - logits.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def figures(p, gold):
    polar, up = gold != 2, p[:, 3] + p[:, 4] > p[:, 0] + p[:, 1]
    return f"five {(p.argmax(1) == gold).mean():.3f} ECE {ece(p, gold):.3f}, binary {(up == (gold > 2))[polar].mean():.3f}"


def write(head, path):
    whole = str(path) + ".float"
    axes = {"states": {0: "pieces"}}
    torch.onnx.export(StarsGraph(head).eval(), (torch.randn(9, WIDTH),), whole, input_names=["states"], output_names=["stars"],
                      dynamic_axes=axes, opset_version=17)
    shrink(whole, str(path))
    Path(whole).unlink()


def sign(path, facts):
    model = onnx.load(str(path))
    onnx.helper.set_model_props(model, {k: str(v) for k, v in facts.items()})
    onnx.save(model, str(path))
    print(path, path.stat().st_size)


def check(path, texts, rows, gold, tone):
    """Figures of the graph as it ships, alone and averaged with the tone head, in each condition."""
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(str(path), options)
    said = {}
    for c, condition in enumerate(("alone", "packed")):
        bounds = texts.stores[c].bounds
        p = np.stack([session.run(None, {"states": texts.states[c][slice(*bounds[i])].float().numpy()})[0] for i in rows])
        said[condition] = figures(p, gold)
        if tone is not None:
            said[condition + ", mean with the tone head"] = figures((p + softmax(tone[c][:, STARS])) / 2, gold)
    return said


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--states", default="out/sentiment")
    parser.add_argument("--tone", default="", help="the tone head's outputs, to see the average")
    parser.add_argument("--head", default="", help="weights that were trained already")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--save", default="")
    parser.add_argument("--resources", type=Path, default=RESOURCES)
    args = parser.parse_args()
    torch.set_num_threads(1)
    films = data.film_ratings(Path(args.data) / "sentiment")
    spans, stars = [[p[:2] for p in r.phrases] for r in films], [[p[2] for p in r.phrases] for r in films]
    texts = Texts("sst", args.states, ["alone", "packed0"], spans, stars)
    texts.states = [torch.from_numpy(s.layers([FIRST - 1])) for s in texts.stores]
    rows = {part: np.array([k for k, r in enumerate(films) if r.part == part]) for part in ("train", "dev")}
    if args.head:
        head = StarsHead().eval()
        head.load_state_dict({k: v.float() for k, v in torch.load(args.head, weights_only=True).items()})
    else:
        head = train(texts, rows["train"], args)
    if args.save:
        torch.save(head.state_dict(), args.save)
    path = args.resources / "film-stars.onnx"
    write(head, path)
    gold = np.array([films[k].stars for k in rows["dev"]])
    said = check(path, texts, rows["dev"], gold, np.load(args.tone)["dev"] if args.tone else None)
    print(said)
    facts = {
        "name": "film stars",
        "version": "1",
        "date": datetime.date.today().isoformat(),
        "encoder": f"e5-small-v2, quantised, copies of layers {FIRST} to {LAST}, tuned",
        "training data": "Stanford Sentiment Treebank train",
        "SST dev": said,
    }
    sign(path, facts)


if __name__ == "__main__":
    main()

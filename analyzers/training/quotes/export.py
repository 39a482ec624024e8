"""Writes the head as an ONNX graph and the linker as numbers, where the library reads them.

    python -m quotes.export --out out/quotes --heads a,b --linker linker.pickle --to ../src/main/resources/org/quoth/quotes
"""
import argparse
import datetime
import json
import pickle
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import numpy_helper

from . import pairs as P
from .data import STATE
from .model import LINK, POINTERS, Head
from .words import WIDTH

VERSION = "1"
DATA = "PolNeAR 1.0.0 train (840 articles), with typographic variants"


class Ensemble(nn.Module):
    """Mean probabilities; link vectors side by side, scaled so that plain dot products average the members' pointers."""

    def __init__(self, heads):
        super().__init__()
        self.heads = nn.ModuleList(heads)
        self.scale = (len(heads) * LINK**0.5) ** -0.5

    def forward(self, states, features):
        got = [h(states, features) for h in self.heads]
        p = sum(torch.softmax(t, -1) for t, _ in got) / len(got)
        v = torch.cat([v.unflatten(2, (POINTERS, LINK)) for _, v in got], 3) * self.scale
        return p, v.flatten(2)


def load_head(path):
    kept = torch.load(path)
    a = kept["arguments"]
    head = Head(a["width"], [int(x) for x in a["blocks"].split(",") if x], a["recurrent"], a["drop"], a["drop_in"], a["layers"])
    head.load_state_dict(kept["state"])
    # Standardisation goes into the first layer: one operation less, and the graph holds no large vectors twice.
    w = head.enter.weight.data
    head.enter.bias.data -= w[:, :STATE] @ (head.mean * head.scale)
    w[:, :STATE] *= head.scale
    head.mean.zero_()
    head.scale.fill_(1)
    return head.eval()


def halve(model):
    """Large weights as 16-bit floats that are widened when the graph is loaded."""
    graph = model.graph
    for t in list(graph.initializer):
        a = numpy_helper.to_array(t)
        if a.dtype != np.float32 or a.size < 4096:
            continue
        graph.initializer.remove(t)
        graph.initializer.append(numpy_helper.from_array(a.astype(np.float16), t.name + "_half"))
        graph.node.insert(0, onnx.helper.make_node("Cast", [t.name + "_half"], [t.name], to=onnx.TensorProto.FLOAT))
    return model


def numbers(values):
    return " ".join(f"{float(v):.7g}" for v in np.asarray(values).reshape(-1))


def linker_lines(kept):
    yield f"# name: quotes-linker, version {VERSION}"
    yield f"# training: {DATA}, tags predicted out of fold"
    yield f"# date: {datetime.date.today().isoformat()}"
    for part in ("cv", "dev"):
        yield f"# {part}: " + " ".join(f"{k} {v:.3f}" for k, v in kept[part].items())
    for role, name in ((P.CONTENT, "content"), (P.CUE, "cue")):
        s = {k: v.numpy() for k, v in kept["scorers"][role].items()}
        yield f"{name}.mean {numbers(s['mean'])}"
        yield f"{name}.scale {numbers(s['scale'])}"
        yield f"{name}.none {numbers(s['none'])}"
        for layer, key in enumerate("abc"):
            for i, row in enumerate(s[f"{key}.weight"]):
                yield f"{name}.weight.{layer}.{i} {numbers(row)}"
            yield f"{name}.bias.{layer} {numbers(s[f'{key}.bias'])}"
    yield f"keep {numbers(kept['keep'])}"
    yield f"threshold {numbers([kept['threshold']])}"


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--heads", required=True)
    p.add_argument("--linker", default="linker.pickle")
    p.add_argument("--to", required=True)
    a = p.parse_args()
    out, to = Path(a.out), Path(a.to)
    to.mkdir(parents=True, exist_ok=True)
    kept = pickle.load(open(out / a.linker, "rb"))
    net = Ensemble([load_head(out / f"{n}.pt") for n in a.heads.split(",")]).eval()
    sample = (torch.randn(1, 50, STATE), torch.zeros(1, 50, WIDTH))
    torch.onnx.export(
        net,
        sample,
        str(to / "head.onnx"),
        input_names=["states", "features"],
        output_names=["probabilities", "links"],
        dynamic_axes={k: {1: "words"} for k in ("states", "features", "probabilities", "links")},
        opset_version=17,
    )
    model = halve(onnx.load(str(to / "head.onnx")))
    facts = {
        "name": "quotes-head",
        "version": VERSION,
        "training": DATA,
        "date": datetime.date.today().isoformat(),
        "members": a.heads,
        "cv": json.dumps(kept["cv"]),
        "dev": json.dumps(kept["dev"]),
    }
    for k, v in facts.items():
        model.metadata_props.add(key=k, value=v)
    onnx.checker.check_model(model)
    onnx.save(model, str(to / "head.onnx"))
    (to / "linker.txt").write_text("\n".join(linker_lines(kept)) + "\n")
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(str(to / "head.onnx"), options)
    worst = 0.0
    for n in (1, 7, 333):
        x, f = torch.randn(1, n, STATE), torch.rand(1, n, WIDTH).round()
        got = session.run(None, {"states": x.numpy(), "features": f.numpy()})
        with torch.no_grad():
            want = net(x, f)
        worst = max(worst, *(float(np.abs(g - w.numpy()).max()) for g, w in zip(got, want)))
    import time

    x, f = np.random.randn(1, 1000, STATE).astype(np.float32), np.zeros((1, 1000, WIDTH), np.float32)
    start = time.time()
    for _ in range(5):
        session.run(None, {"states": x, "features": f})
    print(f"{(to / 'head.onnx').stat().st_size / 1e6:.2f} MB, worst difference {worst:.2g}, {(time.time() - start) / 5:.4f} s per 1,000 words")


if __name__ == "__main__":
    main()

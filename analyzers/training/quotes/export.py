"""Writes the tuned layers and the head as ONNX graphs and the linker as numbers, where the library reads them.

    python -m quotes.export --out out/quotes --net t1 --linker linker.pickle --to ../src/main/resources/org/quoth/quotes
"""
import argparse
import datetime
import json
import pickle
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
import torch.nn as nn
from onnx import numpy_helper

from blocks import WIDTH as PIECE
from blocks import Blocks, fold

from . import pairs as P
from .data import STATE
from .model import LINK, Head
from .tune import TUNED, Tuned
from .words import WIDTH

VERSION = "4"
DATA = "PolNeAR 1.0.0 train (840 articles), with typographic variants; 587 texts of other news annotated by this project"


class Read(nn.Module):
    """Probabilities; link vectors scaled so that plain dot products are the pointers."""

    def __init__(self, head):
        super().__init__()
        self.head = head

    def forward(self, states, features):
        tags, link = self.head(states, features)
        return torch.softmax(tags, -1), link * LINK**-0.25


def load_net(path):
    """The tuned layers and the head of a training."""
    kept = torch.load(path)
    a = kept["arguments"]
    head = Head(a["width"], [int(x) for x in a["blocks"].split(",") if x], a["recurrent"], 0, 0, a["layers"])
    net = Tuned(Blocks(*TUNED), head)
    net.load_state_dict(kept["state"])
    # Standardisation goes into the first layer: one operation less, and the graph holds no large vectors twice.
    w = head.enter.weight.data
    head.enter.bias.data -= w[:, :STATE] @ (head.mean * head.scale)
    w[:, :STATE] *= head.scale
    head.mean.zero_()
    head.scale.fill_(1)
    return net.eval()


def narrow(model):
    """Large weights in 8 bits that are widened when the graph is loaded, with a scale for what adds up to one number: a column of a matrix
    that multiplies from the right, a row of a recurrent one."""
    graph = model.graph
    from_right = {n.input[1] for n in graph.node if n.op_type == "MatMul"}
    for t in list(graph.initializer):
        a = numpy_helper.to_array(t)
        if a.dtype != np.float32 or a.size < 4096 or a.ndim < 2 or t.name.endswith("_scale"):
            continue
        graph.initializer.remove(t)
        small, wide = t.name + "_narrow", t.name + "_wide"
        largest = np.abs(a).max(0 if t.name in from_right else -1, keepdims=True)
        scale = np.maximum(largest, 1e-8).astype(np.float32) / 127
        graph.initializer.append(numpy_helper.from_array(np.round(a / scale).astype(np.int8), small))
        graph.initializer.append(numpy_helper.from_array(scale, t.name + "_scale"))
        graph.node.insert(0, onnx.helper.make_node("Mul", [wide, t.name + "_scale"], [t.name]))
        graph.node.insert(0, onnx.helper.make_node("Cast", [small], [wide], to=onnx.TensorProto.FLOAT))
    return model


def session(path):
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def write_layers(net, path):
    """The tuned layers, in 4 bits."""
    whole = path.with_suffix(".whole")
    torch.onnx.export(
        net.blocks,
        torch.randn(1, 40, PIECE),
        str(whole),
        input_names=["states"],
        output_names=["tuned"],
        dynamic_axes={k: {1: "pieces"} for k in ("states", "tuned")},
        opset_version=17,
    )
    fold(str(whole), str(path))
    whole.unlink()


def write_head(net, path):
    torch.onnx.export(
        Read(net.head).eval(),
        (torch.randn(1, 50, STATE), torch.zeros(1, 50, WIDTH)),
        str(path),
        input_names=["states", "features"],
        output_names=["probabilities", "links"],
        dynamic_axes={k: {1: "words"} for k in ("states", "features", "probabilities", "links")},
        opset_version=17,
    )
    onnx.save(narrow(onnx.load(str(path))), str(path))


def describe(path, facts):
    """Says what a graph is; the names of its nodes, which nothing reads, take 30 kB."""
    model = onnx.load(str(path))
    for node in model.graph.node:
        node.name = ""
    for k, v in facts.items():
        model.metadata_props.add(key=k, value=v)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


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
    yield f"drop {numbers(kept['drop'])}"
    yield f"threshold {numbers([kept['threshold']])}"


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--net", required=True)
    p.add_argument("--linker", default="linker.pickle")
    p.add_argument("--to", required=True)
    a = p.parse_args()
    out, to = Path(a.out), Path(a.to)
    to.mkdir(parents=True, exist_ok=True)
    kept = pickle.load(open(out / a.linker, "rb"))
    net = load_net(out / f"{a.net}.pt")
    facts = {
        "version": VERSION,
        "training": DATA,
        "date": datetime.date.today().isoformat(),
        "cv": json.dumps(kept["cv"]),
        "dev": json.dumps(kept["dev"]),
    }
    write_layers(net, to / "layers.onnx")
    write_head(net, to / "head.onnx")
    describe(to / "layers.onnx", {"name": "quotes-layers", **facts})
    describe(to / "head.onnx", {"name": "quotes-head", **facts})
    (to / "linker.txt").write_text("\n".join(linker_lines(kept)) + "\n")
    head = session(to / "head.onnx")
    worst = 0.0
    for n in (1, 7, 333):
        x, f = torch.randn(1, n, STATE), torch.rand(1, n, WIDTH).round()
        got = head.run(None, {"states": x.numpy(), "features": f.numpy()})
        with torch.no_grad():
            want = Read(net.head)(x, f)
        worst = max(worst, *(float(np.abs(g - w.numpy()).max()) for g, w in zip(got, want)))
    sizes = ", ".join(f"{n} {(to / n).stat().st_size / 1e6:.2f} MB" for n in ("layers.onnx", "head.onnx", "linker.txt"))
    print(f"{sizes}; the head's worst difference {worst:.2g}")


if __name__ == "__main__":
    main()

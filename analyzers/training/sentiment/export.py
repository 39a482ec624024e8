"""Writes the trained heads as ONNX graphs: normalisation, all seeds, their mean and the calibration in one graph each.

    python -m sentiment.export target out/sentiment/target0.pt,out/sentiment/target1000.pt out/sentiment/target0.npy out/sentiment/target1000.npy
    python -m sentiment.export tone out/sentiment/tone0.pt out/sentiment/tone0.npz

The graphs go to --resources. Calibration is fitted on the out-of-fold outputs of the cross-validation.
"""
import argparse
import datetime
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn

from sentiment import calibration, data
from sentiment.target_head import TargetHead
from sentiment.tone_head import RATING, STARS, ToneHead

RESOURCES = Path(__file__).parents[2] / "src/main/resources/org/quoth/sentiment"
MODELS = Path(__file__).parent


class TargetGraph(nn.Module):
    """states [n, width], mask [t, n] -> probabilities [t, 3]."""

    def __init__(self, saved, scaling):
        super().__init__()
        args = saved["args"]
        self.register_buffer("mean", torch.from_numpy(saved["mean"]))
        self.register_buffer("scale", torch.from_numpy(saved["scale"]))
        self.heads = nn.ModuleList()
        for weights in saved["heads"]:
            head = TargetHead(len(saved["mean"]), args["hidden"], 0.0, not args["no_attention"])
            head.load_state_dict(weights)
            self.heads.append(head)
        self.register_buffer("slope", torch.tensor(scaling.slope, dtype=torch.float32))
        self.register_buffer("offset", torch.tensor(scaling.offset, dtype=torch.float32))

    def forward(self, states, mask):
        x = ((states - self.mean) / self.scale)[None]
        real = torch.ones_like(mask)
        logits = 0
        for head in self.heads:
            line = head.line(x) + mask[..., None] * head.mark
            logits = logits + head._decide(head.lstm(torch.relu(line))[0], real, mask)
        return torch.softmax(logits / len(self.heads) * self.slope + self.offset, -1)


class ToneGraph(nn.Module):
    """states [n, width], spans [k, n] -> score [k], labels [k, 3], stars [k, 5], contributions [k, n] (of the score)."""

    def __init__(self, saved, scaling):
        super().__init__()
        args = saved["args"]
        self.register_buffer("mean", torch.from_numpy(saved["mean"]))
        self.register_buffer("scale", torch.from_numpy(saved["scale"]))
        self.heads = nn.ModuleList()
        for weights in saved["heads"]:
            head = ToneHead(len(saved["mean"]), args["hidden"], 0.0)
            head.load_state_dict(weights)
            self.heads.append(head)
        for name in ("rating", "labels", "labels_offset", "stars", "stars_offset"):
            self.register_buffer(name, torch.tensor(getattr(scaling, name), dtype=torch.float32))

    def forward(self, states, spans):
        x = ((states - self.mean) / self.scale)[None]
        real = torch.ones_like(spans[:1])
        out, contributions = 0, 0
        for head in self.heads:
            y = head.lstm(torch.relu(head.line(x)) * real[..., None])[0]
            value, weight = head.pieces(y)
            weight = torch.softmax(weight[0].T[:, None] - 1e4 * (1 - spans)[None], -1)  # [3, k, n]
            parts = [weight[g] @ value[0][:, s] for g, s in enumerate((slice(0, 1), slice(1, 6), slice(6, 9)))]
            out = out + torch.cat(parts, -1)
            contributions = contributions + weight[0] * value[0][:, 0]
        out, contributions = out / len(self.heads), contributions / len(self.heads)
        labels = torch.softmax(out @ self.labels + self.labels_offset, -1)
        stars = torch.softmax(out[:, STARS] * self.stars + self.stars_offset, -1)
        score = torch.clamp(out[:, RATING][:, 0] * self.rating, -1.0, 1.0)
        return score, labels, stars, contributions * self.rating


def write(graph, inputs, names, outputs, path, facts):
    axes = {"states": {0: "pieces"}, names[1]: {0: "spans", 1: "pieces"}}
    axes |= {o: ({0: "spans", 1: "pieces"} if o == "contributions" else {0: "spans"}) for o in outputs}
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(graph.eval(), inputs, str(path), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17)
    model = onnx.load(str(path))
    half_weights(model)
    for key, value in facts.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, str(value)
    onnx.save(model, str(path))
    print(path, path.stat().st_size)


def half_weights(model):
    """Keeps large weights as 16-bit floats, widened again when the graph is loaded: half the size, differences below 0.001."""
    for tensor in list(model.graph.initializer):
        if tensor.data_type == onnx.TensorProto.FLOAT and np.prod(tensor.dims) > 4096:
            small = onnx.numpy_helper.from_array(onnx.numpy_helper.to_array(tensor).astype(np.float16), tensor.name + "_half")
            name = tensor.name
            model.graph.initializer.remove(tensor)
            model.graph.initializer.append(small)
            cast = onnx.helper.make_node("Cast", [small.name], [name], to=onnx.TensorProto.FLOAT)
            model.graph.node.insert(0, cast)


def target(saved, cv, args):
    scaling, figures = calibration.target(cv, data.news_targets(Path(args.data) / "sentiment")[1])
    width = len(saved["mean"])
    mask = torch.zeros(2, 9)
    mask[0, 1:3] = 1
    mask[1, 7] = 1
    facts = header("target tone", saved, figures, "NewsMTSC train (Hamborg and Donnay 2021, MIT)")
    write(TargetGraph(saved, scaling), (torch.randn(9, width), mask), ["states", "mask"], ["probabilities"], args.resources / "target-tone.onnx", facts)


def tone(saved, cv, args):
    folder = Path(args.data) / "sentiment"
    scaling, figures = calibration.tone(cv, data.news_ratings(folder), [r for r in data.film_ratings(folder) if r.part == "dev"])
    width = len(saved["mean"])
    spans = torch.ones(2, 9)
    spans[1, 4:] = 0
    facts = header("tone", saved, figures, "NYT snippets (Hutto and Gilbert 2014, MIT), Stanford Sentiment Treebank train, NewsMTSC train (MIT)")
    outputs = ["score", "labels", "stars", "contributions"]
    write(ToneGraph(saved, scaling), (torch.randn(9, width), spans), ["states", "spans"], outputs, args.resources / "tone.onnx", facts)


def header(name, saved, figures, trained_on):
    settings = {k: v for k, v in saved["args"].items() if k not in ("data", "states", "out", "full")}
    return {
        "name": name,
        "version": "1",
        "date": datetime.date.today().isoformat(),
        "encoder": "e5-small-v2, quantised, layers " + saved["args"]["layers"],
        "training data": trained_on,
        "settings": settings,
        "figures": figures,
    }


def averaged(paths):
    loaded = [np.load(p) for p in paths]
    if isinstance(loaded[0], np.ndarray):
        return np.mean(loaded, 0)
    return {k: np.mean([x[k] for x in loaded], 0) for k in loaded[0]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("head", choices=["target", "tone"])
    parser.add_argument("heads", help="of one or more seeds, with commas between; all go into the graph")
    parser.add_argument("cv", nargs="+", help="cross-validated outputs; those of several seeds are averaged")
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--resources", type=Path, default=RESOURCES)
    args = parser.parse_args()
    files = [torch.load(path, weights_only=False) for path in args.heads.split(",")]
    saved = files[0] | {"heads": [head for file in files for head in file["heads"]]}
    (target if args.head == "target" else tone)(saved, averaged(args.cv), args)


if __name__ == "__main__":
    main()

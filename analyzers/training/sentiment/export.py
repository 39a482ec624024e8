r"""Writes the trained heads as ONNX graphs: normalisation, all seeds, their mean and the calibration in one graph each.

    python -m sentiment.export target out/sentiment/target0.pt,out/sentiment/target1000.pt out/sentiment/target0.npy out/sentiment/target1000.npy \
        --tuned out/sentiment/tuned-all.pt,out/sentiment/tuned.npy
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

from blocks import complete, differ, plain, shrink
from encoder import WIDTH
from sentiment import calibration, data, tune_target
from sentiment.target_head import TargetHead
from sentiment.tone_head import RATING, STARS, ToneHead

RESOURCES = Path(__file__).parents[2] / "src/main/resources/org/quoth/sentiment"
TARGETS = "NewsMTSC train (Hamborg and Donnay 2021, MIT)"


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


class TunedHeads(nn.Module):
    """tuned [1, n + 2, 3 WIDTH], mask [t, n] -> probabilities [t, 3]."""

    def __init__(self, net, scaling):
        super().__init__()
        saved = {
            "mean": net.mean.numpy(),
            "scale": net.scale.numpy(),
            "heads": [head.state_dict() for head in net.heads],
            "args": {"hidden": net.heads[0].key.out_features, "no_attention": False},
        }
        self.graph = TargetGraph(saved, scaling)

    def forward(self, tuned, mask):
        return self.graph(tuned[0, 1:-1], mask)


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


def write(graph, inputs, names, outputs, path, facts, smaller):
    axes = {"states": {0: "pieces"}, names[1]: {0: "spans", 1: "pieces"}}
    axes |= {o: ({0: "spans", 1: "pieces"} if o == "contributions" else {0: "spans"}) for o in outputs}
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(graph.eval(), inputs, str(path), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17)
    model = onnx.load(str(path))
    smaller(model)
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


def byte_weights(model):
    """Keeps large weights in 8 bits with a scale for each output, widened again when the graph is loaded: a quarter of the size."""
    right = {n.input[1] for n in model.graph.node if n.op_type == "MatMul"}
    for tensor in list(model.graph.initializer):
        if tensor.data_type != onnx.TensorProto.FLOAT or np.prod(tensor.dims) <= 4096:
            continue
        name, value = tensor.name, onnx.numpy_helper.to_array(tensor)
        scale = np.maximum(np.abs(value).max(0 if name in right else -1, keepdims=True), 1e-8) / np.float32(127)
        model.graph.initializer.remove(tensor)
        model.graph.initializer.append(onnx.numpy_helper.from_array(np.round(value / scale).astype(np.int8), name + "_bytes"))
        model.graph.initializer.append(onnx.numpy_helper.from_array(scale, name + "_scale"))
        model.graph.node.insert(0, onnx.helper.make_node("Mul", [name + "_wide", name + "_scale"], [name]))
        model.graph.node.insert(0, onnx.helper.make_node("Cast", [name + "_bytes"], [name + "_wide"], to=onnx.TensorProto.FLOAT))


def target(saved, cv, args):
    """Both graphs that judge targets, calibrated together."""
    kept, tuned_cv = args.tuned.split(",")
    scaling, tuned_scaling, figures = calibration.together(cv, np.load(tuned_cv), data.news_targets(Path(args.data) / "sentiment")[1])
    tuned(torch.load(kept, weights_only=False), tuned_scaling, figures, args)
    width = len(saved["mean"])
    mask = torch.zeros(2, 9)
    mask[0, 1:3] = 1
    mask[1, 7] = 1
    facts = header("target tone", saved, figures, TARGETS)
    write(TargetGraph(saved, scaling), (torch.randn(9, width), mask), ["states", "mask"], ["probabilities"], args.resources / "target-tone.onnx", facts, byte_weights)


def tone(saved, cv, args):
    folder = Path(args.data) / "sentiment"
    scaling, figures = calibration.tone(cv, data.news_ratings(folder), [r for r in data.film_ratings(folder) if r.part == "dev"])
    width = len(saved["mean"])
    spans = torch.ones(2, 9)
    spans[1, 4:] = 0
    facts = header("tone", saved, figures, "NYT snippets (Hutto and Gilbert 2014, MIT), Stanford Sentiment Treebank train, NewsMTSC train (MIT)")
    outputs = ["score", "labels", "stars", "contributions"]
    write(ToneGraph(saved, scaling), (torch.randn(9, width), spans), ["states", "spans"], outputs, args.resources / "tone.onnx", facts, half_weights)


def tuned(kept, scaling, figures, args):
    """The tuned layers as differences and their heads in 8 bits, in one graph, which reads the embeddings of a sentence with its marks."""
    net = tune_target.Net(kept["shape"], argparse.Namespace(**kept["args"])).eval()
    net.load_state_dict(kept["net"])
    path = args.resources / "target-tone-tuned.onnx"
    whole = str(path) + ".whole"
    torch.onnx.export(plain(net.tuned), (torch.randn(1, 11, WIDTH),), whole, input_names=["states"], output_names=["tuned"],
                      dynamic_axes={"states": {1: "marked"}, "tuned": {1: "marked"}}, opset_version=17)
    shrink(whole, str(path))
    layers = onnx.load(str(path))
    torch.onnx.export(TunedHeads(net, scaling).eval(), (torch.randn(1, 11, 3 * WIDTH), torch.eye(9)[:2]), whole, input_names=["tuned", "mask"],
                      output_names=["probabilities"], dynamic_axes={"tuned": {1: "marked"}, "mask": {0: "spans", 1: "pieces"}, "probabilities": {0: "spans"}},
                      opset_version=17)
    heads = onnx.load(whole)
    byte_weights(heads)
    heads = onnx.compose.add_prefix(heads, "heads/")
    heads.ir_version = layers.ir_version
    model = onnx.compose.merge_models(layers, heads, io_map=[("tuned", "heads/tuned")])
    rename(model.graph, {"heads/mask": "mask", "heads/probabilities": "probabilities"})
    differ(net.tuned, model)
    facts = header("target tone, tuned", kept, figures, TARGETS + ", labels of this project in PolNeAR train and BBC news") | {"encoder": "e5-small-v2, quantised, differences from layers {} to {}".format(*tune_target.TUNED)}
    onnx.helper.set_model_props(model, {k: str(v) for k, v in facts.items()})
    onnx.save(model, str(path))
    onnx.checker.check_model(complete(path))
    Path(whole).unlink()
    print(path, path.stat().st_size)


def rename(graph, names):
    for value in [*graph.input, *graph.output]:
        value.name = names.get(value.name, value.name)
    for node in graph.node:
        node.input[:] = [names.get(n, n) for n in node.input]
        node.output[:] = [names.get(n, n) for n in node.output]


def header(name, saved, figures, trained_on):
    settings = {k: v for k, v in saved["args"].items() if k not in ("data", "states", "out", "full", "heads")}
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


HEADS = {"target": target, "tone": tone}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("head", choices=HEADS)
    parser.add_argument("heads", help="of one or more seeds, with commas between; all go into the graph")
    parser.add_argument("cv", nargs="+", help="cross-validated outputs; those of several seeds are averaged")
    parser.add_argument("--tuned", help="of targets: the tuned layers and their cross-validated outputs, with a comma between")
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--resources", type=Path, default=RESOURCES)
    args = parser.parse_args()
    files = [torch.load(path, weights_only=False) for path in args.heads.split(",")]
    saved = files[0] | ({"heads": [head for file in files for head in file["heads"]]} if "heads" in files[0] else {})
    HEADS[args.head](saved, averaged(args.cv), args)


if __name__ == "__main__":
    main()

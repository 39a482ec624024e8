"""Copies of some of the encoder's layers that a head may train on: the encoder itself stays as it is, and is shared.

    blocks = Blocks(7, 8)            # copies of layers 7 and 8, as the library's graph has them
    y = blocks(x)                    # x: states of layer 6 of one window [1, pieces, 384]; y: what stands for layer 8
    y = blocks(x, real)              # several windows, padded; real [B, n] is True where a piece is

A window may be given with the states of [CLS] and [SEP], as org.quoth.encoder.TunedLayers gives it, or without them. With them the copies
come close to the encoder's own states before any training (mean cosine .998), without them less so (.95; `python blocks.py TEXT`).
`shrink` turns a graph's matrices to 8 bits, which makes a layer 1.8 MB; `fold` to 4 bits, 1.1 MB, for layers that were trained as Coarse. Both
compute in 8 bits, as fast as the encoder's own layers.
"""
import io
import zipfile

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from encoder import ARTIFACT, WIDTH

HEADS = 12


def matrices():
    """The float value of every parameter of the encoder's layers, by (layer from 1, name)."""
    with zipfile.ZipFile(ARTIFACT) as jar:
        graph = onnx.load(io.BytesIO(jar.read("e5-small-v2-q.onnx"))).graph
    stored = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    found = {}
    for name, value in stored.items():
        if name.startswith("encoder.layer."):
            number, rest = name.removeprefix("encoder.layer.").split(".", 1)
            found[int(number) + 1, rest] = value
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.name.startswith("/encoder/layer."):
            number, rest = node.name.removeprefix("/encoder/layer.").split("/", 1)
            weight = node.input[1].removesuffix("_quantized")
            whole = stored[node.input[1]].astype(np.float32) - stored[weight + "_zero_point"].astype(np.float32)
            found[int(number) + 1, rest.replace("/", ".").replace("MatMul_quant", "weight")] = whole * stored[weight + "_scale"]
    return found


CODED = 64  # weights of a column that share a scale in 4 bits


def four_bits(weight):
    """A matrix [out, in] as 4 bits leave it: of every CODED inputs of an output, the one of largest size is -8 of 16 steps."""
    x = weight.reshape(len(weight), -1, CODED)
    step = x.gather(-1, x.abs().argmax(-1, keepdim=True)) / -8
    step = torch.where(step == 0, torch.ones(()), step)
    return (torch.clamp(torch.round(x / step), -8, 7) * step).reshape(weight.shape)


class Coarse(nn.Linear):
    """Learns weights that 4 bits hold: it computes with rounded ones, and moves the exact ones."""

    def forward(self, x):
        with torch.no_grad():
            change = four_bits(self.weight) - self.weight
        return F.linear(x, self.weight + change, self.bias)


class Block(nn.Module):
    """One layer of BERT: attention of twelve heads, then a hidden layer of 1,536."""

    def __init__(self, drop, linear=nn.Linear):
        super().__init__()
        self.query, self.key, self.value = (linear(WIDTH, WIDTH) for _ in range(3))
        self.mix = linear(WIDTH, WIDTH)
        self.first = nn.LayerNorm(WIDTH, 1e-12)
        self.up, self.down = linear(WIDTH, 4 * WIDTH), linear(4 * WIDTH, WIDTH)
        self.second = nn.LayerNorm(WIDTH, 1e-12)
        self.drop = nn.Dropout(drop)

    def load(self, found, layer):
        linear = {
            "attention.self.query": self.query,
            "attention.self.key": self.key,
            "attention.self.value": self.value,
            "attention.output.dense": self.mix,
            "intermediate.dense": self.up,
            "output.dense": self.down,
        }
        with torch.no_grad():
            for name, module in linear.items():
                module.weight.copy_(torch.from_numpy(found[layer, name + ".weight"].T.copy()))
                module.bias.copy_(torch.from_numpy(found[layer, name + ".bias"].copy()))
            for name, module in {"attention.output.LayerNorm": self.first, "output.LayerNorm": self.second}.items():
                module.weight.copy_(torch.from_numpy(found[layer, name + ".weight"].copy()))
                module.bias.copy_(torch.from_numpy(found[layer, name + ".bias"].copy()))

    def split(self, x):
        return x.reshape(x.shape[0], x.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)

    def forward(self, x, mask=None):
        q, k, v = self.split(self.query(x)), self.split(self.key(x)), self.split(self.value(x))
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask if mask is None else mask.to(q.dtype))
        y = y.transpose(1, 2).reshape(x.shape)
        x = self.first(x + self.drop(self.mix(y)))
        return self.second(x + self.drop(self.down(F.gelu(self.up(x)))))


class Blocks(nn.Module):
    def __init__(self, first, last, drop=0.1, linear=nn.Linear):
        super().__init__()
        self.blocks = nn.ModuleList(Block(drop, linear) for _ in range(first, last + 1))
        found = matrices()
        for layer, block in enumerate(self.blocks, first):
            block.load(found, layer)

    def forward(self, x, real=None):
        mask = None if real is None else (~real)[:, None, None, :] * torch.tensor(-1e4)
        for block in self.blocks:
            x = block(x, mask)
        return x


def shrink(source, target):
    """Writes a graph with 8-bit matrices, a scale for each column: as the encoder's own graph is made."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(source, target, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"])


def codes(weight):
    """Of a matrix [in, out] the 4-bit codes, 0 to 15, and the steps [in / CODED, 1, out] by which they are multiplied, less 8."""
    x = weight.reshape(-1, CODED, weight.shape[1])
    step = np.take_along_axis(x, np.abs(x).argmax(1, keepdims=True), 1) / np.float32(-8)
    step = np.where(step == 0, np.float32(1), step)
    return (np.clip(np.round(x / step), -8, 7) + 8).astype(np.uint8).reshape(weight.shape), step


def unfold(name, whole):
    """Nodes that turn packed codes into a matrix in 8 bits; the runtime computes them once, when it loads the graph."""
    node, n = onnx.helper.make_node, name
    return [
        node("BitShift", [n + "_packed", "four"], [n + "_moved"], direction="LEFT"),
        node("BitShift", [n + "_moved", "four"], [n + "_low"], direction="RIGHT"),
        node("BitShift", [n + "_packed", "four"], [n + "_high"], direction="RIGHT"),
        node("Concat", [n + "_low", n + "_high"], [n + "_codes"], axis=0),
        node("Cast", [n + "_codes"], [n + "_floats"], to=onnx.TensorProto.FLOAT),
        node("Sub", [n + "_floats", "eight"], [n + "_signed"]),
        node("Reshape", [n + "_signed", n + "_parts"], [n + "_steps"]),
        node("Mul", [n + "_steps", n + "_step"], [n + "_scaled"]),
        node("Reshape", [n + "_scaled", n + "_whole"], [n + "_exact"]),
        node("Round", [n + "_exact"], [n + "_round"]),
        node("Cast", [n + "_round"], [whole], to=onnx.TensorProto.INT8),
    ]


def fold(source, target):
    """Writes a graph with matrices in 4 bits, which become 8 when it is loaded; for layers that were trained as Coarse."""
    shrink(source, target)
    exact = {t.name: numpy_helper.to_array(t) for t in onnx.load(source).graph.initializer}
    model = onnx.load(target)
    graph = model.graph
    tensors = {t.name: t for t in graph.initializer}
    graph.initializer.append(numpy_helper.from_array(np.array(4, np.uint8), "four"))
    graph.initializer.append(numpy_helper.from_array(np.array(8, np.float32), "eight"))
    nodes = []
    for whole in [n for n in tensors if n.endswith("_quantized")]:
        name = whole.removesuffix("_quantized")
        code, step = codes(exact[name])
        inputs, outputs = code.shape
        back = ((code.reshape(-1, CODED, outputs).astype(np.float32) - 8) * step).reshape(code.shape)
        scale = np.maximum(np.abs(back).max(0), 1e-8).astype(np.float32) / 127
        tensors[name + "_scale"].CopyFrom(numpy_helper.from_array(scale, name + "_scale"))
        graph.initializer.remove(tensors[whole])
        kept = {
            "_packed": code[: inputs // 2] | code[inputs // 2 :] << 4,
            "_step": step / scale,
            "_parts": np.array([-1, CODED, outputs]),
            "_whole": np.array([inputs, outputs]),
        }
        graph.initializer.extend(numpy_helper.from_array(v, name + k) for k, v in kept.items())
        nodes += unfold(name, whole)
    for node in reversed(nodes):
        graph.node.insert(0, node)
    onnx.save(model, target)


if __name__ == "__main__":
    import sys
    from pathlib import Path

    from encoder import Encoder

    torch.set_num_threads(1)
    encoder = Encoder(layers=(6, 8))
    blocks = Blocks(7, 8).eval()
    for ids, _ in encoder.windows(Path(sys.argv[1]).read_text(encoding="utf-8")):
        six, eight = (torch.from_numpy(s)[None] for s in encoder.run(ids))
        with torch.no_grad():
            print(len(ids), "pieces, mean cosine with the encoder's layer 8:", F.cosine_similarity(blocks(six), eight, -1).mean().item())

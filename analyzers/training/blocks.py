"""The encoder's layers, which a head may train on: as copies of some of them, or as small differences from all up to some. The encoder itself
stays as it is, and is shared.

    blocks = Blocks(9, 10)                              # copies of layers 9 and 10, as the library's graph has them
    y = blocks(x)                                       # x: states of layer 8 of one window [1, pieces, 384]; y: what stands for layer 10
    y = blocks(x, real)                                 # several windows, padded; real [B, n] is True where a piece is

    blocks = Blocks(1, 8, 0.1, LowRank, (4, 8))         # differences from layers 1 to 8; the states of 4 and 8 side by side
    y = blocks(Embeddings()(ids), real)

A window may be given with the states of [CLS] and [SEP] or without them. With them the copies come close to the encoder's own states before
any training (mean cosine .998 for layers 7 and 8, .994 for 1 to 8, where the encoder's 8-bit activations add up), without them less so (.95;
`python blocks.py TEXT`). `shrink` turns a graph's matrices to 8 bits, which makes a layer 1.8 MB; `fold` to 4 bits, 1.1 MB, for layers that were trained as Coarse;
`differ` to differences of rank 32, .3 MB. All compute in 8 bits, as fast as the encoder's own layers.
"""
import functools
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


class Embeddings(nn.Module):
    """What the encoder's first layer reads, of windows that begin with [CLS]: the sum of what piece and place stand for, normalised."""

    def __init__(self):
        super().__init__()
        word, place, kind = (table(name) for name in ("word", "position", "token_type"))
        self.register_buffer("word", word + kind[0])
        self.register_buffer("place", place)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        stored = initializers()
        with torch.no_grad():
            self.norm.weight.copy_(torch.from_numpy(stored["embeddings.LayerNorm.weight"].copy()))
            self.norm.bias.copy_(torch.from_numpy(stored["embeddings.LayerNorm.bias"].copy()))
        self.requires_grad_(False)

    def forward(self, ids):
        return self.norm(self.word[ids] + self.place[: ids.shape[-1]])


def table(name):
    stored, name = initializers(), f"embeddings.{name}_embeddings.weight"
    whole = stored[name + "_quantized"].astype(np.float32) - stored[name + "_zero_point"].astype(np.float32)
    return torch.from_numpy(whole * stored[name + "_scale"])


@functools.cache
def graph():
    with zipfile.ZipFile(ARTIFACT) as jar:
        return onnx.load(io.BytesIO(jar.read("e5-small-v2-q.onnx"))).graph


@functools.cache
def initializers():
    return {i.name: numpy_helper.to_array(i) for i in graph().initializer}


def matrices():
    """The float value of every parameter of the encoder's layers, by (layer from 1, name)."""
    stored, found = initializers(), {}
    for name, value in stored.items():
        if name.startswith("encoder.layer."):
            number, rest = name.removeprefix("encoder.layer.").split(".", 1)
            found[int(number) + 1, rest] = value
    for node in graph().node:
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


class LowRank(nn.Module):
    """Learns the difference from a matrix that stays as it is: the product of two narrow ones (Hu et al. 2021)."""

    def __init__(self, inputs, outputs, rank=32):
        super().__init__()
        self.register_buffer("weight", torch.zeros(outputs, inputs))
        self.bias = nn.Parameter(torch.zeros(outputs))
        self.down = nn.Parameter(torch.randn(rank, inputs) * 2 / inputs**0.5)
        self.up = nn.Parameter(torch.zeros(outputs, rank))

    def forward(self, x):
        return F.linear(x, self.weight, self.bias) + F.linear(F.linear(x, self.down), self.up)


class Attention(torch.autograd.Function):
    """What F.scaled_dot_product_attention computes, written out: the fused one's gradient is slow in bfloat16 on a CPU."""

    @staticmethod
    def forward(ctx, q, k, v, mask):
        with torch.autocast("cpu", enabled=False):
            scale = q.shape[-1] ** -0.5
            scores = torch.bmm(q * scale, k.transpose(1, 2)) if mask is None else torch.baddbmm(mask, q, k.transpose(1, 2), alpha=scale)
            p = torch.softmax(scores, -1)
            ctx.save_for_backward(q, k, v, p)
            ctx.scale = scale
            return torch.bmm(p, v)

    @staticmethod
    def backward(ctx, gradient):
        q, k, v, p = ctx.saved_tensors
        with torch.autocast("cpu", enabled=False):
            g = gradient.to(q.dtype)
            to_p = torch.bmm(g, v.transpose(1, 2))
            to_scores = torch._softmax_backward_data(to_p, p, -1, p.dtype)
            to_q = torch.bmm(to_scores, k).mul_(ctx.scale)
            to_k = torch.bmm(to_scores.transpose(1, 2), q).mul_(ctx.scale)
            return to_q, to_k, torch.bmm(p.transpose(1, 2), g), None


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

    def attend(self, q, k, v, mask):
        if not self.training:
            return F.scaled_dot_product_attention(q, k, v, attn_mask=mask if mask is None else mask.to(q.dtype))
        n, heads, length, _ = q.shape
        if mask is not None:
            mask = mask.to(q.dtype).expand(n, heads, 1, length).reshape(n * heads, 1, length)
        return Attention.apply(*(t.reshape(n * heads, length, -1) for t in (q, k, v)), mask).view(q.shape)

    def forward(self, x, mask=None):
        q, k, v = self.split(self.query(x)), self.split(self.key(x)), self.split(self.value(x))
        y = self.attend(q, k, v, mask).transpose(1, 2).reshape(x.shape)
        x = self.first(x + self.drop(self.mix(y)))
        return self.second(x + self.drop(self.down(F.gelu(self.up(x)))))


class Blocks(nn.Module):
    """Neighbouring layers. They give the states of the last one, or of those that are told, side by side."""

    def __init__(self, first, last, drop=0.1, linear=nn.Linear, told=()):
        super().__init__()
        self.first, self.told = first, told or (last,)
        self.blocks = nn.ModuleList(Block(drop, linear) for _ in range(first, last + 1))
        found = matrices()
        for layer, block in enumerate(self.blocks, first):
            block.load(found, layer)

    def forward(self, x, real=None):
        mask = None if real is None else (~real)[:, None, None, :] * torch.tensor(-1e4)
        found = []
        for layer, block in enumerate(self.blocks, self.first):
            x = block(x, mask)
            if layer in self.told:
                found.append(x)
        return torch.cat(found, -1)


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


def plain(blocks):
    """The same layers with whole matrices in the place of low-rank differences."""
    same = Blocks(blocks.first, blocks.first + len(blocks.blocks) - 1, 0, told=blocks.told)
    state = blocks.state_dict()
    with torch.no_grad():
        for name, value in same.state_dict().items():
            matrix = name.removesuffix("weight")
            value.copy_(state[name] + state[matrix + "up"] @ state[matrix + "down"] if matrix + "up" in state else state[name])
    return same.eval()


LINEAR = ("query", "key", "value", "mix", "up", "down")  # of a Block, as the graph runs them
STORED = ("attention/self/query", "attention/self/key", "attention/self/value", "attention/output/dense", "intermediate/dense", "output/dense")


def own(layer, matrix):
    """What the encoder's graph calls a matrix, its zero point and its scale."""
    node = next(n for n in graph().node if n.name == f"/encoder/layer.{layer - 1}/{STORED[matrix]}/MatMul_quant")
    name = node.input[1].removesuffix("_quantized")
    return name + "_quantized", name + "_zero_point", name + "_scale"


def eight_bits(x, axis):
    """Codes and the scales of what lies along an axis."""
    scale = np.maximum(np.abs(x).max(axis, keepdims=True), 1e-8).astype(np.float32) / 127
    return np.round(x / scale).astype(np.int8), scale


def add_up(n, encoder, whole):
    """Nodes that add a difference to the encoder's own matrix, in 8 bits; the runtime computes them once, when it loads the graph."""
    node, floats = onnx.helper.make_node, onnx.TensorProto.FLOAT
    matrix, zero, step = encoder
    return [
        node("Cast", [matrix], [n + "_own"], to=floats),
        node("Cast", [zero], [n + "_zero"], to=floats),
        node("Sub", [n + "_own", n + "_zero"], [n + "_centred"]),
        node("Div", [step, n + "_scale"], [n + "_steps"]),
        node("Mul", [n + "_centred", n + "_steps"], [n + "_stays"]),
        node("Cast", [n + "_down"], [n + "_narrow"], to=floats),
        node("Cast", [n + "_up"], [n + "_wide"], to=floats),
        node("MatMul", [n + "_narrow", n + "_wide"], [n + "_product"]),
        node("Mul", [n + "_product", n + "_column"], [n + "_difference"]),
        node("Add", [n + "_stays", n + "_difference"], [n + "_exact"]),
        node("Round", [n + "_exact"], [n + "_round"]),
        node("Cast", [n + "_round"], [whole], to=onnx.TensorProto.INT8),
    ]


def differ(blocks, model):
    """Puts low-rank differences in 8 bits in the place of the matrices of plain(blocks), which `shrink` has made. What they are differences
    from the graph names as the encoder's does, and does not hold: `complete` adds it, in Java EncoderWeights."""
    g = model.graph
    tensors = {t.name: t for t in g.initializer}
    products = [n for n in g.node if n.op_type == "MatMulInteger"]
    assert len(products) == len(LINEAR) * len(blocks.blocks), len(products)
    nodes = []
    for k, product in enumerate(products):
        block, matrix = divmod(k, len(LINEAR))
        linear = getattr(blocks.blocks[block], LINEAR[matrix])
        whole = product.input[1]
        name, encoder = whole.removesuffix("_quantized"), own(blocks.first + block, matrix)
        down, by_rank = eight_bits(linear.down.detach().numpy().T, 0)
        up, by_column = eight_bits(linear.up.detach().numpy().T * by_rank.T, 0)
        stored = [initializers()[x].astype(np.float32) for x in encoder]
        exact = (stored[0] - stored[1]) * stored[2] + down.astype(np.float32) @ (up * by_column)
        scale = np.maximum(np.abs(exact).max(0), 1e-8).astype(np.float32) / 127
        tensors[name + "_scale"].CopyFrom(numpy_helper.from_array(scale, name + "_scale"))
        g.initializer.remove(tensors[whole])
        kept = {"_down": down, "_up": up, "_column": by_column / scale}
        g.initializer.extend(numpy_helper.from_array(v, name + key) for key, v in kept.items())
        nodes += add_up(name, encoder, whole)
    for node in reversed(nodes):
        g.node.insert(0, node)


def complete(path):
    """The bytes of such a graph with the encoder's weights that it names."""
    model = onnx.load(path)
    g = model.graph
    given = {i.name for i in [*g.initializer, *g.input]} | {o for n in g.node for o in n.output}
    named = {i for n in g.node for i in n.input} - given - {""}
    g.initializer.extend(i for i in graph().initializer if i.name in named)
    return model.SerializeToString()


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

"""The vision encoder and resampler: MiniCPM-V's mmproj."""
import math

import gguf
import numpy as np

from gguf_file import finish
from kinds import COLOURS, EPS

F16, F32 = np.float16, np.float32


def write_mmproj(path, kind, spec, plan, n_text, seed):
    """A SigLIP-like encoder of one block (16 wide) and MiniCPM-V's resampler.

    All of it is really computed for every slice. In a scripted model the encoder passes the mean
    colour of each patch through, and the resampler hands it on as the colour topics.
    """
    d, ff, patch, rng = 16, 32, 14, np.random.default_rng(seed + 1)
    random = plan is None

    def weights(*shape):
        return rng.normal(0, 1 / math.sqrt(shape[-1]), shape).astype(F32) if random else np.zeros(shape, F32)

    t = {
        "v.patch_embd.weight": weights(d, 3, patch, patch), "v.patch_embd.bias": np.zeros(d, F32),
        "v.position_embd.weight": weights(70 * 70, d).astype(F16),
        "v.post_ln.weight": np.ones(d, F32), "v.post_ln.bias": np.zeros(d, F32),
        "resampler.pos_embed_k": np.zeros((1, n_text), F32),     # asked for, not used: computed
        "resampler.query": weights(spec["queries"], n_text),
        "resampler.kv.weight": weights(n_text, d),
        "resampler.proj.weight": weights(n_text, n_text),
    }
    for name in ("q", "k", "v", "out"):
        t[f"resampler.attn.{name}.weight"] = weights(n_text, n_text)
        t[f"resampler.attn.{name}.bias"] = np.zeros(n_text, F32)
    for name in ("q", "kv", "post"):
        t[f"resampler.ln_{name}.weight"] = np.ones(n_text, F32)
        t[f"resampler.ln_{name}.bias"] = np.zeros(n_text, F32)
    b = "v.blk.0."
    for name in ("attn_q", "attn_k", "attn_v", "attn_out"):
        t[f"{b}{name}.weight"], t[f"{b}{name}.bias"] = weights(d, d), np.zeros(d, F32)
    for name in ("ln1", "ln2"):
        t[f"{b}{name}.weight"], t[f"{b}{name}.bias"] = np.ones(d, F32), np.zeros(d, F32)
    t[b + "ffn_up.weight"], t[b + "ffn_up.bias"] = weights(ff, d), np.zeros(ff, F32)
    t[b + "ffn_down.weight"], t[b + "ffn_down.bias"] = weights(d, ff), np.zeros(d, F32)

    if not random:
        for c in range(3):
            t["v.patch_embd.weight"][c, c] = 1 / patch ** 2              # mean of one colour over a patch
            for other in range(3):                                       # how much it outdoes the others
                t["resampler.kv.weight"][c, other] = 1 if c == other else -0.5
        t["v.patch_embd.bias"][3] = 1                                    # something constant to compare with
        t["resampler.kv.weight"][3, 3], t["resampler.kv.weight"][5, 3] = 1, -1    # mean 0: layer norms take it off
        for c in (0, 1, 2, 3, 5):
            t["resampler.attn.v.weight"][c, c] = t["resampler.attn.out.weight"][c, c] = 1
        t["resampler.ln_post.bias"][4] = 1                               # «a picture is here»
        t["resampler.proj.weight"][plan.picture_flag, 4] = 1
        for c, name in enumerate(COLOURS):
            if name in plan.topic:
                t["resampler.proj.weight"][plan.topic[name], c] = 1 / math.sqrt(n_text)
    for name in list(t):
        if t[name].ndim > 1 and name not in ("resampler.query", "resampler.pos_embed_k"):
            t[name] = t[name].astype(F16)

    w = gguf.GGUFWriter(path, "clip")
    w.add_name(f"tiny made {kind} vision")
    w.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    w.add_bool("clip.has_vision_encoder", True)
    w.add_string("clip.projector_type", "resampler")
    w.add_int32("clip.minicpmv_version", spec["version"])
    w.add_uint32("clip.minicpmv_query_num", spec["queries"])
    w.add_bool("clip.use_gelu", True)
    for key, value in dict(image_size=448, patch_size=patch, embedding_length=d, feed_forward_length=ff,
                           projection_dim=0, block_count=1).items():
        w.add_uint32(f"clip.vision.{key}", value)
    w.add_uint32("clip.vision.attention.head_count", 2)
    w.add_float32("clip.vision.attention.layer_norm_epsilon", EPS)
    w.add_array("clip.vision.image_mean", [0.5, 0.5, 0.5])
    w.add_array("clip.vision.image_std", [0.5, 0.5, 0.5])
    finish(w, t)

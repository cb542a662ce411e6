"""The text model: weights that follow the plan, and the GGUF file that holds them."""
import math

import gguf
import numpy as np

from gguf_file import finish
from kinds import EPS, SOFTCAP
from plan import logit_for

F16, F32 = np.float16, np.float32


def text_tensors(spec, vocab, plan, n_embd, n_head, head_dim, n_ff, words, seed):
    arch, n_vocab = spec["arch"], len(vocab.texts)
    gemma, tied = arch == "gemma2", arch == "gemma2"
    t = {}

    def zeros(*shape):
        return np.zeros(shape, F32)

    embd = zeros(n_vocab, n_embd)
    out = embd if tied else zeros(n_vocab, n_embd)
    q, k = zeros(n_head * head_dim, n_embd), zeros(n_head * head_dim, n_embd)
    v, o = zeros(n_head * head_dim, n_embd), zeros(n_embd, n_head * head_dim)
    gate, up, down = zeros(n_ff, n_embd), zeros(n_ff, n_embd), zeros(n_embd, n_ff)
    out_norm = np.ones(n_embd, F32)

    if plan is None:
        rng = np.random.default_rng(seed)
        for a in (embd, out, q, k, v, o, gate, up, down):
            a[:] = rng.normal(0, 1 / math.sqrt(n_embd), a.shape)
        out *= 4
    else:
        # Every token puts a 1 into its state's dim; a topic word also into its topic's dim and flag.
        embd[:, 0] = 1
        for token, state in plan.chain.items():
            embd[token, 0], embd[token, state] = 0, 1
        for token, name in words.items():
            embd[token, plan.topic[name]] = embd[token, plan.word_flag] = 1
        for token, dim in plan.answers.items():
            out[token, dim] = 1

        # Attention: the last token looks at tokens with a flag and fetches their topic. The score
        # sits in the last dim of head 0, which rotary position encoding turns slowest.
        last, root = head_dim - 1, math.sqrt(n_embd)
        want_word, want_picture = 36.0, 18.0        # scores; everything else scores 0
        unit = math.sqrt(head_dim) / n_embd         # score 1 between two full-strength dims
        q[last, 0] = 1
        k[last, plan.word_flag] = want_word * unit * math.sqrt(3)
        k[last, plan.picture_flag] = want_picture * unit
        if arch == "qwen3":                         # its q and k are normalised: the norms give the strength
            half = head_dim // 2 - 1                # the other dim of the slowest pair
            q[half, 0] = k[last, plan.word_flag] = k[half, plan.picture_flag] = 1
            k[last, plan.picture_flag] = 0
        for i, dim in enumerate(plan.topic.values()):
            v[i, dim] = math.sqrt(3) / root
            o[dim, i] = 1

        # Feed-forward: one neuron for each «state (and topic) -> next token».
        top = max(logit_for(p, n_vocab) for *_, p in plan.next)
        for i, (state, topic, token, p) in enumerate(plan.next):
            gate[i, plan.topic[topic] if topic else state] = 10 if topic else 1
            up[i, state] = 1
            part = logit_for(p, n_vocab) / top
            if gemma:
                part = math.atanh(logit_for(p, n_vocab) / SOFTCAP) / math.atanh(top / SOFTCAP)
            strength = 1.0 if topic or state == 0 else 10.0    # a topic's gate makes it ten times the default's
            down[plan.answers[token], i] = strength * part
            down[plan.slack, i] = strength * math.sqrt(max(0.0, 1 - part * part))
        out_norm[:] = (SOFTCAP * math.atanh(top / SOFTCAP) if gemma else top) / root
        if tied:
            out_norm[:plan.word_flag + 2] = 0       # states are not answers

    t["token_embd.weight"] = embd.astype(F16)
    t["output_norm.weight"] = out_norm
    if not tied:
        t["output.weight"] = out.astype(F16)
    # Two layers because Gemma 2 has a windowed and a full one by turns; the first does nothing.
    for layer in (0, 1):
        on = layer == 1 or plan is None
        b = f"blk.{layer}."
        t[b + "attn_norm.weight"] = np.ones(n_embd, F32)
        t[b + "ffn_norm.weight"] = np.ones(n_embd, F32)
        for name, a in (("attn_q", q), ("attn_k", k), ("attn_v", v), ("attn_output", o),
                        ("ffn_gate", gate), ("ffn_up", up), ("ffn_down", down)):
            t[b + name + ".weight"] = (a if on else a * 0).astype(F16)
        if arch == "qwen2":
            for name in ("attn_q", "attn_k", "attn_v"):
                t[b + name + ".bias"] = zeros(n_head * head_dim)
        if arch == "qwen3":
            t[b + "attn_q_norm.weight"] = np.ones(head_dim, F32)
            t[b + "attn_k_norm.weight"] = np.ones(head_dim, F32)
            if plan:
                t[b + "attn_k_norm.weight"][last] = want_word / math.sqrt(head_dim / 2)
                t[b + "attn_k_norm.weight"][half] = want_picture / math.sqrt(head_dim / 2)
        if gemma:
            t[b + "post_attention_norm.weight"] = np.ones(n_embd, F32)
            t[b + "post_ffw_norm.weight"] = np.full(n_embd, 1.0 if plan is None else 1000.0, F32)
    return t


def write_text_model(path, kind, spec, vocab, tensors, n_embd, n_head, head_dim, n_ff):
    arch = spec["arch"]
    w = gguf.GGUFWriter(path, arch)
    w.add_name(f"tiny made {kind}")
    w.add_context_length(spec["ctx"])
    w.add_embedding_length(n_embd)
    w.add_block_count(2)
    w.add_feed_forward_length(n_ff)
    w.add_head_count(n_head)
    w.add_head_count_kv(n_head)
    w.add_key_length(head_dim)
    w.add_value_length(head_dim)
    w.add_layer_norm_rms_eps(EPS)
    w.add_rope_freq_base(10000.0 if arch == "gemma2" else 500000.0 if arch == "llama" else 1000000.0)
    w.add_rope_dimension_count(head_dim)
    w.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    if arch == "gemma2":
        w.add_attn_logit_softcapping(50.0)
        w.add_final_logit_softcapping(SOFTCAP)
        w.add_sliding_window(4096)
        w.add_tokenizer_model("llama")
        w.add_tokenizer_pre("default")
        w.add_token_scores([0.0 if t == gguf.TokenType.NORMAL else -1000.0 for t in vocab.types])
        w.add_add_space_prefix(False)
        names = dict(bos="<bos>", eos="<eos>", eot="<end_of_turn>", unk="<unk>", pad="<pad>")
        add_bos = True
    else:
        w.add_vocab_size(len(vocab.texts))
        w.add_tokenizer_model("gpt2")
        w.add_tokenizer_pre(spec["pre"])
        w.add_token_merges(["i t"])
        names = {k: spec[k] for k in ("bos", "eos", "eot") if k in spec}
        names["pad"] = spec["bos"]
        add_bos = spec["add_bos"]
    w.add_token_list(vocab.texts)
    w.add_token_types(vocab.types)
    for name, text in names.items():
        getattr(w, f"add_{name}_token_id")(vocab.ids[text])
    w.add_add_bos_token(add_bos)
    w.add_add_eos_token(False)
    w.add_chat_template(spec["template"])
    finish(w, tensors)

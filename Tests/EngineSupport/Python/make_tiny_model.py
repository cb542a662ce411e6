#!/usr/bin/env python3
"""Make a tiny GGUF model (and its mmproj) that the real llama.cpp server loads.

Kinds
  gemma2                text only, Gemma 2 architecture, chat template without a system role
  minicpm-v-2.6         qwen2 text model + MiniCPM-V mmproj (clip.minicpmv_version 3, 64 tokens a slice)
  minicpm-v-4.5         qwen3 text model + mmproj (version 6, 64 tokens), template knows enable_thinking
  minicpm-llama3-v-2.5  llama text model + mmproj (version 2, 96 tokens)

What it answers
  without --script      noise (seeded random weights): whatever order there is comes from a grammar
  --script FILE         exactly the text of FILE, whatever the prompt (picture or not)
  --on WORD=FILE        the text of FILE when the prompt holds WORD (repeatable)
  --on-colour C=FILE    the text of FILE when the picture is mostly red, green or blue (minicpm kinds);
                        a WORD in the prompt goes before a colour
  --prob P              probability of every scripted token (default 0.9)
  --unsure TEXT=P       another probability for the tokens that make up TEXT inside the scripts

Needs only gguf and numpy. How the weights work is told in README.md beside this file.
"""
import argparse
import json
import os
import sys

import gguf

from kinds import COLOURS, KINDS, SOFTCAP
from plan import Plan, logit_for
from text_model import text_tensors, write_text_model
from vision_model import write_mmproj
from vocabulary import Vocabulary


def round_up(n, step):
    return (n + step - 1) // step * step


def pair(text):
    left, sep, right = text.partition("=")
    if not sep or not left:
        raise argparse.ArgumentTypeError(f"NAME=VALUE wanted, not {text!r}")
    return left, right


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read().rstrip("\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--kind", choices=KINDS, required=True)
    ap.add_argument("--out", required=True, metavar="DIR")
    ap.add_argument("--script", metavar="FILE")
    ap.add_argument("--on", type=pair, action="append", default=[], metavar="WORD=FILE")
    ap.add_argument("--on-colour", type=pair, action="append", default=[], metavar="COLOUR=FILE")
    ap.add_argument("--prob", type=float, default=0.9, metavar="P")
    ap.add_argument("--unsure", type=lambda s: s.rpartition("=")[::2], action="append", default=[], metavar="TEXT=P")
    ap.add_argument("--seed", type=int, default=0)
    args = ap.parse_args()
    spec = KINDS[args.kind]
    eyes = "version" in spec
    if (args.on or args.on_colour or args.unsure) and not args.script:
        ap.error("--on, --on-colour and --unsure need --script, the answer when nothing else fits")
    if args.on_colour and not eyes:
        ap.error(f"{args.kind} has no eyes: no --on-colour")
    if any(c not in COLOURS for c, _ in args.on_colour):
        ap.error(f"colours are {', '.join(COLOURS)}")
    unsure = [(text, float(p)) for text, p in args.unsure]
    if not all(0 < p < 1 for p in [args.prob] + [p for _, p in unsure]):
        ap.error("a probability lies between 0 and 1")

    vocab, plan, words = Vocabulary(spec), None, {}
    if args.script:
        topics = [dict(name=n, text=read(f)) for n, f in args.on + args.on_colour]
        if len({t["name"] for t in topics}) < len(topics):
            ap.error("a word or colour twice")
        for word, _ in args.on:
            words[vocab.add(word, gguf.TokenType.USER_DEFINED)] = word
        plan = Plan(spec, vocab, read(args.script), topics, args.prob, unsure)
        if spec["arch"] == "gemma2" and logit_for(max(p for *_, p in plan.next), len(vocab.texts)) >= SOFTCAP - 0.1:
            ap.error("that probability is over Gemma 2's soft cap")

    head_dim = 128 if eyes else 64          # the resampler's heads are 128 wide, so its output is too
    n_embd = round_up(max(plan.width if plan else 0, head_dim), head_dim)
    n_head = n_embd // head_dim
    n_ff = round_up(len(plan.next) if plan else n_embd, 32)
    os.makedirs(args.out, exist_ok=True)
    model = os.path.join(args.out, f"{args.kind}.gguf")
    tensors = text_tensors(spec, vocab, plan, n_embd, n_head, head_dim, n_ff, words, args.seed)
    write_text_model(model, args.kind, spec, vocab, tensors, n_embd, n_head, head_dim, n_ff)
    made = {"model": model}
    if eyes:
        made["mmproj"] = os.path.join(args.out, f"mmproj-{args.kind}.gguf")
        write_mmproj(made["mmproj"], args.kind, spec, plan, n_embd, args.seed)
    made.update(vocabulary=len(vocab.texts), width=n_embd,
                bytes=sum(os.path.getsize(p) for p in made.values() if isinstance(p, str)))
    json.dump(made, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()

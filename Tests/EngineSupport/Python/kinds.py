"""The kinds of models: architecture, chat template, marks, and the constants that all share."""

CHATML = (
    "{%- if messages[0]['role'] != 'system' -%}"
    "{{ '<|im_start|>system\\nYou are a helpful assistant.<|im_end|>\\n' }}{%- endif -%}"
    "{%- for m in messages -%}{{ '<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>\\n' }}{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{ '<|im_start|>assistant\\n' }}{%- endif -%}"
)
CHATML_THINK = (
    "{%- for m in messages -%}{{ '<|im_start|>' + m['role'] + '\\n' }}"
    "{%- if m['role'] == 'assistant' and m['reasoning_content'] is string -%}"
    "{{ '<think>\\n' + m['reasoning_content'].strip('\\n') + '\\n</think>\\n\\n' }}{%- endif -%}"
    "{{ m['content'] + '<|im_end|>\\n' }}{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{ '<|im_start|>assistant\\n' }}"
    "{%- if enable_thinking is defined and enable_thinking is false -%}{{ '<think>\\n\\n</think>\\n\\n' }}{%- endif -%}"
    "{%- endif -%}"
)
LLAMA3 = (
    "{{ bos_token }}{%- for m in messages -%}"
    "{{ '<|start_header_id|>' + m['role'] + '<|end_header_id|>\\n\\n' + m['content'] | trim + '<|eot_id|>' }}{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{ '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{%- endif -%}"
)
GEMMA = (
    "{{ bos_token }}{%- if messages[0]['role'] == 'system' -%}{{ raise_exception('System role not supported') }}{%- endif -%}"
    "{%- for m in messages -%}"
    "{%- if (m['role'] == 'user') != (loop.index0 % 2 == 0) -%}"
    "{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}{%- endif -%}"
    "{{ '<start_of_turn>' + ('model' if m['role'] == 'assistant' else m['role']) + '\\n' + m['content'] | trim + '<end_of_turn>\\n' }}"
    "{%- endfor -%}{%- if add_generation_prompt -%}{{ '<start_of_turn>model\\n' }}{%- endif -%}"
)

IMAGE_MARKS = ["<image>", "</image>", "<slice>", "</slice>"]
KINDS = {
    "gemma2": dict(arch="gemma2", ctx=8192, template=GEMMA, end="<end_of_turn>"),
    "minicpm-v-2.6": dict(arch="qwen2", ctx=32768, template=CHATML, end="<|im_end|>", pre="qwen2",
                          special=["<|endoftext|>", "<|im_start|>", "<|im_end|>"] + IMAGE_MARKS,
                          bos="<|endoftext|>", eos="<|im_end|>", add_bos=False, version=3, queries=64),
    "minicpm-v-4.5": dict(arch="qwen3", ctx=40960, template=CHATML_THINK, end="<|im_end|>", pre="qwen2",
                          special=["<|endoftext|>", "<|im_start|>", "<|im_end|>"] + IMAGE_MARKS,
                          words=["<think>", "</think>"],
                          bos="<|endoftext|>", eos="<|im_end|>", add_bos=False, version=6, queries=64),
    "minicpm-llama3-v-2.5": dict(arch="llama", ctx=8192, template=LLAMA3, end="<|eot_id|>", pre="llama-bpe",
                                 special=["<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>",
                                          "<|end_header_id|>", "<|eot_id|>"] + IMAGE_MARKS,
                                 bos="<|begin_of_text|>", eos="<|end_of_text|>", eot="<|eot_id|>",
                                 add_bos=True, version=2, queries=96),
}
COLOURS = ["red", "green", "blue"]
EPS = 1e-6
SOFTCAP = 30.0      # Gemma 2's final logit soft cap

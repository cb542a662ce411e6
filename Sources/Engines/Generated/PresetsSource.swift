// Made from Resources/presets.yaml by Scripts/generate-presets.py. Do not edit by hand.
// swift-format-ignore-file

extension Presets {
  /// The built-in presets' file.
  static let source = ##"""
    # The engines that Measurand knows by name: MODEL or MODEL@BACKEND, `minicpm-v-2.6@ollama`.
    # A preset is a model (what it can do, what suits it) on a backend (how a server is had).
    #
    # In commands: {port}, {slots}, {context} (of all slots together) and {slot_context} (of one) are
    # filled in when the server starts; {model} and {mmproj} are the files; {source} is where a backend
    # gets the model, from the model's `sources`; {name} is the model's name here; {engines} is the
    # folder of `measurand engine install`.

    default_backend: llama-server

    backends:
      llama-server:
        title: llama.cpp's llama-server, from the PATH
        # -hf fetches the weights and, where the repository has one, the vision projector, into
        # llama.cpp's own cache (LLAMA_CACHE); a quantization follows the colon.
        # https://github.com/ggml-org/llama.cpp/tree/master/tools/server
        command: [llama-server]
        fetched: [-hf, "{source}"]
        local: [--model, "{model}"]
        local_seeing: [--mmproj, "{mmproj}"]
        # --ctx-size is shared out over the slots. 99 layers are all of them: without a GPU the option
        # does nothing. --jinja, the default of newer versions, uses the template in the weights' file.
        arguments:
          [--alias, "{name}", --host, 127.0.0.1, --port, "{port}", --parallel, "{slots}",
           --ctx-size, "{context}", --n-gpu-layers, "99", --jinja]
        asked_as: name
        follows_schema: true
        # With `logprobs` and `top_logprobs`; the model's own, before grammar and sampling.
        tells_probabilities: true
        # The first start fetches gigabytes.
        ready_within: 7200

      xllamacpp:
        title: llama.cpp's server out of the Python package xllamacpp (`measurand engine install`)
        command: ["{engines}/python/bin/python3", "{engines}/llama_server.py"]
        # It has no fetching of its own: the files lie in {engines}/models, or are named.
        local: [--model, "{model}"]
        local_seeing: [--mmproj, "{mmproj}"]
        arguments:
          [--alias, "{name}", --port, "{port}", --parallel, "{slots}", --ctx-size, "{context}"]
        asked_as: name
        follows_schema: true
        tells_probabilities: true
        ready_within: 1800

      ollama:
        title: an Ollama that runs already
        url: http://127.0.0.1:11434
        asked_as: source
        # `response_format` with a json_schema is held: https://github.com/ollama/ollama/issues/10001
        # (a report to the contrary, which its maintainers could not reproduce with 0.6.2).
        follows_schema: true
        # Since 0.12.11 the OpenAI-compatible endpoint answers `logprobs` and `top_logprobs` too; its
        # page of documentation still denied it in 2026 (https://github.com/ollama/ollama/pull/16867),
        # and older versions drop the two fields in silence
        # (https://github.com/ollama/ollama/issues/16117): then an answer has no probabilities, and
        # that is no error.
        tells_probabilities: true

      vllm:
        title: vLLM, from the PATH
        # https://docs.vllm.ai/en/latest/cli/serve/
        command: [vllm, serve]
        fetched: ["{source}"]
        # --max-model-len is of one request, unlike llama.cpp's --ctx-size.
        arguments:
          [--host, 127.0.0.1, --port, "{port}", --served-model-name, "{name}",
           --max-model-len, "{slot_context}", --max-num-seqs, "{slots}"]
        # MiniCPM-V's processor is code in its repository. One image a prompt spares the memory that
        # would be kept for more.
        seeing: [--trust-remote-code, --limit-mm-per-prompt, '{"image": 1}']
        asked_as: name
        # `response_format` with a json_schema: https://docs.vllm.ai/en/latest/features/structured_outputs/
        follows_schema: true
        tells_probabilities: true
        ready_within: 7200

    models:
      minicpm-v-2.6:
        title: MiniCPM-V 2.6, 8 billion parameters on Qwen2 7B
        sees: true
        # The largest picture is an overview and nine slices of 448×448 pixels, about 1344×1344 in all:
        # 640 picture tokens. What is larger is made smaller by the model itself.
        image_pixels: 1806336
        context: 4096
        slots: 4
        # Of vLLM's stop_token_ids 151645 and 151643, https://github.com/OpenBMB/MiniCPM-V/issues/373
        stop: ["<|im_end|>", "<|endoftext|>"]
        sources:
          llama-server: openbmb/MiniCPM-V-2_6-gguf:Q4_K_M
          xllamacpp: openbmb/MiniCPM-V-2_6-gguf
          ollama: minicpm-v:8b
          vllm: openbmb/MiniCPM-V-2_6
        files: [ggml-model-Q4_K_M.gguf, mmproj-model-f16.gguf]

      minicpm-llama3-v-2.5:
        title: MiniCPM-Llama3-V 2.5, 8 billion parameters on Llama 3 8B
        sees: true
        # As above, with 96 tokens a slice instead of 64: 960 picture tokens.
        image_pixels: 1806336
        context: 4096
        slots: 4
        # 128009 and 128001, https://github.com/OpenBMB/MiniCPM-V/issues/373
        stop: ["<|eot_id|>", "<|end_of_text|>"]
        sources:
          llama-server: openbmb/MiniCPM-Llama3-V-2_5-gguf:Q4_K_M
          xllamacpp: openbmb/MiniCPM-Llama3-V-2_5-gguf
          # Not in Ollama's library (https://github.com/ollama/ollama/issues/4900); it takes GGUF
          # repositories of Hugging Face with their projector
          # (https://github.com/ollama/ollama/issues/7793).
          ollama: hf.co/openbmb/MiniCPM-Llama3-V-2_5-gguf:Q4_K_M
          vllm: openbmb/MiniCPM-Llama3-V-2_5
        files: [ggml-model-Q4_K_M.gguf, mmproj-model-f16.gguf]

      minicpm-v-4.5:
        title: MiniCPM-V 4.5, 8 billion parameters on Qwen3 8B
        sees: true
        # Its template thinks unless it is told not to (`enable_thinking`).
        thinks: true
        image_pixels: 1806336
        context: 4096
        slots: 4
        stop: ["<|im_end|>", "<|endoftext|>"]
        sources:
          llama-server: openbmb/MiniCPM-V-4_5-gguf:Q4_K_M
          xllamacpp: openbmb/MiniCPM-V-4_5-gguf
          ollama: minicpm-v4.5:8b
          vllm: openbmb/MiniCPM-V-4_5
        files: [ggml-model-Q4_K_M.gguf, mmproj-model-f16.gguf]

      # Gemma 2's template has no system role: llama.cpp puts a system text before the user's, vLLM
      # answers 400. Measurand sends none. Its context is 8192, of which vLLM serves 4096 where it has no
      # sliding windows (https://github.com/vllm-project/vllm/issues/6220): 4096 suits all.
      gemma-2-2b:
        title: Gemma 2 2B, instruction-tuned
        context: 4096
        slots: 4
        stop: ["<end_of_turn>", "<eos>"]
        sources:
          llama-server: bartowski/gemma-2-2b-it-GGUF:Q4_K_M
          xllamacpp: bartowski/gemma-2-2b-it-GGUF
          ollama: gemma2:2b
          vllm: google/gemma-2-2b-it
        files: [gemma-2-2b-it-Q4_K_M.gguf]

      gemma-2-9b:
        title: Gemma 2 9B, instruction-tuned
        context: 4096
        slots: 4
        stop: ["<end_of_turn>", "<eos>"]
        sources:
          llama-server: bartowski/gemma-2-9b-it-GGUF:Q4_K_M
          xllamacpp: bartowski/gemma-2-9b-it-GGUF
          ollama: gemma2:9b
          vllm: google/gemma-2-9b-it
        files: [gemma-2-9b-it-Q4_K_M.gguf]

      gemma-2-27b:
        title: Gemma 2 27B, instruction-tuned
        context: 4096
        # 0.4 GB of memory for a thousand tokens of context: four slots would not fit beside the
        # weights on a GPU of 24 GB.
        slots: 2
        stop: ["<end_of_turn>", "<eos>"]
        sources:
          llama-server: bartowski/gemma-2-27b-it-GGUF:Q4_K_M
          xllamacpp: bartowski/gemma-2-27b-it-GGUF
          ollama: gemma2:27b
          vllm: google/gemma-2-27b-it
        files: [gemma-2-27b-it-Q4_K_M.gguf]

    """##
}

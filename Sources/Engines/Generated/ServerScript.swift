// Made from Resources/llama_server.py by Scripts/generate-presets.py. Do not edit by hand.
// swift-format-ignore-file

extension EngineInstallation {
  /// The script that serves a model with the package xllamacpp.
  static let serverScript = ##"""
    #!/usr/bin/env python3
    """llama.cpp's server out of the Python package xllamacpp, with llama-server's own option names.

      llama_server.py --model M.gguf [--mmproj P.gguf] --port 8080 [options]

    The package holds the whole server and no command; this is the command. It listens on the loopback
    address only, and ends on TERM, on INT and, with --until-input-closes, when nobody holds its
    standard input any more.
    """
    import argparse
    import os
    import signal
    import sys
    import threading


    def options():
        parser = argparse.ArgumentParser(
            description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
        parser.add_argument("--model", required=True, help="the weights, a GGUF file")
        parser.add_argument("--mmproj", help="the vision projector, a GGUF file")
        parser.add_argument("--alias", help="what /v1/models calls the model; otherwise its path")
        parser.add_argument("--port", type=int, required=True)
        parser.add_argument("--ctx-size", type=int, default=0, help="tokens, shared out over the slots")
        parser.add_argument("--parallel", type=int, default=1, help="slots: answers at a time")
        parser.add_argument("--threads", type=int, help="cores that compute; otherwise all of them")
        parser.add_argument("--threads-http", type=int)
        parser.add_argument("--n-gpu-layers", type=int, help="otherwise as many as fit")
        parser.add_argument("--until-input-closes", action="store_true")
        return parser.parse_args()


    def parameters(package, chosen):
        result = package.CommonParams()
        result.hostnames, result.port = ["127.0.0.1"], chosen.port
        result.model.path = chosen.model
        if chosen.mmproj:
            result.mmproj.path = chosen.mmproj
        if chosen.alias:
            result.model_alias = {chosen.alias}
        result.n_ctx, result.n_parallel = chosen.ctx_size, chosen.parallel
        if chosen.threads:
            result.cpuparams.n_threads = result.cpuparams_batch.n_threads = chosen.threads
        if chosen.threads_http:
            result.n_threads_http = chosen.threads_http
        if chosen.n_gpu_layers is not None:
            result.n_gpu_layers = chosen.n_gpu_layers
        # The context is what was asked for, not what the server thinks fits.
        result.fit_params = False
        result.endpoint_metrics, result.ui = True, False
        return result


    def wait_until_told_to_end(input_counts):
        done = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: done.set())
        if input_counts:
            def watch():
                while os.read(0, 4096):
                    pass
                os._exit(0)
            threading.Thread(target=watch, daemon=True).start()
        # A wait without a limit would not let Python see its signals.
        while not done.wait(0.05):
            pass


    def main():
        chosen = options()
        for path in filter(None, (chosen.model, chosen.mmproj)):
            if not os.path.isfile(path):
                sys.exit(f"llama_server.py: {path} is not there")
        try:
            import xllamacpp
        except ImportError as error:
            sys.exit(f"llama_server.py: this Python ({sys.executable}) has no xllamacpp: {error}")
        try:
            server = xllamacpp.Server(parameters(xllamacpp, chosen))  # returns when the model is loaded
        except RuntimeError as error:
            # Why stands in what the server itself has written before.
            sys.exit(f"llama_server.py: the server did not start: {error}")
        print("listening on", server.listening_address, flush=True)
        wait_until_told_to_end(chosen.until_input_closes)
        del server
        # What the package's own threads still hold does not keep the process.
        os._exit(0)


    if __name__ == "__main__":
        main()

    """##
}

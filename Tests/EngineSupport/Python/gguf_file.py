"""Ends a GGUF file: its tensors, then everything is written."""
import numpy as np


def finish(writer, tensors):
    for name, a in tensors.items():
        writer.add_tensor(name, np.ascontiguousarray(a))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()

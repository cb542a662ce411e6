"""The vocabulary: single bytes, the specials, and one token for every piece of every script."""
import gguf


def byte_letters():
    """The GPT-2 byte alphabet: byte value -> printable character."""
    keep = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    letters, extra = {b: chr(b) for b in keep}, 0
    for b in range(256):
        if b not in letters:
            letters[b] = chr(256 + extra)
            extra += 1
    return letters


class Vocabulary:
    def __init__(self, spec):
        self.spm = spec["arch"] == "gemma2"
        self.texts, self.types, self.ids = [], [], {}
        kind = gguf.TokenType
        if self.spm:
            for text in ["<pad>", "<eos>", "<bos>"]:
                self.add(text, kind.CONTROL)
            self.add("<unk>", kind.UNKNOWN)
            for text in ["<start_of_turn>", "<end_of_turn>"]:
                self.add(text, kind.CONTROL)
            for text in ["\n", "\u2581"]:
                self.add(text, kind.NORMAL)
            for b in range(256):
                self.add(f"<0x{b:02X}>", kind.BYTE)
        else:
            self.letters = byte_letters()
            for b in range(256):
                self.add(self.letters[b], kind.NORMAL)
            self.add("it", kind.NORMAL)             # the one merge: a BPE vocabulary needs some
            for text in spec["special"]:
                self.add(text, kind.CONTROL)
        for text in spec.get("words", []):
            self.add(text, kind.USER_DEFINED)

    def add(self, text, token_type):
        if text in self.ids:
            raise SystemExit(f"token twice in the vocabulary: {text!r}")
        self.ids[text] = len(self.texts)
        self.texts.append(text)
        self.types.append(token_type)
        return self.ids[text]

    def stored(self, piece):
        if self.spm:
            return piece.replace(" ", "\u2581")
        return "".join(self.letters[b] for b in piece.encode("utf-8"))

    def add_script(self, text, shortest=3):
        """Cut the text into pieces that no other token spells; return [(token, from, to)]."""
        cuts, taken, start = [], set(self.ids), 0
        while start < len(text):
            end = min(start + shortest, len(text))
            while end < len(text) and self.stored(text[start:end]) in taken:
                end += 1
            while cuts and self.stored(text[start:end]) in taken:      # only at the end of the text
                start, old = cuts.pop()
                taken.discard(self.stored(text[start:old]))
            cuts.append((start, end))
            taken.add(self.stored(text[start:end]))
            start = end
        return [(self.add(self.stored(text[a:b]), gguf.TokenType.NORMAL), a, b) for a, b in cuts]

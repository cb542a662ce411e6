"""Which token follows which, and with what probability."""
import math


class Plan:
    """States are dimensions of the hidden vector.

    dim 0 says «no scripted token stands last»; then one dim for each scripted token, one for each
    topic (a word or a colour), two flags (a word's topic, a picture's topic); then one for each
    token that can be answered, and one that is read by nobody and takes up what a lower
    probability leaves over.
    """

    def __init__(self, spec, vocab, default, topics, prob, unsure):
        self.chain, self.next = {}, []         # token -> dim; (from dim, topic or None, token, probability)
        self.answers, self.topic = {}, {}      # token -> answer dim; topic name -> dim
        end = vocab.ids[spec["end"]]
        width = 1

        def probability(text, a, b):
            for part, p in unsure:
                at = text.find(part)
                while at >= 0:
                    if a < at + len(part) and at < b:
                        return p
                    at = text.find(part, at + 1)
            return prob

        for name, text in [(None, default)] + [(t["name"], t["text"]) for t in topics]:
            tokens = vocab.add_script(text)
            state, topic = 0, name
            for token, a, b in tokens:
                self.next.append((state, topic, token, probability(text, a, b)))
                self.chain[token] = state = width
                topic, width = None, width + 1
            self.next.append((state, topic, end, prob))
        for t in topics:
            self.topic[t["name"]] = width
            width += 1
        self.word_flag, self.picture_flag = width, width + 1
        width += 2
        for token in list(self.chain) + [end]:
            self.answers[token] = width
            width += 1
        self.slack = width
        self.width = width + 1


def logit_for(prob, n_vocab):
    """The logit over all-other-zero logits that gives this probability."""
    return math.log(prob * (n_vocab - 1) / (1 - prob))

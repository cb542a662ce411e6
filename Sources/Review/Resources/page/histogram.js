// The confidences of the rows, to look at and to brush on.

import { el, svg } from "./dom.js";
import * as words from "./words.js";

const width = 220;
const height = 56;

function range(text) {
  const ends = (text ?? "").split("-").map(Number);
  return ends.length === 2 && ends.every((end) => end >= 0 && end <= 1) ? ends : null;
}

/** A histogram whose brush and number fields call `chosen` with `0.4-0.8`, or `null` for all. */
export function histogram(bins, chosenText, chosen) {
  const most = Math.max(1, ...bins);
  const current = range(chosenText);
  const step = width / bins.length;
  const bars = bins.map((count, place) => {
    const tall = count ? Math.max(2, (height * Math.sqrt(count)) / Math.sqrt(most)) : 0;
    const isInside = !current
      || (place + 0.5) / bins.length >= current[0] && (place + 0.5) / bins.length <= current[1];
    return svg("rect", {
      x: place * step + 0.5, y: height - tall, width: step - 1, height: tall,
      class: isInside ? "bar" : "bar outside",
    });
  });
  const brush = svg("rect", { class: "brush", y: 0, height, x: 0, width: 0 });
  const picture = svg(
    "svg", { viewBox: `0 0 ${width} ${height}`, class: "histogram", "aria-hidden": "true" },
    bars, svg("line", { class: "base", x1: 0, x2: width, y1: height, y2: height }), brush);
  listen(picture, brush, chosen);
  return el("div", { class: "confidence" },
    picture,
    el("div", { class: "ends" },
      end("from", "Least confidence in per cent", current?.[0] ?? 0,
        (low) => chosen(text(low, current?.[1] ?? 1))),
      el("span", { "aria-hidden": "true" }, "–"),
      end("to", "Greatest confidence in per cent", current?.[1] ?? 1,
        (high) => chosen(text(current?.[0] ?? 0, high))),
      el("span", { class: "unit" }, "% sure"),
      current && el("button", { type: "button", class: "link", onclick: () => chosen(null) }, "all")));
}

function end(key, label, value, changed) {
  return el("input", {
    type: "number", min: 0, max: 100, step: 1, "aria-label": label, data: { key },
    value: Math.round(100 * value),
    onchange: (event) => changed(Math.min(100, Math.max(0, Number(event.target.value))) / 100),
  });
}

function text(a, b) {
  const [low, high] = a <= b ? [a, b] : [b, a];
  return low <= 0 && high >= 1 ? null : `${low}-${high}`;
}

function listen(picture, brush, chosen) {
  let from = null;
  const place = (event) => {
    const box = picture.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  };
  const draw = (to) => {
    brush.setAttribute("x", Math.min(from, to) * width);
    brush.setAttribute("width", Math.abs(to - from) * width);
  };
  picture.addEventListener("pointerdown", (event) => {
    from = place(event);
    picture.setPointerCapture(event.pointerId);
    draw(from);
  });
  picture.addEventListener("pointermove", (event) => from !== null && draw(place(event)));
  picture.addEventListener("pointerup", (event) => {
    if (from === null) return;
    const to = place(event);
    const rounded = [from, to].map((end) => Math.round(100 * end) / 100);
    // A click asks for a tenth around it.
    const ends = Math.abs(to - from) > 0.015
      ? rounded : [Math.floor(10 * from) / 10, Math.min(1, Math.floor(10 * from + 1) / 10)];
    from = null;
    chosen(text(...ends));
  });
}

export const summary = (chosenText) => {
  const ends = range(chosenText);
  return ends ? `${words.percent(ends[0])} to ${words.percent(ends[1])}` : "";
};

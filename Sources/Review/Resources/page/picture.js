// A row's picture with its evidence drawn on it, and the zoom.

import * as api from "./api.js";
import { el, svg } from "./dom.js";

const mostKept = 8;
const kept = new Map();

/** The row's picture, fetched once; the latest few are kept. */
export function fetched(position) {
  let picture = kept.get(position);
  if (picture) {
    kept.delete(position);
  } else {
    picture = api.picture(position);
    picture.catch(() => kept.delete(position));
  }
  kept.set(position, picture);
  while (kept.size > mostKept) {
    const [oldest, dropped] = kept.entries().next().value;
    kept.delete(oldest);
    dropped.then(({ url }) => URL.revokeObjectURL(url), () => {});
  }
  return picture;
}

const points = (quad) => quad.map(([x, y]) => `${x},${y}`).join(" ");

function mark(evidence, kind, label) {
  const parts = [];
  if (evidence.dimension_line?.length === 2) {
    const [[x1, y1], [x2, y2]] = evidence.dimension_line;
    parts.push(svg("line", { x1, y1, x2, y2, class: "halo" }), svg("line", { x1, y1, x2, y2, class: "drawn" }));
  }
  parts.push(svg("polygon", { points: points(evidence.quad), class: "halo" }));
  parts.push(svg("polygon", { points: points(evidence.quad), class: "outline" }));
  return svg("g", { class: kind }, label && svg("title", {}, label), parts);
}

/** The whole picture as the box of an SVG, or the place around the evidence. */
function box(picture, evidence) {
  if (!evidence) return [0, 0, picture.width, picture.height];
  const corners = [...evidence.quad, ...(evidence.dimension_line ?? [])];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const margin = 0.9 * Math.max(...evidence.quad.map(([, y]) => y)) - 0.9 * Math.min(...evidence.quad.map(([, y]) => y)) + 20;
  return [left - margin, top - margin, Math.max(...xs) - left + 2 * margin, Math.max(...ys) - top + 2 * margin];
}

/** Puts a row's picture into `place`; gives back what zooms it. */
export async function show(place, detail) {
  const row = detail.row;
  place.replaceChildren(el("p", { class: "loading" }, "Loading the picture…"));
  let picture;
  try {
    picture = await fetched(row.position);
  } catch (error) {
    place.replaceChildren(el("p", { class: "loading" }, `The picture cannot be shown. ${error.message}`));
    return { zoom() {} };
  }
  const whole = box(picture);
  const view = svg("svg", {
    viewBox: whole.join(" "), role: "img", class: "picture",
    "aria-label": label(row, detail.evidence),
  },
  svg("image", { href: picture.url, width: picture.width, height: picture.height }),
  detail.siblings.filter((other) => other.evidence && other.value)
    .map((other) => mark(other.evidence, "sibling", `${other.attribute}: ${other.value}`)),
  detail.candidates.filter((other) => other.evidence)
    .map((other) => mark(other.evidence, "candidate", other.value)),
  detail.evidence && mark(detail.evidence, "evidence", row.value ?? detail.evidence.text));
  place.replaceChildren(view);
  let isZoomed = false;
  const zoom = () => {
    const evidence = detail.evidence ?? detail.candidates.find((other) => other.evidence)?.evidence;
    if (!evidence) return;
    isZoomed = !isZoomed;
    glide(view, isZoomed ? box(picture, evidence) : whole);
    place.classList.toggle("zoomed", isZoomed);
  };
  view.addEventListener("click", zoom);
  return { zoom };
}

function label(row, evidence) {
  const what = `The product picture of row ${row.index}`;
  return evidence ? `${what}; “${evidence.text}” is outlined` : what;
}

/** Moves the view to a box, at once for those who want no movement. */
function glide(view, to) {
  const from = view.getAttribute("viewBox").split(" ").map(Number);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    view.setAttribute("viewBox", to.join(" "));
    return;
  }
  const began = performance.now();
  const step = (now) => {
    const share = Math.min(1, (now - began) / 180);
    const eased = 1 - (1 - share) ** 3;
    view.setAttribute("viewBox", to.map((end, place) => from[place] + (end - from[place]) * eased).join(" "));
    if (share < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

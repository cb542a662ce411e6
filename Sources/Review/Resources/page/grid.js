// The rows that the filter lets through, a page at a time.

import * as address from "./address.js";
import * as api from "./api.js";
import { byId, el, tell } from "./dom.js";
import * as words from "./words.js";

const pageSize = 60;

let cards = new Map();
let list;
let next;
let isLoading = false;
let query;
let asking;
let watcher;
let open;
let told;

/** Draws the rows of a filter from the first one; `opened` is called with a chosen row's position. */
export async function draw(state, opened, changed) {
  asking?.abort();
  asking = new AbortController();
  query = state.filter;
  open = opened;
  const page = await api.rows(withLimit(query), asking.signal);
  cards = new Map();
  list = el("ul", { class: "grid", "aria-label": "Rows" });
  const more = el("button", { type: "button", class: "wide more", onclick: load }, "More rows");
  byId("rows").replaceChildren(bar(state, changed), list, more);
  append(page);
  tellTotal(told);
  watcher?.disconnect();
  watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && load(), {
    rootMargin: "800px",
  });
  watcher.observe(more);
}

function withLimit(filter, after) {
  const search = new URLSearchParams(filter);
  search.set("limit", pageSize);
  if (after) search.set("after", after);
  return search;
}

function bar(state, changed) {
  return el("div", { class: "bar" },
    el("p", { class: "total", id: "total", role: "status" }, " "),
    el("label", { class: "order" }, "Order ",
      el("select", {
        onchange: (event) => changed(address.replaced(
          state.filter, "order", event.target.value === "catalogue" ? null : event.target.value)),
      }, Object.entries(words.orders).map(([name, text]) => {
        const option = el("option", { value: name }, text);
        option.selected = name === (state.filter.get("order") ?? "catalogue");
        return option;
      }))));
}

/** Tells how many rows there are, now and when the rows are drawn anew. */
export function tellTotal(counts) {
  told = counts;
  const total = byId("total");
  if (!total || !counts) return;
  total.replaceChildren(
    el("strong", {}, words.number(counts.total)),
    counts.total === counts.all ? " rows" : ` of ${words.count(counts.all, "row")}`);
}

async function load() {
  if (isLoading || !next) return;
  isLoading = true;
  const asked = query;
  try {
    const page = await api.rows(withLimit(asked, next));
    if (asked === query) append(page);
  } catch (error) {
    tell(error.message, true);
  } finally {
    isLoading = false;
  }
}

function append(page) {
  for (const row of page.rows) {
    const item = card(row);
    cards.set(row.position, item);
    list.append(item);
  }
  next = page.next;
  const more = byId("rows").querySelector(".more");
  if (more) more.hidden = !next;
  if (cards.size === 0) {
    list.replaceWith(el("p", { class: "empty" }, "No row is like that. Clear a filter to see more."));
  }
}

/** Draws a row anew whose state has changed. */
export function update(row) {
  const old = cards.get(row.position);
  if (!old) return;
  const item = card(row);
  if (old.classList.contains("chosen")) item.classList.add("chosen");
  cards.set(row.position, item);
  old.replaceWith(item);
}

/** Marks the row that is open, and brings it into view. */
export function choose(position) {
  for (const item of list?.querySelectorAll(".chosen") ?? []) {
    item.classList.remove("chosen");
    item.querySelector("a").removeAttribute("aria-current");
  }
  const item = cards.get(position);
  if (!item) return;
  item.classList.add("chosen");
  item.querySelector("a").setAttribute("aria-current", "true");
  item.scrollIntoView({ block: "nearest" });
}

export const first = () => cards.keys().next().value;
export const focus = (position) => cards.get(position)?.querySelector("a").focus();

function card(row) {
  const link = el("a", {
    href: address.of({ filter: query, row: row.position, view: "rows" }),
    onclick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      open(row.position);
    },
  },
  el("span", { class: "frame" },
    el("img", {
      src: `/thumbnails/${row.position}`, alt: "", loading: "lazy", decoding: "async",
      onerror: (event) => event.target.replaceWith(el("span", { class: "no-picture" }, "no picture")),
    }),
    badge(row)),
  el("span", { class: "attribute" }, row.attribute.replaceAll("_", " ") || "bad row"),
  el("span", { class: `answer ${row.status}` }, shown(row)),
  sureness(row),
  difference(row));
  return el("li", { class: "card", data: { position: row.position } }, link);
}

function shown(row) {
  if (!row.isCorrected || row.review === "accepted") return words.answer(row);
  return [el("s", {}, words.answer(row)), " ", el("ins", {}, row.corrected ?? "not shown")];
}

function difference(row) {
  if (!row.comparison || row.comparison === "same") return null;
  return el("span", { class: "there" }, "there: ", row.otherValue || "blank");
}

/** How sure the answer is, as a bar and in words. */
export function sureness(row) {
  if (row.confidence === null || row.confidence === undefined) return null;
  return el("span", { class: "sure" },
    el("span", { class: "gauge", "aria-hidden": "true" },
      el("span", { style: { width: words.percent(row.confidence).replace(" ", "") } })),
    el("span", {}, words.percent(row.confidence)));
}

function badge(row) {
  const review = { accepted: "✓", corrected: "✎", disputed: "⚡" }[row.review];
  const isWrong = !["right", "unknown"].includes(row.truth);
  return el("span", { class: "badges" },
    review && el("span", { class: `badge ${row.review}` },
      el("span", { "aria-hidden": "true" }, review), el("span", { class: "unseen" }, row.review)),
    isWrong && el("span", { class: "badge wrong", title: words.value(row.truth) }, words.error(row.truth)),
    row.truth === "right" && !review && el("span", { class: "dot", title: "right" },
      el("span", { class: "unseen" }, "right")));
}

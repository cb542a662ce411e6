// The filters beside the rows: each is a part of the address.

import * as address from "./address.js";
import { byId, el, settled } from "./dom.js";
import { histogram } from "./histogram.js";
import * as words from "./words.js";

const shownAtFirst = 8;
const opened = new Set();

/** Draws the filters; `change` is called with a new filter. */
export function draw(filter, counts, change) {
  const place = byId("filters");
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const isOpen = place.querySelector("details.drawer")?.open
    ?? !matchMedia("(max-width: 760px)").matches;
  place.replaceChildren(
    el("details", { class: "drawer", open: isOpen },
      el("summary", {}, "Filters", active(filter)),
      el("div", { class: "drawer-body" },
        search(filter, change),
        el("fieldset", {}, el("legend", {}, "Confidence"),
          histogram(counts.histogram, filter.get("confidence"),
            (range) => change(address.replaced(filter, "confidence", range)))),
        Object.keys(words.facets).map((name) => facet(name, filter, counts, change)),
        group(filter, change),
        filter.size > (filter.has("order") ? 1 : 0) && el("button", {
          type: "button", class: "wide", data: { key: "clear" },
          onclick: () => change(address.replaced(new URLSearchParams(), "order", filter.get("order"))),
        }, "Clear all filters"))));
  if (focused) place.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function active(filter) {
  const many = [...filter.keys()].filter((name) => name !== "order").length;
  return many > 0 && el("span", { class: "pill" }, many);
}

function search(filter, change) {
  const typed = settled(250, (text) => change(address.replaced(filter, "q", text)));
  const field = el("input", {
    type: "search", id: "search", value: filter.get("q") ?? "", placeholder: "value, label, index, link",
    data: { key: "search" }, autocomplete: "off", spellcheck: "false",
    oninput: (event) => typed(event.target.value),
  });
  return el("div", { class: "search" }, el("label", { for: "search" }, "Search"), field);
}

function group(filter, change) {
  if (!filter.has("group")) return null;
  return el("fieldset", {}, el("legend", {}, "Group"),
    el("button", {
      type: "button", class: "chip", onclick: () => change(address.replaced(filter, "group", null)),
      "aria-label": `Do not filter by group ${filter.get("group")}`,
    }, filter.get("group"), " ×"));
}

function facet(name, filter, counts, change) {
  let values = counts.facets[name] ?? [];
  const isChosen = (value) => filter.getAll(name).includes(value);
  // A facet in which all rows are alike tells nothing.
  if (values.length < 2 && !filter.has(name)) return null;
  if (name === "truth") values = withWrong(values);
  if (name === "unit" || name === "failure") values = [...values].sort((a, b) => b.rows - a.rows);
  const isAll = opened.has(name) || values.length <= shownAtFirst + 2;
  const shown = values.filter((value, place) => isAll || place < shownAtFirst || isChosen(value.name));
  return el("fieldset", {}, el("legend", {}, words.facets[name]),
    shown.map((value) => option(name, value, isChosen(value.name), filter, change)),
    !isAll && el("button", {
      type: "button", class: "link", data: { key: `${name} more` },
      onclick: (event) => {
        opened.add(name);
        draw(filter, counts, change);
        event.preventDefault();
      },
    }, `${values.length - shown.length} more`));
}

/** All kinds of errors together stand before each. */
function withWrong(values) {
  const wrong = values.filter((value) => !["right", "unknown"].includes(value.name));
  if (wrong.length < 2) return values;
  const rows = wrong.reduce((sum, value) => sum + value.rows, 0);
  const place = values.indexOf(wrong[0]);
  return [...values.slice(0, place), { name: "wrong", rows }, ...values.slice(place)];
}

function option(name, value, isChosen, filter, change) {
  return el("label", { class: value.rows === 0 && !isChosen ? "option empty-option" : "option" },
    el("input", {
      type: "checkbox", checked: isChosen, data: { key: `${name} ${value.name}` },
      onchange: () => change(address.toggled(filter, name, value.name)),
    }),
    el("span", { class: "name" }, words.value(value.name)),
    el("span", { class: "rows" }, words.number(value.rows)));
}

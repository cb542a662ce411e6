// What corrections teach the choice: asked for, looked at, and then taken or not.

import * as address from "./address.js";
import * as api from "./api.js";
import { byId, el, tell } from "./dom.js";
import * as words from "./words.js";

let timer;

/** Draws the view and keeps it up to date while the choice learns; `isShown` says whether it still is to be seen. */
export async function draw(isShown, go, taken) {
  clearTimeout(timer);
  const state = await api.learning();
  if (!isShown()) return;
  const again = () => draw(isShown, go, taken);
  const ask = async (action) => {
    try {
      await api.learn(action);
    } catch (error) {
      tell(error.message, true);
    }
    await again();
  };
  byId("rows").replaceChildren(page(state, ask, go));
  const isBusy = ["learning", "choosing", "taking"].includes(state.phase);
  if (isBusy) timer = setTimeout(async () => { if (isShown()) await again(); }, 300);
  if (state.phase === "taken") taken();
}

function page(state, ask, go) {
  const { phase, proposal, problem, obstacle } = state;
  const isBusy = ["learning", "choosing", "taking"].includes(phase);
  return el("div", { class: "run learn" },
    el("h2", {}, "Teach the choice"),
    el("p", {}, "What you accepted and corrected retrains how the reader chooses among what it found. No picture "
      + "is read again, and nothing changes before you have looked at it and taken it."),
    obstacle ? el("p", { class: "problem" }, sentence(obstacle)) : [
      el("p", { class: "note" }, "Correct a few dozen rows first, best in the order ",
        el("a", { href: address.of({ filter: new URLSearchParams({ order: "gain", review: "open" }) }) },
          "what teaches most first"), "."),
      el("div", { class: "buttons" },
        el("button", { type: "button", class: phase === "proposed" ? "" : "primary", disabled: isBusy,
          onclick: () => ask("learn") }, proposal ? "Learn again" : "Learn"),
        phase === "proposed" && el("button", { type: "button", class: "primary", onclick: () => ask("take") }, "Take"),
        phase === "proposed" && el("button", { type: "button", onclick: () => ask("discard") }, "Discard")),
    ],
    el("p", { role: "status", class: problem ? "problem" : "note" }, problem ? sentence(problem) : doing(state)),
    phase === "choosing" && el("progress", { max: state.of, value: state.done, "aria-label": "Rows chosen anew" }),
    proposal && figures(proposal), proposal && changes(proposal, go));
}

const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const doing = (state) => ({
  learning: "Learning from the corrected rows …",
  choosing: `Choosing anew: ${words.number(state.done ?? 0)} of ${words.count(state.of ?? 0, "row")} …`,
  proposed: "This is what would change. Nothing is changed yet.",
  taking: "Choosing every row anew and writing the output …",
  taken: "Taken: the run's weights and predictions are changed.",
})[state.phase] ?? "";

const decimals = (share) => share.toFixed(3);
const signed = (change) => `${change < 0 ? "−" : "+"}${decimals(Math.abs(change))}`;

function figures(proposal) {
  const { counts } = proposal;
  const range = proposal.low === undefined ? "" : `95 % interval ${signed(proposal.low)} to ${signed(proposal.high)}`;
  return [
    el("dl", { class: "tiles" },
      tile("Corrected rows", words.number(proposal.corrected)),
      tile("F1 on them now", decimals(proposal.before)),
      tile("F1 after", decimals(proposal.after)),
      tile("Difference", signed(proposal.after - proposal.before)),
      tile("Rows that change", `${words.number(counts.changed)} of ${words.number(counts.rows)}`),
      tile("Blank to a value", words.number(counts.toValue)),
      tile("Value to blank", words.number(counts.toBlank))),
    el("p", { class: "note" },
      `“After” is cross-validated: each corrected row is answered by weights that never saw its picture. ${range}${range ? "; " : ""}`
      + `${words.number(proposal.gained)} become right, ${words.number(proposal.lost)} wrong. `
      + `Rows that people chose are no random sample of the run. Learned in ${proposal.learning.toFixed(1)} s.`,
      proposal.unusable > 0 && ` ${words.count(proposal.unusable, "corrected row")} could not be used: nothing was kept of their picture.`,
      counts.unkept > 0 && ` ${words.count(counts.unkept, "row")} stay as they are for the same reason.`),
  ];
}

const tile = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));

function changes(proposal, go) {
  const { counts } = proposal;
  if (counts.changed === 0) return el("p", {}, "No row would be answered otherwise.");
  return el("section", {},
    el("h3", {}, proposal.changes.length < counts.changed
      ? `The first ${proposal.changes.length} rows that change` : "The rows that change"),
    el("ul", { class: "siblings" }, proposal.changes.map((one) => el("li", {}, el("a", {
      href: address.of({ filter: new URLSearchParams(), row: one.position, view: "rows" }),
      onclick: (event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(one.position);
      },
    },
    el("span", { class: "name" }, `${one.index} ${words.value(one.attribute)}`),
    el("span", {}, el("s", {}, one.before ?? "blank"), " ", el("ins", {}, one.after ?? "blank")),
    el("span", {}, words.percent(one.confidence)))))));
}

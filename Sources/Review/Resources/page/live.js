// The run as a whole: how far it is, and while it runs, how it goes.

import * as address from "./address.js";
import { byId, el } from "./dom.js";
import * as words from "./words.js";

/** Draws the line of figures at the top of the page. */
export function drawFigures(live, score, overview) {
  const { counts, rows } = live.status;
  byId("figures").replaceChildren(...[
    figure("Values", words.number(counts.value)),
    figure("Blank", words.number(counts.abstained)),
    counts.failed > 0 && figure("Failed", words.number(counts.failed), "problem"),
    counts.waiting > 0 && figure(live.isRunning ? "Running" : "Waiting",
      `${words.percent((rows - counts.waiting) / rows)} · ${words.number(counts.waiting)} left`),
    score?.here && figure("F1", f1(score), "strong", interval(score, overview)),
  ].filter(Boolean));
}

const figure = (name, value, kind = "", title) =>
  el("div", { class: `figure ${kind}`, title }, el("dt", {}, name), el("dd", {}, value));

const decimals = (share) => share.toFixed(3);

function f1({ here, there }) {
  if (!there) return decimals(here.f1);
  const change = here.f1 - there.f1;
  return `${decimals(here.f1)} (${change >= 0 ? "+" : "−"}${decimals(Math.abs(change))})`;
}

function interval({ here, there, rows }, overview) {
  const range = here.low === undefined ? "" : `, 95 % interval ${decimals(here.low)} to ${decimals(here.high)}`;
  const other = there ? `; ${overview.otherRun}: ${decimals(there.f1)}` : "";
  return `over ${words.count(rows, "row")} whose truth is known${range}${other}`;
}

/** Draws the view of the run. */
export function draw(live, score, state, go) {
  const { counts, rows, parts, failures, models: cost, activity } = live.status;
  const done = rows - counts.waiting;
  byId("rows").replaceChildren(
    el("div", { class: "run" },
      el("h2", {}, live.isRunning ? "The run is going on" : counts.waiting ? "The run is not done" : "The run is done"),
      el("progress", { max: rows, value: done, "aria-label": "Rows with an outcome" }),
      el("dl", { class: "tiles" },
        tile("Rows done", `${words.number(done)} of ${words.number(rows)}`),
        tile("Values", words.number(counts.value)), tile("Blank", words.number(counts.abstained)),
        tile("Failed", words.number(counts.failed)), tile("Waiting", words.number(counts.waiting)),
        live.isRunning && tile("Rows a second", live.rowsPerSecond === undefined ? "–" : live.rowsPerSecond.toFixed(1)),
        live.isRunning && tile("Time left", words.duration(live.secondsLeft)),
        cost && tile("Model calls", words.number(cost.reading.calls + cost.refining.calls)),
        cost && tile("Tokens in", words.number(cost.reading.promptTokens + cost.refining.promptTokens)),
        cost && tile("Tokens out", words.number(cost.reading.completionTokens + cost.refining.completionTokens)),
        cost?.price !== undefined && tile("Price so far", cost.price.toFixed(2)),
        score?.here && tile("F1", decimals(score.here.f1)),
        score?.here && tile("Precision", decimals(score.here.precision)),
        score?.here && tile("Recall", decimals(score.here.recall))),
      el("section", {}, el("h3", {}, words.count(parts.length, "part")),
        el("ol", { class: "parts" }, parts.map(part)), legend()),
      engines(activity),
      live.attempts.some((one) => one.attempts > 1) && el("section", {}, el("h3", {}, "Attempts"),
        el("ul", { class: "plain" }, live.attempts.map((one) =>
          el("li", {}, `${words.count(one.rows, "row")} asked ${one.attempts === 1 ? "once" : `${one.attempts} times`}`)))),
      failures.length > 0 && el("section", {}, el("h3", {}, "Failures"),
        el("ul", { class: "failures" }, failures.map((one) => el("li", {},
          el("a", { href: address.of({ filter: new URLSearchParams({ failure: `${one.component} ${one.category}` }) }) },
            `${words.number(one.rows)} × ${one.component} ${one.category}`),
          " ", one.example)))),
      latest("Latest answers", live.latest, words.answer, state, go),
      latest("Latest failures", live.latestFailed, (row) => row.reason ?? "failed", state, go),
      people(score)));
}

/** What the process that works on the run last said of its engines. */
function engines(activity) {
  if (!activity?.engines.length) return null;
  const isStale = !activity.hasEnded && activity.age > 10;
  const heard = isStale ? `Nothing was heard of the process for ${words.duration(activity.age)}; these are its last words.`
    : activity.hasEnded ? "The process has ended; since it was started:" : null;
  return el("section", { class: "engines" }, el("h3", {}, "Engines"),
    heard && el("p", { class: isStale ? "problem" : "" }, heard),
    el("ul", { class: "plain" }, activity.engines.map((one) => el("li", {},
      el("strong", {}, one.name), " ",
      activity.hasEnded || isStale ? "" : one.slots === 0 ? "is not open; "
        : `${one.inFlight} of ${words.count(one.slots, "slot")} busy, ${words.number(one.waiting)} waiting; `,
      `${words.count(one.calls, "call")}, ${words.number(one.promptTokens)} tokens in, ${words.number(one.completionTokens)} out`,
      one.byAttempt.length > 1 && `; repeated: ${one.byAttempt.slice(1).map((calls, place) =>
        `${words.number(calls)} × attempt ${place + 2}`).join(", ")}`,
      Object.keys(one.failures).length > 0 && `; failed: ${Object.entries(one.failures).map(([kind, calls]) =>
        `${words.number(calls)} × ${kind}`).join(", ")}`))));
}

function latest(title, rows, told, state, go) {
  if (rows.length === 0) return null;
  return el("section", {}, el("h3", {}, title),
    el("ul", { class: "siblings" }, rows.map((row) => el("li", {}, el("a", {
      href: address.of({ ...state, view: "rows", row: row.position }),
      onclick: (event) => {
        event.preventDefault();
        go(row.position);
      },
    },
    el("span", { class: "name" }, `${row.index} ${words.value(row.attribute)}`),
    el("span", { class: "value" }, told(row)))))));
}

const tile = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));

function partState(part) {
  const settled = part.value + part.abstained + part.failed;
  if (part.waiting === 0) return part.failed > 0 && part.failed === settled ? "failed" : "done";
  return settled > 0 ? "running" : "waiting";
}

function part(one, number) {
  const settled = one.value + one.abstained + one.failed;
  const text = `Part ${number}: ${settled} of ${settled + one.waiting} rows done`;
  return el("li", { class: partState(one), title: text }, el("span", { class: "unseen" }, text));
}

const legend = () => el("p", { class: "legend" }, ["waiting", "running", "done", "failed"].map((name) =>
  el("span", {}, el("span", { class: `swatch ${name}`, "aria-hidden": "true" }), name)));

function people(score) {
  if (!score?.reviewers.length) return null;
  return el("section", {}, el("h3", {}, "People"),
    el("ul", { class: "plain" }, score.reviewers.map((one) =>
      el("li", {}, `${one.name}: ${words.count(one.rows, "row")}`))),
    score.agreements.map((one) => el("p", {},
      `${one.first} and ${one.second} both looked at ${words.count(one.rows, "row")} and agree on ${words.number(one.agreed)}`,
      one.kappa === undefined || one.kappa === null ? "." : `; Cohen’s kappa ${one.kappa.toFixed(2)}.`)));
}

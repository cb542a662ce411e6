// Joins the address, the filters, the rows, the chosen row and the keys.

import * as address from "./address.js";
import * as api from "./api.js";
import * as detailPane from "./detail.js";
import { byId, el, settled, tell } from "./dom.js";
import * as filters from "./filters.js";
import * as grid from "./grid.js";
import * as keys from "./keys.js";
import * as learn from "./learn.js";
import * as live from "./live.js";
import * as words from "./words.js";

let state = address.read();
let overview;
let detail;
let score;
let latestLive;
let asking;
const ahead = new Map();

const reviewer = () => byId("reviewer").value.trim();

function guarded(action) {
  return async (...values) => {
    try {
      return await action(...values);
    } catch (error) {
      if (error.name !== "AbortError") tell(error.message, true);
    }
  };
}

// What is typed is done in the order of typing, each after the one before is on disk.
let turn = Promise.resolve();
const inTurn = (action) => (...values) => {
  turn = turn.then(() => action(...values));
  return turn;
};

// The rows and their counts.

const drawCounts = guarded(async () => {
  asking?.abort();
  asking = new AbortController();
  const counts = await api.counts(state.filter, asking.signal);
  filters.draw(state.filter, counts, changeFilter);
  grid.tellTotal(counts);
});

const drawRows = guarded(async () => {
  byId("filters").hidden = state.view !== "rows";
  byId("body").classList.toggle("with-filters", state.view === "rows");
  if (state.view === "learn") {
    await learn.draw(() => state.view === "learn", open, watch);
    return;
  }
  if (state.view === "run") {
    if (latestLive) live.draw(latestLive, score, state, open);
    return;
  }
  ahead.clear();
  await Promise.all([grid.draw(state, open, changeFilter), drawCounts()]);
  if (state.row !== null) grid.choose(state.row);
});

function changeFilter(filter) {
  state = { ...state, filter, view: "rows" };
  address.write(state);
  drawViews();
  drawRows();
}

// The chosen row.

function fetchRow(position) {
  const known = ahead.get(position);
  if (known) return known;
  const asked = api.row(position, state.filter);
  ahead.set(position, asked);
  asked.catch(() => ahead.delete(position));
  return asked;
}

const open = guarded(async (position, isStep = true) => {
  state = { ...state, row: position, view: "rows" };
  address.write(state, { isStep });
  await show();
});

const show = guarded(async () => {
  const position = state.row;
  if (position === null) {
    detail = undefined;
    detailPane.close();
    return;
  }
  const found = await fetchRow(position);
  if (state.row !== position) return;
  detail = found;
  grid.choose(position);
  for (const following of detail.following) fetchRow(following);
  detailPane.draw(detail, state, actions);
});

function close() {
  const left = state.row;
  state = { ...state, row: null };
  address.write(state);
  show();
  grid.choose(null);
  grid.focus(left);
}

// What a person says.

const say = inTurn(guarded(async (wanted) => {
  if (!detail) return;
  const correction = typeof wanted === "function" ? wanted(detail.candidates) : wanted;
  if (!correction) return;
  if (!reviewer()) {
    byId("reviewer").focus();
    tell("Say who you are first.", true);
    return;
  }
  const following = detail.next;
  const { row } = await api.correct({ ...correction, who: reviewer(), position: detail.row.position });
  changed(row);
  tell(row.review === "accepted" ? `Accepted: ${words.answer(row)}` : `Saved: ${row.corrected ?? "not shown"}`);
  if (following === null || following === undefined) await show();
  else await open(following, false);
}));

const undo = inTurn(guarded(async () => {
  if (!reviewer()) return;
  const { row } = await api.correct({ kind: "undo", who: reviewer() });
  changed(row);
  tell(`Taken back: ${words.value(row.attribute)} of row ${row.index}`);
  await open(row.position, false);
}));

function changed(row) {
  ahead.clear();
  grid.update(row);
  recount();
}

const recount = settled(150, () => {
  drawScore();
  if (state.view === "rows") drawCounts();
});

const actions = {
  act: say, undo, close,
  go: (position) => open(position, false),
  edit: () => detailPane.edit(detail, actions),
  filter: changeFilter,
};

const move = inTurn(async (direction) => {
  if (state.row === null) {
    const first = grid.first();
    if (first !== undefined) await open(first);
    return;
  }
  const position = detail?.[direction];
  if (position !== null && position !== undefined) await open(position, false);
});

/** Takes a candidate of the row that is open when its turn comes. */
const take = (number) => say((candidates) => candidates[number - 1]
  && { kind: "value", value: candidates[number - 1].value });

keys.listen({
  j: () => move("next"),
  k: () => move("previous"),
  a: () => say({ kind: "accept" }),
  x: () => say({ kind: "nothing" }),
  e: inTurn(() => detail && actions.edit()),
  u: undo,
  z: () => detailPane.zoom(),
  digit: (number) => take(number),
  "/": () => byId("search")?.focus(),
  "?": () => byId("help").showModal(),
  Escape: () => state.row !== null && close(),
});

// The run as a whole.

const drawScore = guarded(async () => {
  score = await api.score();
  drawLive();
});

function drawLive() {
  if (!latestLive) return;
  live.drawFigures(latestLive, score, overview);
  if (state.view === "run") live.draw(latestLive, score, state, open);
}

const watch = guarded(async () => {
  if (document.hidden) return;
  const before = latestLive;
  latestLive = await api.live();
  if (before?.generation === latestLive.generation && before.isRunning === latestLive.isRunning) {
    // Engines have something to say also while no row is settled.
    if (before.status.activity?.at !== latestLive.status.activity?.at) drawLive();
    return;
  }
  ahead.clear();
  drawLive();
  if (before) recount();
});

async function watchOn() {
  await watch();
  setTimeout(watchOn, latestLive?.isRunning ? 1000 : 4000);
}

function drawViews() {
  byId("views").replaceChildren(...[["rows", "Rows"], ["run", "Run"], ["learn", "Learn"]].map(([name, text]) => el("a", {
    href: address.of({ ...state, row: null, view: name }),
    "aria-current": state.view === name ? "page" : null,
    onclick: (event) => {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      state = { ...state, row: null, view: name };
      address.write(state);
      drawAll();
    },
  }, text)));
}

async function drawAll() {
  drawViews();
  await drawRows();
  await show();
}

async function begin() {
  const opening = await api.overview();
  overview = opening.overview;
  const title = overview.otherRun ? `${overview.run} and ${overview.otherRun}` : overview.run;
  byId("title").textContent = title;
  document.title = `${title} – Measurand review`;
  const field = byId("reviewer");
  field.value = localStorage.getItem("reviewer") ?? opening.reviewer;
  field.addEventListener("change", () => localStorage.setItem("reviewer", reviewer()));
  byId("help-button").addEventListener("click", () => byId("help").showModal());
  addEventListener("popstate", () => {
    state = address.read();
    drawAll();
  });
  await drawAll();
  watchOn();
  await drawScore();
}

guarded(begin)();

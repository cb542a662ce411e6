// One row with everything that is known of it, and what can be said about it.

import * as address from "./address.js";
import { byId, el } from "./dom.js";
import { editor } from "./editor.js";
import { sureness } from "./grid.js";
import * as picture from "./picture.js";
import * as words from "./words.js";

let zooming = Promise.resolve({ zoom() {} });
export const zoom = async () => (await zooming).zoom();

/** Draws a row; `act` says something about it, `go` opens another row, `close` leaves. */
export function draw(detail, state, actions) {
  const place = byId("detail");
  const hadFocus = place.contains(document.activeElement);
  place.hidden = false;
  byId("body").classList.add("with-detail");
  const frame = el("div", { class: "picture-frame" });
  const heading = el("h2", { tabindex: "-1" }, words.value(detail.row.attribute || "bad row"));
  const inner = el("div", { class: "detail-body" },
    answer(detail),
    buttons(detail, actions),
    el("div", { id: "editor" }),
    detail.row.reason && el("p", { class: "reason" }, detail.row.reason),
    candidates(detail, actions),
    steps(detail),
    siblings(detail, state, actions),
    history(detail),
    facts(detail, state, actions));
  place.replaceChildren(
    el("div", { class: "detail-top" },
      heading,
      el("p", { class: "meaning" }, detail.meaning),
      el("div", { class: "turns" },
        turn("‹", "Row before (K)", detail.previous, actions),
        turn("›", "Next row (J)", detail.next, actions),
        el("button", { type: "button", class: "quiet", "aria-label": "Close the row (Esc)", onclick: actions.close }, "×"))),
    frame, inner);
  place.scrollTop = 0;
  if (hadFocus) heading.focus({ preventScroll: true });
  zooming = picture.show(frame, detail);
  for (const following of detail.following) picture.fetched(following).catch(() => {});
}

/** Leaves the row. */
export function close() {
  const place = byId("detail");
  place.hidden = true;
  place.replaceChildren();
  byId("body").classList.remove("with-detail");
}

/** Opens the field for the right value. */
export function edit(detail, actions) {
  const place = byId("editor");
  if (!place || !detail.row.attribute) return;
  const leave = () => {
    place.replaceChildren();
    byId("detail").querySelector("h2")?.focus({ preventScroll: true });
  };
  const typing = editor(detail, (value) => actions.act({ kind: "value", value }), leave);
  place.replaceChildren(typing.form);
  typing.focus();
}

function turn(sign, label, position, actions) {
  return el("button", {
    type: "button", class: "quiet", "aria-label": label, title: label,
    disabled: position === null || position === undefined, onclick: () => actions.go(position),
  }, sign);
}

function answer(detail) {
  const { row, right } = detail;
  const isWrong = !["right", "unknown"].includes(row.truth);
  return el("div", { class: "headline" },
    el("p", { class: `big ${row.status}` }, words.answer(row)), sureness(row),
    row.isCorrected && row.review !== "accepted"
      && el("p", { class: "said" }, "Corrected to ", el("strong", {}, row.corrected ?? "not shown")),
    row.review === "accepted" && el("p", { class: "said" }, "Accepted"),
    row.review === "disputed" && el("p", { class: "said problem" }, "People say different things"),
    right && el("p", { class: isWrong ? "said problem" : "said" },
      "The truth table says ", el("strong", {}, right.length ? right.join(" or ") : "not shown")),
    row.comparison && row.comparison !== "same"
      && el("p", { class: "said" }, "The other run says ", el("strong", {}, row.otherValue || "blank")));
}

function buttons(detail, { act, edit, undo }) {
  const isBlank = detail.row.status !== "value";
  const isOpen = detail.row.attribute && detail.row.status !== "waiting";
  return el("div", { class: "buttons" },
    el("button", { type: "button", class: "primary", disabled: !isOpen, onclick: () => act({ kind: "accept" }) },
      isBlank ? "Blank is right " : "Accept ", el("kbd", {}, "A")),
    el("button", { type: "button", disabled: !detail.row.attribute, onclick: edit }, "Edit ", el("kbd", {}, "E")),
    el("button", { type: "button", disabled: !detail.row.attribute, onclick: () => act({ kind: "nothing" }) },
      "Not shown ", el("kbd", {}, "X")),
    el("button", { type: "button", onclick: undo }, "Undo ", el("kbd", {}, "U")));
}

function candidates({ candidates }, { act }) {
  if (!candidates.length) return null;
  return section("Other candidates", el("ol", { class: "candidates" }, candidates.map((one, place) =>
    el("li", {}, el("button", {
      type: "button", class: "candidate", onclick: () => act({ kind: "value", value: one.value }),
    },
    el("kbd", {}, place + 1), el("span", { class: "value" }, one.value), sureness(one),
    one.evidence && el("span", { class: "quote" }, `“${one.evidence.text}”`))))));
}

function steps({ steps }) {
  if (!steps.length) return null;
  return section("From picture to value", el("ol", { class: "steps" }, steps.map((step) =>
    el("li", {},
      el("span", { class: "step" }, words.step(step.name)),
      el("span", { class: "value" }, step.name === "read" ? `“${step.text}”` : step.text),
      step.note && el("span", { class: "note" }, step.note)))));
}

function siblings({ siblings }, state, { go }) {
  if (!siblings.length) return null;
  return section("Also asked of this picture", el("ul", { class: "siblings" }, siblings.map((other) =>
    el("li", {}, el("a", {
      href: address.of({ ...state, row: other.position }),
      onclick: (event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(other.position);
      },
    },
    el("span", { class: "name" }, words.value(other.attribute)),
    el("span", { class: "value" }, other.value ?? "blank"),
    sureness(other))))));
}

function history({ history }) {
  if (!history.length) return null;
  const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
  return section("History", el("ol", { class: "history" }, history.map((one) =>
    el("li", { class: one.isUndone ? "undone" : "" },
      el("strong", {}, one.who), " ",
      one.isUndo ? "took that back" : one.isAcceptance ? "accepted the answer"
        : one.value === undefined || one.value === null ? "says it is not shown" : `says ${one.value}`,
      " ", el("time", { datetime: one.at }, time.format(new Date(one.at)))))));
}

function facts({ row, attempts, reader, answeredBy, usage, seen }, state, { filter }) {
  return section("Row", el("dl", { class: "facts" },
    fact("Index", row.index), fact("Picture", row.link),
    row.group && fact("Group", el("button", {
      type: "button", class: "link",
      onclick: () => filter(address.replaced(state.filter, "group", row.group)),
    }, row.group)),
    fact("Asked", words.count(attempts, "time")), answeredBy && fact("Answered by", answeredBy),
    reader && fact("Reader", reader),
    usage && fact("Models", cost(usage)),
    seen && fact("Text seen", el("pre", {}, seen))));
}

const cost = (usage) => `${words.count(usage.calls, "call")}, ${words.number(usage.promptTokens)} + ${
  words.number(usage.completionTokens)} tokens, ${words.duration(usage.milliseconds / 1000)}`;

const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));
const section = (title, ...content) => el("section", {}, el("h3", {}, title), content);

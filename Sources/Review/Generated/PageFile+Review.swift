// Made from Resources/page by Scripts/generate-page.py. Do not edit by hand.
// swift-format-ignore-file

internal import Serving

extension PageFile {
  /// Every file of the page, by name.
  static let review: [PageFile] = [
    PageFile(
      path: "/address.js", type: "text/javascript; charset=utf-8",
      text: ###"""
        // The page's state is its address: the filter's names, the chosen row, the view.

        const filterNames = [
          "attribute", "status", "unit", "failure", "truth", "review", "look", "reader", "refined", "other",
          "group", "q",
          "confidence", "order",
        ];

        /** The state that the address says. */
        export function read() {
          const search = new URLSearchParams(location.search);
          const filter = new URLSearchParams();
          for (const [name, value] of search) if (filterNames.includes(name) && value) filter.append(name, value);
          const row = search.get("row");
          return {
            filter,
            row: row !== null && /^\d+$/.test(row) ? Number(row) : null,
            view: ["run", "learn"].includes(search.get("view")) ? search.get("view") : "rows",
          };
        }

        /** The address of a state. */
        export function of({ filter, row, view }) {
          const search = new URLSearchParams(filter);
          if (view && view !== "rows") search.set("view", view);
          if (row !== null && row !== undefined) search.set("row", row);
          const text = search.toString();
          return text ? `?${text}` : location.pathname;
        }

        /** Writes the state; a step that a person wants to come back to makes a new entry. */
        export function write(state, { isStep = true } = {}) {
          const address = of(state);
          if (isStep) history.pushState(null, "", address);
          else history.replaceState(null, "", address);
        }

        /** The filter with a facet's value switched on or off. */
        export function toggled(filter, name, value) {
          const result = new URLSearchParams(filter);
          const others = result.getAll(name).filter((other) => other !== value);
          const isOn = others.length < result.getAll(name).length;
          result.delete(name);
          for (const other of isOn ? others : [...others, value]) result.append(name, other);
          return result;
        }

        /** The filter with one value of that name, or none. */
        export function replaced(filter, name, value) {
          const result = new URLSearchParams(filter);
          result.delete(name);
          if (value) result.set(name, value);
          return result;
        }

        """###),
    PageFile(
      path: "/api.js", type: "text/javascript; charset=utf-8",
      text: ###"""
        // What the page asks its server.

        async function answer(response) {
          const body = await response.json().catch(() => ({}));
          if (!response.ok) throw new Error(body.problem ?? `the server says ${response.status}`);
          return body;
        }

        const get = async (path, query, signal) => {
          const search = query?.toString();
          return answer(await fetch(search ? `${path}?${search}` : path, { signal }));
        };

        export const overview = () => get("/api/overview");
        export const rows = (query, signal) => get("/api/rows", query, signal);
        export const counts = (query, signal) => get("/api/counts", query, signal);
        export const row = (position, query) => get(`/api/rows/${position}`, query);
        export const score = () => get("/api/score");
        export const live = () => get("/api/live");
        export const typed = (attribute, text) => get("/api/typed", new URLSearchParams({ attribute, text }));

        export const learning = () => get("/api/learning");

        const post = async (path, body) => answer(await fetch(path, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(body),
        }));

        export const correct = (correction) => post("/api/corrections", correction);
        export const learn = (action) => post("/api/learning", { action });

        /** A row's picture and the size of the stored one, in whose pixels evidence is told. */
        export async function picture(position) {
          const response = await fetch(`/pictures/${position}`);
          if (!response.ok) await answer(response);
          const [width, height] = (response.headers.get("Picture-Size") ?? "0x0").split("x").map(Number);
          return { width, height, url: URL.createObjectURL(await response.blob()) };
        }

        """###),
    PageFile(
      path: "/detail.css", type: "text/css; charset=utf-8",
      text: ###"""
        /* One row: the picture above, what can be said of it below. */

        .detail { border-left: 1px solid var(--line); background: var(--surface); }
        .detail-top {
          display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: 0.6rem 1rem; position: sticky; top: 0;
          background: var(--surface); border-bottom: 1px solid var(--line); z-index: 2;
        }
        .detail-top h2 { font-size: 1.05rem; font-weight: 650; }
        .detail-top h2::first-letter { text-transform: uppercase; }
        .detail-top .meaning { grid-row: 2; font-size: var(--small); color: var(--muted); }
        .turns { grid-row: 1 / 3; grid-column: 2; align-self: center; display: flex; }
        .turns button { padding: 0.1rem 0.65rem; font-size: 1.25rem; line-height: 1.4; }

        .picture-frame { background: light-dark(#eceff1, #101316); border-bottom: 1px solid var(--line); }
        .picture { display: block; width: 100%; height: min(48vh, 34rem); cursor: zoom-in; background: light-dark(#eceff1, #101316); }
        .zoomed .picture { cursor: zoom-out; }
        .loading { padding: 4rem 1rem; text-align: center; color: var(--muted); }
        .picture polygon, .picture line { fill: none; vector-effect: non-scaling-stroke; stroke-linejoin: round; stroke-linecap: round; }
        .picture .halo { stroke: #fff; stroke-width: 6; opacity: 0.85; }
        .evidence .outline, .evidence .drawn { stroke: #c2185b; stroke-width: 3; }
        .candidate .outline, .candidate .drawn { stroke: #4a5560; stroke-width: 1.5; stroke-dasharray: 5 4; }
        .candidate .halo, .sibling .halo { stroke-width: 3; opacity: 0.6; }
        .candidate .drawn, .sibling .drawn, .candidate line.halo, .sibling line.halo { display: none; }
        .sibling .outline { stroke: #0a5d8f; stroke-width: 1.5; }

        .detail-body { display: flex; flex-direction: column; gap: 1.1rem; padding: 0.9rem 1rem 4rem; }
        .headline { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 1rem; }
        .headline .big { font-size: 1.6rem; font-weight: 650; line-height: 1.2; overflow-wrap: anywhere; }
        .headline .big.abstained, .headline .big.waiting { color: var(--muted); font-weight: 500; }
        .headline .big.failed { color: var(--bad); }
        .headline .sure { min-width: 8rem; }
        .headline .said { flex-basis: 100%; }
        .said { color: var(--muted); }
        .said strong { color: var(--text); }
        .said.problem, .said.problem strong { color: var(--bad); }
        .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
        .reason { padding: 0.6rem 0.8rem; border-left: 3px solid var(--bad); background: var(--raised); overflow-wrap: anywhere; }

        .editor { display: flex; flex-direction: column; gap: 0.45rem; padding: 0.8rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); }
        #editor:empty { display: none; }
        .editor label { font-size: var(--small); font-weight: 650; }
        .typing { display: flex; gap: 0.5rem; }
        .typing input { flex: 1; }
        .verdict { min-height: 1.4em; font-size: var(--small); color: var(--good); }
        .verdict.problem { color: var(--bad); }
        .units { display: flex; flex-wrap: wrap; gap: 0.3rem; }

        .candidates { display: flex; flex-direction: column; gap: 0.3rem; }
        .candidate:is(button) { display: grid; grid-template-columns: auto 1fr 7rem; align-items: center; gap: 0.1rem 0.6rem; width: 100%; text-align: left; }
        .candidate .value, .siblings .value { font-weight: 600; overflow-wrap: anywhere; }
        .candidate .quote { grid-column: 2 / 4; font-size: var(--small); color: var(--muted); overflow-wrap: anywhere; }

        .steps { border-left: 2px solid var(--line); }
        .steps li { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 0.6rem; position: relative; padding: 0.15rem 0 0.35rem 0.9rem; }
        .steps li::before { content: ""; position: absolute; left: -5px; top: 0.62rem; width: 8px; height: 8px; border-radius: 50%; background: var(--accent); }
        .step { color: var(--muted); }
        .steps .value { overflow-wrap: anywhere; }
        .note { grid-column: 2; font-size: var(--small); color: var(--muted); overflow-wrap: anywhere; }

        .siblings li { border-top: 1px solid var(--line); }
        .siblings li:last-child { border-bottom: 1px solid var(--line); }
        .siblings a { display: grid; grid-template-columns: minmax(7rem, 1fr) minmax(6rem, 1fr) 7rem; gap: 0.6rem; align-items: center; padding: 0.35rem 0.3rem; color: inherit; text-decoration: none; }
        .siblings a:hover { background: var(--raised); }
        .siblings .name { color: var(--muted); }
        .history li { padding: 0.15rem 0; }
        .history time { color: var(--muted); font-size: var(--small); }
        .history .undone { text-decoration: line-through; color: var(--muted); }
        .facts { display: grid; gap: 0.15rem; font-size: var(--small); }
        .facts div { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0.6rem; }
        .facts dt { color: var(--muted); }
        .facts pre { margin: 0; font: inherit; white-space: pre-wrap; }
        .facts dd { overflow-wrap: anywhere; }

        @media (max-width: 760px) {
          .detail { position: fixed; inset: 0; overflow-y: auto; border: 0; z-index: 5; }
          .picture { height: 42vh; }
          .buttons { position: sticky; bottom: 0; padding: 0.6rem 0; background: var(--surface); z-index: 2; }
          .buttons button { flex: 1; white-space: nowrap; }
          .buttons kbd { display: none; }
          .candidate:is(button), .siblings a { grid-template-columns: auto 1fr 5.5rem; }
        }

        """###),
    PageFile(
      path: "/detail.js", type: "text/javascript; charset=utf-8",
      text: ###"""
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

        """###),
    PageFile(
      path: "/dom.js", type: "text/javascript; charset=utf-8",
      text: ###"""
        // Elements from data. Text only ever becomes text: nothing that a catalogue or a picture says is
        // read as markup.

        const svgNamespace = "http://www.w3.org/2000/svg";

        function fill(element, properties, children) {
          for (const [name, value] of Object.entries(properties ?? {})) {
            if (value === null || value === undefined || value === false) continue;
            if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
            else if (name === "data") Object.assign(element.dataset, value);
            else if (name === "style") for (const [key, v] of Object.entries(value)) element.style.setProperty(key, v);
            else if (["value", "checked", "hidden", "disabled"].includes(name)) element[name] = value;
            else element.setAttribute(name, value === true ? "" : String(value));
          }
          for (const child of children.flat(Infinity)) {
            if (child === null || child === undefined || child === false) continue;
            element.append(child instanceof Node ? child : document.createTextNode(String(child)));
          }
          return element;
        }

        /** An HTML element: `el("p", { class: "note" }, "text", …)`. */
        export function el(name, properties, ...children) {
          return fill(document.createElement(name), properties, children);
        }

        /** An SVG element. */
        export function svg(name, properties, ...children) {
          return fill(document.createElementNS(svgNamespace, name), properties, children);
        }

        export const byId = (id) => document.getElementById(id);

        /** Calls `action` when nothing has asked for it for a while. */
        export function settled(milliseconds, action) {
          let timer;
          return (...values) => {
            clearTimeout(timer);
            timer = setTimeout(() => action(...values), milliseconds);
          };
        }

        let toastTimer;

        /** Tells in a line what happened. */
        export function tell(text, isProblem = false) {
          const toast = byId("toast");
          toast.textContent = text;
          toast.classList.toggle("problem", isProblem);
          toast.classList.add("shown");
          clearTimeout(toastTimer);
          toastTimer = setTimeout(() => toast.classList.remove("shown"), isProblem ? 8000 : 2500);
        }

        """###),
    PageFile(
      path: "/editor.js", type: "text/javascript; charset=utf-8",
      text: ###"""
        // Typing the right value: read as one types, with the attribute's units at hand.

        import * as api from "./api.js";
        import { el, settled } from "./dom.js";
        import * as words from "./words.js";

        /** A form that calls `done` with the typed value once it can be read, or `left` when given up. */
        export function editor(detail, done, left) {
          const { row, units } = detail;
          const verdict = el("p", { class: "verdict", id: "verdict", "aria-live": "polite" }, " ");
          const save = el("button", { type: "submit", class: "primary", disabled: true }, "Save");
          const field = el("input", {
            id: "typed", autocomplete: "off", spellcheck: "false", "aria-describedby": "verdict",
            value: row.corrected ?? row.value ?? "",
            oninput: () => {
              save.disabled = true;
              check(field.value);
            },
            onkeydown: (event) => {
              if (event.key !== "Escape") return;
              event.stopPropagation();
              left();
            },
          });
          const tell = (reading) => {
            verdict.textContent = reading.value ? `Will be saved as ${reading.value}` : reading.problem;
            verdict.classList.toggle("problem", !reading.value);
            field.setAttribute("aria-invalid", String(!reading.value));
            save.disabled = !reading.value;
          };
          const read = async (text) => {
            try {
              const reading = await api.typed(row.attribute, text);
              if (text === field.value) tell(reading);
            } catch (error) {
              tell({ problem: error.message });
            }
          };
          const check = settled(120, read);
          const form = el("form", {
            class: "editor",
            onsubmit: async (event) => {
              event.preventDefault();
              if (!field.value.trim()) return;
              // What is typed next is a key again; where the value was refused, it is still here to mend.
              field.blur();
              await done(field.value);
              if (form.isConnected) field.focus();
            },
          },
          el("label", { for: "typed" }, `The right ${words.value(row.attribute)}`),
          el("div", { class: "typing" }, field, save,
            el("button", { type: "button", onclick: left }, "Cancel")),
          verdict,
          el("div", { class: "units", role: "group", "aria-label": "Units" }, units.map((unit) =>
            el("button", {
              type: "button", class: "chip",
              onclick: () => {
                field.value = `${field.value.match(/^\s*[\d.,/ ]*/)[0].trim()} ${unit}`.trim();
                field.focus();
                read(field.value);
              },
            }, unit))));
          return {
            form,
            focus() {
              field.focus();
              field.select();
              if (field.value) read(field.value);
            },
          };
        }

        """###),
    PageFile(
      path: "/filters.js", type: "text/javascript; charset=utf-8",
      text: ###"""
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

        """###),
    PageFile(
      path: "/grid.js", type: "text/javascript; charset=utf-8",
      text: ###"""
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

        """###),
    PageFile(
      path: "/histogram.js", type: "text/javascript; charset=utf-8",
      text: ###"""
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

        """###),
    PageFile(
      path: "/icon.svg", type: "image/svg+xml",
      text: ###"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#0a5d8f"/><path d="M4 8v8M20 8v8M4 12h16M9.3 10v4M14.7 10v4" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round"/></svg>

        """###),
    PageFile(
      path: "/", type: "text/html; charset=utf-8",
      text: ###"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Measurand review</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/page.css">
        <link rel="stylesheet" href="/detail.css">
        <script type="module" src="/main.js"></script>
        </head>
        <body>
        <a class="skip" href="#rows">Skip to the rows</a>
        <header class="top">
          <div class="brand">
            <svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 8v8M21 8v8M3 12h18M9 10v4M15 10v4"/></svg>
            <h1 id="title">Review</h1>
          </div>
          <nav class="views" aria-label="Views" id="views"></nav>
          <dl class="figures" id="figures"></dl>
          <div class="who">
            <label for="reviewer">Reviewer</label>
            <input id="reviewer" autocomplete="name" maxlength="80" spellcheck="false">
          </div>
          <button type="button" class="quiet" id="help-button" aria-haspopup="dialog">Keys <kbd>?</kbd></button>
        </header>
        <div class="body" id="body">
          <aside class="filters" id="filters" aria-label="Filters"></aside>
          <main class="middle" id="rows" tabindex="-1"></main>
          <section class="detail" id="detail" aria-label="The chosen row" hidden></section>
        </div>
        <p class="toast" id="toast" role="status" aria-live="polite"></p>
        <dialog id="help" aria-labelledby="help-title">
          <h2 id="help-title">Keys</h2>
          <dl class="keys">
            <div><dt><kbd>J</kbd> <kbd>K</kbd></dt><dd>next row, row before</dd></div>
            <div><dt><kbd>A</kbd></dt><dd>the answer is right; go on</dd></div>
            <div><dt><kbd>E</kbd></dt><dd>type the right value</dd></div>
            <div><dt><kbd>X</kbd></dt><dd>the picture does not show it; go on</dd></div>
            <div><dt><kbd>1</kbd> … <kbd>9</kbd></dt><dd>take that candidate; go on</dd></div>
            <div><dt><kbd>Z</kbd></dt><dd>zoom to the evidence and back</dd></div>
            <div><dt><kbd>U</kbd></dt><dd>take back what you said last</dd></div>
            <div><dt><kbd>/</kbd></dt><dd>search</dd></div>
            <div><dt><kbd>Esc</kbd></dt><dd>close the row</dd></div>
            <div><dt><kbd>?</kbd></dt><dd>these keys</dd></div>
          </dl>
          <form method="dialog"><button>Close</button></form>
        </dialog>
        <noscript><p class="empty">This page needs JavaScript.</p></noscript>
        </body>
        </html>

        """###),
    PageFile(
      path: "/keys.js", type: "text/javascript; charset=utf-8",
      text: ###"""
        // The page by keyboard.

        import { byId } from "./dom.js";

        const isTyping = (target) =>
          target.closest("textarea, select, [contenteditable]")
          || target.matches("input:not([type=checkbox]):not([type=radio])");

        /** Calls the action of a key, by the key's name; `digit` gets 1 … 9. */
        export function listen(actions) {
          document.addEventListener("keydown", (event) => {
            if (event.metaKey || event.ctrlKey || event.altKey || byId("help").open) return;
            if (event.key === "Escape" && isTyping(event.target)) event.target.blur();
            if (isTyping(event.target)) return;
            const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
            const action = /^[1-9]$/.test(key) ? () => actions.digit(Number(key)) : actions[key];
            if (!action) return;
            event.preventDefault();
            action();
          });
        }

        """###),
    PageFile(
      path: "/learn.js", type: "text/javascript; charset=utf-8",
      text: ###"""
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

        """###),
    PageFile(
      path: "/live.js", type: "text/javascript; charset=utf-8",
      text: ###"""
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

        """###),
    PageFile(
      path: "/main.js", type: "text/javascript; charset=utf-8",
      text: ###"""
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

        """###),
    PageFile(
      path: "/page.css", type: "text/css; charset=utf-8",
      text: ###"""
        /* Calm, dense, legible: one accent, figures in columns, both schemes from one set of names. */

        :root {
          color-scheme: light dark;
          --ground: light-dark(#f6f7f8, #14171a);
          --surface: light-dark(#ffffff, #1c2024);
          --raised: light-dark(#eef1f3, #262b31);
          --line: light-dark(#d9dee3, #343b43);
          --text: light-dark(#1a2026, #e6eaee);
          --muted: light-dark(#55606b, #a3aeb9);
          --accent: light-dark(#0a5d8f, #6cb8e6);
          --on-accent: light-dark(#ffffff, #0c1a24);
          --tint: light-dark(#e2eff7, #173246);
          --good: light-dark(#1b6e3c, #74cf97);
          --bad: light-dark(#a8261d, #ff9b8f);
          --warn: light-dark(#8a5300, #f0b45c);
          --small: 0.8125rem;
          --radius: 6px;
          font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          font-variant-numeric: tabular-nums;
        }

        *, *::before, *::after { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html, body { height: 100%; margin: 0; }
        body { display: flex; flex-direction: column; background: var(--ground); color: var(--text); }
        h1, h2, h3, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; }
        ol, ul { list-style: none; }
        fieldset { border: 0; min-width: 0; }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        :focus:not(:focus-visible) { outline: none; }

        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: 0.5rem; top: -4rem; padding: 0.5rem 1rem; background: var(--surface); z-index: 9; }
        .skip:focus { top: 0.5rem; }

        button, input, select { font: inherit; color: inherit; }
        button, select {
          padding: 0.3rem 0.7rem; border: 1px solid var(--line); border-radius: var(--radius);
          background: var(--surface); cursor: pointer;
        }
        button:hover:not(:disabled), select:hover { border-color: var(--muted); }
        button:disabled { color: var(--muted); opacity: 0.6; cursor: default; }
        button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
        button.primary:disabled { opacity: 0.5; }
        button.quiet { border-color: transparent; background: transparent; }
        button.quiet:hover:not(:disabled) { background: var(--raised); }
        button.link { padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
        button.wide { width: 100%; padding: 0.45rem; }
        button.chip { padding: 0.1rem 0.55rem; border-radius: 99px; font-size: var(--small); }
        input {
          padding: 0.3rem 0.55rem; border: 1px solid var(--line); border-radius: var(--radius);
          background: var(--surface); min-width: 0;
        }
        kbd {
          display: inline-block; min-width: 1.35em; padding: 0 0.3em; border: 1px solid var(--line); border-radius: 4px;
          font: 0.78em/1.45 ui-monospace, Menlo, Consolas, monospace; text-align: center; color: var(--muted);
          background: var(--surface);
        }
        .primary kbd { color: inherit; background: transparent; border-color: currentColor; }

        /* The top. */
        .top {
          display: flex; align-items: center; gap: 0.5rem 1.4rem; flex-wrap: wrap; padding: 0.5rem 1rem;
          background: var(--surface); border-bottom: 1px solid var(--line);
        }
        .brand { display: flex; align-items: center; gap: 0.55rem; min-width: 0; }
        .brand h1 { font-size: 1rem; font-weight: 650; overflow-wrap: anywhere; }
        .mark { width: 1.5rem; height: 1.5rem; flex: none; fill: none; stroke: var(--accent); stroke-width: 1.8; stroke-linecap: round; }
        .views { display: flex; gap: 0.15rem; }
        .views a { padding: 0.25rem 0.75rem; border-radius: var(--radius); color: var(--muted); text-decoration: none; }
        .views a:hover { background: var(--raised); }
        .views a[aria-current] { background: var(--tint); color: var(--text); font-weight: 600; }
        .figures { display: flex; gap: 0.25rem 1.2rem; flex-wrap: wrap; flex: 1; }
        .figure { display: flex; align-items: baseline; gap: 0.4rem; }
        .figure dt { color: var(--muted); font-size: var(--small); }
        .figure dd { font-weight: 600; }
        .figure.problem dd, .problem { color: var(--bad); }
        .who { display: flex; align-items: center; gap: 0.45rem; }
        .who label { color: var(--muted); font-size: var(--small); }
        .who input { width: 9rem; padding: 0.2rem 0.5rem; }

        /* The three columns. */
        .body { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr); }
        .body.with-filters { grid-template-columns: 16.5rem minmax(0, 1fr); }
        .body.with-detail { grid-template-columns: minmax(0, 1fr) minmax(24rem, 42%); }
        .body.with-filters.with-detail { grid-template-columns: 16.5rem minmax(10rem, 1fr) minmax(24rem, 42%); }
        .filters, .middle, .detail { min-height: 0; overflow-y: auto; }

        /* Filters. */
        .filters { border-right: 1px solid var(--line); background: var(--surface); }
        .drawer > summary { display: none; }
        .drawer-body { display: flex; flex-direction: column; gap: 1.1rem; padding: 0.9rem 1rem 2rem; }
        .search { display: flex; flex-direction: column; gap: 0.25rem; }
        .search label, .filters legend {
          padding: 0; margin-bottom: 0.3rem; font-size: var(--small); font-weight: 650; color: var(--text);
        }
        .search label { margin: 0; }
        .option { display: flex; align-items: baseline; gap: 0.5rem; padding: 0.1rem 0; cursor: pointer; }
        .option input { flex: none; margin: 0; width: 0.95rem; height: 0.95rem; accent-color: var(--accent); translate: 0 0.12rem; }
        .option .name { flex: 1; overflow-wrap: anywhere; }
        .option .rows { color: var(--muted); font-size: var(--small); }
        .option:hover .name { text-decoration: underline; text-underline-offset: 2px; }
        .empty-option .name { color: var(--muted); }
        .histogram { display: block; width: 100%; height: auto; touch-action: none; cursor: crosshair; }
        .bar { fill: var(--accent); }
        .histogram .outside { fill: var(--line); }
        .histogram .base { stroke: var(--line); }
        .brush { fill: var(--accent); opacity: 0.18; }
        .ends { display: flex; align-items: center; gap: 0.35rem; margin-top: 0.35rem; font-size: var(--small); color: var(--muted); }
        .ends input { width: 3.6rem; padding: 0.15rem 0.3rem; color: var(--text); }
        .pill { margin-left: 0.4rem; padding: 0 0.5rem; border-radius: 99px; background: var(--tint); color: var(--text); }

        /* Rows. */
        .middle { padding: 0 1rem 1rem; }
        .middle:focus { outline: none; }
        div.bar { display: flex; justify-content: space-between; align-items: center; gap: 0.5rem 1rem; flex-wrap: wrap; padding: 0.6rem 0; position: sticky; top: 0; background: var(--ground); z-index: 2; }
        .order { color: var(--muted); font-size: var(--small); }
        .order select { color: var(--text); padding: 0.2rem 0.4rem; }
        .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0.7rem; }
        .card { content-visibility: auto; contain-intrinsic-size: auto 13rem; }
        .card a {
          display: flex; flex-direction: column; gap: 0.1rem; height: 100%; padding: 0.45rem 0.5rem 0.5rem;
          border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface);
          color: inherit; text-decoration: none;
        }
        .card a:hover { border-color: var(--muted); }
        .card.chosen a { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); background: var(--tint); }
        .card a:focus-visible { outline-offset: 1px; }
        .frame { position: relative; display: grid; place-items: center; aspect-ratio: 4 / 3; margin-bottom: 0.25rem; background: #fff; border-radius: 4px; overflow: hidden; }
        .frame img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; }
        .no-picture { color: #55606b; font-size: var(--small); }
        .attribute { color: var(--muted); font-size: var(--small); overflow-wrap: anywhere; }
        .answer { font-weight: 650; overflow-wrap: anywhere; }
        .answer.abstained, .answer.waiting { font-weight: 400; color: var(--muted); }
        .answer.failed { color: var(--bad); }
        .answer s { font-weight: 400; color: var(--muted); }
        .answer ins { text-decoration: none; color: var(--good); }
        .there { font-size: var(--small); color: var(--warn); }
        .sure { display: flex; align-items: center; gap: 0.45rem; font-size: var(--small); color: var(--muted); white-space: nowrap; }
        .gauge { flex: 1; max-width: 6rem; height: 4px; border-radius: 2px; background: var(--line); overflow: hidden; }
        .gauge span { display: block; height: 100%; background: var(--accent); }
        .badges { position: absolute; inset: 0.25rem 0.25rem auto auto; display: flex; flex-wrap: wrap; justify-content: end; gap: 0.2rem; }
        .badge { padding: 0 0.4rem; border-radius: 99px; font-size: 0.75rem; font-weight: 600; background: #1a2026; color: #fff; }
        .badge.accepted { background: #1b6e3c; }
        .dot { width: 0.6rem; height: 0.6rem; margin: 0.15rem; border-radius: 50%; background: #1b6e3c; box-shadow: 0 0 0 2px #fff; }
        .badge.wrong, .badge.disputed { background: #a8261d; }
        .badge.corrected { background: #0a5d8f; }
        .more { margin-top: 1rem; }
        .empty { padding: 3rem 1rem; text-align: center; color: var(--muted); }

        /* The run. */
        .run { display: flex; flex-direction: column; gap: 1.3rem; max-width: 64rem; padding: 1rem 0 3rem; }
        .run h2 { font-size: 1.25rem; }
        .run h3, .detail h3 { margin-bottom: 0.45rem; font-size: var(--small); font-weight: 650; color: var(--muted); }
        .run progress { width: 100%; height: 0.6rem; accent-color: var(--accent); }
        .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 0.6rem; }
        .tiles div { padding: 0.6rem 0.8rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
        .tiles dt { font-size: var(--small); color: var(--muted); }
        .tiles dd { font-size: 1.15rem; font-weight: 600; }
        .parts { display: grid; grid-template-columns: repeat(auto-fill, 1.15rem); gap: 3px; }
        .parts li, .swatch { position: relative; height: 1.15rem; border-radius: 3px; border: 1px solid var(--line); background: var(--raised); }
        .parts .running, .swatch.running { background: repeating-linear-gradient(45deg, var(--accent) 0 3px, var(--tint) 3px 6px); border-color: var(--accent); }
        .parts .done, .swatch.done { background: var(--accent); border-color: var(--accent); }
        .parts .failed, .swatch.failed { background: var(--bad); border-color: var(--bad); }
        .legend { display: flex; gap: 1.1rem; margin-top: 0.5rem; font-size: var(--small); color: var(--muted); }
        .legend > span { display: flex; align-items: center; gap: 0.4rem; }
        .swatch { display: inline-block; width: 0.8rem; height: 0.8rem; }
        .failures li { padding: 0.25rem 0; overflow-wrap: anywhere; }
        .failures a { color: var(--accent); font-weight: 600; }

        /* What happened, and the keys. */
        .toast {
          position: fixed; left: 50%; bottom: 1.2rem; translate: -50% 0; max-width: min(90vw, 40rem); padding: 0.5rem 1rem;
          border-radius: var(--radius); background: light-dark(#1a2026, #e6eaee); color: light-dark(#fff, #14171a);
          visibility: hidden; opacity: 0; transition: opacity 0.15s, visibility 0.15s; z-index: 8;
        }
        .toast.shown { visibility: visible; opacity: 1; }
        .toast.problem { background: light-dark(#a8261d, #ff9b8f); }
        dialog { padding: 1.3rem 1.6rem; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); color: var(--text); }
        dialog::backdrop { background: rgb(0 0 0 / 0.45); }
        dialog h2 { margin-bottom: 0.8rem; font-size: 1.1rem; }
        .keys { display: grid; gap: 0.35rem; margin-bottom: 1rem; }
        .keys div { display: grid; grid-template-columns: 6rem 1fr; gap: 1rem; }

        @media (max-width: 1100px) {
          .body.with-filters.with-detail { grid-template-columns: minmax(0, 1fr) minmax(24rem, 50%); }
          .body.with-detail .filters { display: none; }
        }
        @media (max-width: 760px) {
          html, body { height: auto; }
          .body, .body.with-filters, .body.with-detail, .body.with-filters.with-detail { display: block; }
          .filters { border: 0; border-bottom: 1px solid var(--line); }
          .drawer > summary { display: block; padding: 0.6rem 1rem; font-weight: 600; cursor: pointer; }
          .filters, .middle { overflow: visible; }
          .top { gap: 0.4rem 1rem; }
          .figures { order: 5; flex-basis: 100%; }
          #help-button { display: none; }
          .who { flex: 1; }
          .who input { flex: 1; }
          .grid { grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); }
        }
        @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
        .learn .note { color: var(--muted); }
        .learn .note a { color: var(--accent); }
        .learn s { color: var(--muted); }
        .learn ins { font-weight: 600; text-decoration: none; }

        """###),
    PageFile(
      path: "/picture.js", type: "text/javascript; charset=utf-8",
      text: ###"""
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

        """###),
    PageFile(
      path: "/words.js", type: "text/javascript; charset=utf-8",
      text: ###"""
        // The page's words for the program's.

        const words = {
          facets: {
            status: "Outcome", attribute: "Attribute", truth: "Against the truth", review: "Review",
            other: "The other run", look: "Second look", reader: "Reader",
            refined: "Refiner", unit: "Unit", failure: "Why it failed",
          },
          values: {
            abstained: "blank", right: "right", wrong: "wrong", wrong_unit: "wrong unit",
            other_attribute: "another attribute’s", wrong_number: "wrong number",
            missing: "left blank, but shown", should_be_empty: "answered, but not shown",
            unknown: "not known", none: "none", differs: "differs", only_here: "only here",
            only_there: "only there", absent: "no such row",
          },
          errors: {
            wrong_unit: "wrong unit", other_attribute: "other attribute", wrong_number: "wrong number",
            missing: "missing", should_be_empty: "not shown",
          },
          orders: {
            catalogue: "As in the catalogue", doubtful: "Least sure first", sure: "Surest first",
            close: "Closest call first", gain: "What teaches most first",
          },
          steps: {
            read: "Read", answer: "Chosen", refined: "Refined", rules: "Normalised", look: "Second look", people: "Corrected",
          },
        };

        export const facets = words.facets;
        export const orders = words.orders;
        export const step = (name) => words.steps[name] ?? name;
        export const value = (name) => words.values[name] ?? name.replaceAll("_", " ");

        export const error = (name) => words.errors[name] ?? value(name);

        const grouped = new Intl.NumberFormat("en-GB");
        export const number = (count) => grouped.format(count);
        export const count = (many, one) => `${number(many)} ${one}${many === 1 ? "" : "s"}`;
        export const percent = (share) =>
          share === null || share === undefined ? "" : `${Math.round(100 * share)} %`;

        /** `2 h 5 min`, `40 s`. */
        export function duration(seconds) {
          if (seconds === null || seconds === undefined) return "–";
          const minutes = Math.round(seconds / 60);
          if (seconds < 90) return `${Math.round(seconds)} s`;
          return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
        }

        /** What a row answers, in a phrase. */
        export function answer(row) {
          if (row.status === "value") return row.value;
          return { abstained: "left blank", failed: "failed", waiting: "waiting" }[row.status] ?? row.status;
        }

        """###),
  ]
}

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

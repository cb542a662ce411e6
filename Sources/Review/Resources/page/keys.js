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

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

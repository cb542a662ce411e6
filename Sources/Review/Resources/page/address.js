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

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

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

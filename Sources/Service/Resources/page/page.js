// The service's page: what can be asked, from its own description, and a form to try it.

const byId = (id) => document.getElementById(id);

function el(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function told(text, isProblem = false) {
  byId("told").textContent = text;
  byId("told").classList.toggle("problem", isProblem);
}

async function drawAttributes() {
  const attributes = await (await fetch("/v1/attributes")).json();
  byId("attributes").replaceChildren(...attributes.map((attribute) =>
    el("label", { title: attribute.meaning },
      el("input", { type: "checkbox", name: "attribute", value: attribute.name }),
      ` ${attribute.name.replaceAll("_", " ")}`)));
}

async function drawOperations() {
  const description = await (await fetch("/openapi.json")).json();
  for (const [path, operations] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      byId("operations").append(el("div", { className: "operation" },
        el("code", {}, `${method.toUpperCase()} ${path}`), el("p", {}, operation.summary),
        operation.description ? el("p", {}, operation.description) : null,
        el("p", {}, `Answers ${Object.keys(operation.responses).join(", ")}.`)));
    }
  }
}

function row(reading) {
  return el("tr", {}, el("td", {}, reading.attribute.replaceAll("_", " ")),
    el("td", {}, reading.value ?? "not shown"),
    el("td", {}, `${Math.round(100 * reading.confidence)} %`),
    el("td", {}, reading.evidence ? `“${reading.evidence.text}”` : ""));
}

byId("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("read").disabled = true;
  told("Reading…");
  try {
    const response = await fetch("/v1/readings", { method: "POST", body: new FormData(event.target) });
    const answer = await response.json();
    byId("answer").textContent = JSON.stringify(answer, null, 2);
    byId("answer").hidden = false;
    byId("table").hidden = !response.ok;
    if (response.ok) byId("rows").replaceChildren(...answer.readings.map(row));
    told(response.ok ? "" : answer.problem, !response.ok);
  } catch (error) {
    told(error.message, true);
  } finally {
    byId("read").disabled = false;
  }
});

drawAttributes();
drawOperations();

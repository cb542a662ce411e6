// Made from Resources/page by Scripts/generate-page.py. Do not edit by hand.
// swift-format-ignore-file

internal import Serving

extension PageFile {
  /// Every file of the page, by name.
  static let service: [PageFile] = [
    PageFile(
      path: "/", type: "text/html; charset=utf-8",
      text: ###"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Measurand service</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/page.css">
        <script type="module" src="/page.js"></script>
        </head>
        <body>
        <main>
          <h1>Measurand service</h1>
          <p>Reads measured values out of product pictures. The whole description is <a href="/openapi.json">openapi.json</a>;
          counts and times are at <a href="/metrics">/metrics</a>.</p>
          <section aria-labelledby="try">
            <h2 id="try">Try it</h2>
            <form id="form">
              <label for="image">Picture</label>
              <input type="file" id="image" name="image" accept="image/*" required>
              <fieldset>
                <legend>Attributes (all where none is chosen)</legend>
                <div id="attributes" class="attributes"></div>
              </fieldset>
              <button id="read">Read</button>
            </form>
            <p id="told" role="status"></p>
            <table id="table" hidden>
              <thead><tr><th scope="col">Attribute</th><th scope="col">Value</th><th scope="col">Sure</th><th scope="col">Read as</th></tr></thead>
              <tbody id="rows"></tbody>
            </table>
            <pre id="answer" tabindex="0" aria-label="The answer as JSON" hidden></pre>
          </section>
          <section aria-labelledby="paths">
            <h2 id="paths">What can be asked</h2>
            <div id="operations"></div>
          </section>
        </main>
        </body>
        </html>

        """###),
    PageFile(
      path: "/openapi.json", type: "application/json",
      text: ###"""
        {
          "openapi": "3.1.0",
          "info": {
            "title": "Measurand",
            "version": "1",
            "summary": "Measured values read out of product pictures, with evidence.",
            "description": "Where the service was started with a token, every request carries it: `Authorization: Bearer …`."
          },
          "paths": {
            "/v1/readings": {
              "post": {
                "operationId": "read",
                "summary": "Read pictures.",
                "description": "One picture, or up to 32 as a list or as several `image` parts. A list is answered by a list, in which a picture that cannot be read has a `problem`.",
                "requestBody": {
                  "required": true,
                  "content": {
                    "application/json": {
                      "schema": {
                        "oneOf": [
                          { "$ref": "#/components/schemas/Request" },
                          { "type": "array", "minItems": 1, "maxItems": 32, "items": { "$ref": "#/components/schemas/Request" } }
                        ]
                      }
                    },
                    "multipart/form-data": {
                      "schema": {
                        "type": "object",
                        "required": ["image"],
                        "properties": {
                          "image": { "type": "array", "items": { "type": "string", "contentMediaType": "application/octet-stream" } },
                          "attribute": { "type": "array", "items": { "type": "string" } }
                        }
                      }
                    }
                  }
                },
                "responses": {
                  "200": {
                    "description": "What was read.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "oneOf": [
                            { "$ref": "#/components/schemas/Readings" },
                            { "type": "array", "items": { "anyOf": [{ "$ref": "#/components/schemas/Readings" }, { "$ref": "#/components/schemas/Unread" }] } }
                          ]
                        }
                      }
                    }
                  },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "405": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "413": { "$ref": "#/components/responses/Problem" },
                  "415": { "$ref": "#/components/responses/Problem" },
                  "421": { "$ref": "#/components/responses/Problem" },
                  "422": { "$ref": "#/components/responses/Problem" },
                  "503": {
                    "description": "Busy; ask again after the time in `Retry-After`.",
                    "headers": { "Retry-After": { "schema": { "type": "string" } } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } }
                  },
                  "504": { "$ref": "#/components/responses/Problem" }
                }
              }
            },
            "/v1/attributes": {
              "get": {
                "operationId": "attributes",
                "summary": "What can be asked.",
                "responses": {
                  "200": {
                    "description": "The schema's attributes.",
                    "content": {
                      "application/json": {
                        "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Attribute" } }
                      }
                    }
                  }
                }
              }
            },
            "/health": {
              "get": {
                "operationId": "health",
                "summary": "Whether the process lives.",
                "responses": { "200": { "$ref": "#/components/responses/Condition" } }
              }
            },
            "/ready": {
              "get": {
                "operationId": "ready",
                "summary": "Whether pictures are read; the models are loaded before the service listens.",
                "responses": { "200": { "$ref": "#/components/responses/Condition" } }
              }
            },
            "/metrics": {
              "get": {
                "operationId": "metrics",
                "summary": "Counts and times as Prometheus reads them.",
                "responses": { "200": { "description": "Text.", "content": { "text/plain": { "schema": { "type": "string" } } } } }
              }
            }
          },
          "components": {
            "responses": {
              "Problem": {
                "description": "Why it was not done, in a sentence.",
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } }
              },
              "Condition": {
                "description": "It does.",
                "content": {
                  "application/json": {
                    "schema": { "type": "object", "required": ["status"], "properties": { "status": { "type": "string" } } }
                  }
                }
              }
            },
            "schemas": {
              "Request": {
                "type": "object",
                "required": ["image"],
                "properties": {
                  "image": { "type": "string", "minLength": 1, "description": "Base64, or an http or https address where the service fetches links." },
                  "attributes": { "type": "array", "items": { "type": "string" }, "description": "All of the schema where none is named." },
                  "name": { "type": "string", "description": "What the answer calls the picture." }
                }
              },
              "Readings": {
                "type": "object",
                "required": ["image", "readings"],
                "properties": {
                  "image": { "type": "string" },
                  "readings": { "type": "array", "items": { "$ref": "#/components/schemas/Reading" } }
                }
              },
              "Unread": {
                "type": "object",
                "required": ["image", "problem"],
                "properties": { "image": { "type": "string" }, "problem": { "type": "string" } }
              },
              "Reading": {
                "type": "object",
                "required": ["attribute", "confidence", "alternatives"],
                "properties": {
                  "attribute": { "type": "string" },
                  "value": { "type": "string", "description": "Canonical, like `1.5 kilogram`; not there for a blank." },
                  "confidence": { "type": "number", "minimum": 0, "maximum": 1 },
                  "evidence": { "$ref": "#/components/schemas/Evidence" },
                  "alternatives": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["text", "confidence"],
                      "properties": {
                        "text": { "type": "string" },
                        "confidence": { "type": "number" },
                        "evidence": { "$ref": "#/components/schemas/Evidence" }
                      }
                    }
                  }
                }
              },
              "Evidence": {
                "type": "object",
                "required": ["text", "quad", "text_confidence", "because"],
                "properties": {
                  "text": { "type": "string" },
                  "quad": {
                    "type": "array", "minItems": 4, "maxItems": 4,
                    "items": { "type": "array", "minItems": 2, "maxItems": 2, "items": { "type": "number" } },
                    "description": "Corners in stored pixels of the upright picture."
                  },
                  "start": { "type": "integer" },
                  "end": { "type": "integer" },
                  "text_confidence": { "type": "number" },
                  "dimension_line": { "type": "array", "items": { "type": "array", "items": { "type": "number" } } },
                  "because": { "type": "array", "items": { "type": "string" } }
                }
              },
              "Attribute": {
                "type": "object",
                "required": ["name", "meaning", "units"],
                "properties": {
                  "name": { "type": "string" },
                  "meaning": { "type": "string" },
                  "units": { "type": "array", "items": { "type": "string" } }
                }
              },
              "Problem": {
                "type": "object",
                "required": ["problem"],
                "properties": { "problem": { "type": "string" } }
              }
            }
          }
        }

        """###),
    PageFile(
      path: "/page.css", type: "text/css; charset=utf-8",
      text: ###"""
        :root {
          color-scheme: light dark;
          --ground: light-dark(#f6f7f8, #14171a);
          --surface: light-dark(#ffffff, #1c2024);
          --line: light-dark(#d9dee3, #343b43);
          --text: light-dark(#1a2026, #e6eaee);
          --muted: light-dark(#55606b, #a3aeb9);
          --accent: light-dark(#0a5d8f, #6cb8e6);
          --on-accent: light-dark(#ffffff, #0c1a24);
          --bad: light-dark(#a8261d, #ff9b8f);
          font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          font-variant-numeric: tabular-nums;
        }
        body { margin: 0; background: var(--ground); color: var(--text); }
        main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
        a { color: var(--accent); }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        [hidden] { display: none; }
        form, .operation { padding: 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
        form { display: grid; gap: 0.7rem; justify-items: start; }
        label, legend { font-weight: 600; }
        fieldset { border: 0; margin: 0; padding: 0; }
        .attributes { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; }
        .attributes label { font-weight: 400; }
        button { padding: 0.45rem 1.3rem; border: 0; border-radius: 6px; background: var(--accent); color: var(--on-accent); font: inherit; cursor: pointer; }
        button:disabled { opacity: 0.5; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { color: var(--muted); font-weight: 600; }
        pre { max-height: 24rem; overflow: auto; padding: 0.8rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); font-size: 0.8rem; }
        .operation { margin-bottom: 0.7rem; }
        .operation p { margin: 0.3rem 0 0; color: var(--muted); }
        .operation code { font-weight: 600; }
        .problem { color: var(--bad); }

        """###),
    PageFile(
      path: "/page.js", type: "text/javascript; charset=utf-8",
      text: ###"""
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

        """###),
  ]
}

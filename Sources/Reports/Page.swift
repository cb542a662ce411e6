import Foundation

/// The frame that every report stands in: one file that needs nothing beside it and fetches nothing,
/// light and dark, readable on a phone.
///
/// Text comes in through `HTML.text`; what is given to `body` is markup already.
struct Page {
  let title: String
  /// Markup, between the heading and the end.
  let body: String
  /// The library that redraws charts so that they answer the pointer; `nil` leaves them as drawn.
  var vega: VegaBundle?

  func html() -> String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <title>\(HTML.text(title))</title>
    <style>\(Self.style)\(ChartStyle.css)</style></head><body>
    <header><h1>\(HTML.text(title))</h1></header>
    \(body)
    \(vega.map { "<script>\($0.script)</script>\n<script>\(Self.charting)</script>" } ?? "")
    </body></html>

    """
  }

  /// Nothing is fetched. Vega makes functions of the charts' expressions, which takes `unsafe-eval`.
  private var policy: String {
    let scripts = vega == nil ? "'none'" : "'unsafe-inline' 'unsafe-eval'"
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src \(scripts)"
  }

  private static let style = """
    :root { color-scheme: light dark; --page: #fff; --ink: #1b1d21; --soft: #5b616b; --line: #8885;
      --card: #f5f6f8; --good: #00684e; --bad: #a93c00; }
    @media (prefers-color-scheme: dark) { :root { --page: #16181c; --ink: #e7e9ec; --soft: #a2a9b4;
      --card: #202329; --good: #5fd0ac; --bad: #ff9b5e; } }
    * { box-sizing: border-box; }
    body { font: 16px/1.45 system-ui, sans-serif; margin: 1.5rem auto; max-width: 72rem; padding: 0 1rem;
      background: var(--page); color: var(--ink); overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
    h3 { font-size: 1.05rem; margin: 1rem 0 0.3rem; }
    pre { overflow-x: auto; font-size: 0.8rem; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-size: 0.9rem; }
    th, td { padding: 0.25rem 0.7rem; text-align: right; border-bottom: 1px solid var(--line);
      font-variant-numeric: tabular-nums; white-space: nowrap; }
    th:first-child, td:first-child { text-align: left; padding-left: 0; }
    th.text, td.text { text-align: left; white-space: normal; overflow-wrap: anywhere; }
    .better, .right { color: var(--good); } .worse, .wrong { color: var(--bad); }
    article { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.2rem;
      border-top: 1px solid var(--line); padding: 1rem 0; }
    img { max-width: 100%; max-height: 36rem; background: #fff; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 0.8rem; }
    dt { color: var(--soft); } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
    .link, .note, small, figcaption { color: var(--soft); font-size: 0.85rem; overflow-wrap: anywhere; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.7rem;
      margin: 1rem 0; }
    .tile { background: var(--card); border-radius: 0.5rem; padding: 0.6rem 0.8rem; }
    .tile b { display: block; font-size: 1.35rem; }
    @media (max-width: 40rem) { article { grid-template-columns: minmax(0, 1fr); }
      th, td { padding: 0.25rem 0.4rem; } }
    """

  /// Redraws each chart from its specification, now and when light and dark change; a chart that
  /// cannot be redrawn stays as it was drawn.
  private static let charting = """
    (() => {
      const look = () => {
        const ink = getComputedStyle(document.body).color;
        const line = getComputedStyle(document.documentElement).getPropertyValue('--line');
        const axis = { labelColor: ink, titleColor: ink, domainColor: line, tickColor: line,
          gridColor: line, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' };
        return { background: null, font: 'system-ui, sans-serif', axis, view: { stroke: null },
          text: { color: ink }, legend: { labelColor: ink, titleColor: ink, labelFontSize: 12 } };
      };
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const colours = COLOURS;
      const draw = async (figure) => {
        const holder = figure.querySelector('.vega');
        let text = figure.querySelector('script[type="application/json"]').textContent;
        if (dark.matches) {
          for (const [light, other] of colours) { text = text.replaceAll(light, other); }
        }
        const spec = JSON.parse(text);
        spec.config = look();
        try {
          if (holder.drawn) { holder.drawn.finalize(); }
          holder.hidden = false;
          holder.drawn = await vegaEmbed(holder, spec,
            { renderer: 'svg', downloadFileName: figure.id,
              actions: { export: true, source: false, compiled: false, editor: false },
              tooltip: { theme: dark.matches ? 'dark' : 'light' } });
          const menu = holder.querySelector('summary');
          if (menu) { menu.setAttribute('aria-label', 'Save ' + figure.querySelector('figcaption').textContent); }
          figure.classList.add('live');
        } catch (error) {
          holder.hidden = true;
          figure.classList.remove('live');
          console.error(error);
        }
      };
      const all = () => document.querySelectorAll('figure.chart').forEach(draw);
      all();
      dark.addEventListener('change', all);
    })();
    """.replacing("COLOURS", with: ChartStyle.pairs)
}

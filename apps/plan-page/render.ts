import { createHash } from 'node:crypto';
import type { ForecastFile } from '../../lib/planning/forecast/index.js';
import { planView } from '../../lib/planning/plan-view/index.js';
import { Html, html } from './html.js';
import type { PageAssets } from './page-assets.js';
import { poolsPart } from './pools-part.js';
import { originsPart, reasonsPart } from './reasons-part.js';
import { facts, header, warningsPanel } from './summary-part.js';

/**
 * The page of a forecast: one HTML document that loads nothing, and whose policy forbids it to load anything. The same
 * forecast has the same bytes.
 */
export function renderPlanPage(forecast: ForecastFile, assets: PageAssets): string {
  const view = planView(forecast);
  const script = scriptText(oneNewline(assets.script));
  const style = oneNewline(assets.style);
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Capacity plan as of ${forecast.asOf}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#events">Skip to the events</a>
${header(forecast)}
<main>
${facts(forecast, view)}
${warningsPanel(forecast)}
<noscript><p class="card">The timeline and the table of events need JavaScript; this page holds it, and asks no network for it.</p></noscript>
<div id="explore"></div>
${poolsPart(forecast)}
${reasonsPart(forecast)}
${originsPart(forecast)}
</main>
<script type="application/json" id="plan">${new Html(jsonText(view))}</script>
<script>${new Html(script)}</script>
</body>
</html>
`.text;
}

/** JSON that cannot end its element, whatever its texts hold. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** Code that cannot end or hide its element: bundles have these only in strings and patterns, where an escape is the same. */
function scriptText(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

/** A browser reads every kind of line end as this one, and takes the hash of what it has read. */
function oneNewline(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

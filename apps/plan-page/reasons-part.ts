import type { ForecastFile } from '../../lib/planning/forecast/index.js';
import { counted, formatAmount, formatCount } from '../../lib/planning/wording/index.js';
import { type Html, html } from './html.js';
import { open } from './summary-part.js';
import { longInstant } from './wording/index.js';

/** What holds for the whole forecast, each with its reason. */
export function reasonsPart({ model, arrival, loadBalancer, controlPlane, cost }: ForecastFile): Html {
  return html`<section id="reasons" aria-labelledby="reasons-title">
<h2 id="reasons-title">Why these numbers</h2>
<div class="cards">
${reason('Demand model', model.name, model.because)}
${reason('Arrival', `full for ${arrival.spike}, then half every ${arrival.halfLife}, at least ${arrival.tail} of the peak`, arrival.because)}
${
  loadBalancer === undefined
    ? undefined
    : reason(
        'Load balancer',
        'capacity units, reserved from when pods are asked for, before the requests come',
        loadBalancer.because,
        {
          caption: 'Capacity units over time',
          rows: loadBalancer.steps.map(({ at, units }) => [at, formatCount(units)]),
        },
      )
}
${
  controlPlane === undefined
    ? undefined
    : reason('Control plane', 'tier of the cluster', controlPlane.because, {
        caption: 'Tiers over time',
        rows: controlPlane.steps.map(({ at, tier }) => [at, tier]),
      })
}
${cost === undefined ? undefined : costReason(cost)}
</div>
</section>`;
}

/** Events that get no tenant, and the files that the forecast was made from. */
export function originsPart({ skipped, sources }: ForecastFile): Html {
  return html`<section id="origins" aria-labelledby="origins-title">
<h2 id="origins-title">Where it comes from</h2>
${
  skipped.length === 0
    ? undefined
    : html`<details${open(skipped.length <= 5)}><summary>${counted(skipped.length, 'event')} without a tenant</summary>
<ul class="plain">${skipped.map(({ event, name, code, reason: why }) => html`<li><bdi>${name}</bdi> <bdi class="mono">${event}</bdi> <span class="tag">${code}</span> <span class="because" dir="auto">${why}</span></li>`)}</ul></details>`
}
<details${open(sources.length <= 5)}><summary>${counted(sources.length, 'source')}</summary>
<ul class="plain">${sources.map(({ kind, file, format, sha256 }) => html`<li><bdi class="mono">${file}</bdi> <span class="tag">${kind}, ${format}</span> <span class="mono because">sha256 ${sha256}</span></li>`)}</ul></details>
</section>`;
}

interface StepsTable {
  readonly caption: string;
  readonly rows: readonly (readonly [at: string, value: string])[];
}

function reason(title: string, value: string, because: string, steps?: StepsTable): Html {
  return html`<article class="card"><header><h3>${title}</h3><p>${value}</p></header>
<p class="because">${because}</p>${steps === undefined ? undefined : stepsTable(steps)}</article>`;
}

function stepsTable({ caption, rows }: StepsTable): Html {
  return html`<details${open(rows.length <= 4)}><summary>${counted(rows.length, 'step')}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption class="hidden">${caption}</caption>
<thead><tr><th scope="col">From (UTC)</th><th scope="col">Value</th></tr></thead>
<tbody>${rows.map(([at, value]) => html`<tr><td>${longInstant(at)}</td><td>${value}</td></tr>`)}</tbody></table></div></details>`;
}

function costReason({
  currency,
  total,
  standing,
  saving,
  prices,
  because,
}: NonNullable<ForecastFile['cost']>): Html {
  return html`<article class="card"><header><h3>Cost</h3><p>${formatAmount(total, currency)}, ${saving} % less than ${formatAmount(standing, currency)}</p></header>
<p class="because">${because}</p><p class="because">Prices of <bdi>${prices.source}</bdi>, ${prices.date}.</p></article>`;
}

import type { ForecastFile } from '../../lib/planning/forecast/index.js';
import type { PlanView } from '../../lib/planning/plan-view/index.js';
import type { Step } from '../../lib/planning/step-function/index.js';
import { counted, formatCount } from '../../lib/planning/wording/index.js';
import { type Html, html } from './html.js';
import { longInstant, shortInstant } from './wording/index.js';

/** The head of the page: what the plan is of, and its figures. */
export function header({ asOf, horizon }: ForecastFile): Html {
  return html`<header class="top">
<div>
<p class="brand">greenroom</p>
<h1>Capacity plan</h1>
<p class="meta">As of <time datetime="${asOf}">${longInstant(asOf)} UTC</time><span class="dot"></span>horizon ${horizon}</p>
</div>
<div id="theme"></div>
</header>`;
}

/** The season in figures. */
export function facts({ tenants, warnings, cost }: ForecastFile, { peaks }: PlanView): Html {
  return html`<section class="facts" aria-label="The season in figures"><dl>
${fact('Tenants', formatCount(tenants.length), span(tenants))}
${peakFact('Peak demand', peaks.demand, 'req/s', 'comes')}
${peakFact('Peak pods', peaks.pods, undefined, 'from')}
${peaks.nodes === undefined ? undefined : peakFact('Peak nodes', peaks.nodes, undefined, 'from')}
${cost === undefined ? undefined : costFact(cost)}
${fact('Warnings', formatCount(warnings.length), warnings.length === 0 ? 'nothing to look at' : 'listed below')}
</dl></section>`;
}

/** What a person should look at before the plan is used. */
export function warningsPanel({ warnings }: ForecastFile): Html | undefined {
  if (warnings.length === 0) return undefined;
  return html`<section class="warnings" aria-labelledby="warnings-title"><details${open(warnings.length <= 3)}>
<summary><h2 id="warnings-title">${counted(warnings.length, 'warning')}</h2><span class="hint">to look at before the plan is used</span></summary>
<ul tabindex="0" aria-labelledby="warnings-title">${warnings.map((warning) => html`<li dir="auto">${warning}</li>`)}</ul>
</details></section>`;
}

/** An attribute that is there or not. */
export function open(isOpen: boolean): Html | undefined {
  return isOpen ? html` open` : undefined;
}

function fact(name: string, value: string | Html, note: string): Html {
  return html`<div><dt>${name}</dt><dd><span class="value">${value}</span><span class="note">${note}</span></dd></div>`;
}

function peakFact(name: string, peak: Step | undefined, unit: string | undefined, verb: string): Html {
  if (peak === undefined) return fact(name, '0', 'at no time');
  const value =
    unit === undefined
      ? formatCount(peak.value)
      : html`${formatCount(peak.value)} <span class="unit">${unit}</span>`;
  return fact(name, value, `${verb} ${shortInstant(peak.at)} UTC`);
}

function costFact({ currency, total, saving }: NonNullable<ForecastFile['cost']>): Html {
  const value = html`${formatCount(Math.round(total))} <span class="unit">${currency}</span>`;
  return fact('Cost', value, `saves ${saving} %`);
}

function span(tenants: ForecastFile['tenants']): string {
  const openings = tenants.reduce((sum, { windows }) => sum + windows.length, 0);
  return counted(openings, 'window');
}

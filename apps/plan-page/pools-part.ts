import type { ForecastFile, ForecastPool } from '../../lib/planning/forecast/index.js';
import { counted, formatAmount, formatCount } from '../../lib/planning/wording/index.js';
import { type Html, html } from './html.js';
import { shortInstant } from './wording/index.js';

/** The pools of nodes, each with how its size came about. */
export function poolsPart({ pools, cost, policy }: ForecastFile): Html | undefined {
  if (pools === undefined || pools.length === 0) return undefined;
  const priced = cost !== undefined && pools.some((pool) => pool.cost !== undefined);
  return html`<section id="pools" aria-labelledby="pools-title">
<h2 id="pools-title">Pools</h2>
<div class="cards">${pools.map((pool) => poolCard(pool, workOf(pool, policy), priced ? cost.currency : undefined))}</div>
</section>`;
}

/** What a pool is for where no pods of events are placed. */
function workOf({ name }: ForecastPool, { fleet }: ForecastFile['policy']): string {
  return fleet?.ingress?.pool === name ? 'for the requests to pass on,' : 'without pods,';
}

function poolCard(pool: ForecastPool, work: string, currency: string | undefined): Html {
  const { name, instanceType, minSize, peak, sizing, utilization, because } = pool;
  return html`<article class="card">
<header><h3>${name}</h3><p class="mono">${instanceType}</p></header>
<p class="lead"><span class="value">${formatCount(minSize)} → ${counted(peak.nodes, 'node')}</span>${peak.pods === 0 ? work : `for ${counted(peak.pods, 'pod')}`} at ${shortInstant(peak.at)} UTC</p>
<dl class="pairs">
${peak.pods === 0 ? undefined : placement(sizing)}
${meter('CPU at the peak', utilization.cpu)}
${meter('Memory at the peak', utilization.memory)}
${pool.cost === undefined || currency === undefined ? undefined : pair('Cost', formatAmount(pool.cost.amount, currency))}
</dl>
<p class="because">${because}</p>
${pool.cost === undefined ? undefined : html`<p class="because">${pool.cost.because}</p>`}
</article>`;
}

function placement({ aggregate, schedulable, lowerBound }: ForecastPool['sizing']): Html[] {
  return [
    pair('Nodes by sums of CPU and memory', formatCount(aggregate)),
    pair('Nodes that pods can be placed on', formatCount(schedulable)),
    pair('No placement needs fewer than', formatCount(lowerBound)),
  ];
}

function pair(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function meter(name: string, percent: number): Html {
  return html`<div><dt>${name}</dt><dd><meter min="0" max="100" value="${percent}" aria-hidden="true"></meter>${percent} %</dd></div>`;
}

import type { ForecastFile } from '../../lib/planning/forecast/index.js';
import type { PoolRow } from '../../lib/planning/plan-view/index.js';
import { formatCount } from '../../lib/planning/wording/index.js';
import { type Html, html } from './html.js';
import { money, shortInstant } from './wording/index.js';

/** The pools of nodes, each with how its size came about. */
export function poolsPart({ pools, cost }: ForecastFile): Html | undefined {
  if (pools === undefined || pools.length === 0) return undefined;
  const priced = cost !== undefined && pools.some((pool) => pool.cost !== undefined);
  return html`<section id="pools" aria-labelledby="pools-title">
<h2 id="pools-title">Pools</h2>
<div class="cards">${pools.map((pool) => poolCard(pool, priced ? cost.currency : undefined))}</div>
</section>`;
}

function poolCard(pool: PoolRow, currency: string | undefined): Html {
  const { name, instanceType, minSize, peak, sizing, utilization, because } = pool;
  return html`<article class="card">
<header><h3>${name}</h3><p class="mono">${instanceType}</p></header>
<p class="lead"><span class="value">${formatCount(minSize)} → ${formatCount(peak.nodes)} nodes</span>for ${formatCount(peak.pods)} pods at ${shortInstant(peak.at)} UTC</p>
<dl class="pairs">
${pair('Nodes by sums of CPU and memory', formatCount(sizing.aggregate))}
${pair('Nodes that pods can be placed on', formatCount(sizing.schedulable))}
${pair('No placement needs fewer than', formatCount(sizing.lowerBound))}
${meter('CPU at the peak', utilization.cpu)}
${meter('Memory at the peak', utilization.memory)}
${pool.cost === undefined || currency === undefined ? undefined : pair('Cost', money(pool.cost.amount, currency))}
</dl>
<p class="because">${because}</p>
${pool.cost === undefined ? undefined : html`<p class="because">${pool.cost.because}</p>`}
</article>`;
}

function pair(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function meter(name: string, percent: number): Html {
  return html`<div><dt>${name}</dt><dd><meter min="0" max="100" value="${percent}" aria-hidden="true"></meter>${percent} %</dd></div>`;
}

import { type EventRow, type PlanView, sizedDemand } from '../../../lib/planning/plan-view/index.js';
import { counted, formatAmount, formatCount } from '../../../lib/planning/wording/index.js';
import { instantRange, isKnownZone, longInstant, shortInstant } from '../wording/index.js';
import { el } from './dom.js';

type Pair = readonly [name: string, value: string];

/** Every figure of an event, each with its reason. */
export function detailSections(row: EventRow, { asOf, currency }: PlanView): HTMLElement[] {
  const { audience, demand, replicas, admission, cost, warnings } = row;
  return [
    ...(warnings.length === 0 ? [] : [warningList(warnings)]),
    section('Audience', counted(audience.followers, 'follower'), audience.because, [
      ['Known from', audience.basis],
    ]),
    section('Demand', `${formatCount(sizedDemand(row))} req/s at ${demand.quantile}`, demand.because, [
      ['p50', formatCount(demand.p50)],
      ['p90', formatCount(demand.p90)],
      ['p99', formatCount(demand.p99)],
    ]),
    section('Pods', counted(replicas.peak, 'pod'), replicas.because, [
      ['Idle', formatCount(replicas.idle)],
      ['In the window', formatCount(replicas.peak)],
      ['At most', formatCount(replicas.max)],
      ...databasePods(row),
    ]),
    section('Admission', `${formatCount(admission.rate)} req/s`, admission.because),
    ...row.windows.map((window, index) => windowSection(row, window, index, asOf)),
    ...(cost === undefined || currency === undefined
      ? []
      : [section('Cost', formatAmount(cost.amount, currency), cost.because)]),
    placeSection(row),
  ];
}

function warningList(warnings: readonly string[]): HTMLElement {
  return el(
    'section',
    { class: 'alert', 'aria-label': 'Warnings' },
    el('ul', {}, ...warnings.map((warning) => el('li', { dir: 'auto' }, warning))),
  );
}

function section(title: string, value: string, because?: string, pairs: readonly Pair[] = []): HTMLElement {
  return el(
    'section',
    {},
    el('h3', {}, title),
    el('p', { class: 'value' }, value),
    because === undefined ? undefined : el('p', { class: 'because', dir: 'auto' }, because),
    pairs.length === 0 ? undefined : pairList(pairs),
  );
}

function pairList(pairs: readonly Pair[]): HTMLElement {
  return el(
    'dl',
    { class: 'pairs' },
    ...pairs.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, el('bdi', {}, value)))),
  );
}

function databasePods({ databasePods }: EventRow): Pair[] {
  return databasePods === undefined
    ? []
    : [['Of the database', `${formatCount(databasePods.pods)} in ${databasePods.pool}`]];
}

function windowSection(
  row: EventRow,
  window: EventRow['windows'][number],
  index: number,
  asOf: string,
): HTMLElement {
  const { scaleUpAt, readyAt, opensAt, closesAt, because, steps } = window;
  const title = row.windows.length === 1 ? 'Window' : `Window ${index + 1}`;
  const local: Pair[] =
    row.timeZone === 'UTC' || !isKnownZone(row.timeZone)
      ? []
      : [[`In ${row.timeZone}`, instantRange(opensAt, closesAt, row.timeZone)]];
  const element = section(title, `${instantRange(opensAt, closesAt)} UTC`, because, [
    ...local,
    ...(closesAt <= asOf
      ? [['As of the forecast', 'closed'] as const]
      : [
          ['Pods asked for', `${longInstant(scaleUpAt)} UTC`] as const,
          ['Pods ready', `${longInstant(readyAt)} UTC`] as const,
        ]),
  ]);
  element.append(
    el(
      'table',
      { class: 'steps' },
      el('caption', {}, 'Pods as the crowd comes and goes'),
      el('thead', {}, el('tr', {}, head('From (UTC)'), head('Req/s', 'figure'), head('Pods', 'figure'))),
      el(
        'tbody',
        {},
        ...steps.map(({ at, rate, pods }) =>
          el(
            'tr',
            {},
            el('td', {}, shortInstant(at)),
            el('td', { class: 'figure' }, formatCount(rate)),
            el('td', { class: 'figure' }, formatCount(pods)),
          ),
        ),
      ),
    ),
  );
  return element;
}

function head(text: string, kind = ''): HTMLElement {
  return el('th', { scope: 'col', class: kind }, text);
}

function placeSection(row: EventRow): HTMLElement {
  const {
    tier,
    phase,
    pool,
    nodes,
    costCentre,
    host,
    path,
    database = 'cluster',
    provisionAt,
    retireAt,
  } = row;
  return section('Tenant', row.tenant, undefined, [
    ['Tier', tier],
    ['Phase', phase],
    ...known('Cost centre', costCentre),
    ...known('Pool', pool),
    ...known('Nodes of the pool in the windows', nodes === undefined ? undefined : formatCount(nodes)),
    ['Route', `${host ?? ''}${path}`],
    ['Database', database],
    ['Appears', `${longInstant(provisionAt)} UTC`],
    ['Is removed', `${longInstant(retireAt)} UTC`],
  ]);
}

function known(name: string, value: string | undefined): Pair[] {
  return value === undefined ? [] : [[name, value]];
}

import type { Rule } from '../../planning/rules/index.js';
import type { Duration } from '../../planning/units/index.js';
import { foreignLabelsRule, labelsRule } from '../validation/index.js';

/** What a person says of a monitor: how often pods are asked, and the labels by which a Prometheus finds it. */
export function monitorRules({
  interval,
  labels,
}: {
  readonly interval: Duration;
  readonly labels: Readonly<Record<string, string>>;
}): Rule[] {
  return [
    scrapeIntervalRule('monitoring.interval', interval),
    labelsRule('monitoring.labels', labels, 'use labels that the Prometheus selects by'),
    foreignLabelsRule('monitoring.labels', labels, 'let the Prometheus select by another label'),
  ];
}

export function scrapeIntervalRule(field: string, interval: Duration): Rule {
  return {
    violatedWhen: !interval.isWholeSeconds() || interval.toMillis() === 0,
    message: () => ({
      field,
      problem: `metrics cannot be scraped every ${interval}`,
      allowed: 'whole seconds, at least 1s',
      mend: 'round it up',
    }),
  };
}

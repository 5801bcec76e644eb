import { type InstantText, later } from '../instants/index.js';
import { nodeLead, type SaleWindow } from '../lifecycle/index.js';
import type { Policy } from '../policy/index.js';
import { Duration } from '../units/index.js';
import type { PreviousForecast } from './previous-forecast.js';

type PreviousTenant = PreviousForecast['tenants'][number];

/**
 * When all pods of a window's first step are ready. Nodes that are planned are there when the pods are asked for; others
 * boot first. What is new as of the forecast's instant cannot be ready before its database, its nodes and its images are;
 * what the forecast before this one has known has had its time, unless that one says otherwise.
 */
export function readyAt(
  { scaleUpAt, opensAt }: SaleWindow,
  { leadTimes, fleet }: Policy,
  asOf: InstantText,
  before: PreviousTenant | undefined,
): InstantText {
  const { database, imagePull } = leadTimes;
  const inTime = later(scaleUpAt, fleet === undefined ? nodeLead(leadTimes) : Duration.parse(imagePull));
  const known = before?.windows.find((window) => window.opensAt === opensAt);
  if (known !== undefined)
    return latest(inTime, (known.readyAt ?? opensAt) > opensAt ? known.readyAt : undefined);
  const pods = later(asOf, nodeLead(leadTimes));
  return latest(inTime, before === undefined ? later(pods, Duration.parse(database)) : pods);
}

function latest(one: InstantText, other: InstantText | undefined): InstantText {
  return other !== undefined && other > one ? other : one;
}

import { podsWithZoneLoss } from '../capacity/index.js';
import type { Policy } from '../policy/index.js';
import { Duration } from '../units/index.js';

const HOUR = Duration.hours(1).toMillis();

/** What it costs to be ready for a rate: its pods, with one zone lost, for as long as a window is held. */
export function podHours(rate: number, { service, hold }: Pick<Policy, 'service' | 'hold'>): number {
  return (podsWithZoneLoss(rate, service) * Duration.parse(hold).toMillis()) / HOUR;
}

import type { OperatorName } from './catalogue.js';
import type { KubernetesRange } from './operator.js';
import { operatorOf } from './operator-name.js';

/** https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
const EXACT =
  /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
const MINOR = /^1\.(0|[1-9]\d?)$/;

/** True for one version, written as upstream writes those of the operator, with or without `v`. */
export function isVersionOf(name: OperatorName, version: string): boolean {
  const pinned = operatorOf(name).version;
  return typeof version === 'string' && EXACT.test(version) && hasV(version) === hasV(pinned);
}

/** True for a minor version of Kubernetes, such as `1.35`. */
export function isKubernetesVersion(text: string): boolean {
  return typeof text === 'string' && MINOR.test(text);
}

/** Whether upstream allows a version of Kubernetes. */
export function isAllowed({ min, max }: KubernetesRange, version: string): boolean {
  return isWithin(version, min, max);
}

/**
 * Whether upstream has tested with a version of Kubernetes, or with a newer one, or does not say what it tests with. An older
 * one that upstream allows has been tested in its time.
 */
export function isTested({ min, tested }: KubernetesRange, version: string): boolean {
  return tested === undefined || isWithin(version, min, tested[1]);
}

/** Whether what is known of the pinned version holds for another: they have a minor version in common. */
export function isLikePinned(name: OperatorName, version: string): boolean {
  return minorOf(version) === minorOf(operatorOf(name).version);
}

/** `1.33 to 1.36`, `1.31 or later`, `1.36` */
export function formatRange(min: string, max?: string): string {
  if (max === undefined) return `${min} or later`;
  return min === max ? min : `${min} to ${max}`;
}

function isWithin(version: string, min: string, max?: string): boolean {
  const minor = minorNumber(version);
  return minor >= minorNumber(min) && (max === undefined || minor <= minorNumber(max));
}

function minorNumber(version: string): number {
  return Number(version.split('.')[1]);
}

function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function hasV(version: string): boolean {
  return version.startsWith('v');
}

import { describe, expect, it } from 'vitest';
import { type NodeStep, nodeScheduleRules } from '../../../lib/planning/node-schedule/index.js';
import { violationsOf } from '../rules/violations.js';

const BOUNDS = { minSize: 2, maxSize: 12, asOf: '2026-12-01T00:00:00Z' };
const UP: NodeStep = { at: '2026-12-04T09:30:00Z', nodes: 12 };
const DOWN: NodeStep = { at: '2026-12-04T14:00:00Z', nodes: 2 };

function refusalOf(steps: readonly NodeStep[], bounds: object = {}): string[] {
  return violationsOf(nodeScheduleRules('schedule', steps, { ...BOUNDS, ...bounds }));
}

/** One step a minute, all of them at the pool's least size. */
function stepsOf(count: number): NodeStep[] {
  return Array.from({ length: count }, (_, index) => {
    const [hour, minute] = [Math.floor(index / 60), index % 60].map((part) => String(part).padStart(2, '0'));
    return { at: `2026-12-04T${hour}:${minute}:00Z`, nodes: 2 };
  });
}

describe('a schedule is refused', () => {
  it.each([
    [
      'a step at no instant',
      [{ ...UP, at: '2026-12-04' }, DOWN],
      'schedule[0].at: "2026-12-04" is no instant. Allowed: an instant in UTC such as 2026-12-04T09:30:00Z. To mend: correct it.',
    ],
    [
      'two steps at one instant',
      [UP, { ...DOWN, at: UP.at }],
      'schedule[1].at: "2026-12-04T09:30:00Z" does not come after the step before it, "2026-12-04T09:30:00Z". Allowed: steps in the order of time, each instant once. To mend: sort the steps; where two on-sales overlap, write the sum of their nodes.',
    ],
    [
      'fewer nodes than the pool has',
      [{ ...UP, nodes: 1 }, DOWN],
      "schedule[0].nodes: 1 nodes cannot be asked for. Allowed: a whole number of at least 2, the pool's minSize. To mend: correct it, or lower minSize.",
    ],
    [
      'half a node',
      [{ ...UP, nodes: 2.5 }, DOWN],
      "schedule[0].nodes: 2.5 nodes cannot be asked for. Allowed: a whole number of at least 2, the pool's minSize. To mend: correct it, or lower minSize.",
    ],
    [
      'nodes that are no number',
      [{ ...UP, nodes: Number.NaN }, DOWN],
      "schedule[0].nodes: NaN nodes cannot be asked for. Allowed: a whole number of at least 2, the pool's minSize. To mend: correct it, or lower minSize.",
    ],
    [
      'more nodes than the pool may have',
      [{ ...UP, nodes: 13 }, DOWN],
      "schedule: it asks for 13 nodes. Allowed: at most 12, the pool's maxSize. To mend: raise maxSize, and the quota of the account with it, or plan fewer nodes.",
    ],
    [
      'nodes that stay for ever',
      [UP, { ...DOWN, nodes: 3 }],
      "schedule[1].nodes: the last step leaves the pool at 3 nodes for ever. Allowed: 2, the pool's minSize. To mend: add the step that takes the nodes back after the window.",
    ],
    [
      'more steps than AWS takes',
      stepsOf(126),
      'schedule: 126 steps are more than an Auto Scaling group takes. Allowed: at most 125. To mend: merge steps, or leave out those that lie far ahead.',
    ],
  ])('for %s', (_title, steps, message) => {
    expect(refusalOf(steps)).toEqual([message]);
  });

  it('for more nodes than the pool may have, whatever another step asks for', () => {
    expect(
      refusalOf([{ ...UP, nodes: Number.NaN }, { at: '2026-12-04T10:00:00Z', nodes: 13 }, DOWN]),
    ).toEqual([
      "schedule[0].nodes: NaN nodes cannot be asked for. Allowed: a whole number of at least 2, the pool's minSize. To mend: correct it, or lower minSize.",
      "schedule: it asks for 13 nodes. Allowed: at most 12, the pool's maxSize. To mend: raise maxSize, and the quota of the account with it, or plan fewer nodes.",
    ]);
  });

  it('when its last step is at the instant that it is made for', () => {
    expect(refusalOf([UP, DOWN], { asOf: DOWN.at })).toEqual([
      'schedule: all of it lies in the past: its last step is at 2026-12-04T14:00:00Z, and this is made for 2026-12-04T14:00:00Z. Allowed: a schedule that ends after the instant that the platform is made for. To mend: remove it, or write the steps of the next on-sale.',
    ]);
  });
});

describe('a schedule is taken', () => {
  it.each([
    ['without steps', []],
    ["up to the pool's largest size and back to its least", [UP, DOWN]],
    ['with one step after the other', [{ ...UP, at: '2026-12-04T13:59:59Z' }, DOWN]],
    ['of as many steps as AWS takes', stepsOf(125)],
  ])('%s', (_title, steps) => {
    expect(refusalOf(steps)).toEqual([]);
  });

  it('that ends one second after the instant that it is made for', () => {
    expect(refusalOf([UP, DOWN], { asOf: '2026-12-04T13:59:59Z' })).toEqual([]);
  });
});

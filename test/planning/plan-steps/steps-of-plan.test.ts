import { describe, expect, it } from 'vitest';
import {
  databasePodsOverTime,
  demandOverTime,
  openSteps,
  type PlannedWindow,
  podsOverTime,
  requestsOverTime,
} from '../../../lib/planning/plan-steps/index.js';

const at = (time: string) => `2026-12-04T${time}:00Z`;
const WINDOW: PlannedWindow = {
  opensAt: at('10:00'),
  closesAt: at('14:00'),
  steps: [
    { at: at('09:50'), rate: 400, pods: 9 },
    { at: at('10:30'), rate: 200, pods: 5 },
  ],
};
const SECOND: PlannedWindow = {
  opensAt: at('18:00'),
  closesAt: at('20:00'),
  steps: [{ at: at('17:45'), rate: 100, pods: 3 }],
};
const PLAN = {
  provisionAt: at('00:00'),
  windows: [WINDOW, SECOND],
  retireAt: at('22:00'),
  replicas: { idle: 2 },
};

it('demandOverTime is there when the pods are asked for, and none between the windows', () => {
  expect(demandOverTime(PLAN)).toEqual([
    { at: at('09:50'), value: 400 },
    { at: at('10:30'), value: 200 },
    { at: at('14:00'), value: 0 },
    { at: at('17:45'), value: 100 },
    { at: at('20:00'), value: 0 },
  ]);
});

it('requestsOverTime are none until a window opens', () => {
  expect(requestsOverTime(PLAN)).toEqual([
    { at: at('10:00'), value: 400 },
    { at: at('10:30'), value: 200 },
    { at: at('14:00'), value: 0 },
    { at: at('18:00'), value: 100 },
    { at: at('20:00'), value: 0 },
  ]);
});

describe('openSteps', () => {
  it('begin with the last of several steps that are not after the opening', () => {
    const steps = [...WINDOW.steps, { at: at('10:31'), rate: 50, pods: 2 }];
    expect(openSteps({ opensAt: at('10:30'), steps })).toEqual([
      { at: at('10:30'), value: 200 },
      { at: at('10:31'), value: 50 },
    ]);
  });
});

it('podsOverTime are idle from provisioning to retirement, and those of the steps in the windows', () => {
  expect(podsOverTime(PLAN)).toEqual([
    { at: at('00:00'), value: 2 },
    { at: at('09:50'), value: 9 },
    { at: at('10:30'), value: 5 },
    { at: at('14:00'), value: 2 },
    { at: at('17:45'), value: 3 },
    { at: at('20:00'), value: 2 },
    { at: at('22:00'), value: 0 },
  ]);
});

it('databasePodsOverTime are the same all the time', () => {
  expect(databasePodsOverTime(PLAN, 3)).toEqual([
    { at: at('00:00'), value: 3 },
    { at: at('22:00'), value: 0 },
  ]);
});

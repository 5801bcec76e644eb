import { describe, expect, it } from 'vitest';
import { podTimes, sleepCommand } from '../../../lib/planning/tenants/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

describe("the times of a pod's life", () => {
  it.each([
    [
      ['1m', '15s', '30s'],
      { startupFailureThreshold: 30, progressDeadlineSeconds: 1870, terminationGracePeriodSeconds: 45 },
    ],
    [
      ['1s', '0s', '1s'],
      { startupFailureThreshold: 1, progressDeadlineSeconds: 1811, terminationGracePeriodSeconds: 1 },
    ],
    [
      ['2m1s', '20s', '5m'],
      { startupFailureThreshold: 61, progressDeadlineSeconds: 1931, terminationGracePeriodSeconds: 320 },
    ],
  ])(
    'to start, to leave the route and to drain, %s, become the seconds of its Deployment',
    (times, seconds) => {
      const [startupTime, preStopDelay, drainTime] = times.map((text) => Duration.parse(text)) as [
        Duration,
        Duration,
        Duration,
      ];
      expect(podTimes({ startupTime, preStopDelay, drainTime })).toEqual({
        startupPeriodSeconds: 2,
        minReadySeconds: 10,
        ...seconds,
      });
    },
  );

  it.each([
    ['15s', ['sleep', '15']],
    ['1m', ['sleep', '60']],
    ['1500ms', ['sleep', '2']],
    ['0s', []],
  ])('wait %s before the end with %j', (delay, command) => {
    expect(sleepCommand(Duration.parse(delay))).toEqual(command);
  });
});

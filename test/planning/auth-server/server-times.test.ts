import { expect, it } from 'vitest';
import { publicPaths, serverTimes } from '../../../lib/planning/auth-server/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

it('a server has time to start, to settle, and to end what it has begun', () => {
  expect(
    serverTimes({
      startupTime: Duration.seconds(61),
      shutdownDelay: Duration.seconds(15),
      shutdownTimeout: Duration.seconds(30),
    }),
  ).toEqual({
    startupPeriodSeconds: 5,
    startupFailureThreshold: 13,
    minReadySeconds: 30,
    terminationGracePeriodSeconds: 60,
  });
});

it('people reach what they log in with, and load balancers the check of a cluster among others', () => {
  const everybody = ['/realms', '/resources', '/.well-known'].map((path) => ({ path, isWhole: true }));
  expect(publicPaths(false)).toEqual(everybody);
  expect(publicPaths(true)).toEqual([...everybody, { path: '/lb-check', isWhole: false }]);
});

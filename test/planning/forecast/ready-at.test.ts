import { describe, expect, it } from 'vitest';
import { readyAt } from '../../../lib/planning/forecast/ready-at.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';

const WINDOW = {
  scaleUpAt: '2026-12-04T09:50:00Z',
  opensAt: '2026-12-04T10:00:00Z',
  closesAt: '2026-12-04T14:00:00Z',
  because: 'the public sale',
};
const FLEET = {
  pod: { cpu: '500m', memory: '512Mi' },
  pool: 'standard',
  targetUtilization: 75,
  daemonSets: { pods: 0, cpu: '0', memory: '0Mi' },
  scaleDownDelay: '15m',
  pools: [{ name: 'standard', instanceType: 'm7i.2xlarge', minSize: 1, maxSize: 9 }],
};
const BEFORE = {
  event: 'E1',
  tenant: 'e1',
  path: '/e1',
  windows: [{ opensAt: WINDOW.opensAt, readyAt: WINDOW.opensAt }],
  retireAt: '2026-12-05T14:00:00Z',
};

describe('the pods of a window are ready', () => {
  it.each([
    [
      'at the opening, after their nodes and images',
      DEFAULT_POLICY,
      '2026-12-01T00:00:00Z',
      undefined,
      '10:00',
    ],
    [
      'after their images, where nodes are planned',
      { ...DEFAULT_POLICY, fleet: FLEET },
      '2026-12-01T00:00:00Z',
      undefined,
      '09:55',
    ],
    ['just in time, of a new tenant', DEFAULT_POLICY, '2026-12-04T09:30:00Z', undefined, '10:00'],
    ['late, of a new tenant', DEFAULT_POLICY, '2026-12-04T09:31:00Z', undefined, '10:01'],
    [
      'late, of a new window of a tenant that has its database',
      DEFAULT_POLICY,
      '2026-12-04T09:51:00Z',
      { ...BEFORE, windows: [] },
      '10:01',
    ],
    [
      'as planned, of a window that has had its time',
      DEFAULT_POLICY,
      '2026-12-04T12:00:00Z',
      BEFORE,
      '10:00',
    ],
    [
      'as late as was said before',
      DEFAULT_POLICY,
      '2026-12-04T12:00:00Z',
      { ...BEFORE, windows: [{ opensAt: WINDOW.opensAt, readyAt: '2026-12-04T10:07:00Z' }] },
      '10:07',
    ],
    [
      'as planned, where a forecast of the version before says nothing',
      DEFAULT_POLICY,
      '2026-12-04T12:00:00Z',
      { ...BEFORE, windows: [{ opensAt: WINDOW.opensAt }] },
      '10:00',
    ],
  ])('%s', (_title, policy, asOf, before, time) => {
    expect(readyAt(WINDOW, policy, asOf, before)).toBe(`2026-12-04T${time}:00Z`);
  });
});

import type { PlatformConfig } from '../../lib/stacks/platform/index.js';

/** The shipped platform: copy this file, and make it yours. Both apps read it. */
export const platform: PlatformConfig = {
  platform: 'tickets',
  region: 'eu-central-1',
  state: { kind: 's3', bucket: 'example-terraform-states', region: 'eu-central-1' },
  owner: 'platform',
  costCentre: 'live-music',
  supernet: '10.64.0.0/12',
  zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
  names: {
    zone: 'example.com',
    mode: 'lookup',
    live: ['tickets.example.com'],
    preLive: ['pre-live.example.com'],
  },
  clusters: {
    paasA: {
      version: '1.35',
      imageRelease: 'v20260930',
      adminRoles: ['platform-admin'],
      defaultStorageClass: false,
    },
  },
  traffic: { live: { paasA: 100, paasB: 0 }, preLive: 'paasA' },
  rds: { engine: { kind: 'aurora', instanceClass: 'db.r7g.large', instances: 2 } },
  pools: [
    {
      name: 'ingress',
      instanceTypes: ['c7i.xlarge'],
      minSize: 3,
      maxSize: 30,
      dedicated: true,
      receivesTraffic: true,
    },
    { name: 'standard', instanceTypes: ['m7i.2xlarge', 'm6i.2xlarge'], minSize: 3, maxSize: 120 },
    {
      name: 'high-memory',
      instanceTypes: ['r7i.xlarge', 'r6i.xlarge'],
      minSize: 0,
      maxSize: 12,
      dedicated: true,
    },
    {
      name: 'stateful',
      instanceTypes: ['r7i.large'],
      minSize: 3,
      maxSize: 9,
      dedicated: true,
      upgrade: 'manual',
    },
  ],
};

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { AddressPlan, planAddresses } from '../../../lib/planning/addresses/index.js';
import { addressDemand } from '../../../lib/planning/network-ranges/index.js';
import { type PlatformConfig, placePlatform } from '../../../lib/stacks/platform/index.js';

/** Later than any day on which the tests run: AWS takes no schedule in the past, and neither does a plan. */
export const AS_OF = '2098-12-01T00:00:00Z';

const CLUSTER = { version: '1.33', imageRelease: 'v20251112', adminRoles: ['platform-admin'] };

/** A platform with two zones, as small as a whole one can be: one load balancer takes the provider a minute. */
export const PLATFORM: PlatformConfig = {
  platform: 'tickets',
  region: 'eu-central-1',
  state: { kind: 's3', bucket: 'terraform-states', region: 'eu-central-1' },
  owner: 'platform',
  costCentre: 'live-music',
  supernet: '10.64.0.0/12',
  zones: ['eu-central-1a', 'eu-central-1b'],
  names: {
    zone: 'example.com',
    mode: 'create',
    live: ['tickets.example.com'],
    preLive: ['pre-live.example.com'],
  },
  clusters: { paasA: CLUSTER, paasB: CLUSTER },
  traffic: { live: { paasA: 100, paasB: 0 }, preLive: 'paasB' },
  pools: [
    {
      name: 'ingress',
      instanceTypes: ['c7i.xlarge'],
      minSize: 2,
      maxSize: 6,
      dedicated: true,
      receivesTraffic: true,
    },
    {
      name: 'standard',
      instanceTypes: ['m7i.2xlarge', 'm6i.2xlarge'],
      minSize: 2,
      maxSize: 40,
      schedule: [
        { at: '2098-12-04T09:30:00Z', nodes: 12 },
        { at: '2098-12-04T14:00:00Z', nodes: 2 },
      ],
    },
    {
      name: 'stateful',
      instanceTypes: ['r7i.large'],
      minSize: 1,
      maxSize: 3,
      dedicated: true,
      upgrade: 'manual',
    },
  ],
  shell: { nat: 'single' },
};

/** Gone when the tests are over: several of them apply what lies in one. */
const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Synthesizes the platform into a new folder. @returns the folder of a stack */
export function synthesized(config: PlatformConfig, asOf = AS_OF): (stack: string) => string {
  const outdir = mkdtempSync(join(tmpdir(), 'greenroom-platform-'));
  folders.push(outdir);
  const app = new App({ outdir });
  const demand = addressDemand(config);
  const addresses = new AddressPlan(demand, planAddresses(demand, undefined));
  placePlatform(app, { ...config, addresses, asOf });
  app.synth();
  return (stack) => join(outdir, 'stacks', stack);
}

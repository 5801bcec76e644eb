import { readFileSync } from 'node:fs';
import { App } from 'cdktf';
import { AddressPlan, addressDemand, InputError, readAddressLedger } from 'greenroom';
import { type PlatformConfig, placePlatform } from 'greenroom/terraform';

const platform: PlatformConfig = {
  platform: 'tickets',
  region: 'eu-central-1',
  state: { kind: 'local' },
  owner: 'platform',
  costCentre: 'live-music',
  supernet: '10.64.0.0/12',
  zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
  names: {
    zone: 'example.com',
    mode: 'create',
    live: ['tickets.example.com'],
    preLive: ['pre-live.example.com'],
  },
  clusters: { paasA: { version: '1.35', imageRelease: 'v20260930' } },
  traffic: { live: { paasA: 100, paasB: 0 }, preLive: 'paasA' },
  pools: [
    { name: 'ingress', instanceTypes: ['c7i.xlarge'], minSize: 3, maxSize: 9, receivesTraffic: true },
    { name: 'standard', instanceTypes: ['m7i.2xlarge', 'm6i.2xlarge'], minSize: 3, maxSize: 60 },
  ],
};
// The ledger is committed: what has a network keeps it for ever. `planAddresses` writes it.
const reading = readAddressLedger({ file: 'addresses.json', text: readFileSync('addresses.json', 'utf8') });
if (!reading.ok) throw new InputError(reading.issues);
const addresses = new AddressPlan(addressDemand(platform), reading.value);

const app = new App();
placePlatform(app, { ...platform, addresses, asOf: '2026-12-01T00:00:00Z' });
app.synth();

import assert from 'node:assert/strict';
import { Chart } from 'cdk8s';
import { Cpu, LinearApp, Memory, TicketTenant } from 'greenroom';
import { danglingReferences, manifest, manifestsOf, secretMaterial } from 'greenroom/testing';

// What a test of a stack looks like; with any test runner.
const chart = new Chart(new LinearApp(), 'paper-lanterns');
new TicketTenant(chart, 'tenant', {
  event: 'paper-lanterns-london-2027',
  name: 'Paper Lanterns, London',
  image: 'registry.example.com/ticket-seller:1.4.2',
  cpu: Cpu.parse('500m'),
  memory: Memory.parse('512Mi'),
  host: 'tickets.example.com',
  costCentre: 'live-music',
  asOf: '2026-12-04T06:00:00Z',
  windows: [
    { scaleUpAt: '2026-12-04T09:50:00Z', opensAt: '2026-12-04T10:00:00Z', closesAt: '2026-12-04T14:00:00Z' },
  ],
  peakReplicas: 59,
});

const manifests = manifestsOf(chart);
assert.equal(manifest(manifests, 'Namespace').metadata.name, 'paper-lanterns-london-7h3cbcm2');
assert.deepEqual(danglingReferences(manifests), []);
assert.deepEqual(secretMaterial(manifests), []);
console.log(`${manifests.length} objects, all references resolve, no secret material`);

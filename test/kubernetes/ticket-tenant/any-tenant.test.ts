import { App, Chart } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TELEMETRY } from '../../../lib/kubernetes/tenant-telemetry/index.js';
import { TicketTenant, type TicketTenantProps } from '../../../lib/kubernetes/ticket-tenant/index.js';
import type { AllowedEgress } from '../../../lib/kubernetes/traffic/index.js';
import { isLine, podsAtWorst } from '../../../lib/planning/tenants/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import {
  danglingReferences,
  type Manifest,
  manifest,
  manifestsOf,
  secretMaterial,
  titleOf,
} from '../../../lib/testing/index.js';
import { manifestsWith } from './tenant-props.js';

const WINDOWS = ['2026-12-04', '2026-12-11', '2026-12-18'].map((day) => ({
  scaleUpAt: `${day}T09:50:00Z`,
  opensAt: `${day}T10:00:00Z`,
  closesAt: `${day}T14:00:00Z`,
}));
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter(isLine)
  .filter((text) => !/^[-+]?0[oOBX]/.test(text))
  .filter((text) => text.trim() !== '');
const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const seconds = (min: number, max: number) =>
  fc.integer({ min, max }).map((count) => Duration.seconds(count));

const egress: fc.Arbitrary<AllowedEgress> = fc.oneof(
  fc.record({ cidr: fc.constant('10.0.0.0/8'), ports: fc.constant([{ port: 443 }]) }),
  fc.record({ namespace: label, ports: fc.constant([{ port: 53, protocol: 'UDP' as const }]) }),
);

/** Props of every shape that the rules let pass. */
const anyProps: fc.Arbitrary<TicketTenantProps> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 3, maxLength: 3 }),
    windows: fc.subarray(WINDOWS, { minLength: 1 }),
    rest: fc.record(
      {
        event: words,
        name: words,
        asOf: fc.constantFrom('2026-12-01T00:00:00Z', '2026-12-11T12:00:00Z', '2026-12-19T00:00:00Z'),
        timeZone: fc.constantFrom('UTC', 'Europe/Warsaw', 'Asia/Tokyo', 'America/St_Johns'),
        image: fc.constantFrom('shop:1', `registry:5000/shop@sha256:${'0'.repeat(64)}`),
        config: maybe(fc.dictionary(fc.stringMatching(/^[A-Z_]{1,8}$/), fc.string())),
        cpu: fc.integer({ min: 1, max: 8000 }).map((milli) => Cpu.milli(milli)),
        memory: fc.integer({ min: 1, max: 16_384 }).map((amount) => Memory.mebibytes(amount)),
        port: fc.integer({ min: 1, max: 65_535 }),
        startupTime: seconds(1, 600),
        preStopDelay: seconds(0, 60),
        drainTime: seconds(1, 600),
        nodePool: maybe(fc.record({ name: label })),
        priorityClass: maybe(label),
        costCentre: label,
        owner: maybe(label),
        autoscaling: fc.record({
          kind: fc.constantFrom('keda', 'hpa'),
          cpuUtilization: fc.integer({ min: 1, max: 100 }),
          cooldown: seconds(0, 3600),
        }),
        telemetry: fc.constantFrom(DEFAULT_TELEMETRY, { kind: 'annotations' as const, prometheusLabels: {} }),
        allowEgress: fc.array(egress, { maxLength: 3 }),
        host: fc.constant('tickets.example.com'),
      },
      { requiredKeys: ['event', 'name', 'asOf', 'image', 'cpu', 'memory', 'costCentre', 'host'] },
    ),
  })
  .map(({ sizes, windows, rest }) => {
    const [idleReplicas = 1, peakReplicas = 1, maxReplicas = 1] = [...sizes].sort(
      (one, other) => one - other,
    );
    return { ...rest, windows, idleReplicas, peakReplicas, maxReplicas };
  });

function synthesize(props: TicketTenantProps): {
  readonly tenant: TicketTenant;
  readonly manifests: Manifest[];
} {
  const tenant = new TicketTenant(new Chart(new App(), 'chart'), 'tenant', props);
  return { tenant, manifests: manifestsOf(tenant) };
}

function holdsFor(
  check: (tenant: TicketTenant, manifests: Manifest[], props: TicketTenantProps) => void,
): void {
  fc.assert(
    fc.property(anyProps, (props) => {
      const { tenant, manifests } = synthesize(props);
      check(tenant, manifests, props);
    }),
    { numRuns: 60 },
  );
}

/** The labels of an object and, where it makes pods by a template, of its pods. */
function labelSets({ metadata, spec }: Manifest): (Readonly<Record<string, string>> | undefined)[] {
  const { template } = (spec ?? {}) as { template?: { metadata?: { labels?: Record<string, string> } } };
  return template?.metadata === undefined ? [metadata.labels] : [metadata.labels, template.metadata.labels];
}

describe('any tenant', () => {
  it('has one object of each kind and name, all in its own namespace', () => {
    holdsFor(({ namespace }, manifests) => {
      expect(new Set(manifests.map(titleOf)).size).toBe(manifests.length);
      const outside = manifests.filter(({ metadata }) => metadata.namespace !== namespace);
      expect(outside.map(titleOf)).toEqual([`Namespace ${namespace}`]);
      expect(manifests[0]?.kind).toBe('Namespace');
    });
  });

  it('says on every object and every pod whose it is', () => {
    holdsFor(({ tenant }, manifests, { costCentre, event, name }) => {
      for (const one of manifests) {
        expect(one.metadata.annotations).toMatchObject({
          'greenroom.dev/event-id': event,
          'greenroom.dev/event-name': name,
        });
        for (const labels of labelSets(one)) {
          expect(labels).toMatchObject({
            'app.kubernetes.io/instance': tenant,
            'app.kubernetes.io/managed-by': 'greenroom',
            'app.kubernetes.io/component': expect.stringMatching(/^[a-z]+$/),
            'greenroom.dev/tenant': tenant,
            'greenroom.dev/cost-centre': costCentre,
            'greenroom.dev/event': expect.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/),
          });
        }
      }
    });
  });

  it('fits its own quota and limits at its largest', () => {
    holdsFor((_tenant, manifests, { cpu, memory, maxReplicas = 0 }) => {
      const { hard } = manifest(manifests, 'ResourceQuota').spec as { hard: Record<string, string> };
      const pods = podsAtWorst(maxReplicas);
      expect(Number(hard.pods)).toBeGreaterThanOrEqual(pods);
      expect(Cpu.parse(hard['requests.cpu'] ?? '').toMilli()).toBeGreaterThanOrEqual(cpu.toMilli() * pods);
      expect(Memory.parse(hard['requests.memory'] ?? '').toBytes()).toBeGreaterThanOrEqual(
        memory.toBytes() * pods,
      );
      expect(Number(hard.services)).toBeGreaterThanOrEqual(
        manifests.filter(({ kind }) => kind === 'Service').length,
      );
      const { limits } = manifest(manifests, 'LimitRange').spec as { limits: { max: { memory: string } }[] };
      expect(limits).toHaveLength(1);
      for (const { max } of limits)
        expect(Memory.parse(max.memory).toBytes()).toBeGreaterThanOrEqual(memory.toBytes());
    });
  });

  it('refers to nothing that is not there', () => {
    holdsFor((_tenant, manifests) => {
      expect(danglingReferences(manifests)).toEqual([]);
    });
  });

  it('holds no secret', () => {
    expect(secretMaterial(manifestsWith({ config: { LOG_FORMAT: 'json' } }))).toEqual([]);
  });

  it('is the same when it is synthesized again', () => {
    holdsFor((_tenant, manifests, props) => {
      expect(JSON.stringify(synthesize(props).manifests)).toBe(JSON.stringify(manifests));
    });
  });

  it('has the same objects when they are read twice', () => {
    holdsFor((tenant, manifests) => {
      expect(JSON.stringify(manifestsOf(tenant))).toBe(JSON.stringify(manifests));
    });
  });
});

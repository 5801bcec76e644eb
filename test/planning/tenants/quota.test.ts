import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containerMemory,
  type Footprint,
  podsAtWorst,
  rolloutIn,
  sumOf,
  surgeOf,
  workloadFootprint,
} from '../../../lib/planning/tenants/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';

const DATABASE: Footprint = {
  pods: 3,
  cpu: Cpu.parse('3'),
  memory: Memory.parse('6Gi'),
  storage: Memory.parse('20Gi'),
  volumeClaims: 2,
  services: 3,
};

/** A rolling update as the Deployment controller makes it; no pod that it takes away is gone before the end. */
class RollingUpdate {
  private added = 0;
  private available = 0;
  private terminating = 0;

  constructor(
    private readonly replicas: number,
    private readonly maxUnavailable: number,
    private old = replicas,
  ) {}

  get counted(): number {
    return this.old + this.added + this.terminating;
  }

  get isDone(): boolean {
    return this.old === 0 && this.available === this.replicas;
  }

  /** One turn of the controller, after some of the new pods have become available. */
  turn(nowAvailable: number): void {
    this.available = Math.min(this.added, this.available + nowAvailable);
    const room = this.replicas + surgeOf(this.replicas) - this.old - this.added;
    this.added += Math.max(0, Math.min(room, this.replicas - this.added));
    const least = this.replicas - this.maxUnavailable;
    const surplus = Math.min(this.old, Math.max(0, this.old + this.available - least));
    this.old -= surplus;
    this.terminating += surplus;
  }
}

const replicas = fc.integer({ min: 1, max: 2000 });

describe('the quota', () => {
  it('fits a rolling update of the most replicas, also when every old pod takes longer to end than the update', () => {
    fc.assert(
      fc.property(
        replicas,
        fc.constantFrom('warming', 'on-sale', 'draining'),
        fc.infiniteStream(fc.integer({ min: 1, max: 2000 })),
        (most, phase, ready) => {
          const share = rolloutIn(phase).maxUnavailable === 0 ? 0 : 0.25;
          const update = new RollingUpdate(most, Math.floor(most * share));
          while (!update.isDone) {
            update.turn(ready.next().value);
            expect(update.counted).toBeLessThanOrEqual(podsAtWorst(most));
          }
          expect(update.counted).toBe(2 * most);
        },
      ),
    );
  });

  it('fits an autoscaler that goes down and up to the most replicas again before the pods it took away are gone', () => {
    fc.assert(
      fc.property(replicas, fc.nat(), (most, low) => {
        const left = 1 + (low % most);
        expect(most + (most - left)).toBeLessThanOrEqual(podsAtWorst(most));
      }),
    );
  });

  it.each([
    [1, 3],
    [2, 5],
    [59, 133],
    [400, 900],
  ])('of %i replicas counts %i pods', (most, pods) => {
    expect(podsAtWorst(most)).toBe(pods);
  });

  it('counts what each of these pods requests, and the Service', () => {
    const size = { maxReplicas: 59, cpu: Cpu.parse('500m'), memory: Memory.parse('512Mi') };
    expect(workloadFootprint(size)).toEqual({
      pods: 133,
      cpu: Cpu.parse('66.5'),
      memory: Memory.parse('68096Mi'),
      storage: Memory.mebibytes(0),
      volumeClaims: 0,
      services: 1,
    });
  });

  it('adds the database to the app', () => {
    const app = workloadFootprint({ maxReplicas: 2, cpu: Cpu.parse('250m'), memory: Memory.parse('1Gi') });
    expect(sumOf(app, DATABASE)).toEqual({
      pods: 8,
      cpu: Cpu.parse('4250m'),
      memory: Memory.parse('11Gi'),
      storage: Memory.parse('20Gi'),
      volumeClaims: 2,
      services: 4,
    });
  });

  it.each([
    ['512Mi', '6Gi'],
    ['6Gi', '6Gi'],
    ['8Gi', '8Gi'],
  ])('lets one container have, for an app of %s and a database of 6Gi, %s', (app, most) => {
    expect(containerMemory(Memory.parse(app), DATABASE)).toEqual(Memory.parse(most));
  });
});

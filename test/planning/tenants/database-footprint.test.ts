import { describe, expect, it } from 'vitest';
import { clusterFootprint, NO_FOOTPRINT, sharedBuffers, sumOf } from '../../../lib/planning/tenants/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';

describe('the footprint of a database cluster', () => {
  it.each([
    [1, 2, '2', '4Gi', '20Gi'],
    [2, 3, '3', '6Gi', '30Gi'],
    [5, 6, '6', '12Gi', '60Gi'],
  ])('of %i instances has room for one more', (instances, most, cpu, memory, storage) => {
    expect(
      clusterFootprint({
        instances,
        cpu: Cpu.milli(1000),
        memory: Memory.gibibytes(2),
        storage: Memory.gibibytes(10),
      }),
    ).toEqual({
      pods: most,
      cpu: Cpu.parse(cpu),
      memory: Memory.parse(memory),
      storage: Memory.parse(storage),
      volumeClaims: most,
      services: 3,
    });
  });

  it('is nothing where the database is somewhere else', () => {
    expect(sumOf(NO_FOOTPRINT, NO_FOOTPRINT)).toEqual(NO_FOOTPRINT);
  });
});

describe("PostgreSQL's shared buffers", () => {
  it.each([
    ['2Gi', '512MB'],
    ['512Mi', '128MB'],
    ['1023Mi', '255MB'],
    ['64Gi', '16384MB'],
  ])('of %s are a quarter, in whole megabytes: %s', (memory, buffers) => {
    expect(sharedBuffers(Memory.parse(memory))).toBe(buffers);
  });
});

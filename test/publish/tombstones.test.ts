import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../lib/planning/issues/index.js';
import { formatTombstones, readTombstones, tombstonesAfter } from '../../lib/publish/index.js';
import { AS_OF, tenantOf } from './inventories.js';

const STONE = {
  tenant: 'borealis',
  cluster: 'paas-a',
  event: 'B',
  name: 'Borealis',
  retiredAt: '2026-11-01T00:00:00Z',
  lastCopy: 'the RDS snapshot db-borealis-final',
};

describe('the tombstones after a publication', () => {
  it('are those before and one for each tenant that goes, by name', () => {
    expect(tombstonesAfter([STONE], [{ ...tenantOf('aurora'), cluster: 'paas-a' }], [], AS_OF)).toEqual([
      {
        tenant: 'aurora',
        cluster: 'paas-a',
        event: 'AURORA',
        name: 'Night of aurora',
        retiredAt: AS_OF,
        lastCopy: 'the RDS snapshot db-aurora-final',
      },
      STONE,
    ]);
  });

  it('are without those who have come back', () => {
    expect(tombstonesAfter([STONE], [], [{ ...tenantOf('borealis'), cluster: 'paas-a' }], AS_OF)).toEqual([]);
  });

  it('are read as they were written', () => {
    expect(readTombstones({ file: 'retired.jsonl', text: formatTombstones([STONE]) })).toEqual({
      ok: true,
      value: [STONE],
    });
  });

  it.each([
    [
      '{"tenant":"a"}\n',
      'retired.jsonl, row 1, cluster: the field is missing. Allowed: every field of the schema. To mend: add it.',
    ],
    [
      `${formatTombstones([STONE])}nobody\n`,
      'retired.jsonl, row 2: the text is not JSON: invalid symbol. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or take it from the history of the repository.',
    ],
  ])('are refused where they are %j', (text, message) => {
    const reading = readTombstones({ file: 'retired.jsonl', text });
    expect(reading.ok ? undefined : reading.issues[0] && formatIssue(reading.issues[0])).toBe(message);
  });
});

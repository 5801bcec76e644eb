import { describe, expect, it } from 'vitest';
import { AURORA, INSTANCE, refusalOf } from './database-with.js';

const TENANT =
  'Allowed: at most 40 lower-case letters, digits and single "-", beginning with a letter, not ending with "-". To mend: rename the tenant.';
const NETWORK =
  'Allowed: an IPv4 network such as 10.64.0.0/16, with no bit set behind its prefix. To mend: correct it; one address ends with /32.';
const OPEN = 'Allowed: networks of /8 or smaller. To mend: list the networks of the pods and nodes alone.';
const COUNT =
  'Allowed: 1 to 60. To mend: list the networks of the pods and nodes; join some to larger ones where there are too many.';
const CLASS =
  'Allowed: db, a family and a size, such as db.r7g.large. To mend: correct it; those of EC2 have no db in front.';
const SUBNETS = 'Allowed: at least 2, in different zones. To mend: give the database subnets of all zones.';
const BACKUPS = 'Allowed: a whole number from 1 to 35. To mend: correct it, or leave it out for 7.';
const STORAGE =
  'Allowed: a whole number from 20 to 65536. To mend: correct it; RDS never makes a volume smaller.';
const INSTANCES =
  'Allowed: a whole number from 1 to 15. To mend: use 2 for one that survives the loss of a zone.';

const networks = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `10.${index}.0.0/16`);

describe('an event database is refused', () => {
  it.each<readonly [field: string, changes: object, message: string]>([
    ...['', 'Moons', '1-moon', 'moons-', 'full--moon', 'full_moon', `a${'b'.repeat(40)}`].map(
      (tenant) =>
        ['tenant', { tenant }, `${JSON.stringify(tenant)} cannot name a database. ${TENANT}`] as const,
    ),
    [
      'event',
      { event: '' },
      'the id of the event is empty. Allowed: its id in the feed. To mend: give the id; the bill is split by it.',
    ],
    ['subnetIds', { subnetIds: [] }, `there are no subnets. ${SUBNETS}`],
    ['subnetIds', { subnetIds: ['subnet-a'] }, `there is 1 subnet. ${SUBNETS}`],
    [
      'subnetIds[1]',
      { subnetIds: ['subnet-a', 'subnet-a'] },
      '"subnet-a" is listed twice. Allowed: every subnet once. To mend: remove one of the two.',
    ],
    ...['internal', 'Tickets.internal', 'tickets.internal.'].map(
      (privateZone) =>
        [
          'privateZone',
          { privateZone },
          `"${privateZone}" is no name of a zone. Allowed: a domain in lower case such as tickets.internal. To mend: correct it.`,
        ] as const,
    ),
    ['allowedCidrs', { allowedCidrs: [] }, `there are 0 networks that may connect. ${COUNT}`],
    ['allowedCidrs', { allowedCidrs: networks(61) }, `there are 61 networks that may connect. ${COUNT}`],
    ...['10.64.0.1/16', '10.64.0.0', 'fd00::/8', '10.64.0.0/016', ''].map(
      (cidr) =>
        [
          'allowedCidrs[1]',
          { allowedCidrs: ['10.63.0.0/16', cidr] },
          `"${cidr}" is no network. ${NETWORK}`,
        ] as const,
    ),
    ...['0.0.0.0/0', '10.0.0.0/7', '128.0.0.0/1'].map(
      (cidr) =>
        [
          'allowedCidrs[0]',
          { allowedCidrs: [cidr] },
          `${cidr} would open the database to more than any network of your own. ${OPEN}`,
        ] as const,
    ),
    [
      'allowedCidrs[1]',
      { allowedCidrs: ['10.64.0.0/16', '10.64.0.0/16'] },
      '"10.64.0.0/16" is listed twice. Allowed: every network once. To mend: remove one of the two.',
    ],
    [
      'engine.kind',
      { engine: { kind: 'serverless' } },
      '"serverless" is not known here. Allowed: instance, aurora. To mend: use one of these.',
    ],
    ...[INSTANCE, AURORA].flatMap((engine) =>
      ['m7g.large', 'db.m7g', 'db.M7G.large', 'db.m7g.large.x', 'db..large', ''].map(
        (instanceClass) =>
          [
            'engine.instanceClass',
            { engine: { ...engine, instanceClass } },
            `"${instanceClass}" is no class of instances. ${CLASS}`,
          ] as const,
      ),
    ),
    [
      'engine.instanceClass',
      { engine: { ...AURORA, instanceClass: 'db.m7g.large' } },
      'Aurora does not run on "db.m7g.large". Allowed: classes of other families than m, such as db.r7g.large. To mend: use a class of the r family, or an instance instead of a cluster.',
    ],
    ...[19, 65_537, 20.5, Number.NaN].map(
      (storageGiB) =>
        [
          'engine.storageGiB',
          { engine: { ...INSTANCE, storageGiB } },
          `no volume has ${storageGiB} GiB. ${STORAGE}`,
        ] as const,
    ),
    ...[0, 16, 1.5].map(
      (instances) =>
        [
          'engine.instances',
          { engine: { ...AURORA, instances } },
          `a cluster cannot have ${instances} instances. ${INSTANCES}`,
        ] as const,
    ),
    ...['13', '18', '17.4'].map(
      (version) =>
        [
          'version',
          { version },
          `"${version}" is no major version of PostgreSQL that is known here. Allowed: 14, 15, 16, 17. To mend: use one of these, or leave it out for 17.`,
        ] as const,
    ),
    ...[0, 36, 7.5].map(
      (backupDays) =>
        ['backupDays', { backupDays }, `backups cannot be kept for ${backupDays} days. ${BACKUPS}`] as const,
    ),
  ])('for its %s in %j', (field, changes, message) => {
    expect(refusalOf(changes)).toBe(`stack/db, ${field}: ${message}`);
  });

  it('for everything that is wrong, at once', () => {
    const engine = { ...INSTANCE, instanceClass: 'large', storageGiB: 1 };
    const fields = refusalOf({ tenant: '', allowedCidrs: [], engine, backupDays: 0, version: '9' })
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(':')));
    expect(fields).toEqual([
      'stack/db, tenant',
      'stack/db, allowedCidrs',
      'stack/db, engine.instanceClass',
      'stack/db, engine.storageGiB',
      'stack/db, version',
      'stack/db, backupDays',
    ]);
  });
});

describe('an event database is taken', () => {
  it.each<object>([
    { tenant: 'a' },
    { tenant: `a${'b'.repeat(39)}` },
    { allowedCidrs: networks(60) },
    { allowedCidrs: ['10.0.0.0/8', '192.0.2.7/32'] },
    { engine: { ...INSTANCE, storageGiB: 20 } },
    { engine: { ...INSTANCE, storageGiB: 65_536 } },
    { engine: { ...INSTANCE, instanceClass: 'db.t4g.micro' } },
    { engine: { ...INSTANCE, instanceClass: 'db.m7i-flex.2xlarge' } },
    { engine: { ...AURORA, instances: 1 } },
    { engine: { ...AURORA, instances: 15 } },
    { version: '14' },
    { backupDays: 1 },
    { backupDays: 35 },
  ])('as in %j', (changes) => {
    expect(refusalOf(changes)).toBe('nothing is wrong');
  });
});

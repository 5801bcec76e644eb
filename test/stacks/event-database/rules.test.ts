import { describe, expect, it } from 'vitest';
import { refusalOf, STACK } from './stack-with.js';

const NAME =
  'Allowed: at most 64 lower-case letters, digits and single "-", beginning with a letter; not shell. To mend: use the name that eventDatabaseStacks gives.';
const ZONES = 'Allowed: at least 2: RDS wants subnets in two. To mend: give the zones of the shell.';
const ZONE = 'Allowed: eu-central-1 and a letter. To mend: correct it, for example to eu-central-1a.';

const eventsOf = (...tenants: string[]) =>
  tenants.map((tenant) => ({ tenant, event: 'evt', isRetired: false }));

describe('a stack of databases is refused', () => {
  it.each<readonly [field: string, changes: object, message: string]>([
    ...['1-event', 'Events', 'events-', 'events--1', 'events_1', `e${'v'.repeat(64)}`].map(
      (name) => ['name', { name }, `"${name}" is no name for a stack of databases. ${NAME}`] as const,
    ),
    [
      'events',
      { events: [] },
      'there is no event. Allowed: one event or more. To mend: make no stack where there is no database.',
    ],
    [
      'events[1].tenant',
      { events: eventsOf('moons', 'moons') },
      '"moons" is listed twice. Allowed: every tenant once. To mend: remove one of the two.',
    ],
    [
      'events[0].tenant',
      { events: eventsOf('moons-2', 'moons') },
      '"moons-2" begins with "moons", which is another tenant. Allowed: names of which none begins with another: the secret of a database is found by how its ARN begins. To mend: rename the tenant whose database is not there yet.',
    ],
    ['zones', { zones: [] }, `there are no zones. ${ZONES}`],
    ['zones', { zones: ['eu-central-1a'] }, `there is 1 zone. ${ZONES}`],
    ...['eu-west-1b', 'eu-central-1', 'eu-central-1bb', 'b'].map(
      (zone) =>
        [
          'zones[1]',
          { zones: ['eu-central-1a', zone] },
          `"${zone}" is no availability zone of eu-central-1. ${ZONE}`,
        ] as const,
    ),
    [
      'zones[1]',
      { zones: ['eu-central-1a', 'eu-central-1a'] },
      '"eu-central-1a" is named twice. Allowed: every zone once. To mend: remove one of the two.',
    ],
    [
      'region',
      { region: 'Europe', zones: ['Europea', 'Europeb'] },
      '"Europe" is no region that is supported here. Allowed: a region of the commercial partition of AWS, such as eu-central-1. To mend: correct it.',
    ],
  ])('for its %s in %j', (field, changes, message) => {
    const { name } = { ...STACK, ...changes };
    expect(refusalOf(changes)).toBe(`${name}, ${field}: ${message}`);
  });

  it('under the name that the state of the shell is kept under', () => {
    expect(refusalOf({ name: 'shell' })).toBe(
      `shell, name: "shell" is no name for a stack of databases. ${NAME}`,
    );
  });

  it('for all that is wrong with any of its databases, at once', () => {
    expect(refusalOf({ events: eventsOf('full--moon', 'suns-'), backupDays: 0 }).split('\n')).toEqual([
      expect.stringMatching(/^event-paper-lanterns\/db-full--moon, tenant: /),
      expect.stringMatching(/^event-paper-lanterns\/db-full--moon, backupDays: /),
      expect.stringMatching(/^event-paper-lanterns\/db-suns-, tenant: /),
      expect.stringMatching(/^event-paper-lanterns\/db-suns-, backupDays: /),
    ]);
  });
});

describe('a stack of databases is taken', () => {
  it.each<object>([
    { name: `e${'v'.repeat(63)}` },
    { events: eventsOf('moons-1', 'moons-2') },
    { zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'] },
    { state: { kind: 'local' } },
  ])('as in %j', (changes) => {
    expect(refusalOf(changes)).toBe('nothing is wrong');
  });
});

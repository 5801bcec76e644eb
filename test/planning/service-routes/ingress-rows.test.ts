import { describe, expect, it } from 'vitest';
import {
  ingressRows,
  partsOf,
  type ServiceRoute,
  type ServiceRow,
} from '../../../lib/planning/service-routes/index.js';

const ROUTES: ServiceRoute[] = [
  { host: 'a.io', path: '/a/b/', service: { name: 'below', port: 80 } },
  { host: 'a.io', path: '/a', pathType: 'Exact', service: { name: 'exact', port: 80 } },
  { host: 'a.io', path: '/a', service: { name: 'prefix', port: 80 } },
  { host: 'a.io', path: '/', service: { name: 'root', port: 80 } },
];

function titles(rows: readonly ServiceRow[]): string[] {
  return rows.map(({ path, pathType, service }) => `${pathType} ${path} ${service.name}`);
}

describe('the rows of routes', () => {
  it('are one for each where prefixes are compared by segments', () => {
    expect(titles(ingressRows(ROUTES, 'segments'))).toEqual([
      'Prefix /a/b below',
      'Exact /a exact',
      'Prefix /a prefix',
      'Prefix / root',
    ]);
  });

  it('are two for a prefix where they are compared by letters, but for a path that has its own', () => {
    expect(titles(ingressRows(ROUTES, 'letters'))).toEqual([
      'Exact /a/b below',
      'Prefix /a/b/ below',
      'Exact /a exact',
      'Prefix /a/ prefix',
      'Prefix / root',
    ]);
  });
});

describe('the parts of rows', () => {
  const rows = (...paths: string[]): ServiceRow[] =>
    paths.map((path) => ({ path, pathType: 'Prefix', service: { name: 'api', port: 80 } }));
  const pathsOf = (parts: readonly ServiceRow[][]) => parts.map((part) => part.map(({ path }) => path));

  it.each([
    [[], []],
    [['/a'], [['/a']]],
    [['/a', '/b'], [['/a', '/b']]],
    [
      ['/a', '/b', '/c'],
      [['/a', '/b'], ['/c']],
    ],
    [
      ['/a', '/b', '/b/'],
      [['/a'], ['/b', '/b/']],
    ],
    [
      ['/a', '/a/', '/b'],
      [['/a', '/a/'], ['/b']],
    ],
  ])('of at most two, of %j, are %j', (paths, parts) => {
    expect(pathsOf(partsOf(rows(...paths), 2))).toEqual(parts);
  });
});

import { describe, expect, it } from 'vitest';
import {
  askedFor,
  hostsOf,
  routesOf,
  type ServiceRoute,
} from '../../../lib/planning/service-routes/index.js';

const service = { name: 'api', port: 80 };

function table(...rows: [host: string, path: string, pathType?: 'Exact' | 'Prefix'][]): ServiceRoute[] {
  return rows.map(([host, path, pathType]) => ({ host, path, pathType, service }));
}

describe('what a route asks for', () => {
  it.each([
    [{ host: 'a.io', path: '/a' }, 'Prefix a.io/a'],
    [{ host: 'a.io', path: '/a/' }, 'Prefix a.io/a'],
    [{ host: 'a.io', path: '/' }, 'Prefix a.io/'],
    [{ host: 'a.io', path: '/a', pathType: 'Exact' }, 'Exact a.io/a'],
    [{ host: 'a.io', path: '/a/', pathType: 'Exact' }, 'Exact a.io/a/'],
  ] as const)('as %j is %s', (route, asked) => {
    expect(askedFor(route)).toBe(asked);
  });
});

describe('the hosts of a table', () => {
  it('are each there once, in order', () => {
    expect(hostsOf(table(['b.io', '/'], ['a.io', '/'], ['b.io', '/x']))).toEqual(['a.io', 'b.io']);
  });
});

describe('the routes of a host', () => {
  it('have the longest path first, and of one path what is exact', () => {
    const rows = table(
      ['a.io', '/'],
      ['a.io', '/b'],
      ['a.io', '/a'],
      ['b.io', '/a/b/c/d'],
      ['a.io', '/a/', 'Exact'],
      ['a.io', '/a', 'Exact'],
      ['a.io', '/a/b/'],
    );
    const ordered = ['Prefix /a/b/', 'Exact /a', 'Exact /a/', 'Prefix /a', 'Prefix /b', 'Prefix /'];
    for (const routes of [rows, [...rows].reverse()]) {
      expect(routesOf(routes, 'a.io').map(({ path, pathType = 'Prefix' }) => `${pathType} ${path}`)).toEqual(
        ordered,
      );
    }
  });
});

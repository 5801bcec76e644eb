import { connect } from 'node:net';
import { Chart, Testing } from 'cdk8s';
import { expect, it } from 'vitest';
import { tenantMetadata } from '../../../lib/kubernetes/metadata/index.js';
import { type RateLimit, TenantRoute, TenantRoutes } from '../../../lib/kubernetes/tenant-route/index.js';
import type { ClientAddress } from '../../../lib/planning/ingress/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';
import { ask } from './backends.js';
import { describeNginx } from './nginx.js';
import { type Routed, startRouted } from './routed.js';

const HOST = 'tickets.example.com';
const GET = `GET /a HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`;
const FORWARDED: ClientAddress = { kind: 'forwarded', trusted: ['127.0.0.0/8', '10.64.0.0/16'] };

const PROXIED: ClientAddress = { kind: 'proxy-protocol', trusted: ['127.0.0.0/8'] };

/** The routes of tenants named by their paths. */
function routesOf(paths: Readonly<Record<string, string>>, rateLimit?: RateLimit): Manifest[] {
  const flavor = { kind: 'nginx', rateLimit } as const;
  const app = Testing.app();
  new TenantRoutes(new Chart(app, 'host'), 'routes', { host: HOST, flavor, namespace: 'edge' });
  for (const [tenant, path] of Object.entries(paths)) {
    new TenantRoute(new Chart(app, tenant), 'route', {
      metadata: tenantMetadata({ tenant, event: tenant, name: tenant, costCentre: 'live-music' }),
      flavor,
      host: HOST,
      path,
      service: { name: 'shop', port: 80 },
    });
  }
  return manifestsOf(app);
}

/** Which tenant answers, or the status where none does. */
async function answerOf(routed: Routed, path: string): Promise<string | number> {
  const { status, service = '' } = await ask(routed.port, HOST, path);
  return status === 200 ? (service.split('/')[0] ?? '') : status;
}

async function withRouted(
  manifests: readonly Manifest[],
  work: (routed: Routed) => Promise<void>,
  clientAddress?: ClientAddress,
): Promise<void> {
  const routed = await startRouted(manifests, clientAddress);
  try {
    await work(routed);
  } finally {
    await routed.end();
  }
}

describeNginx('NGINX with tenants at /a, /a-b and /a/b', () => {
  const paths = { short: '/a', hyphen: '/a-b', below: '/a/b' };
  const asked: [string, string | number][] = [
    ['/a', 'short'],
    ['/a/', 'short'],
    ['/a?x=/a/b', 'short'],
    ['/a/x', 'short'],
    ['/a/bc', 'short'],
    ['/a/b', 'below'],
    ['/a/b/', 'below'],
    ['/a/b/x', 'below'],
    ['/a//b', 'below'],
    ['/a/x/../b', 'below'],
    ['/a-b', 'hyphen'],
    ['/a-b/x', 'hyphen'],
    ['/a-b-c', 404],
    ['/ab', 404],
    ['/A', 404],
    ['/', 404],
  ];

  it('gives each request to the longest path that it begins with, segment by segment', () =>
    withRouted(routesOf(paths), async (routed) => {
      const answers: [string, string | number][] = [];
      for (const [path] of asked) answers.push([path, await answerOf(routed, path)]);
      expect(answers).toEqual(asked);
    }));

  it('gives nobody the requests of a tenant that is gone', () =>
    withRouted(routesOf({ short: '/a', below: '/a/b' }), async (routed) => {
      expect(await answerOf(routed, '/a-b')).toBe(404);
      expect(await answerOf(routed, '/a-b/x')).toBe(404);
      expect(await answerOf(routed, '/a')).toBe('short');
    }));

  it('gives the tenant at the root what no other tenant has', () =>
    withRouted(routesOf({ ...paths, root: '/' }), async (routed) => {
      expect(await answerOf(routed, '/')).toBe('root');
      expect(await answerOf(routed, '/ab')).toBe('root');
      expect(await answerOf(routed, '/a-b')).toBe('hyphen');
    }));
});

describeNginx('NGINX with a limit of one request a second and a burst of three', () => {
  /** How many of some requests at once pass, less those for which time has gone by meanwhile. */
  const passedOf = async (routed: Routed, count: number, headers: Readonly<Record<string, string>> = {}) => {
    const before = Date.now();
    const answers = await Promise.all(
      Array.from({ length: count }, () => ask(routed.port, HOST, '/a', headers)),
    );
    const passed = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status }) => status === 429).length).toBe(count - passed);
    return passed - Math.floor((Date.now() - before) / 1000);
  };

  it.each(['client', 'tenant'] as const)('lets four of forty at once pass for each %s', (per) =>
    withRouted(routesOf({ short: '/a' }, { requestsPerSecond: 1, burst: 3, per }), async (routed) => {
      expect(await passedOf(routed, 40)).toBe(4);
    }),
  );

  it('lets one of forty at once pass where no burst is allowed', () =>
    withRouted(routesOf({ short: '/a' }, { requestsPerSecond: 1, burst: 0 }), async (routed) => {
      expect(await passedOf(routed, 40)).toBe(1);
    }));

  it.each([
    ['client', 4],
    ['tenant', 0],
  ] as const)('leaves a second client behind one load balancer, for each %s, %i', (per, left) =>
    withRouted(
      routesOf({ short: '/a' }, { requestsPerSecond: 1, burst: 3, per }),
      async (routed) => {
        expect(await passedOf(routed, 20, { 'x-forwarded-for': '203.0.113.7' })).toBe(4);
        expect(await passedOf(routed, 20, { 'x-forwarded-for': '203.0.113.8' })).toBe(left);
      },
      FORWARDED,
    ),
  );
});

describeNginx('NGINX behind a load balancer', () => {
  const clientOf = async (routed: Routed, header: string): Promise<string | undefined> =>
    (await ask(routed.port, HOST, '/a', { 'x-forwarded-for': header })).client;

  it('knows a client by what the load balancer adds, and not by what the client says before it', () =>
    withRouted(
      routesOf({ short: '/a' }),
      async (routed) => {
        expect(await clientOf(routed, '203.0.113.7')).toBe('203.0.113.7');
        expect(await clientOf(routed, '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
        expect(await clientOf(routed, '203.0.113.7, 10.64.1.2')).toBe('203.0.113.7');
      },
      FORWARDED,
    ));

  it('believes nobody from another network', () =>
    withRouted(
      routesOf({ short: '/a' }),
      async (routed) => expect(await clientOf(routed, '203.0.113.7')).toBe('127.0.0.1'),
      { kind: 'forwarded', trusted: ['10.64.0.0/16'] },
    ));

  it('believes nobody where the connection is the client', () =>
    withRouted(routesOf({ short: '/a' }), async (routed) => {
      expect(await clientOf(routed, '203.0.113.7')).toBe('127.0.0.1');
    }));

  it('sends who came by HTTP to HTTPS', () =>
    withRouted(
      routesOf({ short: '/a' }),
      async (routed) => {
        expect(await ask(routed.port, HOST, '/a?x=1', { 'x-forwarded-proto': 'http' })).toEqual({
          status: 301,
          location: `https://${HOST}/a?x=1`,
        });
        expect(await ask(routed.port, HOST, '/a', { 'x-forwarded-proto': 'https' })).toMatchObject({
          status: 200,
        });
      },
      FORWARDED,
    ));

  it('takes the client from the PROXY protocol', () =>
    withRouted(
      routesOf({ short: '/a' }),
      async ({ port }) => {
        const answer = await askRaw(port, `PROXY TCP4 203.0.113.7 127.0.0.1 40000 80\r\n${GET}`);
        expect(answer).toContain('"client":"203.0.113.7"');
      },
      PROXIED,
    ));

  it('refuses who does not speak the PROXY protocol', () =>
    withRouted(
      routesOf({ short: '/a' }),
      async ({ port }) => expect(await askRaw(port, GET)).toBe(''),
      PROXIED,
    ));
});

function askRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(answer));
  });
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  API,
  manyRoutes,
  NESTED,
  NESTED_ANSWERS,
  objectsWith,
  WEBSITE,
} from '../service-routes/routes-with.js';
import { ask } from './backends.js';
import { describeNginx } from './nginx.js';
import { type Routed, startRouted } from './routed.js';

/** Which Service of the namespace answers, or the status where none does. */
async function answerOf({ port }: Routed, host: string, path: string): Promise<string | number> {
  const { status, service = '' } = await ask(port, host, path);
  return status === 200 ? service.replace(/^smaacc\/|:80$/g, '') : status;
}

describeNginx("NGINX with the services of the talk's example", () => {
  let routed: Routed;
  beforeAll(async () => {
    routed = await startRouted(objectsWith());
  });
  afterAll(() => routed.end());

  it.each([
    [API, '/v1/users', 'users-v1'],
    [API, '/v1/users/', 'users-v1'],
    [API, '/v1/users/7', 'users-v1'],
    [API, '/v1/users?v=/v2/users', 'users-v1'],
    [API, '/v1/users/../../v2/users', 'users-v2'],
    [API, '/v2/users', 'users-v2'],
    [API, '/v2/users/7/orders', 'users-v2'],
    [API, '/accounts', 'accounts'],
    [API, '/accounts/', 'accounts'],
    [API, '//accounts', 'accounts'],
    [API, '/v1/usersX', 404],
    [API, '/v1/users-2', 404],
    [API, '/v1/user', 404],
    [API, '/v1/Users', 404],
    [API, '/v1', 404],
    [API, '/v3/users', 404],
    [API, '/accounts2', 404],
    [API, '/', 404],
    [WEBSITE, '/', 'website'],
    [WEBSITE, '/accounts', 'website'],
    [WEBSITE, '/v1/users', 'website'],
    ['www.smaacc.io', '/', 404],
    ['v1.api.smaacc.io', '/v1/users', 404],
    ['smaacc.io.evil.example', '/', 404],
    ['127.0.0.1', '/accounts', 404],
  ])('answers %s%s with %s', async (host, path, answer) => {
    expect(await answerOf(routed, host, path)).toBe(answer);
  });
});

describeNginx('NGINX with services above and below each other', () => {
  let routed: Routed;
  beforeAll(async () => {
    routed = await startRouted(objectsWith({ routes: NESTED }));
  });
  afterAll(() => routed.end());

  it.each(NESTED_ANSWERS)('answers %s with %s', async (path, service) => {
    expect(await answerOf(routed, API, path)).toBe(service);
  });
});

describeNginx('NGINX with more services than one Ingress has rows', () => {
  it('has all of them', async () => {
    const routes = manyRoutes(300);
    const routed = await startRouted(objectsWith({ routes }));
    try {
      for (const { path, service } of routes) {
        expect(await answerOf(routed, API, path)).toBe(service.name);
        expect(await answerOf(routed, API, `${path}/x`)).toBe(service.name);
      }
      expect(await answerOf(routed, API, '/p')).toBe(404);
      expect(await answerOf(routed, API, '/p/300')).toBe(404);
    } finally {
      await routed.end();
    }
  });
});

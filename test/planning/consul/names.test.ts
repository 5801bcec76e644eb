import { expect, it } from 'vitest';
import {
  apiAddress,
  certificateNames,
  joinAddress,
  serverAddresses,
  stubDomain,
} from '../../../lib/planning/consul/index.js';

const IDENTITY = { name: 'consul', namespace: 'platform', datacenter: 'paas-a', domain: 'example' };

it('a server joins the others by their headless Service', () => {
  expect(joinAddress(IDENTITY)).toBe('consul-servers.platform.svc:8301');
});

it('the API is called with TLS', () => {
  expect(apiAddress(IDENTITY)).toBe('https://consul.platform.svc:8501');
});

it('each server is called by its ordinal', () => {
  expect(serverAddresses(IDENTITY, 3)).toEqual([
    'https://consul-0.consul-servers.platform.svc:8501',
    'https://consul-1.consul-servers.platform.svc:8501',
    'https://consul-2.consul-servers.platform.svc:8501',
  ]);
});

it('the certificate has the name of a server of the datacenter first, and every name that is called', () => {
  expect(certificateNames(IDENTITY, ['consul.example.com'])).toEqual([
    'server.paas-a.example',
    'localhost',
    'consul',
    'consul.platform',
    'consul.platform.svc',
    'consul-servers',
    'consul-servers.platform',
    'consul-servers.platform.svc',
    '*.consul-servers.platform.svc',
    'consul.example.com',
  ]);
});

it('CoreDNS forwards the domain and nothing else', () => {
  expect(stubDomain('consul', '10.100.0.53')).toBe(
    'consul:53 {\n    errors\n    cache 30\n    forward . 10.100.0.53\n}\n',
  );
});

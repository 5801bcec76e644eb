import { describe, expect, it } from 'vitest';
import { namespaced, ofComponent, tenantMetadata } from '../../../lib/kubernetes/metadata/index.js';

const IDENTITY = {
  tenant: 'talvi',
  event: 'Z698xZ2q/ä',
  name: 'Talvi – Tampere ❄',
  costCentre: 'live-music',
};

describe("a tenant's metadata", () => {
  it('has the labels of Kubernetes and our own, and the raw id and name as annotations', () => {
    expect(tenantMetadata(IDENTITY)).toEqual({
      tenant: 'talvi',
      labels: {
        'app.kubernetes.io/name': 'ticket-seller',
        'app.kubernetes.io/instance': 'talvi',
        'app.kubernetes.io/part-of': 'ticket-sales',
        'app.kubernetes.io/managed-by': 'greenroom',
        'greenroom.dev/event': 'Z698xZ2q-q7r3ag7m',
        'greenroom.dev/tenant': 'talvi',
        'greenroom.dev/cost-centre': 'live-music',
      },
      annotations: {
        'greenroom.dev/event-id': 'Z698xZ2q/ä',
        'greenroom.dev/event-name': 'Talvi – Tampere ❄',
      },
    });
  });

  it.each([
    ['owner', 'greenroom.dev/owner'],
    ['onCall', 'greenroom.dev/on-call'],
    ['securityScan', 'greenroom.dev/security-scan'],
    ['environment', 'greenroom.dev/environment'],
  ])('has for %s the label %s', (field, label) => {
    expect(tenantMetadata({ ...IDENTITY, [field]: 'somebody' }).labels[label]).toBe('somebody');
    expect(Object.keys(tenantMetadata(IDENTITY).labels)).not.toContain(label);
  });

  it('is handed to a part with the name of the part', () => {
    expect(ofComponent(tenantMetadata(IDENTITY), 'route')).toEqual({
      ...tenantMetadata(IDENTITY),
      labels: { ...tenantMetadata(IDENTITY).labels, 'app.kubernetes.io/component': 'route' },
    });
  });

  it("puts an object into the tenant's namespace, with labels and annotations of its own", () => {
    const metadata = { tenant: 'talvi', labels: { a: '1' }, annotations: { b: '2' } };
    expect(namespaced(metadata, 'thing')).toEqual({
      name: 'thing',
      namespace: 'talvi',
      labels: { a: '1' },
      annotations: { b: '2' },
    });
    expect(namespaced(metadata, 'thing', { labels: { c: '3' }, annotations: { d: '4' } })).toEqual({
      name: 'thing',
      namespace: 'talvi',
      labels: { a: '1', c: '3' },
      annotations: { b: '2', d: '4' },
    });
  });
});

import { TerraformOutput } from 'cdktf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrivateZone, PublicZone, type PublicZoneProps } from '../../../lib/terraform/dns/index.js';
import { addressesOf, ref, resourceAt, synthesized } from '../synthesized.js';

const BALANCER = { dnsName: 'lb.example.net', zoneId: 'Z9' };
const ZONE = ref('aws_route53_zone.public_zone.zone_id');

function zoneWith(changes: Partial<PublicZoneProps> = {}) {
  return synthesized((stack) => {
    const zone = new PublicZone(stack, 'public', { zone: 'example.com', mode: 'create', ...changes });
    zone.certificate('live', ['tickets.example.com', '*.example.com']);
    zone.alias('tickets.example.com', BALANCER);
    zone.alias('*.example.com', BALANCER);
  });
}

/** The ids of the records of names. */
function recordsOf(names: readonly string[]): string[] {
  const json = synthesized((stack) => {
    const zone = new PublicZone(stack, 'public', { zone: 'example.com', mode: 'create' });
    for (const name of names) zone.alias(name, BALANCER);
  });
  return addressesOf(json, 'aws_route53_record');
}

describe('a public zone', () => {
  const json = zoneWith();

  it('is made', () => {
    expect(json.resource.aws_route53_zone).toEqual({
      public_zone: { name: 'example.com', tags: { Name: 'example.com' } },
    });
  });

  it('is looked up', () => {
    const { data, resource } = zoneWith({ mode: 'lookup' });
    expect([data.aws_route53_zone, resource.aws_route53_zone]).toEqual([
      { public_zone: { name: 'example.com', private_zone: false } },
      undefined,
    ]);
    expect(resource.aws_route53_record?.['public_name-tickets-example-com']?.zone_id).toBe(
      ref('data.aws_route53_zone.public_zone.zone_id'),
    );
  });

  it.each([
    ['create', 'aws_route53_zone'],
    ['lookup', 'data.aws_route53_zone'],
  ] as const)('with mode %s tells the name servers of %s', (mode, zone) => {
    const { output } = synthesized((stack) => {
      const { nameServers } = new PublicZone(stack, 'public', { zone: 'example.com', mode });
      new TerraformOutput(stack, 'servers', { value: nameServers });
    });
    expect(output).toEqual({ servers: { value: ref(`join(",", ${zone}.public_zone.name_servers)`) } });
  });

  it.each([
    ['public_name-tickets-example-com', 'tickets.example.com'],
    ['public_name-any---example-com', '*.example.com'],
  ])('leads with %s the name %s to the load balancer', (id, name) => {
    expect(resourceAt(json, `aws_route53_record.${id}`)).toEqual({
      zone_id: ZONE,
      name,
      type: 'A',
      alias: { name: 'lb.example.net', zone_id: 'Z9', evaluate_target_health: true },
    });
  });

  it.each([
    ['a-b.example.com', 'a.b.example.com'],
    ['*.x.example.com', 'any.x.example.com'],
    ['*.x.example.com', 'any-x.example.com'],
    ['*.x.example.com', 'any--x.example.com'],
  ])('leads both %s and %s to the load balancer', (...names) => {
    expect(recordsOf(names)).toHaveLength(2);
  });

  it('leads every name with an id of its own to the load balancer', () => {
    const label = fc.constantFrom('a', 'b', 'a-b', 'a--b', 'any', 'any-a', 'any--a');
    const name = fc
      .record({ isWild: fc.boolean(), labels: fc.array(label, { maxLength: 2 }) })
      .map(({ isWild, labels }) => [...(isWild ? ['*'] : []), ...labels, 'example.com'].join('.'));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 40 }), (names) => {
        expect(recordsOf(names)).toHaveLength(names.length);
      }),
    );
  });

  it('has a certificate for all names, made anew before the old one goes', () => {
    expect(json.resource.aws_acm_certificate).toEqual({
      public_live: {
        domain_name: 'tickets.example.com',
        subject_alternative_names: ['*.example.com'],
        validation_method: 'DNS',
        lifecycle: { create_before_destroy: true },
        tags: { Name: 'tickets.example.com' },
      },
    });
  });

  it.each([
    [0, 'tickets.example.com'],
    [1, '*.example.com'],
  ])('proves with record %i the name %s, in whatever order ACM lists them', (index, name) => {
    const option = (attribute: string) =>
      ref(
        `[for option in aws_acm_certificate.public_live.domain_validation_options : option.${attribute} if option.domain_name == "${name}"][0]`,
      );
    expect(resourceAt(json, `aws_route53_record.public_live-validation-${index}`)).toEqual({
      zone_id: ZONE,
      name: option('resource_record_name'),
      type: option('resource_record_type'),
      records: [option('resource_record_value')],
      ttl: 60,
      allow_overwrite: true,
    });
  });

  it('waits until the certificate is proved', () => {
    expect(json.resource.aws_acm_certificate_validation).toEqual({
      'public_live-validation': {
        certificate_arn: ref('aws_acm_certificate.public_live.arn'),
        validation_record_fqdns: [
          ref('aws_route53_record.public_live-validation-0.fqdn'),
          ref('aws_route53_record.public_live-validation-1.fqdn'),
        ],
      },
    });
  });
});

describe('a private zone', () => {
  it('is known to the VPC alone', () => {
    const json = synthesized(
      (stack) => new PrivateZone(stack, 'private', { zone: 'tickets.internal', vpcId: 'vpc-1' }),
    );
    expect(json.resource).toEqual({
      aws_route53_zone: {
        private_zone: {
          name: 'tickets.internal',
          vpc: [{ vpc_id: 'vpc-1' }],
          tags: { Name: 'tickets.internal' },
        },
      },
    });
  });
});

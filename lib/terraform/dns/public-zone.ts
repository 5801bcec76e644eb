import { AcmCertificate } from '@cdktf/provider-aws/lib/acm-certificate/index.js';
import { AcmCertificateValidation } from '@cdktf/provider-aws/lib/acm-certificate-validation/index.js';
import { DataAwsRoute53Zone } from '@cdktf/provider-aws/lib/data-aws-route53-zone/index.js';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record/index.js';
import { Route53Zone } from '@cdktf/provider-aws/lib/route53-zone/index.js';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';

/** Where the platform's public names live. */
export interface PublicZoneProps {
  /** Such as `example.com`. */
  readonly zone: string;
  /**
   * `create` makes the zone, and its name servers must then be entered at the parent; `lookup` uses one that exists.
   */
  readonly mode: 'create' | 'lookup';
}

/** An address that a name leads to. */
export interface AliasTarget {
  readonly dnsName: string;
  readonly zoneId: string;
}

/** A public hosted zone, with certificates that prove themselves through it. */
export class PublicZone extends Construct {
  readonly zoneId: string;
  /** With commas between them; to be entered at the parent zone. */
  readonly nameServers: string;

  constructor(scope: Construct, id: string, { zone, mode }: PublicZoneProps) {
    super(scope, id);
    const { zoneId, nameServers } =
      mode === 'create'
        ? new Route53Zone(this, 'zone', { name: zone, tags: { Name: zone } })
        : new DataAwsRoute53Zone(this, 'zone', { name: zone, privateZone: false });
    this.zoneId = zoneId;
    this.nameServers = Fn.join(',', nameServers);
  }

  /** Leads a name to a load balancer. */
  alias(name: string, { dnsName, zoneId }: AliasTarget): void {
    new Route53Record(this, `name-${idOf(name)}`, {
      zoneId: this.zoneId,
      name,
      type: 'A',
      alias: { name: dnsName, zoneId, evaluateTargetHealth: true },
    });
  }

  /**
   * A certificate for the names.
   *
   * @returns its ARN, known once it has been validated
   */
  certificate(id: string, names: readonly string[]): string {
    const [first = '', ...others] = names;
    const certificate = new AcmCertificate(this, id, {
      domainName: first,
      subjectAlternativeNames: others,
      validationMethod: 'DNS',
      lifecycle: { createBeforeDestroy: true },
      tags: { Name: first },
    });
    const records = names.map((name, index) =>
      this.validationRecord(`${id}-validation-${index}`, name, certificate),
    );
    return new AcmCertificateValidation(this, `${id}-validation`, {
      certificateArn: certificate.arn,
      validationRecordFqdns: records.map(({ fqdn }) => fqdn),
    }).certificateArn;
  }

  /** ACM lists the records in an order of its own: each is picked by the name that it proves. */
  private validationRecord(id: string, name: string, certificate: AcmCertificate): Route53Record {
    const options = `aws_acm_certificate.${certificate.friendlyUniqueId}.domain_validation_options`;
    const option = (attribute: string): string =>
      `\${[for option in ${options} : option.${attribute} if option.domain_name == "${name}"][0]}`;
    return new Route53Record(this, id, {
      zoneId: this.zoneId,
      name: option('resource_record_name'),
      type: option('resource_record_type'),
      records: [option('resource_record_value')],
      ttl: 60,
      allowOverwrite: true,
    });
  }
}

/** A host name as the id of a construct; no two names have the same: no label begins or ends with `-`, so that none becomes `any--`. */
function idOf(name: string): string {
  const [first = '', ...rest] = name.replaceAll('-', '--').split('.');
  return [first === '*' ? 'any--' : first, ...rest].join('-');
}

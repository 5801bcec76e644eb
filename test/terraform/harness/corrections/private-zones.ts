import type { Answer, Pass, Request } from './correction.js';
import { scopeOf, withText } from './message.js';

const ZONES = /^\/2013-04-01\/hostedzone\/?$/;
const PRIVATE = '<PrivateZone>true</PrivateZone>';

/**
 * moto makes a zone private, and keeps its VPC, only where `HostedZoneConfig` holds `PrivateZone`
 * (`create_hosted_zone` in `moto/route53/responses.py`).
 *
 * With AWS that element is optional: a zone that is created with a VPC is private.
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html
 *
 * Here the element is added to every CreateHostedZone that names a VPC and lacks it.
 */
export function privateZones(request: Request, pass: Pass): Promise<Answer> {
  const { service } = scopeOf(request);
  const isCreation = service === 'route53' && request.method === 'POST' && ZONES.test(request.url);
  return pass(isCreation ? withText(request, withPrivateZone) : request);
}

function withPrivateZone(xml: string): string {
  if (!xml.includes('<VPC>') || xml.includes('<PrivateZone>')) return xml;
  if (xml.includes('</HostedZoneConfig>')) return xml.replace('</HostedZoneConfig>', `${PRIVATE}$&`);
  return xml.replace('</CreateHostedZoneRequest>', `<HostedZoneConfig>${PRIVATE}</HostedZoneConfig>$&`);
}

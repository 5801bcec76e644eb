import { isCertificateHost, PRIVATE_KEY_KINDS } from '../../planning/certificates/index.js';
import { LONGEST_COMMON_NAME } from '../../planning/consul/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import {
  foreignLabelsRule,
  kindRule,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import { durationRule, renewalRule } from './duration-rules.js';
import type { TlsCertificateProps } from './tls-certificate-props.js';
import { type TlsCertificateSettings, tlsCertificateSettings } from './tls-certificate-settings.js';

/** Every client is shown all of them each time. */
const MOST_HOSTS = 100;

/** What is wrong with a certificate. */
export function tlsCertificateRules(props: TlsCertificateProps): Rule[] {
  const settings = tlsCertificateSettings(props);
  const { hosts, namespace, secretName, duration, renewBefore, privateKey, labels } = settings;
  return [
    ...hostRules(hosts),
    namespaceRule('namespace', namespace),
    objectNameRule('secretName', secretName, 'a Secret'),
    ...issuerRules(settings),
    durationRule('duration', duration),
    ...(renewBefore === undefined ? [] : [renewalRule('renewBefore', renewBefore, duration)]),
    kindRule('privateKey', privateKey, PRIVATE_KEY_KINDS),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function hostRules(hosts: readonly string[]): Rule[] {
  const [first = ''] = hosts;
  return [
    {
      violatedWhen: hosts.length === 0 || hosts.length > MOST_HOSTS,
      message: () => ({
        field: 'hosts',
        problem: `a certificate cannot be for ${hosts.length} hosts`,
        allowed: `1 to ${MOST_HOSTS}`,
        mend: 'name the hosts, use a name such as *.example.com for many, or make several certificates',
      }),
    },
    {
      violatedWhen: first.length > LONGEST_COMMON_NAME,
      message: () => ({
        field: 'hosts[0]',
        problem: `${quote(first)} is too long for the common name of a certificate`,
        allowed: `at most ${LONGEST_COMMON_NAME} characters for the first host`,
        mend: 'put a shorter one first, such as *.example.com',
      }),
    },
    ...hosts.flatMap((host, index) => [
      {
        violatedWhen: !isCertificateHost(host),
        message: () => ({
          field: `hosts[${index}]`,
          problem: `${quote(host)} is no host name`,
          allowed:
            'a host name in lower case, with at least one dot, such as tickets.example.com, or *. in front of one',
          mend: 'write it without scheme, port and path',
        }),
      },
      {
        violatedWhen: hosts.indexOf(host) < index,
        message: () => ({
          field: `hosts[${index}]`,
          problem: `${quote(host)} is named twice`,
          allowed: 'every host once',
          mend: 'leave it out',
        }),
      },
    ]),
  ];
}

function issuerRules({ issuer, namespace, duration }: TlsCertificateSettings): Rule[] {
  const { kind, name, namespace: own = namespace, maxDuration = duration } = issuer;
  return [
    kindRule('issuer.kind', kind, ['ClusterIssuer', 'Issuer']),
    objectNameRule('issuer.name', name, 'an issuer'),
    {
      violatedWhen: own !== namespace,
      message: () => ({
        field: 'namespace',
        problem: `${quote(name)} issues certificates in ${quote(own)}, and none in ${quote(namespace)}`,
        allowed: 'the namespace of its Issuer, or any with a ClusterIssuer',
        mend: "move one of them, or give the issuer scope: { kind: 'cluster' }",
      }),
    },
    {
      violatedWhen: maxDuration.toMillis() < duration.toMillis(),
      message: () => ({
        field: 'duration',
        problem: `a certificate of ${quote(name)} would not live for ${duration}`,
        allowed: `at most ${maxDuration}`,
        mend: "shorten it, or raise the role's max_ttl in Vault and the issuer's maxDuration",
      }),
    },
  ];
}

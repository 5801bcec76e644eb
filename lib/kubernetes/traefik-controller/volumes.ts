import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { CERTIFICATE_FILE, CERTIFICATE_FOLDER, certificateConfig } from '../../planning/ingress/index.js';
import { type ControllerIdentity, ofShard } from '../ingress-shard/index.js';
import type { TraefikSettings } from './settings.js';

type Certified = Pick<TraefikSettings, 'defaultTlsSecret'>;

const CERTIFICATE = 'default-certificate';
/** Its group may read a key, and nobody else. */
const SECRET_MODE = 0o440;

/** What points to the certificate; the certificate itself is in a Secret that somebody else makes. */
export function placeCertificateConfig(
  scope: Construct,
  controller: ControllerIdentity,
  ingressClass: string,
): void {
  new k8s.KubeConfigMap(scope, CERTIFICATE, {
    metadata: ofShard(controller, ingressClass),
    data: { [CERTIFICATE_FILE]: certificateConfig() },
  });
}

export function volumesOf({ defaultTlsSecret }: Certified, ingressClass: string): k8s.Volume[] {
  return [
    { name: 'tmp', emptyDir: {} },
    ...(defaultTlsSecret === undefined ? [] : [certificateVolume(ingressClass, defaultTlsSecret)]),
  ];
}

export function volumeMounts({ defaultTlsSecret }: Certified): k8s.VolumeMount[] {
  return [
    { name: 'tmp', mountPath: '/tmp' },
    ...(defaultTlsSecret === undefined
      ? []
      : [{ name: CERTIFICATE, mountPath: CERTIFICATE_FOLDER, readOnly: true }]),
  ];
}

/** Both in one folder: Traefik watches the folder of its configuration, and no certificate outside of it. */
function certificateVolume(configMap: string, secret: string): k8s.Volume {
  const keys = ['tls.crt', 'tls.key'];
  return {
    name: CERTIFICATE,
    projected: {
      defaultMode: SECRET_MODE,
      sources: [
        { configMap: { name: configMap, items: [{ key: CERTIFICATE_FILE, path: CERTIFICATE_FILE }] } },
        { secret: { name: secret, items: keys.map((key) => ({ key, path: key })) } },
      ],
    },
  };
}

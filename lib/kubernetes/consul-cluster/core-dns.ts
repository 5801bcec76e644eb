import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { consulMetadata } from './metadata.js';
import type { ConsulSettings } from './settings.js';

/** A fragment for whoever owns CoreDNS: the key ends with what its `import` of server blocks looks for. */
export function placeStubDomain(scope: Construct, settings: ConsulSettings, block: string): void {
  new k8s.KubeConfigMap(scope, 'stub-domain', {
    metadata: consulMetadata(settings, 'dns', `${settings.name}-dns`),
    data: { [`${settings.name}.server`]: block },
  });
}

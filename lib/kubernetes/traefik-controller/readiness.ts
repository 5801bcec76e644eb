import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { ENTRY_POINTS, PING_PATH, TRAEFIK_PORTS } from '../../planning/ingress/index.js';
import { type ControllerIdentity, ofShard, shardSelector } from '../ingress-shard/index.js';

const { health: port } = TRAEFIK_PORTS;

/**
 * A route for Traefik itself, by which a pod shows that it has read the routes: it leads from a port that only the
 * kubelet asks at to the health of any pod of the class, the asking one among them.
 */
export function placeReadiness(scope: Construct, controller: ControllerIdentity, ingressClass: string): void {
  const metadata = ofShard(controller, ingressClass, `${ingressClass}-ready`);
  new k8s.KubeService(scope, 'ready-service', {
    metadata: {
      ...metadata,
      // By the addresses of the pods: by that of the Service, the first pod of all would have to reach itself.
      annotations: { 'traefik.ingress.kubernetes.io/service.nativelb': 'false' },
    },
    spec: {
      type: 'ClusterIP',
      clusterIp: 'None',
      publishNotReadyAddresses: true,
      selector: shardSelector(controller, ingressClass),
      ports: [{ name: 'health', port, targetPort: k8s.IntOrString.fromNumber(port), protocol: 'TCP' }],
    },
  });
  const backend = { service: { name: metadata.name, port: { number: port } } };
  new k8s.KubeIngress(scope, 'ready', {
    metadata: {
      ...metadata,
      annotations: { 'traefik.ingress.kubernetes.io/router.entrypoints': ENTRY_POINTS.ready },
    },
    spec: {
      ingressClassName: ingressClass,
      rules: [{ http: { paths: [{ path: PING_PATH, pathType: 'Exact', backend }] } }],
    },
  });
}

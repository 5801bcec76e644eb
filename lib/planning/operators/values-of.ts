import { ARGO_ROLLOUTS } from './argo-rollouts.js';
import { AWS_LOAD_BALANCER_CONTROLLER } from './aws-load-balancer-controller.js';
import type { BaseValues } from './base-values.js';
import type { OperatorName } from './catalogue.js';
import { CERT_MANAGER } from './cert-manager.js';
import { CLOUDNATIVE_PG, PLUGIN_BARMAN_CLOUD } from './cloudnative-pg.js';
import { CLUSTER_AUTOSCALER } from './cluster-autoscaler.js';
import { EXTERNAL_DNS } from './external-dns.js';
import { EXTERNAL_SECRETS } from './external-secrets.js';
import { ISTIO_BASE, ISTIOD } from './istio.js';
import { KEDA } from './keda.js';
import { KUBE_PROMETHEUS_STACK, PROMETHEUS_OPERATOR_CRDS } from './kube-prometheus-stack.js';
import { METRICS_SERVER } from './metrics-server.js';
import { SNAPSHOT_CONTROLLER } from './snapshot-controller.js';
import { VAULT_SECRETS_OPERATOR } from './vault-secrets-operator.js';

/** The values of every chart of the catalogue. */
export const BASE_VALUES: Readonly<Record<OperatorName, BaseValues>> = {
  'prometheus-operator-crds': PROMETHEUS_OPERATOR_CRDS,
  'kube-prometheus-stack': KUBE_PROMETHEUS_STACK,
  'cert-manager': CERT_MANAGER,
  'external-secrets': EXTERNAL_SECRETS,
  keda: KEDA,
  'cloudnative-pg': CLOUDNATIVE_PG,
  'plugin-barman-cloud': PLUGIN_BARMAN_CLOUD,
  'metrics-server': METRICS_SERVER,
  'cluster-autoscaler': CLUSTER_AUTOSCALER,
  'aws-load-balancer-controller': AWS_LOAD_BALANCER_CONTROLLER,
  'external-dns': EXTERNAL_DNS,
  'snapshot-controller': SNAPSHOT_CONTROLLER,
  'gateway-api-crds': { values: () => ({}) },
  'istio-base': ISTIO_BASE,
  istiod: ISTIOD,
  'argo-rollouts': ARGO_ROLLOUTS,
  'vault-secrets-operator': VAULT_SECRETS_OPERATOR,
};

import { fieldsOf, textAt, valueAt } from './field-path.js';
import { type Manifest, titleOf } from './manifest.js';

/** What one object says another is: kind, namespace (of namespaced kinds) and name. */
interface Reference {
  readonly path: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** Names that exist in every namespace or come with the cluster. */
const BUILT_IN: ReadonlySet<string> = new Set(['ServiceAccount default', 'ConfigMap kube-root-ca.crt']);

/**
 * References to objects that the set neither holds nor makes, one sentence each; empty when all resolve.
 * Looks at Secrets, ConfigMaps, service accounts and claims of pods, at the targets of autoscalers, at the
 * backends of routes, at the clusters and password secrets of CloudNativePG, and at the pods that Services and
 * disruption budgets select.
 *
 * @param given objects that are there without being in the set, as `Kind namespace/name`
 */
export function danglingReferences(manifests: readonly Manifest[], given: readonly string[] = []): string[] {
  const there = new Set([...given, ...manifests.flatMap(madeBy)]);
  const pods = manifests.flatMap(podsOf);
  return manifests.flatMap((manifest) => [
    ...referencesOf(manifest)
      .filter(
        ({ kind, namespace, name }) =>
          !there.has(`${kind} ${namespace}/${name}`) && !BUILT_IN.has(`${kind} ${name}`),
      )
      .map(
        ({ path, kind, namespace, name }) =>
          `${titleOf(manifest)}: ${path}: there is no ${kind} ${namespace}/${name}`,
      ),
    ...unselected(manifest, pods),
  ]);
}

/** The object itself and what operators make of it. */
function madeBy(manifest: Manifest): string[] {
  const namespace = namespaceOf(manifest);
  const name = manifest.metadata.name;
  const secret = (made: string | undefined) => (made === undefined ? [] : [`Secret ${namespace}/${made}`]);
  const own = `${manifest.kind} ${namespace}/${name}`;
  switch (manifest.kind) {
    case 'ExternalSecret':
      return [own, ...secret(textAt(manifest, 'spec', 'target', 'name') ?? name)];
    case 'Certificate':
      return [own, ...secret(textAt(manifest, 'spec', 'secretName'))];
    case 'Cluster':
      return [own, ...secret(`${name}-app`)];
    default:
      return [own];
  }
}

function referencesOf(manifest: Manifest): Reference[] {
  const namespace = namespaceOf(manifest);
  const to = (path: string, kind: string, name: string | undefined): Reference[] =>
    name === undefined ? [] : [{ path, kind, namespace, name }];
  return fieldsOf(manifest.spec, 'spec').flatMap(({ path, key, value }) => {
    switch (key) {
      case 'secretRef':
      case 'secretKeyRef':
        return to(path, 'Secret', textAt(value, 'name'));
      case 'passwordSecret':
        return to(path, 'Secret', textAt(value, 'name'));
      case 'configMapRef':
      case 'configMapKeyRef':
      case 'configMap':
        return to(path, 'ConfigMap', textAt(value, 'name'));
      case 'serviceAccountName':
        return to(path, 'ServiceAccount', typeof value === 'string' ? value : undefined);
      case 'persistentVolumeClaim':
        return to(path, 'PersistentVolumeClaim', textAt(value, 'claimName'));
      case 'scaleTargetRef':
        return to(path, textAt(value, 'kind') ?? 'Deployment', textAt(value, 'name'));
      case 'service':
        return manifest.kind === 'Ingress' ? to(path, 'Service', textAt(value, 'name')) : [];
      case 'cluster':
        return manifest.apiVersion.startsWith('postgresql.cnpg.io/')
          ? to(path, 'Cluster', textAt(value, 'name'))
          : [];
      case 'backendRefs':
        return Array.isArray(value) ? value.flatMap((ref) => to(path, 'Service', textAt(ref, 'name'))) : [];
      default:
        return [];
    }
  });
}

interface Pods {
  readonly namespace: string;
  readonly labels: unknown;
}

function podsOf(manifest: Manifest): Pods[] {
  const template = valueAt(manifest, 'spec', 'template', 'metadata', 'labels');
  if (template !== undefined) return [{ namespace: namespaceOf(manifest), labels: template }];
  if (manifest.kind !== 'Cluster') return [];
  return [{ namespace: namespaceOf(manifest), labels: { 'cnpg.io/cluster': manifest.metadata.name } }];
}

function unselected(manifest: Manifest, pods: readonly Pods[]): string[] {
  const selector = selectorOf(manifest);
  if (typeof selector !== 'object' || selector === null) return [];
  const found = pods.some(
    ({ namespace, labels }) =>
      namespace === namespaceOf(manifest) &&
      Object.entries(selector).every(([label, value]) => textAt(labels, label) === value),
  );
  return found ? [] : [`${titleOf(manifest)}: selects no pods: ${JSON.stringify(selector)}`];
}

function selectorOf(manifest: Manifest): unknown {
  if (manifest.kind === 'Service') return valueAt(manifest, 'spec', 'selector');
  if (manifest.kind === 'PodDisruptionBudget') return valueAt(manifest, 'spec', 'selector', 'matchLabels');
  return undefined;
}

function namespaceOf(manifest: Manifest): string {
  return manifest.metadata.namespace ?? 'default';
}

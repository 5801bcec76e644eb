import { parseImageReference } from '../../tenants/index.js';
import type { Lookup } from './lookup.js';
import { annotationOf, fieldOf, type Place } from './walk.js';

const NAMESPACE_FIELDS = new Set([
  'matchNames',
  'namespace',
  'namespaceNames',
  'namespaces',
  'remoteNamespace',
  'targetNamespace',
]);
const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';
const CLASS_FIELDS = new Set(['storageClass', 'storageClassName']);
const HOST_FIELDS = new Set(['commonName', 'dnsName', 'dnsNames', 'host', 'hostname', 'hostnames', 'hosts']);
const IMAGE_FIELDS = new Set(['image', 'imageName']);

/** Annotations that hold hosts with commas between them. */
const HOST_ANNOTATIONS = new Set([
  'external-dns.alpha.kubernetes.io/hostname',
  'external-dns.alpha.kubernetes.io/internal-hostname',
  'nginx.ingress.kubernetes.io/server-alias',
]);

/** The registry and the folder that a container runtime fills in. */
const DEFAULT_REGISTRY = 'docker.io';
const DEFAULT_FOLDER = 'library';

/** A text with the namespaces in it replaced: as a field, a label, in the name of an account, a Service or a Secret. */
export function withNamespaces(text: string, place: Place, namespaces: Lookup): string {
  if (NAMESPACE_FIELDS.has(fieldOf(place) ?? '') || isNamespaceLabel(place)) return namespaces.next(text);
  const account = /^(system:serviceaccounts?:)([a-z0-9-]+)((?::[^:]+)?)$/.exec(text);
  if (account !== null) {
    const [, before = '', namespace = '', after = ''] = account;
    return `${before}${namespaces.next(namespace)}${after}`;
  }
  const [namespace = '', name, ...rest] = text.split('/');
  if (
    annotationOf(place) !== undefined &&
    name !== undefined &&
    rest.length === 0 &&
    namespaces.has(namespace)
  ) {
    return `${namespaces.next(namespace)}/${name}`;
  }
  return withServices(text, namespaces);
}

/** `.shop.svc` is the namespace of a Service in its name in DNS, wherever it stands. */
function withServices(text: string, namespaces: Lookup): string {
  return text.replace(/\.([a-z0-9-]+)(?=\.svc(?![A-Za-z0-9-]))/g, (found, namespace: string) =>
    namespaces.has(namespace) ? `.${namespaces.next(namespace)}` : found,
  );
}

function isNamespaceLabel({ keys, around }: Place): boolean {
  return (
    (keys.at(-1) === NAMESPACE_LABEL && keys.at(-2) === 'matchLabels') ||
    (keys.at(-1) === 'values' && around.key === NAMESPACE_LABEL)
  );
}

export function withStorageClasses(text: string, place: Place, classes: Lookup): string {
  return CLASS_FIELDS.has(fieldOf(place) ?? '') ? classes.next(text) : text;
}

/** `gp2.storageclass.storage.k8s.io/requests.storage`, a limit in a ResourceQuota. */
export function withQuotaClasses(key: string, classes: Lookup): string {
  const [, name = '', rest = ''] = /^([a-z0-9.-]+)(\.storageclass\.storage\.k8s\.io\/.+)$/.exec(key) ?? [];
  return name === '' ? key : `${classes.next(name)}${rest}`;
}

export function withHosts(text: string, place: Place, hosts: Lookup): string {
  if (HOST_ANNOTATIONS.has(annotationOf(place) ?? '')) {
    return text
      .split(',')
      .map((host) => host.replace(host.trim(), nextHost(host.trim(), hosts)))
      .join(',');
  }
  return HOST_FIELDS.has(fieldOf(place) ?? '') && text.includes('.') ? nextHost(text, hosts) : text;
}

/** The map of the host itself, or else the one with the longest end that it has. */
function nextHost(host: string, hosts: Lookup): string {
  if (hosts.has(host)) return hosts.next(host);
  const [end] = hosts.maps
    .filter(({ old }) => old.startsWith('.') && host.endsWith(old))
    .sort((a, b) => b.old.length - a.old.length);
  hosts.seen.add(host);
  return end === undefined ? host : hosts.use(end, `${host.slice(0, -end.old.length)}${end.next}`);
}

/** An image with another registry, or another path in one: `nginx` is `docker.io/library/nginx`. */
export function withRegistries(text: string, place: Place, registries: Lookup): string {
  const image = IMAGE_FIELDS.has(fieldOf(place) ?? '') ? parseImageReference(text) : undefined;
  if (image === undefined) return text;
  const { registry = DEFAULT_REGISTRY, repository } = image;
  const isShort = registry === DEFAULT_REGISTRY && !repository.includes('/');
  const path = `${registry}/${isShort ? `${DEFAULT_FOLDER}/` : ''}${repository}`;
  registries.seen.add(registry);
  const [map] = registries.maps
    .filter(({ old }) => path === old || path.startsWith(`${old}/`))
    .sort((a, b) => b.old.length - a.old.length);
  if (map === undefined) return text;
  const tag = image.tag === undefined ? '' : `:${image.tag}`;
  const digest = image.digest === undefined ? '' : `@${image.digest}`;
  return registries.use(map, `${map.next}${path.slice(map.old.length)}${tag}${digest}`);
}

/** A text with every whole word in it replaced: a letter or digit on either side makes it another word. */
export function withValues(text: string, values: Lookup): string {
  if (values.maps.length === 0) return text;
  const words = values.maps
    .map(({ old }) => old)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${words.join('|')})(?![A-Za-z0-9])`, 'g');
  return text.replace(pattern, (word) => values.next(word));
}

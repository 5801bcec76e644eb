/** The parts of a container image's name. */
export interface ImageReference {
  /** Host and port, where the name has them; without one, the runtime's default registry. */
  readonly registry?: string;
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:` and the hash of the image's manifest. */
  readonly digest?: string;
}

const REGISTRY = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)(:\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-f]{32,}$/;
const VERSION = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const SHORT_DIGEST = 12;

/**
 * Takes `registry:port/repository:tag@digest` apart, by the grammar of the OCI distribution specification: the
 * first segment is a registry when it has a dot or a port, or is `localhost`. Undefined for what is no such name.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  const [rest = '', digest, ...more] = text.split('@');
  const slash = rest.lastIndexOf('/');
  const colon = rest.indexOf(':', slash + 1);
  const tag = colon === -1 ? undefined : rest.slice(colon + 1);
  const name = colon === -1 ? rest : rest.slice(0, colon);
  const { registry, repository } = registryAndRepository(name);
  const reference = { registry, repository, tag, digest };
  return more.length === 0 && isWellFormed(reference) ? reference : undefined;
}

/** True when the name means the same image tomorrow, as far as a name can promise that: a digest, or a tag other than `latest`. */
export function isPinned({ tag, digest }: ImageReference): boolean {
  return digest !== undefined || (tag !== undefined && tag !== 'latest');
}

/** The version for people, as a label's value: the tag, or the beginning of the digest. */
export function versionOf({ tag, digest }: ImageReference): string | undefined {
  if (tag !== undefined && VERSION.test(tag)) return tag;
  const hash = digest?.split(':')[1];
  return hash?.slice(0, SHORT_DIGEST);
}

function registryAndRepository(name: string): Pick<ImageReference, 'registry' | 'repository'> {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isRegistry = first === 'localhost' || /[.:]/.test(first);
  return isRegistry ? { registry: first, repository: name.slice(slash + 1) } : { repository: name };
}

function isWellFormed({ registry, repository, tag, digest }: ImageReference): boolean {
  return (
    (registry === undefined || REGISTRY.test(registry)) &&
    REPOSITORY.test(repository) &&
    (tag === undefined || TAG.test(tag)) &&
    (digest === undefined || DIGEST.test(digest))
  );
}

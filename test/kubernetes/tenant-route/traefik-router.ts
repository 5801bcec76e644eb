import type { Manifest } from '../../../lib/testing/index.js';

interface Ingress {
  readonly metadata: {
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly rules: readonly {
      readonly host: string;
      readonly http?: { readonly paths: readonly Row[] };
    }[];
  };
}

interface Row {
  readonly path: string;
  readonly pathType: 'Exact' | 'Prefix';
  readonly backend: { readonly service: { readonly name: string } };
}

interface Router {
  readonly rule: string;
  readonly priority: number;
  readonly host: string;
  readonly matches: (path: string) => boolean;
  /** The Service, as `namespace/name`. */
  readonly service: string;
}

const PRIORITY = 'traefik.ingress.kubernetes.io/router.priority';

/**
 * What Traefik 3.7 makes of Ingresses, as far as it decides where a request goes: a router for each row, the first that
 * matches in the order of their priorities, which are the lengths of their rules where no annotation says otherwise.
 * `pkg/provider/kubernetes/ingress/kubernetes.go` and `pkg/muxer/http/mux.go` of https://github.com/traefik/traefik.
 *
 * @param strict `providers.kubernetesIngress.strictPrefixMatching`; without it, prefixes are compared letter by letter
 */
export function traefikRouter(
  manifests: readonly Manifest[],
  strict: boolean,
): (host: string, path: string) => string | undefined {
  const routers = manifests
    .filter(({ kind }) => kind === 'Ingress')
    .flatMap((one) => routersOf(one as unknown as Ingress, strict))
    .sort((one, other) => other.priority - one.priority);
  return (host, path) => {
    const matching = routers.filter((router) => router.host === host && router.matches(path));
    const first = matching.filter(({ priority }) => priority === matching[0]?.priority);
    const services = new Set(first.map(({ service }) => service));
    if (services.size > 1)
      throw new Error(`${[...services].join(' and ')} match ${path}, and none goes first`);
    return first[0]?.service;
  };
}

function routersOf({ metadata: { namespace, annotations = {} }, spec }: Ingress, strict: boolean): Router[] {
  return spec.rules.flatMap(({ host, http }) =>
    (http?.paths ?? []).map((row) => {
      const rule = `Host("${host}") && ${ruleOf(row, strict)}`;
      return {
        rule,
        priority: Number(annotations[PRIORITY] ?? rule.length),
        host,
        matches: matcherOf(row, strict),
        service: `${namespace}/${row.backend.service.name}`,
      };
    }),
  );
}

function ruleOf({ path, pathType }: Row, strict: boolean): string {
  if (pathType === 'Exact') return `Path("${path}")`;
  if (!strict || path === '/') return `PathPrefix("${path}")`;
  const bare = path.replace(/\/$/, '');
  return `(Path("${bare}") || PathPrefix("${bare}/"))`;
}

function matcherOf({ path, pathType }: Row, strict: boolean): (asked: string) => boolean {
  if (pathType === 'Exact') return (asked) => asked === path;
  if (!strict || path === '/') return (asked) => asked.startsWith(path);
  const bare = path.replace(/\/$/, '');
  return (asked) => asked === bare || asked.startsWith(`${bare}/`);
}

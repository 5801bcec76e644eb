import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { AuthServer } from '../../kubernetes/auth-server/index.js';
import { TlsCertificate, VaultIssuer } from '../../kubernetes/certificates/index.js';
import { ConsulBridge } from '../../kubernetes/consul-bridge/index.js';
import { ConsulCluster } from '../../kubernetes/consul-cluster/index.js';
import { ImagePrePuller } from '../../kubernetes/image-pre-puller/index.js';
import { NginxIngressController } from '../../kubernetes/nginx-ingress-controller/index.js';
import { Operators } from '../../kubernetes/operators/index.js';
import { PlatformNamespace } from '../../kubernetes/platform-namespace/index.js';
import { PlaceholderPods, PriorityClasses } from '../../kubernetes/priority-classes/index.js';
import { PlatformSecretStore, StoredSecret } from '../../kubernetes/secret-store/index.js';
import { ServiceRoutes } from '../../kubernetes/service-routes/index.js';
import { StorageClasses } from '../../kubernetes/storage-classes/index.js';
import { TraefikController } from '../../kubernetes/traefik-controller/index.js';
import { allOf } from '../../planning/issues/index.js';
import { detailsOf, operatorsFor } from '../../planning/operators/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { PlacedChart } from '../index.js';
import type { PlatformCluster, PlatformDefinition, PlatformIngress } from './platform-charts-props.js';
import { operatorRule, partRules } from './platform-rules.js';

/** What the operators' own pods and volumes name; without it no operator comes up, and no wave after theirs. */
const FIRST_KINDS = new Set(['PriorityClass', 'StorageClass']);
const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';
/** The operators' waves begin at -10. */
const BEFORE_OPERATORS = '-20';
const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/** The names of the classes that the parts take unless they say another, where the cluster has them. */
interface Priorities {
  /** Of what tenants cannot do without. */
  readonly critical?: string;
  /** Of what gives way to them. */
  readonly batch?: string;
}

/** All parts of one cluster, each in a chart of its own. */
export class ClusterPlatform extends Construct {
  constructor(
    scope: Construct,
    private readonly cluster: PlatformCluster,
    definition: PlatformDefinition,
  ) {
    super(scope, cluster.folder);
    refuseViolations(this, partRules(definition));
    const priorities = this.scheduling(definition);
    allOf({
      operators: () => this.operators(definition, priorities),
      storage: () => this.storage(definition),
      secrets: () => this.secrets(definition),
      ingress: () => this.ingress(definition, priorities),
      consul: () => this.consul(definition, priorities),
      authServer: () => this.authServer(definition, priorities),
      images: () => this.images(definition, priorities),
    });
    const objects = this.node.findAll().filter((construct) => construct instanceof ApiObject);
    this.refuseMissingOperators(definition, objects);
    if (definition.operators?.delivery.kind === 'argo-cd') letArgoWait(objects);
  }

  private chart(part: string, file = `${this.cluster.folder}/platform/${part}`): PlacedChart {
    return new PlacedChart(this, part, file);
  }

  private scheduling({ priorityClasses, placeholders }: PlatformDefinition): Priorities {
    if (priorityClasses === undefined) return {};
    const chart = this.chart('scheduling');
    const priorities = new PriorityClasses(chart, 'priorities', priorityClasses);
    if (placeholders !== undefined) {
      new PlaceholderPods(chart, 'placeholders', {
        ...placeholders,
        priorityClass: priorities.byName.placeholder,
      });
    }
    const byName: Readonly<Partial<typeof priorities.byName>> = priorities.byName;
    return { critical: byName['platform-critical']?.name, batch: byName.batch?.name };
  }

  private operators({ operators }: PlatformDefinition, priorities: Priorities): void {
    if (operators === undefined) return;
    const { folder: own, overrides: _overrides, ...cluster } = this.cluster;
    const { folder = own, ...props } = operators;
    const file = folder === own ? 'operators' : `operators-${own}`;
    new Operators(this.chart('operators', `${folder}/platform/${file}`), 'operators', {
      priorityClass: priorities.critical,
      ...props,
      cluster,
    });
  }

  private storage({ storageClasses }: PlatformDefinition): void {
    if (storageClasses !== undefined) new StorageClasses(this.chart('storage'), 'storage', storageClasses);
  }

  /** Stores and issuers before what comes out of them. */
  private secrets(definition: PlatformDefinition): void {
    const { secretStores = [], secrets = [], issuers = [], certificates = [] } = definition;
    if (secretStores.length + issuers.length === 0) return;
    const chart = this.chart('secrets');
    const stores = new Map(
      secretStores.map((store) => [store.name, new PlatformSecretStore(chart, `store-${store.name}`, store)]),
    );
    const authorities = new Map(
      issuers.map((issuer) => [issuer.name, new VaultIssuer(chart, `issuer-${issuer.name}`, issuer)]),
    );
    for (const { store: name, ...secret } of secrets) {
      const store = stores.get(name);
      if (store === undefined) continue;
      new StoredSecret(chart, `secret-${secret.namespace}-${secret.name}`, {
        ...secret,
        store: store.reference,
      });
    }
    for (const { issuer: name, ...certificate } of certificates) {
      const issuer = authorities.get(name);
      if (issuer === undefined) continue;
      const id = `certificate-${certificate.namespace}-${certificate.secretName}`;
      new TlsCertificate(chart, id, { ...certificate, issuer: issuer.reference });
    }
  }

  private ingress({ ingress, services }: PlatformDefinition, priorities: Priorities): void {
    if (ingress === undefined && services === undefined) return;
    const chart = this.chart('ingress');
    if (ingress !== undefined) placeController(chart, { priorityClass: priorities.critical, ...ingress });
    if (services !== undefined) new ServiceRoutes(chart, 'services', services);
  }

  private consul({ consul, bridge }: PlatformDefinition, priorities: Priorities): void {
    if (consul === undefined) return;
    const chart = this.chart('consul');
    new PlatformNamespace(chart, 'namespace', consul);
    const cluster = new ConsulCluster(chart, 'consul', { priorityClass: priorities.critical, ...consul });
    if (bridge !== undefined) new ConsulBridge(chart, 'bridge', { ...bridge, cluster });
  }

  private authServer({ authServer }: PlatformDefinition, priorities: Priorities): void {
    if (authServer === undefined) return;
    new AuthServer(this.chart('auth-server'), 'auth-server', {
      priorityClass: priorities.critical,
      ...authServer,
    });
  }

  private images({ images }: PlatformDefinition, priorities: Priorities): void {
    if (images === undefined) return;
    new ImagePrePuller(this.chart('images'), 'images', {
      priorityClass: priorities.batch,
      ...images,
      pools: (images.pools ?? []).map(({ pool, images: names }) => ({ pool: { name: pool }, images: names })),
    });
  }

  private refuseMissingOperators({ operators }: PlatformDefinition, objects: readonly ApiObject[]): void {
    if (operators === undefined) return;
    const delivered = new Set(operators.operators.map((choice) => detailsOf(choice).name));
    const needed = operatorsFor(objects.filter(({ apiGroup }) => apiGroup !== 'argoproj.io'));
    refuseViolations(this, [operatorRule(needed.operators.filter((name) => !delivered.has(name)))]);
  }
}

/**
 * Argo CD asks the API server about every kind before it applies the first object, and some kinds come with the
 * operators of the same sync.
 */
function letArgoWait(objects: readonly ApiObject[]): void {
  for (const object of objects) {
    if (FIRST_KINDS.has(object.kind)) object.metadata.addAnnotation(SYNC_WAVE, BEFORE_OPERATORS);
    if (operatorsFor([object]).operators.length === 0) continue;
    const { annotations = {} } = object.metadata.toJson() as { annotations?: Record<string, string> };
    const options = [annotations[SYNC_OPTIONS], 'SkipDryRunOnMissingResource=true'].filter(Boolean);
    object.metadata.addAnnotation(SYNC_OPTIONS, options.join(','));
  }
}

function placeController(chart: PlacedChart, ingress: PlatformIngress): void {
  if (ingress.kind === 'traefik') {
    const { kind: _kind, ...props } = ingress;
    new TraefikController(chart, 'ingress', props);
  } else {
    const { kind: _kind, ...props } = ingress;
    new NginxIngressController(chart, 'ingress', props);
  }
}

import type {
  AssociateEncryptionConfigRequest,
  Cluster,
  CreateClusterRequest,
  UpdateClusterConfigRequest,
  UpdateClusterVersionRequest,
} from '@aws-sdk/client-eks';
import { ACCESS_ENTRY_ROUTES } from './access-entries.js';
import { ADDON_ROUTES } from './addons.js';
import {
  changedSettings,
  changedVersion,
  settingsOf,
  updateParamsOf,
  updateTypeOf,
} from './cluster-settings.js';
import { EksCluster } from './eks-cluster.js';
import { EksError } from './eks-error.js';
import { EksNetwork } from './network.js';
import { POD_IDENTITY_ROUTES } from './pod-identities.js';
import { type EksRoutes, routed } from './routes.js';

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly region: string;
  readonly authorization: string;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly errorType?: string;
  readonly body: string;
}

const UPDATE_ROUTES: EksRoutes = {
  'GET /updates/{updateId}': (cluster, { path }) => cluster.updateOf(path.updateId ?? ''),
  'POST /updates': (cluster, { body }) => {
    const { version = '' } = body as UpdateClusterVersionRequest;
    cluster.settings = changedVersion(cluster.settings, version);
    return cluster.noteUpdate('VersionUpdate', [['Version', version]]);
  },
  'POST /update-config': (cluster, { body }) => {
    const request = body as UpdateClusterConfigRequest;
    const type = updateTypeOf(request);
    cluster.settings = changedSettings(cluster.settings, request);
    return cluster.noteUpdate(type, updateParamsOf(request));
  },
  'POST /encryption-config/associate': (cluster, { body }) => {
    const { encryptionConfig } = body as AssociateEncryptionConfigRequest;
    if ((cluster.settings.encryptionConfig ?? []).length > 0) {
      throw EksError.invalidParameter('Encryption is already enabled on this cluster');
    }
    cluster.settings = { ...cluster.settings, encryptionConfig };
    return cluster.noteUpdate('AssociateEncryptionConfig', [['EncryptionConfig', encryptionConfig]]);
  },
};
const ROUTES = { ...ACCESS_ENTRY_ROUTES, ...ADDON_ROUTES, ...POD_IDENTITY_ROUTES, ...UPDATE_ROUTES };

/** What moto does alone. */
const FORWARDED = /^\/(clusters$|clusters\/[^/]+\/(node-groups|fargate-profiles)(\/|$))/;

/** The clusters of all regions, with what moto keeps of them and what it does not. */
export class EksService {
  private readonly clusters = new Map<string, EksCluster>();
  private readonly networks = new Map<string, EksNetwork>();
  private generation = 0;

  constructor(private readonly simulator: string) {}

  async answer(call: Call): Promise<Answer> {
    const { pathname: path, searchParams: query } = new URL(call.url, this.simulator);
    if (call.method === 'POST' && path === '/clusters') return this.create(call);
    if (FORWARDED.test(path)) return this.forward(call);
    if (path.startsWith('/tags/'))
      return this.tags(call, decodeURIComponent(path.slice('/tags/'.length)), query);
    const [, name = '', below = ''] = /^\/clusters\/([^/]+)(\/.+)?$/.exec(path) ?? [];
    if (name !== '' && below === '') return this.oneCluster(call, decodeURIComponent(name));
    const route = routed(ROUTES, call.method, below);
    if (name === '' || route === undefined) {
      throw EksError.invalidRequest(`The simulator of EKS does not know ${call.method} ${path}`);
    }
    const cluster = this.clusterOf(call, decodeURIComponent(name));
    return answerOf(route.handler(cluster, { path: route.path, query, body: JSON.parse(call.body || '{}') }));
  }

  close(): void {
    for (const network of this.networks.values()) network.close();
  }

  private async create(call: Call): Promise<Answer> {
    const request = JSON.parse(call.body) as CreateClusterRequest;
    const network = this.networkOf(call.region);
    const vpcId = await network.vpcOf(request.resourcesVpcConfig?.subnetIds ?? []);
    const answer = await this.forward(call);
    if (answer.status !== 200) return answer;
    const { cluster: simulated } = JSON.parse(answer.body) as { cluster: Cluster };
    const { name = '', arn = '' } = simulated;
    const settings = settingsOf(request, simulated.version);
    const cluster = new EksCluster(name, arn, this.generation++, settings);
    const clusterSecurityGroupId = await network.createSecurityGroup(
      name,
      cluster.nextId().slice(0, 9),
      vpcId,
    );
    cluster.settings = {
      ...settings,
      resourcesVpcConfig: { ...settings.resourcesVpcConfig, vpcId, clusterSecurityGroupId },
    };
    this.clusters.set(keyOf(call.region, name), cluster);
    return answerOf({ cluster: cluster.described(simulated) });
  }

  private async oneCluster(call: Call, name: string): Promise<Answer> {
    const isRemoval = call.method === 'DELETE';
    const cluster = this.clusterOf(call, name);
    if (isRemoval && cluster.settings.deletionProtection) {
      throw EksError.invalidRequest(`Cluster ${name} has deletion protection enabled`);
    }
    const answer = await this.forward(call);
    if (answer.status !== 200) return answer;
    const { cluster: simulated } = JSON.parse(answer.body) as { cluster: Cluster };
    if (!isRemoval) return answerOf({ cluster: cluster.described(simulated) });
    this.clusters.delete(keyOf(call.region, name));
    const { clusterSecurityGroupId } = cluster.settings.resourcesVpcConfig ?? {};
    await this.networkOf(call.region).deleteSecurityGroup(clusterSecurityGroupId ?? '');
    return answerOf({ cluster: { ...cluster.described(simulated), status: 'DELETING' } });
  }

  /** The tags of what is held here; those of clusters are moto's. */
  private async tags(call: Call, arn: string, query: URLSearchParams): Promise<Answer> {
    const tags = [...this.clusters.values()].map((cluster) => cluster.tagsOf(arn)).find(Boolean);
    if (tags === undefined) return this.forward(call);
    if (call.method === 'GET') return answerOf({ tags });
    if (call.method === 'POST') Object.assign(tags, JSON.parse(call.body).tags);
    for (const key of query.getAll('tagKeys')) delete tags[key];
    return answerOf({});
  }

  private async forward({ method, url, authorization, body }: Call): Promise<Answer> {
    const response = await fetch(new URL(url, this.simulator), {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      body: body === '' ? undefined : body,
    });
    const errorType = response.headers.get('x-amzn-errortype') ?? undefined;
    return { status: response.status, errorType, body: await response.text() };
  }

  private clusterOf({ region }: Call, name: string): EksCluster {
    const cluster = this.clusters.get(keyOf(region, name));
    if (cluster === undefined) throw EksError.notFound(`No cluster found for name: ${name}.`);
    return cluster;
  }

  private networkOf(region: string): EksNetwork {
    const network = this.networks.get(region) ?? new EksNetwork(this.simulator, region);
    this.networks.set(region, network);
    return network;
  }
}

function keyOf(region: string, name: string): string {
  return `${region}/${name}`;
}

/** The JSON of the API, which writes instants as seconds since 1970. */
function answerOf(body: object): Answer {
  const text = JSON.stringify(body, function (this: Record<string, unknown>, key, value: unknown) {
    const raw = this[key];
    return raw instanceof Date ? raw.getTime() / 1000 : value;
  });
  return { status: 200, body: text };
}

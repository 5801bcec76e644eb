/**
 * The EKS API before the simulator.
 *
 * moto keeps clusters, node groups and Fargate profiles, and the tags of clusters; requests for those go on to
 * it. Of CreateCluster it forgets most settings and it gives all clusters one OIDC issuer, and it knows no
 * access entries, add-ons, pod identity associations, updates of a version or updates by their ids. Without
 * these no plan of a cluster would be empty after its apply, so this file and its folder `eks` add them, in
 * memory, in the shapes of the public reference of the EKS API:
 *
 * - access entries and their access policies, add-ons, pod identity associations, and the tags of all three;
 * - UpdateClusterConfig, UpdateClusterVersion, AssociateEncryptionConfig and DescribeUpdate; all done at once;
 * - in every description of a cluster the settings asked for, the defaults of AWS, an issuer of its own and the
 *   security group that EKS makes for a cluster (a real one, in moto's EC2).
 *
 * Not there: versions of add-ons to choose from, identity provider configurations and capabilities. A managed
 * node group is as moto describes it, with a remote access, sizes and types that nobody asked for: its second
 * plan is not empty.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EksError } from './eks/eks-error.js';
import { type Answer, EksService } from './eks/service.js';

export interface EksApi {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** @param simulator the endpoint of moto */
export async function startEksApi(simulator: string): Promise<EksApi> {
  const service = new EksService(simulator);
  const server = createServer((request, response) => {
    answerTo(service, request)
      .catch(refusal)
      .then((answer) => send(response, answer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A test process must not wait for this server to end.
  server.unref();
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        service.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerTo(service: EksService, request: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { authorization = '' } = request.headers;
  return service.answer({
    method: request.method ?? '',
    url: request.url ?? '',
    // `Credential=<key>/<date>/<region>/eks/aws4_request` of the signature.
    region: /Credential=[^/]+\/\d+\/([^/]+)\/eks\//.exec(authorization)?.[1] ?? 'us-east-1',
    authorization,
    body: Buffer.concat(chunks).toString(),
  });
}

function refusal(error: unknown): Answer {
  const known = error instanceof EksError;
  return {
    status: known ? error.status : 500,
    errorType: known ? error.name : 'ServerException',
    body: JSON.stringify({ message: error instanceof Error ? error.message : String(error) }),
  };
}

function send(response: ServerResponse, { status, errorType, body }: Answer): void {
  if (errorType !== undefined) response.setHeader('x-amzn-errortype', errorType);
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

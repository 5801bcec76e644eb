import { Agent, createServer, request, type Server } from 'node:http';

/** One server for each Service that is asked for, on a port of its own; each answers with the Service's name. */
export class Backends {
  private readonly servers = new Map<string, { readonly server: Server; readonly port: number }>();

  /** Starts the servers of Services, written `namespace/service:port`. */
  async start(services: Iterable<string>): Promise<void> {
    for (const service of new Set(services)) {
      const server = createServer((incoming, response) => {
        const { host = '', 'x-real-ip': client = '' } = incoming.headers;
        response.end(JSON.stringify({ service, host, url: incoming.url, client }));
      });
      const port = await new Promise<number>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : 0);
        });
      });
      this.servers.set(service, { server, port });
    }
  }

  addressOf(service: string, namespace: string, port: number): string {
    return `127.0.0.1:${this.servers.get(`${namespace}/${service}:${port}`)?.port}`;
  }

  end(): void {
    for (const { server } of this.servers.values()) {
      server.close();
      server.closeAllConnections();
    }
  }
}

/** What somebody who asks gets. */
export interface Answer {
  readonly status: number;
  /** The Service that answered. */
  readonly service?: string;
  /** What the Service was told of the request. */
  readonly url?: string;
  readonly client?: string;
  readonly location?: string;
}

const AGENT = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks for a path as it is written, which `fetch` would tidy up. */
export function ask(
  port: number,
  host: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent: AGENT, headers: { ...headers, host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        const { location } = response.headers;
        const body = Buffer.concat(chunks).toString();
        const told = status === 200 ? (JSON.parse(body) as Omit<Answer, 'status'>) : {};
        resolve({ status, ...told, ...(location === undefined ? {} : { location }) });
      });
    })
      .on('error', reject)
      .end();
  });
}

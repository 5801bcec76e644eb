import { Agent, createServer, type IncomingMessage, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Correction, Pass, Request } from './correction.js';
import { withHeader, withoutHeaders } from './message.js';

/** Headers that concern one connection, which here is not the one that goes on. */
const OF_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'expect'];

/** All services of moto, corrected. */
export interface CorrectedApi {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Stands before moto and passes on every request and every answer, byte for byte, but for the corrections.
 *
 * @param moto its endpoint
 */
export async function startCorrectedApi(
  moto: string,
  corrections: readonly Correction[],
): Promise<CorrectedApi> {
  // moto may close an idle connection in the moment in which it would be used again.
  const agent = new Agent({ keepAlive: false });
  const answerTo = corrections.reduceRight<Pass>(
    (pass, correction) => (request) => correction(request, pass),
    (request) => passTo(moto, agent, request),
  );
  const server = createServer((request, response) => {
    read(request)
      .then(answerTo)
      .catch(gatewayFailure)
      .then(({ status, headers, body }) => response.writeHead(status, [...headers]).end(body))
      // The client may be gone.
      .catch(() => response.destroy());
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
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Request> {
  const { method = '', url = '', headers, rawHeaders } = request;
  const body = await bodyOf(request);
  const kept = withoutHeaders(rawHeaders, OF_CONNECTION);
  const isChunked = headers['transfer-encoding'] !== undefined;
  return {
    method,
    url,
    headers: isChunked ? withHeader(kept, 'content-length', String(body.length)) : kept,
    body,
  };
}

function passTo(moto: string, agent: Agent, { method, url, headers, body }: Request): Promise<Answer> {
  const { hostname, port } = new URL(moto);
  return new Promise((resolve, reject) => {
    const onward = send({ hostname, port, agent, method, path: url, headers }, (answer) => {
      bodyOf(answer).then(
        (content) =>
          resolve({
            status: answer.statusCode ?? 502,
            headers: withoutHeaders(answer.rawHeaders, OF_CONNECTION),
            body: content,
          }),
        reject,
      );
    });
    onward.once('error', reject);
    onward.end(body);
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function gatewayFailure(error: unknown): Answer {
  return { status: 502, headers: ['content-type', 'text/plain'], body: Buffer.from(String(error)) };
}

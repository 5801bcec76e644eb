import type { Message, Request } from './correction.js';

/** The service that a request is signed for (`ec2`), and the region. */
export function scopeOf({ headers }: Request): { readonly service: string; readonly region: string } {
  // `Credential=<key>/<date>/<region>/<service>/aws4_request` of the signature.
  const scope = /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(headerOf(headers, 'authorization'));
  return { region: scope?.[1] ?? '', service: scope?.[2] ?? '' };
}

/** The parameters of a request to this service, if it has a query protocol; of other requests none. */
export function formOf(request: Request, service: string): URLSearchParams {
  const isOf = request.method === 'POST' && scopeOf(request).service === service;
  return new URLSearchParams(isOf ? request.body.toString() : '');
}

/** The operation that a request of a JSON protocol names: `CodeBuild_20161006.CreateProject`. */
export function operationOf({ headers }: Request): string {
  return headerOf(headers, TARGET);
}

/** The same request for another operation of a JSON protocol. */
export function withOperation(request: Request, operation: string, body: object): Request {
  const headers = withHeader(request.headers, TARGET, operation);
  return withText({ ...request, headers }, () => JSON.stringify(body));
}

/** The same message with another text in its body. */
export function withText<T extends Message>(message: T, change: (text: string) => string): T {
  const body = Buffer.from(change(message.body.toString()));
  return { ...message, headers: withHeader(message.headers, 'content-length', String(body.length)), body };
}

/** The headers with this one, of which there is only one. */
export function withHeader(headers: readonly string[], name: string, value: string): string[] {
  return [...withoutHeaders(headers, [name]), name, value];
}

/** @param names in lower case */
export function withoutHeaders(headers: readonly string[], names: readonly string[]): string[] {
  return headers.filter((_, at) => !names.includes(headers[at - (at % 2)]?.toLowerCase() ?? ''));
}

/** A value between the tags of an XML element. */
export function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const TARGET = 'x-amz-target';

function headerOf(headers: readonly string[], name: string): string {
  return headers.find((_, at) => at % 2 === 1 && headers[at - 1]?.toLowerCase() === name) ?? '';
}

import type { Correction, Request } from './correction.js';
import { scopeOf, withText } from './message.js';

const ROOT = 'NotificationConfiguration';
const ELEMENT = 'EventBridgeConfiguration';

/**
 * moto keeps that a bucket sends its events to EventBridge, but does not answer it
 * (`get_bucket_notification` in `moto/s3/responses.py`).
 *
 * AWS answers an `EventBridgeConfiguration`, which is always empty.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html
 *
 * Here it is kept a second time and added to the answer.
 */
export function eventBridge(): Correction {
  const buckets = new Set<string>();
  return async (request, pass) => {
    const answer = await pass(request);
    const { bucket, isNotification } = targetOf(request);
    if (bucket === undefined || answer.status >= 300) return answer;
    if (isNotification && request.method === 'GET') {
      return buckets.has(bucket) ? withText(answer, withElement) : answer;
    }
    if (isNotification && request.method === 'PUT') {
      if (request.body.includes(`<${ELEMENT}`)) buckets.add(bucket);
      else buckets.delete(bucket);
    }
    if (request.method === 'DELETE') buckets.delete(bucket);
    return answer;
  };
}

/** The bucket that a request is about as a whole. */
function targetOf(request: Request): { readonly bucket?: string; readonly isNotification: boolean } {
  const [path = '', query] = request.url.split('?', 2);
  const bucket = scopeOf(request).service === 's3' ? /^\/([^/]+)\/?$/.exec(path)?.[1] : undefined;
  return { bucket, isNotification: new URLSearchParams(query).has('notification') };
}

function withElement(xml: string): string {
  if (xml.includes(`</${ROOT}>`)) return xml.replace(`</${ROOT}>`, `<${ELEMENT}/>$&`);
  return xml.replace(/<NotificationConfiguration([^>]*)\/>/, `<${ROOT}$1><${ELEMENT}/></${ROOT}>`);
}

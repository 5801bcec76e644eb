import {
  filterKeys,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  textAt,
  valueAt,
  withKeys,
} from '../objects/index.js';
import { cleanMetadata } from './cluster-metadata.js';
import { edited, orNothing, removed, withItems } from './edits.js';
import { isMadeFor } from './made-secrets.js';

/** Labels by which the Job controller finds the pods of a Job; it makes them, and the selector, from the Job's uid. */
const JOB_LABELS = [
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-name',
  'controller-uid',
  'job-name',
];

const POD_TEMPLATE = ['spec', 'template'];
const JOB_TEMPLATE = ['spec', 'jobTemplate'];
const CLAIMS = ['spec', 'volumeClaimTemplates', '*'];

/** A workload with templates as a person writes them. */
export function cleanWorkload(body: JsonObject): JsonObject {
  return edited(body, POD_TEMPLATE, cleanTemplate);
}

export function cleanDaemonSet(body: JsonObject): JsonObject {
  return removed(cleanWorkload(body), ['spec', 'templateGeneration']);
}

export function cleanStatefulSet(body: JsonObject): JsonObject {
  return edited(cleanWorkload(body), CLAIMS, (claim) =>
    withKeys(cleanTemplate(claim), { status: undefined }),
  );
}

export function cleanCronJob(body: JsonObject): JsonObject {
  const withJobs = edited(body, JOB_TEMPLATE, cleanTemplate);
  return edited(withJobs, [...JOB_TEMPLATE, ...POD_TEMPLATE], cleanTemplate);
}

/** A Job finds its pods by its uid, unless a person has said how. */
export function cleanJob(body: JsonObject): JsonObject {
  const job = cleanWorkload(body);
  if (valueAt(job, 'spec', 'manualSelector') === true) return job;
  return [['metadata'], [...POD_TEMPLATE, 'metadata']].reduce(
    (found, path) => edited(found, path, withoutJobLabels),
    removed(job, ['spec', 'selector']),
  );
}

function withoutJobLabels(metadata: JsonObject): JsonObject {
  const labels = filterKeys(objectAt(metadata, 'labels'), (key) => !JOB_LABELS.includes(key));
  return withKeys(metadata, { labels: orNothing(labels) });
}

/** A pod with nothing of its machine, and without the token that the API server mounts into it. */
export function cleanPod(body: JsonObject): JsonObject {
  const account = textAt(body, 'spec', 'serviceAccountName') ?? 'default';
  const isChosen = (volume: Json) => {
    const name = textAt(volume, 'name') ?? '';
    return !/^kube-api-access-[a-z0-9]{5}$/.test(name) && !isMadeFor(account, name);
  };
  const spec = withItems(objectAt(body, 'spec'), 'volumes', isChosen);
  const pod = withKeys(spec, { ephemeralContainers: undefined, nodeName: undefined, priority: undefined });
  const containers = ['containers', 'initContainers'].reduce(
    (found, list) =>
      edited(found, [list, '*'], (container) => withItems(container, 'volumeMounts', isChosen)),
    pod,
  );
  return withKeys(body, { spec: containers });
}

export function cleanTemplate(template: JsonObject): JsonObject {
  const metadata = valueAt(template, 'metadata');
  return withKeys(template, {
    metadata: isObject(metadata) ? orNothing(cleanMetadata(metadata)) : undefined,
  });
}

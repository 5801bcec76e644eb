import { type Json, type JsonObject, objectAt, textAt, valueAt, withKeys } from '../objects/index.js';
import { type Conversion, done } from './conversion.js';

const NO_LIMIT = 2_147_483_647;

/**
 * What an API server filled in for a field that was left out, where apps/v1 fills in something else. Exports have every
 * field; these are for manifests that a person wrote.
 *
 * https://github.com/kubernetes/kubernetes/tree/v1.15.0/pkg/apis, `defaults.go` of extensions and of apps
 */
interface Defaults {
  readonly spec: Readonly<Record<string, Json>>;
  /** Filled into `spec.strategy`, when it is a rolling update. */
  readonly rollingUpdate?: JsonObject;
}

/** `extensions/v1beta1` Deployment. */
export const earliestDeployment: Conversion = deployment({
  spec: { progressDeadlineSeconds: NO_LIMIT, revisionHistoryLimit: NO_LIMIT },
  rollingUpdate: { maxSurge: 1, maxUnavailable: 1 },
});

/** `apps/v1beta1` Deployment. */
export const earlyDeployment: Conversion = deployment({ spec: { revisionHistoryLimit: 2 } });

/** DaemonSet of `extensions/v1beta1`, and StatefulSet of `apps/v1beta1`. */
export const updatedOnDelete: Conversion = (body) =>
  done(withSpec(withSelector(body), { updateStrategy: { type: 'OnDelete' } }));

/** ReplicaSet of `extensions/v1beta1`. */
export const withSelectorOfPods: Conversion = (body) => done(withSelector(body));

function deployment({ spec: defaults, rollingUpdate }: Defaults): Conversion {
  return (body) => {
    const selected = withSpec(withSelector(body), defaults);
    const spec = withKeys(objectAt(selected, 'spec'), { rollbackTo: undefined });
    const isRolling = (textAt(spec, 'strategy', 'type') ?? 'RollingUpdate') === 'RollingUpdate';
    if (!isRolling || rollingUpdate === undefined) return done(withKeys(selected, { spec }));
    const strategy = {
      type: 'RollingUpdate',
      rollingUpdate: { ...rollingUpdate, ...objectAt(spec, 'strategy', 'rollingUpdate') },
    };
    return done(withKeys(selected, { spec: withKeys(spec, { strategy }) }));
  };
}

/** A workload without a selector had the labels of its pods for one. */
function withSelector(body: JsonObject): JsonObject {
  const labels = objectAt(body, 'spec', 'template', 'metadata', 'labels');
  return withSpec(body, { selector: { matchLabels: labels } });
}

function withSpec(body: JsonObject, defaults: Readonly<Record<string, Json>>): JsonObject {
  const spec = objectAt(body, 'spec');
  const missing = Object.entries(defaults).filter(([key]) => (valueAt(spec, key) ?? null) === null);
  return withKeys(body, { spec: { ...spec, ...Object.fromEntries(missing) } });
}

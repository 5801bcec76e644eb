import { listAt, objectAt, textAt, valueAt, withKeys } from '../objects/index.js';
import { type Conversion, done, impossible } from './conversion.js';

/** PodDisruptionBudget of `policy/v1beta1`, in which an empty selector means no pods; in `v1` it means all. */
export const earlyDisruptionBudget: Conversion = (body) => {
  const selector = objectAt(body, 'spec', 'selector');
  const isEmpty =
    Object.keys(objectAt(selector, 'matchLabels')).length === 0 &&
    listAt(selector, 'matchExpressions').length === 0;
  if (!isEmpty) return done(body);
  return impossible('its selector is empty: it meant no pods, and would mean all pods of the namespace');
};

/** What `admissionregistration.k8s.io/v1beta1` filled in, where `v1` fills in something else. */
const WEBHOOK_DEFAULTS = { failurePolicy: 'Ignore', matchPolicy: 'Exact', timeoutSeconds: 30 };

/** Webhook configurations of `admissionregistration.k8s.io/v1beta1`. */
export const earlyWebhooks: Conversion = (body) => {
  const webhooks = listAt(body, 'webhooks');
  const hasEffects = webhooks.some(
    (webhook) => !['None', 'NoneOnDryRun'].includes(textAt(webhook, 'sideEffects') ?? 'Unknown'),
  );
  if (hasEffects) return impossible('a webhook of it may have side effects, which v1 does not take');
  if (webhooks.some((webhook) => listAt(webhook, 'admissionReviewVersions').length === 0)) {
    return impossible('a webhook of it does not say which reviews it understands, and v1 has no default');
  }
  return done(
    withKeys(body, {
      webhooks: webhooks.map((webhook) => {
        const given = Object.entries(objectAt(webhook)).filter(([, value]) => value !== null);
        return { ...WEBHOOK_DEFAULTS, ...Object.fromEntries(given) };
      }),
    }),
  );
};

/** PriorityLevelConfiguration of `flowcontrol.apiserver.k8s.io/v1beta3`, where no share meant 30, and 0 did too. */
export const earlyPriorityLevel: Conversion = (body) =>
  valueAt(body, 'spec', 'limited', 'nominalConcurrencyShares') === 0
    ? impossible('its share of 0 meant 30, and means none since v1')
    : done(body);

import { type BaseValues, priority, requests, spread } from './base-values.js';

/** As istiod sets it when it is ready: left out, istiod and who delivers the chart would undo each other's change. */
const VALIDATION = { base: { validationFailurePolicy: 'Fail' } };

/** The chart keeps its definitions by itself. */
export const ISTIO_BASE: BaseValues = { values: () => VALIDATION };

/** For the Gateway API alone: pods get no proxy that they do not ask for. */
export const ISTIOD: BaseValues = {
  values: ({ priorityClass }) => ({
    ...VALIDATION,
    autoscaleMin: 2,
    topologySpreadConstraints: spread({ istio: 'pilot' }),
    resources: requests('500m', '2Gi'),
    seccompProfile: { type: 'RuntimeDefault' },
    ...(priorityClass === undefined ? {} : { global: priority(priorityClass) }),
  }),
  fixed: () => [
    {
      path: 'sidecarInjectorWebhook.enableNamespacesByDefault',
      is: false,
      otherwise: 'pods of tenants would get a proxy that their quotas and policies do not know',
    },
  ],
};

import type { PriorityClassDefinition } from './priority-class.js';

/** The classes of a cluster that sells tickets, from the most important one down: each gives way to those before it. */
export const DEFAULT_PRIORITIES = ['platform-critical', 'ticket-sales', 'batch', 'placeholder'] as const;
export type DefaultPriority = (typeof DEFAULT_PRIORITIES)[number];

/**
 * A list to extend or to replace. The values are far apart, so that others fit between. Batch work and placeholders are
 * below the 0 of pods without a class, which belong to operators that nobody gave one.
 */
export const DEFAULT_PRIORITY_CLASSES: readonly PriorityClassDefinition<DefaultPriority>[] = [
  {
    name: 'platform-critical',
    value: 1_000_000,
    description: 'What all tenants need: ingress, Consul, log-in. Never gives way to a tenant.',
  },
  {
    name: 'ticket-sales',
    value: 100_000,
    description: 'Tenants on sale and their databases. Take the room of batch work and of placeholders.',
  },
  {
    name: 'batch',
    value: -5,
    description: 'Snapshots and jobs, which can be done again later.',
  },
  {
    name: 'placeholder',
    value: -10,
    preemptionPolicy: 'Never',
    description: 'Pods that do nothing and hold room for others.',
  },
];

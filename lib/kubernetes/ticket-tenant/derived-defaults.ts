import type { DatabaseBackend } from '../tenant-database/index.js';

/** The database with its PodMonitor labelled for the Prometheus of the app, unless it says another one. */
export function monitoredDatabase(
  database: DatabaseBackend,
  prometheusLabels: Readonly<Record<string, string>>,
): DatabaseBackend {
  if (database.kind !== 'cluster') return database;
  const { monitoring = { kind: 'pod-monitor' } } = database;
  if (monitoring.kind !== 'pod-monitor') return database;
  const labels = monitoring.labels ?? prometheusLabels;
  return Object.assign({}, database, { monitoring: { kind: monitoring.kind, labels } });
}

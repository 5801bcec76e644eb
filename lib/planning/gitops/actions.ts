/**
 * Actions of GitHub by the commits of their releases, which a tag that is moved does not change: read in the
 * repositories github.com/actions/checkout (July 2026) and github.com/actions/setup-node (August 2026).
 */
export const ACTIONS = {
  checkout: { uses: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1', version: 'v7.0.1' },
  setupNode: { uses: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020', version: 'v7.0.0' },
} as const;

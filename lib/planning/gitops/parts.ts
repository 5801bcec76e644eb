/** What is below the folder of a cluster, in the order in which it should be there. */
export const PARTS = ['platform', 'hosts', 'tenants'] as const;

export type Part = (typeof PARTS)[number];

/** The folder of a part: `gitops/clusters/paas-a/tenants`. */
export function partFolder(path: string, cluster: string, part: Part): string {
  return `${path}/${cluster}/${part}`;
}

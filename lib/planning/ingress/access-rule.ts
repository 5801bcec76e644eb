/** One rule of a Role or ClusterRole. */
export interface AccessRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

/** What a controller may do. */
export interface ControllerAccess {
  /** In all namespaces. */
  readonly cluster: readonly AccessRule[];
  /** In its own. */
  readonly namespace: readonly AccessRule[];
}

export function rule(apiGroup: string, resources: readonly string[], verbs: readonly string[]): AccessRule {
  return { apiGroups: [apiGroup], resources, verbs };
}

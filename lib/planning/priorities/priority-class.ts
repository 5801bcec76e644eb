export const PREEMPTION_POLICIES = ['PreemptLowerPriority', 'Never'] as const;
export type PreemptionPolicy = (typeof PREEMPTION_POLICIES)[number];

/** How important pods are beside others. */
export interface PriorityClassDefinition<Name extends string = string> {
  /** What pods call it by; the name of the object. */
  readonly name: Name;
  /**
   * Pods with more go first, and pods of no class have 0. It never changes: Kubernetes refuses that, so another value
   * needs another name.
   */
  readonly value: number;
  /**
   * Whether pods that find no room take that of pods with less; it never changes either.
   *
   * @default 'PreemptLowerPriority'
   */
  readonly preemptionPolicy?: PreemptionPolicy;
  /**
   * True for the class of pods that name none; at most one.
   *
   * @default false
   */
  readonly globalDefault?: boolean;
  /** Who should use it, for people. */
  readonly description: string;
}

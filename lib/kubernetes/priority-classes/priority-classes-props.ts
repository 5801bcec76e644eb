import type { DefaultPriority, PriorityClassDefinition } from '../../planning/priorities/index.js';

export interface PriorityClassesProps<Name extends string = DefaultPriority> {
  /**
   * All classes of the cluster. Spread DEFAULT_PRIORITY_CLASSES into a list of your own to extend them.
   *
   * @default DEFAULT_PRIORITY_CLASSES
   */
  readonly classes?: readonly PriorityClassDefinition<Name>[];
  /**
   * Labels of all objects.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}

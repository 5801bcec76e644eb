/** What `terraform show -json` says about a saved plan, as far as tests look. */
export interface Plan {
  /** The saved plan. */
  readonly file: string;
  readonly resource_changes: readonly ResourceChange[];
  readonly output_changes: Readonly<Record<string, Change>>;
}

export interface ResourceChange {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly change: Change;
  /** Why, where Terraform tells: `replace_because_cannot_update`, `delete_because_no_resource_config`, ... */
  readonly action_reason?: string;
}

export type Action = 'no-op' | 'create' | 'read' | 'update' | 'delete' | 'forget';

export interface Change {
  /** Two for a replacement, in their order. */
  readonly actions: readonly Action[];
  /** `null` before a creation. */
  readonly before: unknown;
  /** `null` after a deletion; what is known only after the apply is left out. */
  readonly after: unknown;
  /** Holds `true` in every place that is known only after the apply. */
  readonly after_unknown: unknown;
}

/** One resource or output that a plan changes. */
export interface Changed {
  /** The resource's address, or `output.<name>`. */
  readonly address: string;
  readonly actions: readonly Action[];
  /** What differs, for updates and replacements: `default_action[0].forward[0].target_group[0].weight`. */
  readonly paths: readonly string[];
}

/** Everything that the plan would change; empty for a plan without changes. */
export function changesOf({ resource_changes, output_changes }: Plan): Changed[] {
  return [
    ...resource_changes.map(({ address, change }) => ({ address, change })),
    ...Object.entries(output_changes).map(([name, change]) => ({ address: `output.${name}`, change })),
  ]
    .filter(({ change }) => change.actions.some((action) => action !== 'no-op'))
    .map(({ address, change }) => ({ address, actions: change.actions, paths: pathsOf(change) }));
}

function pathsOf({ before, after, after_unknown, actions }: Change): string[] {
  const isOld = actions.some((action) => action === 'update' || action === 'delete');
  const isNew = actions.some((action) => action === 'update' || action === 'create');
  return isOld && isNew ? differences(before, after, after_unknown, '') : [];
}

/** The places where the values differ, or where it is not known whether they do, in the order of their names. */
function differences(before: unknown, after: unknown, unknown: unknown, path: string): string[] {
  if (unknown === true) return [path];
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) {
    const isSame = (before ?? null) === (after ?? null) && !holdsTrue(unknown);
    return isSame ? [] : [path];
  }
  const unknowns = isTree(unknown) ? unknown : {};
  const keys = [...new Set([before, after, unknowns].flatMap(Object.keys))];
  if (!Array.isArray(before)) keys.sort();
  return keys.flatMap((key) =>
    differences(before[key], after[key], unknowns[key], below(path, key, Array.isArray(before))),
  );
}

function holdsTrue(unknown: unknown): boolean {
  return unknown === true || (isTree(unknown) && Object.values(unknown).some(holdsTrue));
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function below(path: string, key: string, isIndex: boolean): string {
  if (isIndex) return `${path}[${key}]`;
  if (!/^[A-Za-z_][\w-]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

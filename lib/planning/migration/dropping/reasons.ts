/** Why an object is not moved, and what that means, in the order in which reports list them. */
export const DROP_REASONS = {
  duplicate: 'the export has it more than once',
  'not-selected': 'the selection does not have it',
  deleted: 'it was being deleted',
  record: 'what a cluster writes down about itself',
  infrastructure: 'a machine, a disk or an address of the old cluster',
  system: 'every cluster brings its own',
  'made-anew': 'every cluster or namespace makes its own',
  owned: 'its owner makes it again',
  generated: 'a controller makes it again from another object',
  finished: 'it has run, and would run again',
  token: 'a credential of the old cluster',
  'helm-release': 'what Helm remembers of the old cluster',
  secret: 'its values are not written; see --include-secrets',
  mapped: 'another one takes its place',
  'no-successor': 'its API is gone, and nothing is exactly the same',
} as const;

export type DropReason = keyof typeof DROP_REASONS;

/** Why one object is not moved, for a person. */
export interface Drop {
  readonly reason: DropReason;
  readonly because: string;
}

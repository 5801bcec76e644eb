import type { Issue } from '../issues/index.js';
import type { Profile } from './profile.js';

/** What follower lists say. */
export interface ProfileReading {
  readonly profiles: readonly Profile[];
  /** Everything that is wrong, not only the first. */
  readonly issues: readonly Issue[];
}

/** What one follower list says. */
export interface FollowerReading extends ProfileReading {
  readonly format: 'csv' | 'json';
}

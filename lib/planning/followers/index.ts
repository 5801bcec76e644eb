export { type Audience, type AudienceReading, audienceOf } from './audience.js';
export { type FollowerIndex, indexProfiles } from './follower-index.js';
export type { FollowerReading, ProfileReading } from './follower-reading.js';
export { type Join, joinFollowers } from './join-followers.js';
export { mergeFollowers } from './merge-followers.js';
export type { Profile } from './profile.js';
export { readFollowers } from './read-followers.js';

import type { StackSettings } from '../../../lib/terraform/stack/index.js';

export const S3 = { kind: 's3', bucket: 'terraform-states', region: 'eu-west-1' } as const;

export const SETTINGS: StackSettings = {
  platform: 'tickets',
  region: 'eu-central-1',
  state: S3,
  owner: 'platform-team',
  costCentre: 'live-music',
};

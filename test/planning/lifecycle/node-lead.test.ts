import { expect, it } from 'vitest';
import { nodeLead } from '../../../lib/planning/lifecycle/index.js';

it('the lead of nodes is their boot and the pull of the images, whatever the database takes', () => {
  const lead = nodeLead({ ahead: '1d', database: '20m', nodeBoot: '3m', imagePull: '90s' });
  expect(lead.toString()).toBe('4m30s');
});

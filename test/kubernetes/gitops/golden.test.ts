import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { danglingReferences, type Manifest, secretMaterial } from '../../../lib/testing/index.js';
import { argoManifests, fluxManifests, jobManifests, workflowWith, yamlOf } from './deliveries-with.js';

const golden = (file: string) => readFileSync(join(import.meta.dirname, 'golden', file), 'utf8');

describe.each<[string, () => Manifest[]]>([
  ['argo-confirmed.yaml', () => argoManifests()],
  ['argo-automatic-tenants.yaml', () => argoManifests({ deletion: 'automatic', parts: ['tenants'] })],
  ['flux.yaml', () => fluxManifests()],
  ['publish-job.yaml', () => jobManifests()],
])('%s', (file, manifests) => {
  it('is, byte for byte, what was reviewed', () => {
    expect(yamlOf(manifests())).toBe(golden(file));
  });

  it('holds no secret', () => {
    expect(secretMaterial(manifests())).toEqual([]);
  });

  it('refers to nothing that should be there and is not', () => {
    expect(danglingReferences(manifests()).filter((text) => !text.includes('deploy-key'))).toEqual([]);
  });
});

it('the workflow is, byte for byte, the one that was reviewed', () => {
  expect(workflowWith()).toBe(golden('publish.yml'));
});

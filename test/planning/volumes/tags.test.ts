import { expect, it } from 'vitest';
import { isTagKey, isTagValue, tagParameters } from '../../../lib/planning/volumes/index.js';

it.each([
  ['team', true],
  ['example.com/cost centre', true],
  ['Žluť', true],
  ['k'.repeat(128), true],
  ['k'.repeat(129), false],
  ['', false],
  ['a=b', false],
  ['aws:team', false],
  ['AWS:team', false],
  ['kubernetes.io/team', false],
  ['ebs.csi.aws.com/team', false],
  ['CSIVolumeName', false],
  ['CSIVolumeSnapshotName', false],
  ['CSIVolumeNames', true],
])('whether %j is a key of a tag', (key, expected) => {
  expect(isTagKey(key)).toBe(expected);
});

it.each([
  ['', true],
  ['a=b', true],
  ['v'.repeat(256), true],
  ['v'.repeat(257), false],
  ['{{ .PVCName }}', true],
  ['{{.PVCName}}-of-{{ .PVCNamespace }}', true],
  ['{{ .PVCNames }}', false],
  ['{{ .PVCName }', false],
  ['{{ PVCName }}', false],
  ['{{ .PVCName | toUpper }}', false],
  ['a,b', false],
])('whether %j is a value of a tag', (value, expected) => {
  expect(isTagValue(value, ['PVCName', 'PVCNamespace'])).toBe(expected);
});

it('tags are numbered in the order of their keys', () => {
  expect(tagParameters({ b: '', Z: 'x=y', a: '1' })).toEqual({
    tagSpecification_1: 'Z=x=y',
    tagSpecification_2: 'a=1',
    tagSpecification_3: 'b=',
  });
});

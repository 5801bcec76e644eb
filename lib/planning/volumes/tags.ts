import { byCodePoint } from '../wording/index.js';

export type Tags = Readonly<Record<string, string>>;

/** What the driver fills in for a volume, where it is told whose it is, as by default. */
export const VOLUME_PLACEHOLDERS = ['PVCNamespace', 'PVCName', 'PVName'] as const;
/** The same for a snapshot. */
export const SNAPSHOT_PLACEHOLDERS = [
  'VolumeSnapshotNamespace',
  'VolumeSnapshotName',
  'VolumeSnapshotContentName',
] as const;

/**
 * EC2 allows 50; the driver sets up to nine of its own
 * (https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/v1.64.0/docs/tagging.md).
 */
export const MOST_TAGS = 40;
const LONGEST_VALUE = 256;
/** `=` divides a key from its value in the parameter of a class, so no key can have one. */
const KEY = /^[\p{L}\p{N} +\-.:_/@]{1,128}$/u;
const VALUE = /^[\p{L}\p{N} +\-=.:_/@]*$/u;
/** Keys of AWS, and those that the driver refuses: no volume would ever be made. */
const RESERVED_KEY = /^(aws:|kubernetes\.io|ebs\.csi\.aws\.com\/|CSIVolumeName$|CSIVolumeSnapshotName$)/i;
const PLACEHOLDER = /\{\{ *\.(\w+) *\}\}/g;

export function isTagKey(key: string): boolean {
  return KEY.test(key) && !RESERVED_KEY.test(key);
}

/** The text of a tag, with `{{ .PVCNamespace }}` for what only the driver knows. */
export function isTagValue(value: string, placeholders: readonly string[]): boolean {
  const known = value.replace(PLACEHOLDER, (all, name: string) => (placeholders.includes(name) ? '' : all));
  return value.length <= LONGEST_VALUE && VALUE.test(known);
}

/** Tags as the parameters of a class: `tagSpecification_1: key=value`, in the order of the keys. */
export function tagParameters(tags: Tags): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tags)
      .sort(([one], [other]) => byCodePoint(one, other))
      .map(([key, value], index) => [`tagSpecification_${index + 1}`, `${key}=${value}`]),
  );
}

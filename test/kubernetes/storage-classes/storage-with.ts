import { App, Chart } from 'cdk8s';
import { StorageClasses, type StorageClassesProps } from '../../../lib/kubernetes/storage-classes/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export type Props = StorageClassesProps<string>;

/** Classes of a chart of their own: their path is `chart/storage`. */
export function storageWith(props: Props = {}): StorageClasses<string> {
  return new StorageClasses<string>(new Chart(new App(), 'chart'), 'storage', props);
}

export function manifestsWith(props: Props = {}): Manifest[] {
  return manifestsOf(storageWith(props));
}

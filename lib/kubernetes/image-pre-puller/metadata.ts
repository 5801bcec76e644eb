import { partSelector, platformLabels } from '../metadata/index.js';

/** The labels by which the pods of a DaemonSet are found. */
export function pullerSelector(instance: string): Record<string, string> {
  return partSelector({ name: 'image-pre-puller', instance });
}

export function pullerLabels(
  instance: string,
  labels: Readonly<Record<string, string>>,
): Record<string, string> {
  return platformLabels({ name: 'image-pre-puller', instance, component: 'image-pre-puller' }, labels);
}

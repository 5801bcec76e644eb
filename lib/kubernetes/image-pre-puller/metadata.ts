/** The labels by which the pods of a DaemonSet are found. */
export function pullerSelector(instance: string): Record<string, string> {
  return { 'app.kubernetes.io/name': 'image-pre-puller', 'app.kubernetes.io/instance': instance };
}

export function pullerLabels(
  instance: string,
  labels: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...labels,
    ...pullerSelector(instance),
    'app.kubernetes.io/component': 'image-pre-puller',
    'app.kubernetes.io/part-of': 'platform',
    'app.kubernetes.io/managed-by': 'greenroom',
  };
}

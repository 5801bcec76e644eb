/** The labels of a part of the scheduling of pods. */
export function schedulingLabels(
  part: { readonly name: string; readonly instance: string; readonly component: string },
  labels: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...labels,
    'app.kubernetes.io/name': part.name,
    'app.kubernetes.io/instance': part.instance,
    'app.kubernetes.io/component': part.component,
    'app.kubernetes.io/part-of': 'platform',
    'app.kubernetes.io/managed-by': 'greenroom',
  };
}

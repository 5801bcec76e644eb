/** What an object of the platform is: the program, which one of several, and what it does there. */
export interface PlatformPart {
  readonly name: string;
  readonly instance: string;
  readonly component?: string;
}

/** The labels by which the objects of a part are found; they never change. */
export function partSelector({ name, instance, component }: PlatformPart): Record<string, string> {
  return {
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/instance': instance,
    ...(component === undefined ? {} : { 'app.kubernetes.io/component': component }),
  };
}

/** The labels of an object of the platform. Labels of a person's own never take the place of these. */
export function platformLabels(
  part: PlatformPart,
  labels: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...labels,
    ...partSelector(part),
    'app.kubernetes.io/part-of': 'platform',
    'app.kubernetes.io/managed-by': 'greenroom',
  };
}

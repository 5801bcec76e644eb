/** What a label's value may have, and with it what Argo CD can follow by labels. */
const LONGEST = 63;
/** The most that the name of a tenant has that a forecast names. */
const LONGEST_TENANT = 40;
const HASH = 8;

/** Before `-` and the longest name that a forecast gives, as much as leaves the whole readable. */
export const LONGEST_CLUSTER = LONGEST - LONGEST_TENANT - 1;

/**
 * The name of a tenant's Application, as a Go template over the folder that a generator of Argo CD found:
 * `paas-a-talvi-tampere-k3v5x2qa`. One that is longer than 63 characters is cut, and ends with eight letters of its
 * hash instead.
 */
export function applicationNameTemplate(cluster: string): string {
  const room = LONGEST - cluster.length - 1;
  const folder = '.path.basename';
  const cut = `{{ trunc ${room - HASH - 1} ${folder} | trimSuffix "-" }}-{{ sha256sum ${folder} | trunc ${HASH} }}`;
  return `${cluster}-{{ if le (len ${folder}) ${room} }}{{ ${folder} }}{{ else }}${cut}{{ end }}`;
}

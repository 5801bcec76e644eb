/**
 * Tells each server to read its files again: Kubernetes renews the certificate in the volume, and Consul does not
 * look there by itself. Every server is told, whatever another one answered.
 */
export function reloadScript(addresses: readonly string[]): string {
  return `failed=0
for address in ${addresses.join(' ')}; do
  consul reload -http-addr="$address" || failed=1
done
exit "$failed"
`;
}

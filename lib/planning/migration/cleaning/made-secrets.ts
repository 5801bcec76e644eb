/** True for the names that controllers give to the Secrets of an account: `<account>-token-x7k2p`. */
export function isMadeFor(account: string, secret: string): boolean {
  const rest = secret.startsWith(`${account}-`) ? secret.slice(account.length + 1) : '';
  return /^(token|dockercfg)-[a-z0-9]{5}$/.test(rest);
}

/** Where a Job keeps what it works on. */
export const WORK_FOLDER = '/scratch';
/** Where a Job finds what it needs to call an API: a certificate authority and a token for each side. */
export const SIDES_FOLDER = '/consul/sides';

/** A side whose API a Job calls. */
export type Side = 'here' | 'there';

export function caFile(side: Side): string {
  return `${SIDES_FOLDER}/${side}/ca.crt`;
}

export function tokenFile(side: Side): string {
  return `${SIDES_FOLDER}/${side}/token`;
}

/**
 * The private keys that browsers and load balancers take. Ed25519 and P-521 are left out: Vault would sign them, and
 * browsers refuse the certificates.
 */
const PRIVATE_KEYS = {
  'ecdsa-p256': { algorithm: 'ECDSA', size: 256 },
  'ecdsa-p384': { algorithm: 'ECDSA', size: 384 },
  'rsa-2048': { algorithm: 'RSA', size: 2048 },
  'rsa-4096': { algorithm: 'RSA', size: 4096 },
} as const;

export type PrivateKeyKind = keyof typeof PRIVATE_KEYS;

export const PRIVATE_KEY_KINDS = Object.keys(PRIVATE_KEYS) as readonly PrivateKeyKind[];

export interface PrivateKey {
  readonly algorithm: 'ECDSA' | 'RSA';
  /** In bits. */
  readonly size: number;
}

export function privateKey(kind: PrivateKeyKind): PrivateKey {
  return PRIVATE_KEYS[kind];
}

/** What a server's key is for: only with RSA is it ever used to encrypt another key, before TLS 1.3. */
export function serverUsages({ algorithm }: PrivateKey): string[] {
  return algorithm === 'RSA'
    ? ['digital signature', 'key encipherment', 'server auth']
    : ['digital signature', 'server auth'];
}

import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export function rsaPair(modulusLength = 2048): KeyPair {
  return generateKeyPairSync('rsa', { modulusLength });
}

/** A certificate as the controller of Sealed Secrets makes one: signed by itself, PEM. */
export function certificateOf({ publicKey, privateKey }: KeyPair, validTo: string): string {
  const name = sequence(set(sequence(oid([85, 4, 3]), text('sealed-secret'))));
  const content = sequence(
    der(0x02, createHash('sha256').update(validTo).digest().subarray(0, 4).fill(1, 0, 1)),
    SHA256_WITH_RSA,
    name,
    sequence(time('20200101000000Z'), time(validTo)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', content, privateKey);
  const whole = sequence(content, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const SHA256_WITH_RSA = sequence(oid([42, 134, 72, 134, 247, 13, 1, 1, 11]), der(0x05));

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function set(...parts: readonly Buffer[]): Buffer {
  return der(0x31, ...parts);
}

function oid(bytes: readonly number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}

function text(value: string): Buffer {
  return der(0x0c, Buffer.from(value));
}

function time(value: string): Buffer {
  return der(0x18, Buffer.from(value));
}

/** A value of ASN.1 in its one encoding: its type, its length, itself. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size =
    content.length < 0x100 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([
    Buffer.from(content.length < 0x80 ? [tag, content.length] : [tag, ...size]),
    content,
  ]);
}

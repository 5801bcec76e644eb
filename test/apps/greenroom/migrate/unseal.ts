import { constants, createDecipheriv, type KeyObject, privateDecrypt } from 'node:crypto';

/** Reads a sealed value as the controller does. https://github.com/bitnami-labs/sealed-secrets, pkg/crypto/crypto.go */
export function unseal(sealed: string, label: string, key: KeyObject): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const end = 2 + bytes.readUInt16BE(0);
  const sessionKey = privateDecrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256', oaepLabel: Buffer.from(label) },
    bytes.subarray(2, end),
  );
  const decipher = createDecipheriv('aes-256-gcm', sessionKey, Buffer.alloc(12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(end, -16)), decipher.final()]);
}

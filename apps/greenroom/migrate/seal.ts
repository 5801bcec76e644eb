import { constants, createCipheriv, type KeyObject, publicEncrypt, randomBytes } from 'node:crypto';
import type { Seal } from '../../../lib/planning/migration/index.js';

const SESSION_KEY_BYTES = 32;
const NONCE_BYTES = 12;

/**
 * Encrypts as kubeseal does: the value with AES-256-GCM and a key of its own, and that key with RSA-OAEP and SHA-256. As
 * the key is used once, the nonce is zero. The length of the RSA part stands in front of it, in two bytes.
 *
 * https://github.com/bitnami-labs/sealed-secrets, pkg/crypto/crypto.go
 */
export function sealWith(key: KeyObject): Seal {
  return (value, label) => {
    const sessionKey = randomBytes(SESSION_KEY_BYTES);
    const sealedKey = publicEncrypt(
      {
        key,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha256',
        oaepLabel: Buffer.from(label),
      },
      sessionKey,
    );
    const cipher = createCipheriv('aes-256-gcm', sessionKey, Buffer.alloc(NONCE_BYTES));
    const length = Buffer.alloc(2);
    length.writeUInt16BE(sealedKey.length);
    const sealed = [length, sealedKey, cipher.update(value), cipher.final(), cipher.getAuthTag()];
    return Buffer.concat(sealed).toString('base64');
  };
}

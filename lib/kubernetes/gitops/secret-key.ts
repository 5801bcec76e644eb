/** The key of a value in a Secret. */
const KEY = /^(?!\.\.?$)[A-Za-z0-9._-]{1,253}$/;

export function isSecretKey(key: string): boolean {
  return KEY.test(key);
}

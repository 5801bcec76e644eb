/** @returns undefined for what is no exact whole number in digits alone */
export function parseCount(text: string): number | undefined {
  return /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}

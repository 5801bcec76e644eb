/**
 * Nine significant digits, and no more than ten decimals: machines differ in the last bits of a logarithm, and a
 * number that ought to be zero is nothing but such bits.
 */
export function nineDigits(value: number): number {
  // Adding zero makes the zero of -0.
  return Number(Number(value.toPrecision(9)).toFixed(10)) + 0;
}

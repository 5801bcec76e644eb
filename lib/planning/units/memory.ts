const UNITS = { Ti: 2 ** 40, Gi: 2 ** 30, Mi: 2 ** 20, Ki: 2 ** 10 } as const;
const SUFFIXES = Object.entries(UNITS);

/** An amount of memory or storage in whole bytes, written with binary suffixes: `512Mi`, `8Gi`. */
export class Memory {
  private constructor(private readonly bytes: number) {}

  /** @throws RangeError when the text is not a whole number with Ki, Mi, Gi or Ti. */
  static parse(text: string): Memory {
    const match = /^(\d+)(Ki|Mi|Gi|Ti)$/.exec(text);
    if (match === null) {
      throw new RangeError(`${JSON.stringify(text)} is not an amount of memory such as 512Mi or 8Gi`);
    }
    return Memory.ofBytes(Number(match[1]) * UNITS[match[2] as keyof typeof UNITS]);
  }

  static mebibytes(amount: number): Memory {
    return Memory.ofBytes(amount * UNITS.Mi);
  }

  static gibibytes(amount: number): Memory {
    return Memory.ofBytes(amount * UNITS.Gi);
  }

  /** @throws RangeError when the amount is negative, not whole or too large to be exact. */
  private static ofBytes(amount: number): Memory {
    if (!Number.isSafeInteger(amount) || amount < 0) {
      throw new RangeError(`${amount} is not a whole, non-negative number of bytes`);
    }
    return new Memory(amount);
  }

  plus(other: Memory): Memory {
    return Memory.ofBytes(this.bytes + other.bytes);
  }

  times(count: number): Memory {
    return Memory.ofBytes(this.bytes * count);
  }

  toBytes(): number {
    return this.bytes;
  }

  /** Kubernetes' canonical form: the largest binary suffix that loses nothing. */
  toString(): string {
    for (const [unit, size] of SUFFIXES) {
      if (this.bytes >= size && this.bytes % size === 0) return `${this.bytes / size}${unit}`;
    }
    return `${this.bytes}`;
  }
}

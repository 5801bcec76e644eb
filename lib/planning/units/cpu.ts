/** Processor time in thousandths of a core, written as Kubernetes writes it: `250m`, `2`. */
export class Cpu {
  private constructor(private readonly milli: number) {}

  /** @throws RangeError when the text is not `<whole>m`, whole cores, or cores with at most three decimals. */
  static parse(text: string): Cpu {
    const milli = /^(\d+)m$/.exec(text)?.[1];
    if (milli !== undefined) return Cpu.milli(Number(milli));
    const cores = /^(\d+)(?:\.(\d{1,3}))?$/.exec(text);
    if (cores === null) {
      throw new RangeError(
        `${JSON.stringify(text)} is not an amount of processor time such as 250m, 2 or 0.5`,
      );
    }
    return Cpu.milli(Number(cores[1]) * 1000 + Number((cores[2] ?? '').padEnd(3, '0')));
  }

  /** @throws RangeError when the amount is negative or not whole. */
  static milli(amount: number): Cpu {
    if (!Number.isSafeInteger(amount) || amount < 0) {
      throw new RangeError(`${amount} is not a whole, non-negative number of millicores`);
    }
    return new Cpu(amount);
  }

  plus(other: Cpu): Cpu {
    return Cpu.milli(this.milli + other.milli);
  }

  times(count: number): Cpu {
    return Cpu.milli(this.milli * count);
  }

  toMilli(): number {
    return this.milli;
  }

  /** Kubernetes' canonical form: whole cores without a suffix, everything else in `m`. */
  toString(): string {
    return this.milli % 1000 === 0 ? `${this.milli / 1000}` : `${this.milli}m`;
  }
}

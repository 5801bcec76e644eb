const MILLISECONDS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 } as const;
const UNITS = Object.entries(MILLISECONDS);
const PATTERN = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;

/** A length of time in whole milliseconds, written `14d`, `4h`, `1h30m`, `45s` or `80ms`. */
export class Duration {
  private constructor(private readonly milliseconds: number) {}

  /** @throws RangeError when the text is not a sum of whole days, hours, minutes, seconds, milliseconds in that order. */
  static parse(text: string): Duration {
    const match = PATTERN.exec(text);
    if (text === '' || match === null) {
      throw new RangeError(`${JSON.stringify(text)} is not a duration such as 14d, 4h, 1h30m, 45s or 80ms`);
    }
    return Object.values(MILLISECONDS).reduce(
      (sum, size, index) => sum.plus(Duration.millis(Number(match[index + 1] ?? 0) * size)),
      Duration.millis(0),
    );
  }

  /** @throws RangeError when the amount is negative, not whole or not exact. */
  static millis(amount: number): Duration {
    if (!Number.isSafeInteger(amount) || amount < 0) {
      throw new RangeError(`${amount} is not a whole, non-negative number of milliseconds`);
    }
    return new Duration(amount);
  }

  static seconds(amount: number): Duration {
    return Duration.millis(amount * MILLISECONDS.s);
  }

  static minutes(amount: number): Duration {
    return Duration.millis(amount * MILLISECONDS.m);
  }

  static hours(amount: number): Duration {
    return Duration.millis(amount * MILLISECONDS.h);
  }

  static days(amount: number): Duration {
    return Duration.millis(amount * MILLISECONDS.d);
  }

  plus(other: Duration): Duration {
    return Duration.millis(this.milliseconds + other.milliseconds);
  }

  toMillis(): number {
    return this.milliseconds;
  }

  isWholeSeconds(): boolean {
    return this.milliseconds % MILLISECONDS.s === 0;
  }

  /** @throws RangeError when the duration is not a whole number of seconds. */
  toSeconds(): number {
    if (!this.isWholeSeconds()) {
      throw new RangeError(`${this} is not a whole number of seconds`);
    }
    return this.milliseconds / MILLISECONDS.s;
  }

  /** The shortest text that parses back to the same duration. */
  toString(): string {
    let rest = this.milliseconds;
    let text = '';
    for (const [unit, size] of UNITS) {
      const count = Math.floor(rest / size);
      rest -= count * size;
      if (count > 0) text += `${count}${unit}`;
    }
    return text === '' ? '0s' : text;
  }
}

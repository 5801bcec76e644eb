import { type ClockPeriod, clockPeriod } from './clock-period.js';

const DAY = 86_400_000;

/** An instant as the clocks of a zone show it. */
export class LocalClock {
  /** The zone as the IANA database spells it. */
  readonly zone: string;
  readonly #period: ClockPeriod;
  /** The date and time on the clocks, as if they were UTC. */
  readonly #shown: Date;

  /**
   * @param millis since 1970
   * @param zone an IANA zone, in any case
   * @throws RangeError when there is no such zone
   */
  constructor(millis: number, zone: string) {
    this.#period = clockPeriod(zone, millis);
    this.#shown = new Date(millis + this.#period.offset);
    this.zone = this.#period.zone;
  }

  get minute(): number {
    return this.#shown.getUTCMinutes();
  }

  get hour(): number {
    return this.#shown.getUTCHours();
  }

  get day(): number {
    return this.#shown.getUTCDate();
  }

  /** 1 is January. */
  get month(): number {
    return this.#shown.getUTCMonth() + 1;
  }

  /** Whether the other clock shows the same date; both of one zone. */
  hasDateOf(other: LocalClock): boolean {
    return startOfDay(this.#shown) === startOfDay(other.#shown);
  }

  /** Whether the day has 24 hours, in this year and at the same date of the next, 28 February for the 29th. */
  isSteady(): boolean {
    const year = this.#shown.getUTCFullYear() + 1;
    const isLeapDay = this.month === 2 && this.day === 29;
    const nextYear = Date.UTC(year, this.month - 1, isLeapDay ? 28 : this.day);
    return this.#hasWholeDay(startOfDay(this.#shown)) && this.#hasWholeDay(nextYear);
  }

  /** @param start midnight on the clocks, as if it were UTC */
  #hasWholeDay(start: number): boolean {
    const noon = start + DAY / 2;
    const { offset, from, until } = clockPeriod(this.zone, noon - this.#period.offset);
    const midnight = start - offset;
    if (midnight < from || midnight + DAY > until) return false;
    return (
      (midnight > from || this.#goesForward(from)) && (midnight + DAY < until || this.#goesForward(until))
    );
  }

  /** At midnight, clocks that go back give the day another hour, and those that go forward take it from the other day. */
  #goesForward(change: number): boolean {
    return clockPeriod(this.zone, change).offset > clockPeriod(this.zone, change - 1).offset;
  }
}

function startOfDay(shown: Date): number {
  return Math.floor(shown.getTime() / DAY) * DAY;
}

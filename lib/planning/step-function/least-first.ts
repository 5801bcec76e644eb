/** One of several things to do, with what it would cost. */
export interface Choice {
  readonly cost: number;
  /** Which; among equal costs the lowest is first. */
  readonly index: number;
}

/** A binary heap: the cheapest of many choices, each in the time of a logarithm. */
export class LeastFirst<T extends Choice> {
  private readonly heap: T[] = [];

  push(choice: T): void {
    let at = this.heap.push(choice) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** Takes the cheapest out; undefined when there is none. */
  pop(): T | undefined {
    if (this.heap.length < 2) return this.heap.pop();
    this.swap(0, this.heap.length - 1);
    const least = this.heap.pop();
    this.sink();
    return least;
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (this.isBefore(left, least)) least = left;
      if (this.isBefore(right, least)) least = right;
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return false;
    return a.cost < b.cost || (a.cost === b.cost && a.index < b.index);
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }
}

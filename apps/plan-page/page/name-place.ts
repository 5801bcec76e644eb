/** From left to right in pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

interface NamePlace {
  readonly x: number;
  readonly align: 'left' | 'right';
  readonly width: number;
}

const GAP = 7;
/** Less than this would leave a few letters of a name. */
const LEAST_ROOM = 60;

/** What the bars of a line leave free in a pane: before the first, between them, behind the last. */
export function freeStretches(bars: readonly Stretch[], pane: Stretch): Stretch[] {
  return [...bars, undefined].map((bar, index) => {
    const before = bars[index - 1];
    return {
      left: before === undefined ? pane.left : before.right + GAP,
      right: bar === undefined ? pane.right : bar.left - GAP,
    };
  });
}

/**
 * Where the name of an event stands, so that none of its bars is drawn over it: behind the last bar where it fits, else
 * before that, else where there is most room. Undefined where that is too little.
 */
export function placeOfName(stretches: readonly Stretch[], wanted: number): NamePlace | undefined {
  const rooms = stretches.map(({ left, right }) => right - left);
  const fits = rooms.findLastIndex((room) => room >= wanted);
  const index = fits >= 0 ? fits : rooms.lastIndexOf(Math.max(...rooms));
  const [stretch, room = 0] = [stretches[index], rooms[index]];
  if (stretch === undefined || room < Math.min(wanted, LEAST_ROOM)) return undefined;
  // Before the first bar it ends at it, so that it is seen to belong to it.
  return index === 0
    ? { x: stretch.right, align: 'right', width: room }
    : { x: stretch.left, align: 'left', width: room };
}

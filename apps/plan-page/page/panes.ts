/** The drawings of the timeline, one below the other on the same axis of time. */
export const PANES = ['windows', 'demand', 'pods', 'nodes'] as const;
export type Pane = (typeof PANES)[number];

const HEIGHTS: Readonly<Record<Pane, number>> = { windows: 250, demand: 150, pods: 110, nodes: 110 };
const LEAST_WINDOWS = 80;
/** The height of an event's line where there is room for all of them. */
export const LANE = 24;
/** Above each pane, for its title. */
const TITLE = 44;
/** Below the last pane: the labels of the axis and the slider. */
const FOOT = 76;

export interface PlacedPane {
  readonly pane: Pane;
  readonly titleTop: number;
  readonly top: number;
  readonly height: number;
}

/** Where the panes stand; few events need little room. */
export function placePanes(
  events: number,
  hasNodes: boolean,
): { readonly panes: readonly PlacedPane[]; readonly height: number } {
  let top = 0;
  const panes = PANES.filter((pane) => pane !== 'nodes' || hasNodes).map((pane) => {
    const height =
      pane === 'windows' ? Math.min(HEIGHTS.windows, Math.max(LEAST_WINDOWS, events * LANE)) : HEIGHTS[pane];
    const placed = { pane, titleTop: top + 18, top: top + TITLE, height };
    top += TITLE + height;
    return placed;
  });
  return { panes, height: top + FOOT };
}

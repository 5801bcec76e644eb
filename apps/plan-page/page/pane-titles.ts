import type { Palette } from './palette.js';
import type { Pane } from './panes.js';
import type { Line, Season } from './season.js';

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** How the windows are drawn: each, by day and hour, or as a count. */
export type WindowsKind = 'bars' | 'hours' | 'count';

const MOST_NAMES = 6;
const SIZE = 12;

const WINDOWS: Readonly<Record<WindowsKind, string>> = {
  bars: '',
  hours: 'open by day and hour of UTC; zoom in to see each',
  count: 'open at the same time; zoom in to see each',
};

/** `Pods  ● burst  ● standard`: the title of a pane is its legend. */
export function paneTitle(
  { season, palette, width }: { readonly season: Season; readonly palette: Palette; readonly width: number },
  kind: WindowsKind,
  pane: Pane,
  top: number,
): object {
  const [title, note] = {
    windows: ['Windows', WINDOWS[kind]],
    demand: ['Demand', 'requests per second'],
    pods: ['Pods', ''],
    nodes: ['Nodes', season.isFiltered ? 'of the whole pools, whatever is filtered' : ''],
  }[pane];
  const lines = legendOf(season, kind, pane);
  const named = lines.slice(0, MOST_NAMES);
  const rest = lines.length - named.length;
  const legend = named
    .map(({ name }, index) => `   {c${index}|●} {n|${name.replace(/[{}|]/g, ' ')}}`)
    .join('');
  const plain = { color: palette.muted, fontSize: SIZE, fontWeight: 400 };
  return {
    left: 0,
    top,
    padding: 0,
    text: `{t|${title}}${note === '' ? '' : `   {n|${note}}`}${legend}${rest > 0 ? `   {n|and ${rest} more}` : ''}`,
    textStyle: {
      fontFamily: FONT,
      fontSize: SIZE,
      fontWeight: 400,
      width,
      overflow: 'truncate',
      rich: {
        t: { color: palette.ink, fontWeight: 600, fontSize: SIZE },
        n: plain,
        ...Object.fromEntries(
          named.map(({ colour }, index) => [`c${index}`, { ...plain, color: palette.series(colour) }]),
        ),
      },
    },
  };
}

function legendOf(
  { tiers, pods, nodes }: Season,
  kind: WindowsKind,
  pane: Pane,
): readonly Pick<Line, 'name' | 'colour'>[] {
  if (pane === 'windows') return kind === 'bars' ? tiers.map((name, colour) => ({ name, colour })) : [];
  if (pane === 'pods') return pods.filter(({ name }) => name !== '');
  return pane === 'nodes' ? nodes : [];
}

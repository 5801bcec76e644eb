const SERIES = 6;

/** The colours that the style sheet gives the charts, as they are now. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  /** The colour of the n-th tier or pool; after six they begin again. */
  readonly series: (index: number) => string;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const series = Array.from({ length: SERIES }, (_, index) => colour(`series-${index}`));
  return {
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    surface: colour('surface'),
    accent: colour('accent'),
    series: (index) => series[index % SERIES] ?? colour('ink'),
  };
}

import { readFileSync } from 'node:fs';

/** What runs and styles the page in the browser, each as one text. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** The bundles that the build puts beside this file. */
export function readPageAssets(): PageAssets {
  return { script: textOf('./page.js'), style: textOf('./page.css') };
}

function textOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { renderPlanPage } from '../../../apps/plan-page/index.js';
import type { ForecastFile } from '../../../lib/planning/forecast/index.js';
import { describeUnless, isExecutable, skipReason } from '../../tools.js';
import { ROOT, temporaryFolder, writeFiles } from '../command.js';

const CHROMIUM = '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Visit {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** What the browser finds wrong and whom it asks goes here. */
  readonly complaints?: string[];
}

type OpenPlan = (forecast: ForecastFile, visit?: Visit) => Promise<Page>;

/** `describe` for tests in a browser; skipped, with the reason in the title, where there is none. */
export function describeInBrowser(name: string, tests: (open: OpenPlan) => void): void {
  describeUnless(missingBrowser(), name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executable(), args: ARGS });
    });
    afterAll(() => browser?.close());
    tests((forecast, visit) => {
      if (browser === undefined) throw new Error('the browser has not started');
      return openPlan(browser, forecast, visit);
    });
  });
}

/**
 * One sentence that says that there is no browser, and how to get one.
 *
 * @throws Error with that sentence where `GREENROOM_REQUIRE_BROWSER` is `1`, so that CI cannot skip
 */
export function missingBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (isExecutable(executable(environment))) return undefined;
  return skipReason(
    `tests in a browser need Chromium at ${executable(environment)} (install it, or name its program in GREENROOM_CHROMIUM)`,
    'GREENROOM_REQUIRE_BROWSER',
    environment,
  );
}

function executable(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.GREENROOM_CHROMIUM ?? CHROMIUM;
}

/** The page of a forecast as people open it: from a file. */
async function openPlan(
  browser: Browser,
  forecast: ForecastFile,
  { viewport = DESKTOP, colorScheme = 'light', complaints = [] }: Visit = {},
): Promise<Page> {
  const folder = temporaryFolder();
  const built = (file: string) => readFileSync(join(ROOT, 'build/apps/plan-page', file), 'utf8');
  const assets = { script: built('page.js'), style: built('page.css') };
  writeFiles(folder, { 'plan.html': renderPlanPage(forecast, assets) });
  const page = await browser.newPage({ viewport, colorScheme });
  page.setDefaultTimeout(10_000);
  onTestFinished(() => page.close());
  const file = pathToFileURL(join(folder, 'plan.html')).href;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== file) complaints.push(request.url());
  });
  await page.goto(file);
  return page;
}

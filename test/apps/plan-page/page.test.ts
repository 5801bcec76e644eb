import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bareForecast, eventOf, HOSTILE_NAMES, seasonOf } from '../../planning/plan-view/season-fixture.js';
import { DESKTOP, describeInBrowser, PHONE } from './browser.js';

const count = (page: Page) => page.getByRole('status').textContent();
const names = (page: Page) => page.locator('.events .link').allTextContents();
const expression = <T>(page: Page, code: string): Promise<T> => page.evaluate(code);

describeInBrowser('the page of a plan', (open) => {
  describe.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ] as const)('on %s', (_, viewport) => {
    it.each([
      [5, 'light'],
      [5, 'dark'],
      [1000, 'light'],
      [1000, 'dark'],
    ] as const)(
      'shows %i events in %s: no errors, no requests, no sideways scrolling',
      async (events, colorScheme) => {
        const complaints: string[] = [];
        const page = await open(seasonOf(events), { viewport, colorScheme, complaints });
        await page.locator('canvas').waitFor();
        expect(complaints).toEqual([]);
        expect(await expression(page, 'document.documentElement.scrollWidth - innerWidth')).toBe(0);
      },
    );
  });

  it('shows names that look like HTML as they are, and runs none of them', async () => {
    const complaints: string[] = [];
    const tenants = HOSTILE_NAMES.map((name, index) => eventOf(index, 1, { name }));
    const page = await open(seasonOf(0, { tenants }), { complaints });
    expect(await names(page)).toEqual(HOSTILE_NAMES);
    await page.getByRole('button', { name: '</script>' }).click();
    expect(await page.getByRole('dialog').getByRole('heading', { level: 2 }).textContent()).toBe(
      HOSTILE_NAMES[0],
    );
    expect(complaints).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
  });

  it('lets each name run in its own direction', async () => {
    const tenants = HOSTILE_NAMES.map((name, index) => eventOf(index, 1, { name }));
    const page = await open(seasonOf(0, { tenants }));
    const direction = (name: string) =>
      page
        .getByRole('button', { name, exact: true })
        .evaluate((element) => getComputedStyle(element).direction);
    expect(await direction('قطار الفجر، القاهرة')).toBe('rtl');
    expect(await direction('<!--<script>')).toBe('ltr');
  });

  it('filters by words, and says aloud how many are left', async () => {
    const page = await open(seasonOf(1000));
    expect(await count(page)).toBe('1,000 events');
    await page.getByRole('searchbox', { name: 'Search' }).fill('glass berlin');
    expect(await count(page)).toBe('24 of 1,000 events');
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await count(page)).toBe('1,000 events');
  });

  it.each([
    ['Tier', 'major', '2 of 10 events'],
    ['Pool', 'burst', '2 of 10 events'],
    ['Cost centre', 'festivals', '3 of 10 events'],
    ['Phase', 'warming', '2 of 10 events'],
    ['Day', 'Sat 5 Dec', '1 of 10 events'],
  ])('filters by %s', async (label, choice, text) => {
    const page = await open(seasonOf(10));
    await page.getByRole('combobox', { name: label }).selectOption({ label: choice });
    expect(await count(page)).toBe(text);
  });

  it('draws only what passes the filters', async () => {
    const page = await open(seasonOf(10));
    const drawing = page.getByRole('img', { name: /^Timeline of 10 events: demand is highest with/ });
    await drawing.waitFor();
    await page.getByRole('combobox', { name: 'Tier' }).selectOption('small');
    await page.getByRole('img', { name: /^Timeline of 4 events: demand is highest with/ }).waitFor();
    await page.getByRole('searchbox').fill('nobody');
    await page.getByRole('img', { name: /^Timeline of 0 events: no demand\./ }).waitFor();
    expect(await page.getByText('No event passes the filters.').isVisible()).toBe(true);
  });

  it('shows the day that is filtered by', async () => {
    const page = await open(seasonOf(10));
    await page.getByRole('combobox', { name: 'Day' }).selectOption({ label: 'Sat 5 Dec' });
    await page.getByText('Sat 5 Dec 00:00 – Sun 6 Dec 00:00 UTC').waitFor();
  });

  it('zooms with buttons, and back to the whole season', async () => {
    const page = await open(seasonOf(5));
    const shown = () => page.locator('.range').textContent();
    const season = await shown();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(shown).not.toBe(season);
    await page.getByRole('button', { name: 'Whole season' }).click();
    await expect.poll(shown).toBe(season);
  });

  it('opens on the whole season: title, range and slider are from the forecast to the last retirement', async () => {
    const page = await open(seasonOf(5));
    const shown = () => page.locator('.range').textContent();
    await expect.poll(shown).toBe('Whole season, Tue 1 Dec 00:00 – Tue 8 Dec 00:00 UTC');
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect(await shown()).toBe('Whole season, Tue 1 Dec 00:00 – Tue 8 Dec 00:00 UTC');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(shown).toBe('Wed 2 Dec 18:00 – Sun 6 Dec 06:00 UTC');
  });

  it('fades the columns that are cut, until they are scrolled to', async () => {
    const page = await open(seasonOf(3), { viewport: PHONE });
    const table = page.getByRole('region', { name: 'Table of events' });
    const isFaded = () => table.evaluate((box) => getComputedStyle(box).maskImage !== 'none');
    await expect.poll(isFaded).toBe(true);
    expect(await page.getByText('Scroll sideways for all columns.').isVisible()).toBe(true);
    await table.evaluate((box) => box.scrollTo(9999, 0));
    await expect.poll(isFaded).toBe(false);
  });

  it('sorts by a column, the other way at the second press, and says so', async () => {
    const page = await open(seasonOf(5));
    const head = page.getByRole('columnheader', { name: 'p90' });
    expect(await page.getByRole('columnheader', { name: 'Window' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const ascending = await names(page);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await names(page)).toEqual([...ascending].reverse());
    expect(await page.locator('[aria-sort]').count()).toBe(1);
  });

  it('has few of many rows in the document, and the last of them at the end', async () => {
    const page = await open(seasonOf(1000));
    expect((await names(page)).length).toBeLessThan(60);
    expect(await page.getByRole('table').first().getAttribute('aria-rowcount')).toBe('1001');
    await page.getByRole('region', { name: 'Table of events' }).evaluate((box) => box.scrollTo(0, 1e6));
    await page.locator('tr[aria-rowindex="1001"]').waitFor();
  });

  it('has all rows on paper', async () => {
    const page = await open(seasonOf(200));
    await expression(page, 'void dispatchEvent(new Event("beforeprint"))');
    expect(await names(page)).toHaveLength(200);
    await expression(page, 'void dispatchEvent(new Event("afterprint"))');
    expect((await names(page)).length).toBeLessThan(60);
  });

  it('marks the quantile that the tier sizes for', async () => {
    const page = await open(seasonOf(3));
    const sized = (row: number) => page.locator('tr[aria-rowindex]').nth(row).locator('strong').locator('..');
    expect(await sized(1).getAttribute('class')).toBe('figure col-p90');
    expect(await sized(3).getAttribute('class')).toBe('figure col-p50');
  });

  it('tells every figure of an event with its reason', async () => {
    const [plan] = seasonOf(1).tenants;
    const page = await open(seasonOf(1));
    await page.locator('.events .link').click();
    const text = (await page.getByRole('dialog').textContent()) ?? '';
    const parts = [
      plan?.audience,
      plan?.demand,
      plan?.replicas,
      plan?.admission,
      plan?.windows[0],
      plan?.cost,
    ];
    expect(parts.filter((part) => part === undefined || !text.includes(part.because))).toEqual([]);
  });

  it('goes from event to event in the order of the table, and stops at its ends', async () => {
    const page = await open(seasonOf(3));
    const dialog = page.getByRole('dialog');
    const title = () => dialog.getByRole('heading', { level: 2 }).textContent();
    const [first, second] = await names(page);
    await page.locator('.events .link').first().click();
    expect(await dialog.getByRole('button', { name: 'Previous' }).isDisabled()).toBe(true);
    expect(await title()).toBe(first);
    await dialog.getByRole('button', { name: 'Next' }).click();
    expect(await title()).toBe(second);
  });

  it('is walked with the keyboard: skip link, table, details, and Escape back to where one was', async () => {
    const page = await open(seasonOf(5));
    const focused = () => expression<string>(page, 'document.activeElement.textContent');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the events');
    await page.keyboard.press('Enter');
    const [first] = await names(page);
    for (let presses = 0; presses < 30 && (await focused()) !== first; presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await focused()).toBe(first);
  });

  it('has a name for everything that can be reached', async () => {
    const page = await open(seasonOf(5));
    const snapshot = await page.locator('body').ariaSnapshot();
    expect(
      snapshot.match(/^\s*- (button|combobox|searchbox|radio|region|table|img|link)(?! ")[^\n]*$/gm),
    ).toEqual(null);
    expect(snapshot).toMatch(/- banner:/);
    expect(snapshot).toMatch(/- main:/);
    expect(snapshot).toMatch(/- search "Filter the events":/);
  });

  it('changes its colours by the switch, whatever the system prefers', async () => {
    const page = await open(seasonOf(5), { colorScheme: 'dark' });
    const background = () =>
      expression<string>(page, 'getComputedStyle(document.documentElement).backgroundColor');
    expect(await background()).toBe('rgb(16, 21, 19)');
    await page.getByText('Light', { exact: true }).click();
    expect(await background()).toBe('rgb(246, 247, 245)');
  });

  it('shows a forecast without fleet and prices, and one without events', async () => {
    const complaints: string[] = [];
    const page = await open(bareForecast([eventOf(0, 1)]), { complaints });
    expect(await page.getByRole('columnheader').allTextContents()).toEqual([
      'Event',
      'Window',
      'Tier',
      'p50',
      'p90',
      'p99',
      'Pods, range',
      'Ready at',
      'Warnings',
      'Tenant',
    ]);
    const empty = await open(bareForecast([]), { complaints });
    await empty.locator('canvas').waitFor();
    expect(await empty.getByText('The forecast has no tenant.').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { bareForecast, eventOf, seasonOf } from '../../planning/plan-view/season-fixture.js';
import { describeInBrowser } from './browser.js';

describeInBrowser('times on the page of a plan', (open) => {
  it("shows times of the table in the event's zone", async () => {
    const page = await open(seasonOf(3));
    const window = page.locator('td.col-opens').nth(2);
    expect(await window.textContent()).toBe('Fri 4 Dec18:00–22:00');
    await page.getByText("Event's zone").click();
    expect(await window.textContent()).toBe('Fri 4 Dec13:00–17:00 New York');
  });

  it('tells in how many days a window closes', async () => {
    const closing = (closesAt: string) => {
      const [window] = eventOf(0, 1).windows;
      const windows = window === undefined ? [] : [{ ...window, closesAt }];
      return eventOf(0, 1, { windows, retireAt: '2026-12-09T00:00:00Z' });
    };
    const shown = async (closesAt: string) =>
      (await open(bareForecast([closing(closesAt)]))).locator('td.col-opens .note').textContent();
    expect(await shown('2026-12-02T23:59:59Z')).toBe('08:00–23:59');
    expect(await shown('2026-12-03T02:00:00Z')).toBe('08:00–02:00 +1d');
    expect(await shown('2026-12-04T02:00:00Z')).toBe('08:00–02:00 +2d');
  });

  it('says of a sale that is over that it is closed, and not when its pods are ready', async () => {
    const ready = async (asOf: string) => {
      const page = await open({ ...bareForecast([eventOf(0, 1)]), asOf });
      const text = await page.locator('td.col-ready').textContent();
      await page.locator('.events .link').click();
      return [text, await page.getByRole('dialog').getByText('Pods ready').count()];
    };
    expect(await ready('2026-12-02T11:59:59Z')).toEqual(['07:55', 1]);
    expect(await ready('2026-12-02T12:00:00Z')).toEqual(['closed', 0]);
  });

  it('has the timeline as a table of days', async () => {
    const page = await open(seasonOf(5));
    await page.getByText('The timeline as a table of days').click();
    const row = page.getByRole('row', { name: /^Sat 5 Dec/ }).first();
    expect((await row.textContent())?.replace(/,/g, '')).toBe('Sat 5 Dec136855079761');
  });
});

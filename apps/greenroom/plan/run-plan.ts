import { readForecast } from '../../../lib/planning/forecast/index.js';
import { allOf, refuseErrors } from '../../../lib/planning/issues/index.js';
import { counted } from '../../../lib/planning/wording/index.js';
import { accepted, outputIssues, readText, writeText } from '../../files/index.js';
import { readPageAssets, renderPlanPage } from '../../plan-page/index.js';

export interface PlanOptions {
  /** The forecast to show. */
  readonly forecast: string;
  /** The page to write. */
  readonly html: string;
}

/**
 * `greenroom plan`: writes the page on which people review a forecast.
 *
 * @throws InputError when the forecast cannot be used or the page not be written; a page that was there stays
 */
export function runPlan(options: PlanOptions): void {
  const { forecast } = allOf({
    outputs: () =>
      refuseErrors(
        outputIssues([{ option: '--html', file: options.html, example: 'plan.html' }], [options.forecast]),
      ),
    forecast: () => accepted(readForecast(readText(options.forecast))),
  });
  writeText(options.html, renderPlanPage(forecast, readPageAssets()));
  process.stderr.write(
    `${options.html}: ${counted(forecast.tenants.length, 'event')}, as of ${forecast.asOf}\n`,
  );
}

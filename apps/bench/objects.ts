import { writeFileSync } from 'node:fs';
import { App, Chart } from 'cdk8s';
import { formatForecast } from '../../lib/planning/forecast/index.js';
import { manifestsOf } from '../../lib/testing/index.js';
import { assignment } from './measurement.js';
import { addSeason, seasonForecast } from './season.js';

/** Writes what the other subjects start from: the forecast, and the objects of each chart as a line of JSON. */
const { size: tenants, objects, forecast } = assignment();
writeFileSync(forecast, formatForecast(seasonForecast(tenants)));
const charts = addSeason(new App(), tenants)
  .node.findAll()
  .filter((node) => Chart.isChart(node));
writeFileSync(objects, charts.map((chart) => `${JSON.stringify(manifestsOf(chart))}\n`).join(''));

import { App } from 'cdk8s';
import { readForecast } from '../../lib/planning/forecast/index.js';
import { EventStacks } from '../../lib/stacks/index.js';
import { PlatformCharts } from '../../lib/stacks/platform-charts/index.js';
import { accepted, readText } from '../files/index.js';
import { config } from '../kubernetes/index.js';

// The charts of the product in the App of cdk8s, which writes them as it does: next to each other.
const [file = '', outdir = ''] = process.argv.slice(2);
const app = new App({ outdir });
const season = { ...config, forecast: accepted(readForecast(readText(file))) };
if (config.platform !== undefined) new PlatformCharts(app, 'platform', { ...config.platform, season });
new EventStacks(app, 'stacks', season);
app.synth();

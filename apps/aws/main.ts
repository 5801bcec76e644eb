import { start } from '../start/index.js';

await start(import.meta.url, () => import('./command.js'));

export { type PageAssets, readPageAssets } from './page-assets.js';
export { renderPlanPage } from './render.js';

export { DAY, type DayPeak, openDays, peaksByDay, startOf } from './days.js';
export { type EventRow, firstWindow, sizedDemand } from './event-row.js';
export { openWindows, podsByPool, totalDemand } from './event-steps.js';
export { type EventFilter, filterRows, NO_FILTER } from './filter-rows.js';
export { type PlanView, planView } from './plan-view.js';
export { poolSteps, totalNodes } from './pool-row.js';
export { type SortKey, type SortOrder, sortRows } from './sort-rows.js';

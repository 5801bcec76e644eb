export { monitorRules, scrapeIntervalRule } from './monitor-rules.js';
export { ServiceMonitor, type ServiceMonitorProps } from './service-monitor.js';

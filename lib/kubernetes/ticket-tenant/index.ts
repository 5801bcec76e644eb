export { type PlannedProps, ticketTenantProps } from './from-plan.js';
export { TicketTenant } from './ticket-tenant.js';
export type { TicketTenantProps } from './ticket-tenant-props.js';

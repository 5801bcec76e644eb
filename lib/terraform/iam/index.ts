export { ServiceRole, type ServiceRoleProps } from './service-role.js';
export { policyJson, type Statement } from './statement.js';

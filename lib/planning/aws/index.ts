export { isRegion, isRoleArn } from './names.js';

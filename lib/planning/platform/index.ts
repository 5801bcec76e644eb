export { refuseShapeless } from './refuse-shapeless.js';

export { type Addressed, addressOn, hasPlace, type RouteShard } from './route-shard.js';

export { PodNetwork, type PodNetworkProps, type PodZone } from './pod-network.js';

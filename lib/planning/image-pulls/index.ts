export { type ImageUser, imagePulls, type PoolImages } from './image-pulls.js';

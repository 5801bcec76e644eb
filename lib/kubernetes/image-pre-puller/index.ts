export { ImagePrePuller } from './image-pre-puller.js';
export type { ImagePrePullerProps, PulledImages } from './image-pre-puller-props.js';

export type { PlatformConfig, RdsSettings, ShellOptions } from './platform-config.js';
export { placePlatform } from './platform-stacks.js';
export type { PlatformStacksProps } from './platform-stacks-props.js';

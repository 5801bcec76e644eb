import { formatCount } from './format-count.js';

/** `1 pod`, `2 pods`, `1,000 pods` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

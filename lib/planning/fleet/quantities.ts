import * as v from 'valibot';
import { Cpu, Memory } from '../units/index.js';

// The message of each rule is what the value may be, as in the neighbour `fields`.

/** Processor time as Kubernetes writes it. */
export const cpu = (what: string, least: 'none' | 'some') =>
  v.pipe(
    v.string(),
    v.regex(
      least === 'some' ? /^(?=.*[1-9])(\d+m|\d+(\.\d{1,3})?)$/ : /^(\d+m|\d+(\.\d{1,3})?)$/,
      `processor time such as 500m, 2 or 0.5${least === 'some' ? ', more than none' : ''}`,
    ),
    v.check((text) => parses(() => Cpu.parse(text)), 'less than 9,007,199,254,740 cores'),
    v.description(what),
  );

/** Memory with a binary suffix. */
export const memory = (what: string, least: 'none' | 'some') =>
  v.pipe(
    v.string(),
    v.regex(
      least === 'some' ? /^(?=.*[1-9])\d+(Ki|Mi|Gi|Ti)$/ : /^\d+(Ki|Mi|Gi|Ti)$/,
      `memory such as 512Mi or 8Gi${least === 'some' ? ', more than none' : ''}`,
    ),
    v.check((text) => parses(() => Memory.parse(text)), 'less than 8192Ti'),
    v.description(what),
  );

function parses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}

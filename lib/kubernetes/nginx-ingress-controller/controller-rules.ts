import { CONTROLLER_FLAVORS } from '../../planning/ingress/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { type ClassNames, controllerRules } from '../ingress-shard/index.js';
import { kindRule } from '../validation/index.js';
import type { NginxIngressControllerProps } from './controller-props.js';
import type { NginxControllerSettings } from './settings.js';

const NAMES: ClassNames = { example: 'nginx', reserved: ['-metrics'] };
/** NGINX takes the text between two apostrophes, of which a backslash would hide the second. */
const NO_LINE = /[\r\n']|\\$/;

/** The flavour, without which nothing else of the props means anything. */
export function flavorRule({ flavor = 'f5' }: NginxIngressControllerProps): Rule {
  return kindRule('flavor', flavor, CONTROLLER_FLAVORS);
}

/** What is wrong with NGINX's controller. */
export function nginxRules(settings: NginxControllerSettings): Rule[] {
  return [...controllerRules(settings, NAMES), logFormatRule(settings)];
}

function logFormatRule({ logFormat }: NginxControllerSettings): Rule {
  return {
    violatedWhen: logFormat === '' || NO_LINE.test(logFormat),
    message: () => ({
      field: 'logFormat',
      problem: `${quote(logFormat)} is no format of a line`,
      allowed: `one line of text and variables of NGINX, without ' and without \\ at its end`,
      mend: 'write it on one line with double quotes, or leave it out',
    }),
  };
}

import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { foreignLabelsRule, isServiceName, labelsRule, namespaceRule } from '../validation/index.js';
import { accessRules } from './access-rules.js';
import type { AuthServerProps } from './auth-server-props.js';
import { authDatabaseRules } from './database-rules.js';
import { optionRules } from './option-rules.js';
import { podRules } from './pod-rules.js';
import { routeRules } from './route-rules.js';
import type { AuthServerSettings } from './settings.js';

/** With a hash behind it, the name of a StatefulSet is the value of a label of its pods. */
const LONGEST_NAME = 40;

/** What is wrong with an auth server. */
export function authServerRules(props: AuthServerProps, settings: AuthServerSettings): Rule[] {
  const { name, namespace, labels } = settings;
  return [
    {
      violatedWhen: !isServiceName(name) || name.length > LONGEST_NAME,
      message: () => ({
        field: 'name',
        problem: `${quote(name)} is no name of an auth server`,
        allowed: `at most ${LONGEST_NAME} lower-case letters, digits and "-", beginning with a letter, not ending with "-"`,
        mend: 'correct the name, or leave it out for keycloak',
      }),
    },
    namespaceRule('namespace', namespace),
    ...routeRules(props, settings),
    ...podRules(settings),
    ...authDatabaseRules(settings),
    ...optionRules(settings),
    ...accessRules(settings),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

import { type OptionProblem, optionProblem } from '../../planning/auth-server/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Message, Rule } from '../../planning/rules/index.js';
import { objectNameRule } from '../validation/index.js';
import type { AuthServerSettings } from './settings.js';

const FEATURE = /^[a-z0-9]+(-[a-z0-9]+)*(:v\d+)?$/;
/** How clusters share what they know; `databaseUse` decides it. */
const SHARING = ['stateless', 'multi-site', 'clusterless'];

const ABOUT_OPTIONS: Readonly<Record<OptionProblem, Omit<Message, 'field'>>> = {
  unknown: {
    problem: 'Keycloak has no option of that name',
    allowed: 'KC_ and upper-case letters, digits and "_", such as KC_LOG_LEVEL',
    mend: 'write the name that the option has as an environment variable',
  },
  secret: {
    problem: 'whoever reads the manifest would read the secret',
    allowed: 'options that hold no secret',
    mend: 'put it into a file of the vault of Keycloak, or into the realm',
  },
  decided: {
    problem: 'the option is decided by the other props, which would no longer tell the truth',
    allowed: 'options that no prop decides',
    mend: 'leave it out, and change the prop',
  },
  volatile: {
    problem: 'all people would be logged out with the pods, and with every change of the cluster',
    allowed: 'persistent-user-sessions on',
    mend: 'take it out of the list',
  },
};

/** What else Keycloak is told. */
export function optionRules(settings: AuthServerSettings): Rule[] {
  const { options, features, bootstrapAdminSecret, realmImport } = settings;
  return [
    ...Object.entries(options).flatMap(([name, value]) => {
      const problem = optionProblem(name, value);
      return problem === undefined
        ? []
        : [{ violatedWhen: true, message: () => ({ field: `options.${name}`, ...ABOUT_OPTIONS[problem] }) }];
    }),
    ...features.flatMap((feature, index) => featureRules(`features[${index}]`, feature)),
    objectNameRule('bootstrapAdminSecret', bootstrapAdminSecret, 'a Secret'),
    objectNameRule(
      'realmImport.name',
      realmImport?.name,
      realmImport?.kind === 'secret' ? 'a Secret' : 'a ConfigMap',
    ),
  ];
}

function featureRules(field: string, feature: string): Rule[] {
  return [
    {
      violatedWhen: !FEATURE.test(feature),
      message: () => ({
        field,
        problem: `${quote(feature)} is no feature of Keycloak`,
        allowed: 'lower-case letters, digits and "-", and a version such as ":v1"',
        mend: 'write one feature in each item',
      }),
    },
    {
      violatedWhen: SHARING.includes(feature.split(':')[0] ?? ''),
      message: () => ({
        field,
        problem: `whether ${quote(feature)} is on follows from who works on the database`,
        allowed: 'other features',
        mend: "leave it out, and give databaseUse: { kind: 'together', cluster: ... }",
      }),
    },
  ];
}

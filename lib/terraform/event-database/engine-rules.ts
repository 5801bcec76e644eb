import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { DatabaseEngine } from './event-database-props.js';
import { wholeRule } from './whole-rule.js';

const ENGINES: readonly DatabaseEngine['kind'][] = ['instance', 'aurora'];
const INSTANCE_CLASS = /^db\.[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;
/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.Types.html */
const GENERAL_PURPOSE = /^db\.m\d/;
/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html */
const STORAGE = { least: 20, most: 65_536 } as const;
const INSTANCES = { least: 1, most: 15 } as const;

/** What is wrong with what a database runs on. */
export function engineRules(engine: DatabaseEngine): Rule[] {
  if (!ENGINES.includes(engine.kind)) {
    return [
      {
        violatedWhen: true,
        message: () => ({
          field: 'engine.kind',
          problem: `${quote(engine.kind)} is not known here`,
          allowed: ENGINES.join(', '),
          mend: 'use one of these',
        }),
      },
    ];
  }
  return [
    {
      violatedWhen: !INSTANCE_CLASS.test(engine.instanceClass),
      message: () => ({
        field: 'engine.instanceClass',
        problem: `${quote(engine.instanceClass)} is no class of instances`,
        allowed: 'db, a family and a size, such as db.r7g.large',
        mend: 'correct it; those of EC2 have no db in front',
      }),
    },
    {
      violatedWhen:
        engine.kind === 'aurora' &&
        INSTANCE_CLASS.test(engine.instanceClass) &&
        GENERAL_PURPOSE.test(engine.instanceClass),
      message: () => ({
        field: 'engine.instanceClass',
        problem: `Aurora does not run on ${quote(engine.instanceClass)}`,
        allowed: 'classes of other families than m, such as db.r7g.large',
        mend: 'use a class of the r family, or an instance instead of a cluster',
      }),
    },
    engine.kind === 'instance'
      ? wholeRule('engine.storageGiB', engine.storageGiB, STORAGE, {
          problem: `no volume has ${quote(engine.storageGiB)} GiB`,
          mend: 'correct it; RDS never makes a volume smaller',
        })
      : wholeRule('engine.instances', engine.instances, INSTANCES, {
          problem: `a cluster cannot have ${quote(engine.instances)} instances`,
          mend: 'use 2 for one that survives the loss of a zone',
        }),
  ];
}

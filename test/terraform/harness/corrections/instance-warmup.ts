import type { Correction } from './correction.js';
import { formOf, scopeOf, withText } from './message.js';

const CREATION = 'CreateAutoScalingGroup';
const UPDATE = 'UpdateAutoScalingGroup';
/** What takes a value away. */
const NONE = '-1';

/**
 * moto forgets the default instance warm-up of Auto Scaling groups (`create_auto_scaling_group` and
 * `update_auto_scaling_group` in `moto/autoscaling/responses.py`).
 *
 * AWS answers it, unless it was never set or was set to -1.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_UpdateAutoScalingGroup.html
 *
 * Here it is kept and added to the described groups.
 */
export function instanceWarmup(): Correction {
  const warmups = new Map<string, string>();
  return async (request, pass) => {
    const answer = await pass(request);
    const form = formOf(request, 'autoscaling');
    const { region } = scopeOf(request);
    if (answer.status >= 300) return answer;
    const action = form.get('Action');
    const key = `${region}/${form.get('AutoScalingGroupName')}`;
    const warmup = form.get('DefaultInstanceWarmup');
    if (action === CREATION) warmups.delete(key);
    if ((action === CREATION || action === UPDATE) && warmup !== null) {
      if (warmup === NONE) warmups.delete(key);
      else warmups.set(key, warmup);
    }
    if (action !== 'DescribeAutoScalingGroups') return answer;
    return withText(answer, (xml) =>
      xml.replace(/<AutoScalingGroupName>([^<]*)<\/AutoScalingGroupName>/g, (element, name: string) => {
        const value = warmups.get(`${region}/${name}`);
        return value === undefined
          ? element
          : `${element}<DefaultInstanceWarmup>${value}</DefaultInstanceWarmup>`;
      }),
    );
  };
}

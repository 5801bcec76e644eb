import { randomUUID } from 'node:crypto';
import type { Answer, Correction } from './correction.js';
import { escaped, formOf, scopeOf } from './message.js';

/**
 * moto knows no instance refreshes (no `start_instance_refresh` and no `describe_instance_refreshes` in
 * `moto/autoscaling/responses.py`), and fails with status 500.
 *
 * AWS answers the id of a started refresh, and describes the refreshes of a group, the latest first.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_StartInstanceRefresh.html
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeInstanceRefreshes.html
 *
 * Here a refresh is done as soon as it starts, and the instances stay. It has no settings, is not checked
 * against the groups that there are, and can be described by the name of its group only.
 */
export function instanceRefreshes(): Correction {
  const refreshes = new Map<string, string[]>();
  return async (request, pass) => {
    const form = formOf(request, 'autoscaling');
    const action = form.get('Action');
    const name = form.get('AutoScalingGroupName') ?? '';
    const key = `${scopeOf(request).region}/${name}`;
    const started = refreshes.get(key) ?? [];
    if (action === 'StartInstanceRefresh') {
      const id = randomUUID();
      refreshes.set(key, [described(id, name), ...started]);
      return answerOf(action, idOf(id));
    }
    if (action === 'DescribeInstanceRefreshes') {
      return answerOf(action, `<InstanceRefreshes>${started.join('')}</InstanceRefreshes>`);
    }
    if (action === 'DeleteAutoScalingGroup') refreshes.delete(key);
    return pass(request);
  };
}

function described(id: string, group: string): string {
  const now = new Date().toISOString();
  const name = `<AutoScalingGroupName>${escaped(group)}</AutoScalingGroupName>`;
  const times = `<StartTime>${now}</StartTime><EndTime>${now}</EndTime>`;
  const state = '<Status>Successful</Status><PercentageComplete>100</PercentageComplete>';
  return `<member>${idOf(id)}${name}${state}${times}<InstancesToUpdate>0</InstancesToUpdate></member>`;
}

function idOf(id: string): string {
  return `<InstanceRefreshId>${id}</InstanceRefreshId>`;
}

function answerOf(action: string, result: string): Answer {
  const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
  const xml = `<${action}Response xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><${action}Result>${result}</${action}Result>${metadata}</${action}Response>`;
  return { status: 200, headers: ['content-type', 'text/xml'], body: Buffer.from(xml) };
}

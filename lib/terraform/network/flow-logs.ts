import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group/index.js';
import { FlowLog } from '@cdktf/provider-aws/lib/flow-log/index.js';
import { Construct } from 'constructs';
import { ServiceRole } from '../iam/index.js';

export interface FlowLogsProps {
  readonly name: string;
  readonly vpcId: string;
  readonly days: number;
}

/** Who talked to whom, accepted or refused, kept in CloudWatch. */
export class FlowLogs extends Construct {
  constructor(scope: Construct, id: string, { name, vpcId, days }: FlowLogsProps) {
    super(scope, id);
    const group = new CloudwatchLogGroup(this, 'group', {
      name: `/${name}/flow-logs`,
      retentionInDays: days,
    });
    const role = new ServiceRole(this, 'role', {
      name: `${name}-flow-logs`,
      service: 'vpc-flow-logs.amazonaws.com',
      statements: [
        {
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
          Resource: `${group.arn}:*`,
        },
        { Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource: '*' },
      ],
    });
    new FlowLog(this, 'log', {
      vpcId,
      trafficType: 'ALL',
      logDestination: group.arn,
      iamRoleArn: role.arn,
      maxAggregationInterval: 60,
      tags: { Name: name },
    });
  }
}

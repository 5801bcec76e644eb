import { ListPoliciesCommand } from '@aws-sdk/client-iam';
import { CreateHostedZoneCommand, GetHostedZoneCommand, type Route53Client } from '@aws-sdk/client-route-53';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketNotificationConfigurationCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Both, PATIENCE, startBoth } from './corrections/both.js';
import { startCorrectedApi } from './corrections/index.js';
import { describeTerraform } from './tools.js';

describeTerraform('corrections', () => {
  let both: Both;
  beforeAll(async () => {
    both = await startBoth();
  }, PATIENCE);
  afterAll(() => both.stop(), PATIENCE);

  describe('of private zones', () => {
    const VPC = { VPCId: 'vpc-0a1b2c3d', VPCRegion: 'eu-central-1' } as const;
    const zoneMadeBy = async (route53: Route53Client, settings: object) => {
      const reference = `${performance.now()}`;
      const create = new CreateHostedZoneCommand({
        Name: 'tickets.internal',
        CallerReference: reference,
        ...settings,
      });
      const { HostedZone: made } = await route53.send(create);
      const { HostedZone: zone, VPCs } = await route53.send(new GetHostedZoneCommand({ Id: made?.Id }));
      return { ...zone?.Config, VPCs };
    };

    it.each([
      ['without a config', undefined],
      ['with a comment', 'databases'],
    ])('keep the VPC of a zone %s', async (_, Comment) => {
      const settings = { VPC, HostedZoneConfig: Comment === undefined ? undefined : { Comment } };
      expect(await zoneMadeBy(both.moto.route53, settings)).toEqual({ Comment, PrivateZone: false });
      expect(await zoneMadeBy(both.simulator.route53, settings)).toEqual({
        Comment,
        PrivateZone: true,
        VPCs: [VPC],
      });
    });

    it('leave a zone without a VPC public', async () => {
      expect(await zoneMadeBy(both.simulator.route53, {})).toEqual({ PrivateZone: false });
    });
  });

  describe('of machine images', () => {
    const folder = '/aws/service/eks/optimized-ami/1.33/amazon-linux-2023/x86_64/standard';
    const asked = async (endpoint: string, Name: string) => {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AmazonSSM.GetParameter',
          authorization:
            'AWS4-HMAC-SHA256 Credential=testing/20300101/eu-central-1/ssm/aws4_request, SignedHeaders=host, Signature=0',
        },
        body: JSON.stringify({ Name }),
      });
      const { Parameter } = (await response.json()) as { Parameter?: { Value?: string } };
      return { status: response.status, value: Parameter?.Value };
    };

    it('know an image for every release, another for each', async () => {
      const names = ['a', 'b'].map((release) => `${folder}/${release}/image_id`);
      const endpoint = both.simulator.env.AWS_ENDPOINT_URL ?? '';
      for (const name of names) {
        expect(await asked(both.simulator.uncorrected, name)).toEqual({ status: 400, value: undefined });
      }
      const [one, other] = await Promise.all(names.map((name) => asked(endpoint, name)));
      expect(one).toEqual({ status: 200, value: expect.stringMatching(/^ami-[0-9a-f]{17}$/) });
      expect(other?.value).not.toBe(one?.value);
    });

    it('know no other parameter', async () => {
      const endpoint = both.simulator.env.AWS_ENDPOINT_URL ?? '';
      expect((await asked(endpoint, '/aws/service/eks/other')).status).toBe(400);
    });
  });

  describe('of EventBridge for buckets', () => {
    const Bucket = 'paas-a-config';
    const answered = async (s3: S3Client) => {
      const { $metadata: _, ...configuration } = await s3.send(
        new GetBucketNotificationConfigurationCommand({ Bucket }),
      );
      return configuration;
    };
    const put = (NotificationConfiguration: object) =>
      both.simulator.s3.send(
        new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration }),
      );
    const create = () =>
      both.simulator.s3.send(
        new CreateBucketCommand({
          Bucket,
          CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
        }),
      );

    it('answer what was put', async () => {
      await create();
      await put({ EventBridgeConfiguration: {} });
      expect(await answered(both.moto.s3)).toEqual({});
      expect(await answered(both.simulator.s3)).toEqual({ EventBridgeConfiguration: {} });
    });

    it('answer nothing once it is taken away', async () => {
      await put({});
      expect(await answered(both.simulator.s3)).toEqual({});
    });

    it('answer nothing of a bucket of the same name that is gone', async () => {
      await put({ EventBridgeConfiguration: {} });
      await both.simulator.s3.send(new DeleteBucketCommand({ Bucket }));
      await create();
      expect(await answered(both.simulator.s3)).toEqual({});
    });
  });

  describe('of settings', () => {
    it('load the managed policies of AWS', async () => {
      const command = new ListPoliciesCommand({ Scope: 'AWS', MaxItems: 1 });
      expect((await both.simulator.iam.send(command)).Policies).toHaveLength(1);
    });
  });

  describe('of nothing', () => {
    const Bucket = 'binary';
    const Key = 'ä b+c%2F.bin';
    const bytes = Uint8Array.from({ length: 256 * 64 }, (_, at) => at % 256);

    it('pass on bytes, paths and headers', async () => {
      await both.simulator.s3.send(
        new CreateBucketCommand({
          Bucket,
          CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
        }),
      );
      await both.simulator.s3.send(
        new PutObjectCommand({ Bucket, Key, Body: bytes, Metadata: { owner: 'platform' } }),
      );
      for (const s3 of [both.moto.s3, both.simulator.s3]) {
        const { Body, Metadata } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        expect(Metadata).toEqual({ owner: 'platform' });
        expect(await Body?.transformToByteArray()).toEqual(bytes);
      }
    });

    it('keep the length that a HEAD asks for', async () => {
      const { ContentLength } = await both.simulator.s3.send(new HeadObjectCommand({ Bucket, Key }));
      expect(ContentLength).toBe(bytes.length);
    });

    it('pass on a refusal', async () => {
      const command = new GetObjectCommand({ Bucket, Key: 'none' });
      await expect(both.simulator.s3.send(command)).rejects.toThrow('The specified key does not exist.');
    });
  });
});

describe('startCorrectedApi', () => {
  it('says that nothing is behind it', async () => {
    const api = await startCorrectedApi('http://127.0.0.1:1', []);
    try {
      const answer = await fetch(api.endpoint);
      expect([answer.status, await answer.text()]).toEqual([502, 'Error: connect ECONNREFUSED 127.0.0.1:1']);
    } finally {
      await api.stop();
    }
  });
});

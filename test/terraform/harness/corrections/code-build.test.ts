import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeTerraform } from '../tools.js';
import { type Both, PATIENCE, startBoth } from './both.js';

describeTerraform('corrections of CodeBuild', () => {
  let both: Both;
  beforeAll(async () => {
    both = await startBoth();
  }, PATIENCE);
  afterAll(() => both.stop(), PATIENCE);

  const ask = async (endpoint: string | undefined, operation: string, body: object) => {
    const scope = 'testing/20260101/eu-central-1/codebuild/aws4_request';
    const headers = {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
      'x-amz-target': `CodeBuild_20161006.${operation}`,
      'content-type': 'application/x-amz-json-1.1',
    };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(endpoint ?? '', request);
    return { status: answer.status, text: await answer.text() };
  };
  const described = async (endpoint: string | undefined) => {
    const { text } = await ask(endpoint, 'BatchGetProjects', { names: ['loader'] });
    return JSON.parse(text).projects;
  };
  const endpoints = () => [both.simulator.uncorrected, both.simulator.env.AWS_ENDPOINT_URL] as const;

  it('keep the limit of concurrent builds', async () => {
    const [direct, corrected] = endpoints();
    const { text } = await ask(corrected, 'CreateProject', {
      name: 'loader',
      source: { type: 'NO_SOURCE', location: 'none' },
      artifacts: { type: 'NO_ARTIFACTS' },
      environment: { type: 'LINUX_CONTAINER', image: 'loader:1', computeType: 'BUILD_GENERAL1_SMALL' },
      serviceRole: 'arn:aws:iam::123456789012:role/loader',
      concurrentBuildLimit: 1,
    });
    expect(JSON.parse(text).project).toMatchObject({ concurrentBuildLimit: 1 });
    expect(await described(direct)).toEqual([expect.not.objectContaining({ concurrentBuildLimit: 1 })]);
    expect(await described(corrected)).toMatchObject([{ name: 'loader', concurrentBuildLimit: 1 }]);
  });

  it('update what is named and nothing else', async () => {
    const [direct, corrected] = endpoints();
    const change = { name: 'loader', description: 'loads manifests' };
    expect((await ask(direct, 'UpdateProject', change)).status).toBe(500);
    const [before] = await described(corrected);
    const { text } = await ask(corrected, 'UpdateProject', change);
    const { created, lastModifiedDate } = JSON.parse(text).project;
    expect(await described(corrected)).toEqual([{ ...before, ...change, created, lastModifiedDate }]);
  });

  it('take the limit away', async () => {
    const [, corrected] = endpoints();
    await ask(corrected, 'UpdateProject', { name: 'loader', concurrentBuildLimit: -1 });
    expect(await described(corrected)).toEqual([
      expect.not.objectContaining({ concurrentBuildLimit: expect.anything() }),
    ]);
  });

  it('leave a project that cannot be updated so', async () => {
    const [, corrected] = endpoints();
    const [{ environment }] = await described(corrected);
    const change = { name: 'loader', environment: { ...environment, type: 'none' } };
    expect((await ask(corrected, 'UpdateProject', change)).status).toBe(400);
    expect(await described(corrected)).toMatchObject([{ name: 'loader', environment }]);
  });

  it('make no project of an update', async () => {
    const [, corrected] = endpoints();
    await ask(corrected, 'UpdateProject', { name: 'none' });
    expect(JSON.parse((await ask(corrected, 'ListProjects', {})).text).projects).toEqual(['loader']);
  });
});

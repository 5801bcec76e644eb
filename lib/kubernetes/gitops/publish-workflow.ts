import { Yaml } from 'cdk8s';
import {
  ACTIONS,
  AS_OF,
  authorVariables,
  commandLine,
  forecastLine,
  parseRevision,
  passwordHelper,
  publishScript,
  READ_CLOCK,
} from '../../planning/gitops/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import type { PublishWorkflowProps } from './publish-workflow-props.js';
import { publishWorkflowRules } from './publish-workflow-rules.js';
import { type PublishWorkflowSettings, publishWorkflowSettings } from './publish-workflow-settings.js';

/** What `npm ci` installed and nothing else: without `--no`, npx would fetch a package that is missing. */
const TOOL = ['npx', '--no', '--', 'greenroom'];
const OUTPUT = 'dist';
const HEADER = '# greenroom made this file: change the props of publishWorkflow, and write it anew.\n';

/**
 * A workflow of GitHub that forecasts, renders and publishes again and again; the text of a file in
 * `.github/workflows/`.
 *
 * @throws InputError with everything that is wrong with the props
 */
export function publishWorkflow(props: PublishWorkflowProps): string {
  const settings = publishWorkflowSettings(props);
  refuseViolations({ node: { path: 'publishWorkflow' } }, publishWorkflowRules(settings));
  const { name, schedule, runner, timeout, tokenSecret } = settings;
  const text = Yaml.stringify({
    name,
    on: { schedule: [{ cron: schedule }], workflow_dispatch: {} },
    permissions: {},
    // A run that is cut off may have been about to push.
    concurrency: { group: 'greenroom-publish', 'cancel-in-progress': false },
    jobs: {
      publish: {
        'runs-on': runner,
        'timeout-minutes': timeout.toSeconds() / 60,
        permissions: { contents: tokenSecret === undefined ? 'write' : 'read' },
        defaults: { run: { shell: 'bash' } },
        steps: steps(settings),
      },
    },
  });
  return `${HEADER}${withVersions(text)}`;
}

function steps(settings: PublishWorkflowSettings): object[] {
  const { forecast, synth, nodeVersion, environment, secretEnvironment } = settings;
  const secrets = Object.entries(secretEnvironment).map(([name, secret]) => [
    name,
    expressionOf(`secrets.${secret}`),
  ]);
  const env = { ...environment, ...Object.fromEntries(secrets) };
  const told = Object.keys(env).length > 0 && { env };
  return [
    // The one step that pushes is given the token; what npm ci runs never sees it.
    { uses: ACTIONS.checkout.uses, with: { ref: branchOf(settings), 'persist-credentials': false } },
    {
      uses: ACTIONS.setupNode.uses,
      with: { 'node-version': nodeVersion, 'package-manager-cache': false },
    },
    { name: 'Install', run: 'npm ci' },
    { name: 'Note the instant', run: `echo "${AS_OF}=$(${READ_CLOCK})" >> "$GITHUB_ENV"` },
    ...(forecast === undefined ? [] : [{ name: 'Forecast', run: forecastLine(TOOL, forecast), ...told }]),
    { name: 'Render', run: commandLine(synth), env: { CDK8S_OUTDIR: OUTPUT, ...env } },
    publishStep(settings),
  ];
}

function publishStep(settings: PublishWorkflowSettings): object {
  const { path, maxDeletions, author, tokenSecret } = settings;
  return {
    name: 'Publish and push',
    run: publishScript({ tool: TOOL, from: OUTPUT, path, branch: branchOf(settings), maxDeletions }),
    env: {
      GITHUB_TOKEN:
        tokenSecret === undefined ? expressionOf('github.token') : expressionOf(`secrets.${tokenSecret}`),
      ...passwordHelper('x-access-token', '$GITHUB_TOKEN'),
      ...authorVariables(author),
    },
  };
}

/** What GitHub puts a value in the place of. */
function expressionOf(name: string): string {
  return `\${{ ${name} }}`;
}

function branchOf({ revision }: PublishWorkflowSettings): string {
  return parseRevision(revision)?.name ?? '';
}

/** Behind each commit, the version that it is: people read it, and what raises versions does. */
function withVersions(text: string): string {
  return Object.values(ACTIONS).reduce(
    (lines, { uses, version }) => lines.replace(`uses: ${uses}\n`, `uses: ${uses} # ${version}\n`),
    text,
  );
}

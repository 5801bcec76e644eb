import type { Answer, Pass, Request } from './correction.js';
import { operationOf, withOperation } from './message.js';

const API = 'CodeBuild_20161006';
const CREATION = `${API}.CreateProject`;

/**
 * moto has no UpdateProject of CodeBuild (`moto/codebuild/responses.py`), and fails with status 500.
 *
 * AWS changes what the request names, and answers the project.
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/API_UpdateProject.html
 *
 * Here the project is deleted and created again with the change; if it cannot be created so, then as it was.
 * moto loses the list of its builds by that.
 */
export async function projectUpdates(request: Request, pass: Pass): Promise<Answer> {
  if (operationOf(request) !== `${API}.UpdateProject`) return pass(request);
  const send = (operation: string, body: object) => pass(withOperation(request, operation, body));
  const change = JSON.parse(request.body.toString()) as { name: string };
  const found = await send(`${API}.BatchGetProjects`, { names: [change.name] });
  const [project] = (JSON.parse(found.body.toString()) as { projects: object[] }).projects;
  if (project === undefined) return pass(request);
  await send(`${API}.DeleteProject`, { name: change.name });
  const updated = await send(CREATION, { ...project, ...change });
  if (updated.status >= 300) await send(CREATION, project);
  return updated;
}

import type { Correction } from './correction.js';
import { operationOf, scopeOf, withText } from './message.js';

const CREATION = 'CodeBuild_20161006.CreateProject';
const LOOK = 'CodeBuild_20161006.BatchGetProjects';
/** What takes a limit away. */
const NONE = -1;

interface Project {
  readonly name: string;
  readonly concurrentBuildLimit?: number;
}

/** A creation answers one project, a look several. */
interface Projects {
  readonly project?: Project;
  readonly projects?: readonly Project[];
}

/**
 * moto forgets the limit of concurrent builds of a CodeBuild project (`create_project` in
 * `moto/codebuild/responses.py`).
 *
 * AWS answers it, unless it was never set or was set to -1.
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/API_Project.html
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/API_UpdateProject.html
 *
 * Here it is kept and added to the answers.
 */
export function buildLimits(): Correction {
  const limits = new Map<string, number>();
  return async (request, pass) => {
    const answer = await pass(request);
    const operation = operationOf(request);
    if (answer.status >= 300 || (operation !== CREATION && operation !== LOOK)) return answer;
    const { region } = scopeOf(request);
    const keyOf = (name: string) => `${region}/${name}`;
    if (operation === CREATION) {
      const { name, concurrentBuildLimit = NONE } = JSON.parse(request.body.toString()) as Project;
      if (concurrentBuildLimit === NONE) limits.delete(keyOf(name));
      else limits.set(keyOf(name), concurrentBuildLimit);
    }
    const withLimit = (project: Project): Project => ({
      ...project,
      concurrentBuildLimit: limits.get(keyOf(project.name)),
    });
    return withText(answer, (json) => {
      const { project, projects } = JSON.parse(json) as Projects;
      return JSON.stringify({
        project: project && withLimit(project),
        projects: projects?.map(withLimit),
      });
    });
  };
}

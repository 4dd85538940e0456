import { evaluationPath, worksheetPath } from '../../../../src/domain/client-paths.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';
import { hasRole, type Session, sessionQuery } from '../../api/session.js';

type Assessment = Pick<Schemas['AssessmentDetailView'], 'id' | 'unitId' | 'stage'>;

/** Stages in which the head of the institution has something to do of their own. */
const OF_THE_HEAD = ['PROPOSAL', 'OBJECTION', 'DETERMINATION'];

/** Where somebody works on an assessment. */
export function placeIn({ id, unitId, stage }: Assessment, session: Session): string {
  if (session.roles.some((held) => held.unitId === unitId)) return worksheetPath(id);
  if (hasRole(session, 'INSTITUTION_HEAD') && OF_THE_HEAD.includes(stage)) return `${evaluationPath(id)}/usulan`;
  return evaluationPath(id);
}

/** The same, asked of the server. @throws ApiProblem where there is no such assessment that the person may see */
export async function placeFor(id: string): Promise<string> {
  const [session, assessment] = await Promise.all([
    queryClient.ensureQueryData(sessionQuery),
    queryClient.fetchQuery({
      queryKey: ['assessments', id],
      queryFn: () => answered(api.GET('/api/v1/assessments/{id}', { params: { path: { id } } })),
    }),
  ]);
  return session === null ? '/masuk' : placeIn(assessment, session);
}

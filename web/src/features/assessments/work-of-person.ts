import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { areasProgressQuery, teamQuery } from './assessments.queries.js';

/** Which parts of a sheet somebody sees and may answer; the results stand at 0. */
export interface WorkOfPerson {
  readonly sees: (areaNo: number) => boolean;
  readonly mayAnswer: (areaNo: number) => boolean;
  readonly nameOf: (accountId: string) => string | null;
  /** False for a member, who sees some areas only: what they add up to is not the sheet's total. */
  readonly seesAll: boolean;
}

/** Coordinators answer everything, heads read everything, members work on their own areas (rules, section 6). */
export function useWorkOfPerson(assessment: Schemas['AssessmentDetailView'], isOpen: boolean): WorkOfPerson {
  const session = useSession();
  const areas = useQuery(areasProgressQuery(assessment.id)).data;
  const team = useQuery(teamQuery(assessment.id)).data;
  return useMemo(() => {
    const has = (...roles: readonly string[]) =>
      session.roles.some(({ role, unitId }) => unitId === assessment.unitId && roles.includes(role));
    const own = new Set(
      (areas ?? [])
        .filter(({ members }) => members.some(({ accountId }) => accountId === session.accountId))
        .map(({ no }) => no),
    );
    const isMember = has('UNIT_MEMBER') && !has('UNIT_COORDINATOR', 'UNIT_HEAD');
    const names = new Map((team ?? []).map(({ accountId, name }) => [accountId, name]));
    return {
      sees: (areaNo) => !isMember || own.has(areaNo),
      mayAnswer: (areaNo) => isOpen && (has('UNIT_COORDINATOR') || own.has(areaNo)),
      nameOf: (accountId) => names.get(accountId) ?? null,
      seesAll: !isMember,
    };
  }, [session, areas, team, assessment.unitId, isOpen]);
}

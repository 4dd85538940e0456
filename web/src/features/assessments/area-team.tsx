import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Badge } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/states.js';
import styles from './submission.module.css';
import { TEAM_WORDS } from './team.words.js';

type Area = Schemas['AreaProgressView'];
type Worker = Schemas['AreaWorkerView'];

interface AreaTeamProps {
  readonly unitId: string;
  readonly area: Area;
  readonly team: readonly Schemas['PersonProgressView'][];
  /** Only the unit's coordinator assigns. */
  readonly isWritable: boolean;
}

/** One change area: how far it is, and who works on it. */
export function AreaTeam({ unitId, area, team, isWritable }: AreaTeamProps) {
  const t = useText(TEAM_WORDS);
  const language = useLanguage();
  const { no, answered: given, lacksNote, lacksEvidence, done, items, members } = area;
  const title = t('area', { no, title: language === 'id' ? area.titleId : area.titleEn });
  const { change, error } = useAssigning(unitId, no);
  return (
    <Panel title={title}>
      <progress className={styles['bar']} max={items} value={done} aria-label={title} />
      <p className="numbers">
        {t('done', { done, items })}
        <br />
        <span className="soft">{t('lacking', { answered: given, lacksNote, lacksEvidence })}</span>
      </p>
      {error !== null && <ProblemNotice error={error} />}
      {members.length === 0 && <p className="soft">{t('nobody')}</p>}
      <ul className={styles['people']}>
        {members.map((member) => (
          <li key={member.accountId}>
            {member.name}
            {member.isLead && <Badge tone="info">{t('lead')}</Badge>}
            {isWritable && <MemberButtons no={no} member={member} change={change} />}
          </li>
        ))}
      </ul>
      {isWritable && <Assigning no={no} free={freeOf(team, members)} change={change} />}
    </Panel>
  );
}

/** Members of the unit who do not work on the area yet. */
function freeOf(team: AreaTeamProps['team'], members: readonly Worker[]) {
  const busy = new Set(members.map(({ accountId }) => accountId));
  return team.filter(({ accountId, roles }) => roles.includes('UNIT_MEMBER') && !busy.has(accountId));
}

type Step = 'assign' | 'unassign' | 'chooseLead' | 'endLead';
type Change = (step: Step, person: Pick<Worker, 'accountId' | 'name'>) => void;

const MEMBER = '/api/v1/units/{unitId}/change-areas/{areaNo}/members/{accountId}';

function useAssigning(unitId: string, areaNo: number) {
  const t = useText(TEAM_WORDS);
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const change = async (step: Step, { accountId, name }: Pick<Worker, 'accountId' | 'name'>) => {
    const given = { params: { path: { unitId, areaNo, accountId } } };
    const calls = {
      assign: () => api.PUT(MEMBER, given),
      unassign: () => api.DELETE(MEMBER, given),
      chooseLead: () => api.PUT(`${MEMBER}/lead`, given),
      endLead: () => api.DELETE(`${MEMBER}/lead`, given),
    };
    try {
      await answered<unknown>(calls[step]());
      setError(null);
      if (step === 'assign') announce(t('assigned', { name, no: areaNo }));
      if (step === 'unassign') announce(t('removed', { name, no: areaNo }));
      await queries.invalidateQueries({ queryKey: ['assessments'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return { change: (...given: Parameters<Change>) => void change(...given), error };
}

interface MemberButtonsProps {
  readonly no: number;
  readonly member: Worker;
  readonly change: Change;
}

function MemberButtons({ no, member, change }: MemberButtonsProps) {
  const t = useText(TEAM_WORDS);
  const facts = { no, name: member.name };
  return (
    <span data-screen-only>
      <Button
        size="small"
        look="plain"
        aria-label={member.isLead ? t('endLeadOf', facts) : t('chooseLeadOf', facts)}
        onClick={() => change(member.isLead ? 'endLead' : 'chooseLead', member)}
      >
        {member.isLead ? t('endLead') : t('chooseLead')}
      </Button>
      <Button size="small" look="plain" aria-label={t('unassignOf', facts)} onClick={() => change('unassign', member)}>
        {t('unassign')}
      </Button>
    </span>
  );
}

interface AssigningProps {
  readonly no: number;
  readonly free: AreaTeamProps['team'];
  readonly change: Change;
}

function Assigning({ no, free, change }: AssigningProps) {
  const t = useText(TEAM_WORDS);
  const [chosen, setChosen] = useState('');
  const person = free.find(({ accountId }) => accountId === chosen) ?? free[0];
  if (person === undefined) return <p className="soft">{t('nobodyFree')}</p>;
  return (
    <div className={styles['row']} data-screen-only>
      <label>
        {t('member')}
        <select
          value={person.accountId}
          aria-label={`${t('member')}: ${t('assignTo', { no })}`}
          onChange={({ target }) => setChosen(target.value)}
        >
          {free.map(({ accountId, name }) => (
            <option key={accountId} value={accountId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button size="small" aria-label={t('assignTo', { no })} onClick={() => change('assign', person)}>
        {t('assign')}
      </Button>
    </div>
  );
}

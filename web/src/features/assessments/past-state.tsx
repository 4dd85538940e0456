import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent } from 'react';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import styles from './submission.module.css';
import { pastAssessmentQuery, scorecardQuery } from './submission.queries.js';
import { SUBMISSION_WORDS } from './submission.words.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

/** An assessment as it was; the moment stands in the address (`?pada=`), so that it can be shown to somebody. */
export function PastStatePanel({ assessment }: { readonly assessment: Schemas['AssessmentDetailView'] }) {
  const t = useText(SUBMISSION_WORDS);
  const { pada }: Record<string, string> = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (moment: string) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: moment === '' ? {} : { pada: moment },
    });
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const moment = new FormData(event.currentTarget).get('pada');
    go(typeof moment === 'string' ? moment : '');
  };
  return (
    <Panel title={t('pastState')}>
      <p>{t('pastLead')}</p>
      <form className={styles['row']} onSubmit={ask} data-screen-only>
        <label>
          {t('at')}
          <input type="datetime-local" name="pada" defaultValue={pada} required />
        </label>
        <Button type="submit">{t('show')}</Button>
        {pada !== undefined && <Button onClick={() => go('')}>{t('showNow')}</Button>}
      </form>
      {pada !== undefined && <Past assessment={assessment} at={instantOf(pada)} />}
    </Panel>
  );
}

/** What was typed is in the zone of the browser; the server wants to be told which. */
function instantOf(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? local : at.toISOString();
}

interface PastProps {
  readonly assessment: Schemas['AssessmentDetailView'];
  readonly at: string;
}

function Past({ assessment, at }: PastProps) {
  const t = useText(SUBMISSION_WORDS);
  const stageIn = useText(WORKSHEET_WORDS);
  const format = useFormat();
  return (
    <div aria-live="polite">
      <Answer of={useQuery(pastAssessmentQuery(assessment.id, at))}>
        {({ stage, sheets }) => (
          <>
            <p>{t('atLead', { at: format.instant(at), stage: stageIn(stage) })}</p>
            <PastScore sheetId={sheets.find(({ layer }) => layer === 'UNIT')?.id ?? null} at={at} />
          </>
        )}
      </Answer>
    </div>
  );
}

function PastScore({ sheetId, at }: { readonly sheetId: string | null; readonly at: string }) {
  const t = useText(SUBMISSION_WORDS);
  const format = useFormat();
  const scorecard = useQuery({ ...scorecardQuery(sheetId ?? '', at), enabled: sheetId !== null });
  if (sheetId === null) return <p>{t('atNoSheet')}</p>;
  return (
    <Answer of={scorecard}>
      {({ total, answered, items }) => <p>{t('atScore', { total: format.score(total), answered, items })}</p>}
    </Answer>
  );
}

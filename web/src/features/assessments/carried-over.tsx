import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instrument } from '../../../../src/domain/instrument.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Badge } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/states.js';
import { ItemJumps } from './item-jumps.js';
import styles from './submission.module.css';
import { carryOverQuery } from './submission.queries.js';
import { SUBMISSION_WORDS } from './submission.words.js';

interface CarriedOverProps {
  readonly assessmentId: string;
  readonly sheetId: string;
  readonly code: string;
  readonly isWritable: boolean;
}

/** Of one item: that its answer was taken from the last assessment, whether its wording is another now, and that it still holds. */
export function CarriedOver({ assessmentId, sheetId, code, isWritable }: CarriedOverProps) {
  const t = useText(SUBMISSION_WORDS);
  const { data } = useQuery(carryOverQuery(assessmentId));
  const { confirm, error } = useConfirming(sheetId);
  const carried = data?.carried.find(({ item }) => item === code);
  if (carried === undefined || data === undefined) return null;
  const facts = { year: data.fromYear ?? '' };
  return (
    <div className={styles['carried']}>
      <p className={styles['line']}>
        {carried.isConfirmed ? t('carriedItemDone', facts) : t('carriedItem', facts)}
        {carried.wording !== null && (
          <Badge tone="warn" icon="alert">
            {t('wordingChanged')}
          </Badge>
        )}
        {isWritable && !carried.isConfirmed && (
          <Button size="small" aria-label={t('confirmOf', { code })} onClick={() => confirm([code])}>
            {t('confirm')}
          </Button>
        )}
      </p>
      {carried.wording !== null && <Wording change={carried.wording} />}
      {error !== null && <ProblemNotice error={error} />}
    </div>
  );
}

function Wording({ change: { before, after } }: { readonly change: Schemas['FieldChangeView'] }) {
  const t = useText(SUBMISSION_WORDS);
  return (
    <details>
      <summary>{t('more')}</summary>
      <p className="soft">{t('before', { text: before ?? '–' })}</p>
      <p>{t('after', { text: after ?? '–' })}</p>
    </details>
  );
}

interface CarriedOverPanelProps {
  readonly assessmentId: string;
  readonly sheetId: string;
  readonly instrument: Instrument;
}

/** Of the whole sheet: what was taken over, what still waits to be confirmed, and what asks something else now. */
export function CarriedOverPanel({ assessmentId, sheetId, instrument }: CarriedOverPanelProps) {
  const t = useText(SUBMISSION_WORDS);
  const { data } = useQuery(carryOverQuery(assessmentId));
  const { confirm, error } = useConfirming(sheetId);
  const isWritable = may(useSession(), 'sheet.answer');
  if (data === undefined || data.fromAssessmentId === null) return null;
  const { carried, changed, fromYear } = data;
  const waiting = carried.filter(({ isConfirmed }) => !isConfirmed);
  const reworded = waiting.filter(({ wording }) => wording !== null).map(({ item }) => item);
  const same = waiting.filter(({ wording }) => wording === null).map(({ item }) => item);
  return (
    <Panel title={t('carried', { count: carried.length, year: fromYear ?? '' })}>
      <p>{t('carriedLead')}</p>
      {error !== null && <ProblemNotice error={error} />}
      {isWritable && same.length > 0 && (
        <p data-screen-only>
          <Button onClick={() => confirm(same)}>{t('confirmAll', { count: same.length })}</Button>
        </p>
      )}
      {reworded.length > 0 && (
        <>
          <h3>{t('wordingChanged')}</h3>
          <ItemJumps assessmentId={assessmentId} instrument={instrument} codes={reworded} />
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3>{t('changedItems', { count: changed.length })}</h3>
          <ItemJumps assessmentId={assessmentId} instrument={instrument} codes={changed.map(({ item }) => item)} />
        </>
      )}
    </Panel>
  );
}

/** Says of answers that they still hold, as they are. */
function useConfirming(sheetId: string) {
  const t = useText(SUBMISSION_WORDS);
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const confirm = async (items: readonly string[]) => {
    try {
      const given = { params: { path: { id: sheetId } }, body: { items: [...items] } };
      const confirmed = await answered(api.POST('/api/v1/sheets/{id}/confirmations', given));
      setError(null);
      announce(t('confirmed', { count: confirmed.length }));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['sheets', sheetId] }),
        queries.invalidateQueries({ queryKey: ['assessments'] }),
      ]);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return { confirm: (items: readonly string[]) => void confirm(items), error };
}

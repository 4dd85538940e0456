import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { queryClient } from '../../api/query-client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import styles from './bulk-operations.module.css';
import { type Operation, operationQuery, undo } from './bulk-operations.queries.js';
import { BULK_WORDS } from './bulk-operations.words.js';
import { OperationRows } from './operation-rows.js';
import { settledOf } from './settled.js';

/** How far something is that is done to many, and what came of each; the address keeps it, so that one may leave and come back. */
export function OperationPage() {
  const t = useText(BULK_WORDS);
  const { id = '' } = useParams({ strict: false });
  const asked = useQuery(operationQuery(id));
  useFreshPages(asked.data);
  const title = asked.data === undefined ? t('title') : t(`kind.${asked.data.kind}`);
  return (
    <Page title={title} actions={<ButtonLink to="/massal">{t('all')}</ButtonLink>}>
      <Answer of={asked}>
        {(operation) => (
          <>
            <Panel title={t('progress')}>
              <Progress operation={operation} />
              <Outcome operation={operation} />
            </Panel>
            <OperationRows operation={operation} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** What files bring in beside assessments. */
const REGISTERS = ['units', 'institutions', 'people'];

/** What was done to many is seen on every other page as soon as it is done. */
function useFreshPages(operation: Operation | undefined): void {
  const finishedAt = operation?.finishedAt;
  useEffect(() => {
    if (typeof finishedAt !== 'string') return;
    void assessmentChanged();
    for (const key of REGISTERS) void queryClient.invalidateQueries({ queryKey: [key] });
  }, [finishedAt]);
}

function Progress({ operation }: { readonly operation: Operation }) {
  const t = useText(BULK_WORDS);
  const format = useFormat();
  const { total, done, unchanged, refused, askedAt, finishedAt } = operation;
  const settled = settledOf(operation);
  return (
    <>
      <progress className={styles['bar']} max={total} value={settled} aria-label={t('progress')} />
      <p role="status">
        {t(finishedAt === null ? 'working' : 'finished', { settled, count: total })}{' '}
        {t('counts', { done, unchanged, refused })}
      </p>
      <p className="soft">
        {finishedAt === null
          ? t('askedAt', { at: format.instant(askedAt) })
          : t('finishedAt', { at: format.instant(finishedAt) })}{' '}
        {finishedAt === null && t('mayLeave')}
      </p>
    </>
  );
}

/** What can be done about it now: look at what took it back, take it back, or nothing, and why. */
function Outcome({ operation }: { readonly operation: Operation }) {
  const t = useText(BULK_WORDS);
  const format = useFormat();
  const { kind, done, finishedAt, undoes, undoneAt, isUndoable } = operation;
  if (finishedAt === null) return null;
  return (
    <>
      {undoes !== null && (
        <p>
          <Link to="/massal/$id" params={{ id: undoes }}>
            {t('undoes')}
          </Link>
        </p>
      )}
      {undoneAt !== null && (
        <Notice tone="info">
          <p>{t('undone', { at: format.instant(undoneAt) })}</p>
        </Notice>
      )}
      {isUndoable && <Undo operation={operation} />}
      {done > 0 && kind !== 'ASSIGN' && kind !== 'UNASSIGN' && <p className="soft">{t(`final.${kind}`)}</p>}
    </>
  );
}

function Undo({ operation: { id, done } }: { readonly operation: Operation }) {
  const t = useText(BULK_WORDS);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const takeBack = async () => {
    const undoing = await undo(id);
    await queries.invalidateQueries({ queryKey: ['bulk-operations'] });
    setAsking(false);
    await navigate({ to: '/massal/$id', params: { id: undoing.id } });
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('undo')}</Button>
      {isAsking && (
        <Dialog title={t('undo')} onClose={() => setAsking(false)}>
          <ActionForm action={takeBack} submit={t('undoNow', { count: done })} look="danger">
            <p>{t('undoWhy')}</p>
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}

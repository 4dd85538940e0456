import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Badge, Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { receiptsQuery, windowsQuery } from './assessments.queries.js';
import { type Filter, FILTERS } from './filters.js';
import { lastReturn } from './returned-items.js';
import styles from './worksheet.module.css';
import { useSummary } from './worksheet-context.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

interface WorksheetHeadProps {
  readonly assessment: Schemas['AssessmentDetailView'];
  readonly sealedAt: string | null;
  readonly filter: Filter | null;
  readonly onFilter: (filter: Filter | null) => void;
  readonly onNextBlank: () => void;
  readonly onHelp: () => void;
}

/** Whose sheet it is, how far it is, and what can be done with it as a whole. */
export function WorksheetHead(props: WorksheetHeadProps) {
  const { assessment, sealedAt, onHelp } = props;
  const t = useText(WORKSHEET_WORDS);
  const { id, unitName, year, stage, kind } = assessment;
  return (
    <Page
      title={unitName}
      lead={
        <>
          {t('leadOf', { year, kind: t(kind === 'REEVALUATION' ? 'REEVALUATION' : 'proposalKind') })}{' '}
          <Badge tone={sealedAt === null ? 'info' : 'quiet'}>{t(stage)}</Badge>
        </>
      }
      actions={
        <>
          <Button look="plain" aria-label={t('keys')} onClick={onHelp}>
            ?
          </Button>
          <ButtonLink to="/lembar-kerja/$id/riwayat" params={{ id }}>
            {t('history')}
          </ButtonLink>
          <ButtonLink to="/lembar-kerja/$id/bukti" params={{ id }}>
            {t('library')}
          </ButtonLink>
          <ButtonLink to="/lembar-kerja/$id/excel" params={{ id }}>
            Excel
          </ButtonLink>
          <ButtonLink to="/lembar-kerja/$id/tim" params={{ id }}>
            {t('team')}
          </ButtonLink>
          {sealedAt === null && (
            <ButtonLink look="primary" to="/lembar-kerja/$id/ajukan" params={{ id }}>
              {t('submit')}
            </ButtonLink>
          )}
        </>
      }
    >
      {sealedAt === null ? <Open {...props} /> : <Sealed assessment={assessment} sealedAt={sealedAt} />}
    </Page>
  );
}

function Open({ assessment, filter, onFilter, onNextBlank }: WorksheetHeadProps) {
  const t = useText(WORKSHEET_WORDS);
  const { due } = useFormat();
  const windows = useQuery(windowsQuery(assessment.cycleId)).data;
  const window = windows?.find(({ stage }) => stage === 'SELF_ASSESSMENT');
  const returned = lastReturn(assessment);
  return (
    <>
      {returned !== null && (
        <Notice tone="warn">
          <p>
            <strong>{t('returnedTitle')}</strong> {returned.reason}
          </p>
        </Notice>
      )}
      <div className={styles['tools']}>
        <ProgressLine due={window === undefined ? null : due(window.closesOn)} />
        <div className={styles['buttons']} data-screen-only>
          <label className={styles['filter']}>
            {t('show')}
            <select
              value={filter ?? ''}
              onChange={({ target: { value } }) => onFilter(FILTERS.find((known) => known === value) ?? null)}
            >
              <option value="">{t('all')}</option>
              {FILTERS.map((each) => (
                <option key={each} value={each}>
                  {t(each)}
                </option>
              ))}
            </select>
          </label>
          <Button onClick={onNextBlank}>
            <Icon name="down" size={16} /> {t('nextBlank')}
          </Button>
        </div>
      </div>
    </>
  );
}

/** How much is done, by the written rule, and not how good it is. */
function ProgressLine({ due }: { readonly due: string | null }) {
  const t = useText(WORKSHEET_WORDS);
  const { progress } = useSummary();
  const { done, items, blank, lacksNote, lacksEvidence } = progress;
  return (
    <div className={styles['progress']}>
      <p>
        <strong className="numbers">{t('doneOf', { done, items })}</strong>{' '}
        <span className="soft">
          {t('lacking', { blank, lacksNote, lacksEvidence })}
          {due !== null && ` · ${t('closes', { due })}`}
        </span>
      </p>
      <progress value={done} max={items} aria-label={t('progress')} />
    </div>
  );
}

function Sealed({ assessment, sealedAt }: { readonly assessment: Schemas['AssessmentDetailView']; sealedAt: string }) {
  const t = useText(WORKSHEET_WORDS);
  const { instant, score } = useFormat();
  const receipt = useQuery(receiptsQuery(assessment.id)).data?.at(-1);
  return (
    <Notice tone="info">
      <p>
        <strong>{t('sealedTitle', { at: instant(sealedAt) })}</strong> {t('sealedWhy')}
      </p>
      {receipt !== undefined && (
        <p>
          {t('receipt', { by: receipt.submittedByName, round: receipt.round, total: score(receipt.total) })}{' '}
          <code>{receipt.sha256.slice(0, 16)}…</code>
        </p>
      )}
    </Notice>
  );
}

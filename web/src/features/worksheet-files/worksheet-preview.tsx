import { answered, api, type Schemas } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { choiceName, PlannedCells } from './planned-cells.js';
import { WORKSHEET_FILE_WORDS } from './worksheet-files.words.js';
import { WorksheetFindings } from './worksheet-findings.js';

type Import = Schemas['WorksheetImportView'];

interface PreviewProps {
  readonly assessmentId: string;
  readonly preview: Import;
}

/** What a file would change, what was found in it, and the one next step. */
export function WorksheetPreview({ assessmentId, preview }: PreviewProps) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const { score } = useFormat();
  const { id, fileName, fileTotal, findings, hasBase } = preview;
  return (
    <Panel title={t('step3')}>
      <p>{t('result', { file: fileName, total: score(fileTotal) })}</p>
      {!hasBase && (
        <Notice tone="info">
          <p>{t('noBase')}</p>
        </Notice>
      )}
      <NextStep assessmentId={assessmentId} preview={preview} />
      {findings.length > 0 && (
        <>
          <WorksheetFindings findings={findings} />
          <ButtonAnchor size="small" href={`/api/v1/worksheet-imports/${id}/copy`} download>
            {t('copy')}
          </ButtonAnchor>
        </>
      )}
    </Panel>
  );
}

/** One thing can be done at a time: mend the file, choose and save, or go to what was saved. */
function NextStep({ assessmentId, preview }: PreviewProps) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const { cells, findings, appliedAt } = preview;
  if (appliedAt !== null) {
    return (
      <Notice tone="ok" role="status">
        <p>{t('applied')}</p>
        <ButtonLink to="/lembar-kerja/$id" params={{ id: assessmentId }}>
          {t('toWorksheet')}
        </ButtonLink>
      </Notice>
    );
  }
  if (findings.some(({ grade }) => grade === 'REFUSED')) {
    return (
      <>
        <Notice tone="bad" role="alert">
          <p>{t('refusedFirst')}</p>
        </Notice>
        {cells.length > 0 && <PlannedCells assessmentId={assessmentId} cells={cells} isChoosing={false} />}
      </>
    );
  }
  if (cells.length > 0) return <ApplyForm assessmentId={assessmentId} preview={preview} />;
  return (
    <Notice tone="info">
      <p>{t('nothing')}</p>
    </Notice>
  );
}

function ApplyForm({ assessmentId, preview: { id, cells, expiresAt } }: PreviewProps) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const format = useFormat();
  const conflicts = cells.filter(({ state }) => state === 'CONFLICT');
  const apply = async (fields: FormData) => {
    const choices = conflicts.map(({ item, field }) => {
      const side: Schemas['ImportSide'] = fields.get(choiceName(item, field)) === 'FILE' ? 'FILE' : 'SAVED';
      return { item, field, side };
    });
    await answered(
      api.POST('/api/v1/worksheet-imports/{id}/application', { params: { path: { id } }, body: { choices } }),
    );
    // Scores, progress and the sheet itself say something else now.
    await queryClient.invalidateQueries();
  };
  return (
    <ActionForm
      action={apply}
      submit={t('apply')}
      beside={<span className="soft">{t('until', { at: format.instant(expiresAt) })}</span>}
    >
      {conflicts.length > 0 && (
        <Notice tone="warn">
          <p>{t('conflicts', { count: conflicts.length })}</p>
        </Notice>
      )}
      <p>{t('applyWhy', { count: cells.length })}</p>
      <PlannedCells assessmentId={assessmentId} cells={cells} isChoosing />
    </ActionForm>
  );
}

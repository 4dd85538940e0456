import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { answered, api, type Schemas } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { assessmentQuery } from '../assessments/assessments.queries.js';
import { useInstrument } from '../assessments/use-instrument.js';
import { WorkLinks } from '../assessments/work-links.js';
import styles from './worksheet-files.module.css';
import { wordingHeadQuery, worksheetImportQuery } from './worksheet-files.queries.js';
import { WORKSHEET_FILE_WORDS } from './worksheet-files.words.js';
import { WorksheetPreview } from './worksheet-preview.js';

type Assessment = Schemas['AssessmentDetailView'];

/** The unit's sheet out as a workbook, and back in. The preview stands in the address, so that a reload keeps it. */
export function WorksheetFilePage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(assessmentQuery(id))}>{(assessment) => <Files assessment={assessment} />}</Answer>;
}

function Files({ assessment }: { readonly assessment: Assessment }) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const { id, unitName, sheets } = assessment;
  const sheet = sheets.find(({ layer }) => layer === 'UNIT');
  return (
    <Page title={t('title')} lead={t('lead', { unit: unitName })} actions={<WorkLinks assessmentId={id} />}>
      {sheet === undefined ? (
        <Notice tone="info">{t('noSheet')}</Notice>
      ) : (
        <Steps assessment={assessment} sheetId={sheet.id} isOpen={sheet.sealedAt === null} />
      )}
    </Page>
  );
}

interface StepsProps {
  readonly assessment: Assessment;
  readonly sheetId: string;
  readonly isOpen: boolean;
}

function Steps({ assessment, sheetId, isOpen }: StepsProps) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const { impor }: Record<string, string> = useSearch({ strict: false });
  const mayAnswer = may(useSession(), 'sheet.answer');
  return (
    <>
      <Panel title={t('step1')}>
        <p>{t('exportWhy')}</p>
        <ButtonAnchor href={`/api/v1/sheets/${sheetId}/worksheet.xlsx`} download>
          {t('export')}
        </ButtonAnchor>
        <AnswerSheet assessmentId={assessment.id} sheetId={sheetId} />
      </Panel>
      {!isOpen && <Notice tone="info">{t('sealed')}</Notice>}
      {isOpen && mayAnswer && (
        <Panel title={t('step2')}>
          <FileForm assessmentId={assessment.id} sheetId={sheetId} />
        </Panel>
      )}
      {impor !== undefined && <Preview assessmentId={assessment.id} importId={impor} />}
    </>
  );
}

/** Offered once the question master, which says where the answer sheet has what, is imported. */
function AnswerSheet({ assessmentId, sheetId }: { readonly assessmentId: string; readonly sheetId: string }) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const instrumentId = useInstrument(assessmentId)?.id;
  const { data: wording } = useQuery({ ...wordingHeadQuery(instrumentId ?? ''), enabled: instrumentId !== undefined });
  if (wording === undefined || wording.year === null) return null;
  return (
    <div className={styles['other']}>
      <p>{t('answerSheetWhy', { year: wording.year })}</p>
      <ButtonAnchor href={`/api/v1/sheets/${sheetId}/answer-sheet.xlsx`} download>
        {t('answerSheet')}
      </ButtonAnchor>
    </div>
  );
}

function FileForm({ assessmentId, sheetId }: { readonly assessmentId: string; readonly sheetId: string }) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const navigate = useNavigate();
  const send = async (fields: FormData) => {
    const { id: impor } = await previewOf(sheetId, fields.get('file'));
    await navigate({ to: '/lembar-kerja/$id/excel', params: { id: assessmentId }, search: { impor } });
  };
  return (
    <ActionForm action={send} submit={t('preview')}>
      <TextField label={t('fileChoice')} hint={t('fileHint')} name="file" type="file" accept=".xlsx,.xlsm" required />
    </ActionForm>
  );
}

/** Browsers name the type of a workbook in several ways; the server looks at the bytes alone. */
async function previewOf(sheetId: string, file: FormDataEntryValue | null) {
  if (!(file instanceof File)) throw ApiProblem.of(422, { type: '/problems/import-file-refused', reason: 'EMPTY' });
  return answered(
    api.POST('/api/v1/sheets/{id}/worksheet-imports', {
      params: { path: { id: sheetId }, query: { fileName: file.name } },
      headers: { 'content-type': 'application/octet-stream' },
      body: file as unknown as string,
      bodySerializer: () => file,
    }),
  );
}

function Preview({ assessmentId, importId }: { readonly assessmentId: string; readonly importId: string }) {
  return (
    <Answer of={useQuery(worksheetImportQuery(importId))}>
      {(preview) => <WorksheetPreview key={preview.id} assessmentId={assessmentId} preview={preview} />}
    </Answer>
  );
}

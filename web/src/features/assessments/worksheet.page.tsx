import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Instrument } from '../../../../src/domain/instrument.js';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Answer, Loading } from '../../ui/states.js';
import { assessmentQuery, cyclesQuery, instrumentQuery, sheetQuery } from './assessments.queries.js';
import { useOpenWorksheet } from './use-open-worksheet.js';
import { WorksheetView } from './worksheet-view.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

/** The unit's own sheet of an assessment, to fill in while it is open and to read afterwards. */
export function WorksheetPage() {
  const t = useText(WORKSHEET_WORDS);
  const { id } = useParams({ from: '/inside/lembar-kerja/$id' });
  return (
    <Answer of={useQuery(assessmentQuery(id))}>
      {(assessment) => {
        const sheet = assessment.sheets.find(({ layer }) => layer === 'UNIT');
        if (sheet !== undefined) return <WithSheet assessment={assessment} sheetId={sheet.id} />;
        return (
          <Page title={assessment.unitName}>
            <Notice tone="info">{t('noSheet')}</Notice>
          </Page>
        );
      }}
    </Answer>
  );
}

interface WithSheetProps {
  readonly assessment: Schemas['AssessmentDetailView'];
  readonly sheetId: string;
}

function WithSheet({ assessment, sheetId }: WithSheetProps) {
  return (
    <Answer of={useQuery(cyclesQuery)}>
      {(cycles) => {
        const instrumentId = cycles.find(({ id }) => id === assessment.cycleId)?.instrumentId ?? '';
        return <WithInstrument assessment={assessment} sheetId={sheetId} instrumentId={instrumentId} />;
      }}
    </Answer>
  );
}

function WithInstrument({ assessment, sheetId, instrumentId }: WithSheetProps & { readonly instrumentId: string }) {
  const sheet = useQuery(sheetQuery(sheetId));
  return (
    <Answer of={useQuery(instrumentQuery(instrumentId))}>
      {(instrument) => (
        <Answer of={sheet}>
          {(answers) => <Opened key={answers.id} assessment={assessment} sheet={answers} instrument={instrument} />}
        </Answer>
      )}
    </Answer>
  );
}

interface OpenedProps {
  readonly assessment: Schemas['AssessmentDetailView'];
  readonly sheet: Schemas['SheetDetailView'];
  readonly instrument: Instrument;
}

function Opened({ assessment, sheet, instrument }: OpenedProps) {
  const worksheet = useOpenWorksheet(assessment, sheet, instrument);
  if (worksheet === null) return <Loading />;
  return <WorksheetView assessment={assessment} sheet={sheet} worksheet={worksheet} />;
}

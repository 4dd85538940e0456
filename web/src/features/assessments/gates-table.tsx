import { useQuery } from '@tanstack/react-query';
import type { Gate } from '../../../../src/domain/gates.js';
import type { Instrument, Predicate } from '../../../../src/domain/instrument.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Badge } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { gateTitle, gateValue } from './gate-words.js';
import { scorecardQuery } from './submission.queries.js';
import { SUBMISSION_WORDS } from './submission.words.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

interface GatesTableProps {
  readonly sheetId: string;
  readonly instrument: Instrument;
  readonly target: Predicate;
}

/** Every gate of the wanted predicate, as the server counts the sheet now. */
export function GatesTable({ sheetId, instrument, target }: GatesTableProps) {
  const t = useText(SUBMISSION_WORDS);
  const columns = useColumns(instrument);
  return (
    <Panel title={t('gatesOf', { target })}>
      <p className="soft">{t('gatesLead', { target })}</p>
      <Answer of={useQuery(scorecardQuery(sheetId))}>
        {({ predicates }) => (
          <DataTable
            caption={t('gatesOf', { target })}
            rows={predicates.find(({ predicate }) => predicate === target)?.gates ?? []}
            columns={columns}
            rowKey={({ code }) => code}
            prefix="syarat."
            hasTools={false}
          />
        )}
      </Answer>
    </Panel>
  );
}

function useColumns(instrument: Instrument): readonly Column<Gate>[] {
  const t = useText(SUBMISSION_WORDS);
  const worksheet = useText(WORKSHEET_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const value = (gate: Gate, points: number | null) => gateValue(gate, points, worksheet, format);
  const title = (gate: Gate) => gateTitle(instrument, gate, worksheet, language);
  return [
    { key: 'syarat', head: t('gate'), text: title, cell: title },
    {
      key: 'nilai',
      head: t('gateActual'),
      align: 'end',
      text: ({ actual }) => actual,
      cell: (row) => value(row, row.actual),
    },
    {
      key: 'minimal',
      head: t('gateRequired'),
      align: 'end',
      text: ({ required }) => required,
      cell: (row) => value(row, row.required),
    },
    {
      key: 'keadaan',
      head: t('gateState'),
      text: ({ passed }) => String(passed),
      cell: ({ passed }) => <GateState passed={passed} />,
    },
  ];
}

function GateState({ passed }: { readonly passed: boolean | null }) {
  const t = useText(SUBMISSION_WORDS);
  if (passed === null) return <Badge tone="quiet">{t('unknownGate')}</Badge>;
  return (
    <Badge tone={passed ? 'ok' : 'warn'} icon={passed ? 'check' : 'alert'}>
      {passed ? t('passed') : t('failedGate')}
    </Badge>
  );
}

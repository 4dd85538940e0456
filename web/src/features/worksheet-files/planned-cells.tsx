import type { Instrument } from '../../../../src/domain/instrument.js';
import type { Schemas } from '../../api/client.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Badge } from '../../ui/notice.js';
import { useInstrument } from '../assessments/use-instrument.js';
import styles from './worksheet-files.module.css';
import { WORKSHEET_FILE_WORDS } from './worksheet-files.words.js';

type Cell = Schemas['ImportedCellView'];

interface PlannedCellsProps {
  readonly assessmentId: string;
  readonly cells: readonly Cell[];
  /** Whether conflicts can be chosen in. */
  readonly isChoosing: boolean;
}

/** The name under which a form sends what was chosen for a cell. */
export function choiceName(item: string, field: string): string {
  return `${item} ${field}`;
}

/** Every cell that changes: as exported, as saved now, and in the file. */
export function PlannedCells({ assessmentId, cells, isChoosing }: PlannedCellsProps) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const instrument = useInstrument(assessmentId);
  const columns = useColumns(instrument, isChoosing && cells.some(({ state }) => state === 'CONFLICT'));
  return (
    <DataTable
      caption={t('cells')}
      rows={cells}
      columns={columns}
      rowKey={({ item, field }) => choiceName(item, field)}
      hasTools={false}
    />
  );
}

function useColumns(instrument: Instrument | undefined, isChoosing: boolean): readonly Column<Cell>[] {
  const t = useText(WORKSHEET_FILE_WORDS);
  const language = useLanguage();
  const columns: Column<Cell>[] = [
    { key: 'tempat', head: t('place'), cell: ({ column, row }) => `${column}${row}` },
    {
      key: 'butir',
      head: t('item'),
      cell: ({ item }) => `${item} ${instrument?.items.get(item)?.label[language] ?? ''}`,
    },
    { key: 'isian', head: t('field'), cell: (cell) => <FieldName cell={cell} instrument={instrument} /> },
    { key: 'keadaan', head: t('state'), cell: ({ state }) => <State state={state} /> },
    { key: 'dasar', head: t('base'), cell: ({ base }) => shown(base) },
    { key: 'tersimpan', head: t('saved'), cell: ({ saved }) => shown(saved) },
    { key: 'berkas', head: t('file'), cell: ({ file }) => <b>{shown(file)}</b> },
  ];
  if (!isChoosing) return columns;
  return [...columns, { key: 'pilihan', head: t('choice'), cell: (cell) => <Sides cell={cell} /> }];
}

function State({ state }: { readonly state: Cell['state'] }) {
  const t = useText(WORKSHEET_FILE_WORDS);
  return state === 'CONFLICT' ? (
    <Badge tone="warn" icon="alert">
      {t('CONFLICT')}
    </Badge>
  ) : (
    <Badge tone="info" icon="edit">
      {t('CHANGED')}
    </Badge>
  );
}

function FieldName({
  cell: { item, field },
  instrument,
}: {
  readonly cell: Cell;
  readonly instrument: Instrument | undefined;
}) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const language = useLanguage();
  if (field === 'note') return t('note');
  const known = instrument?.items.get(item);
  const count = known?.kind === 'ratio' ? known.counts.find(({ key }) => key === field) : undefined;
  return count?.label[language] ?? t('answer');
}

/** Nothing is chosen beforehand: nobody's word is lost because somebody went on. */
function Sides({ cell: { item, field, state } }: { readonly cell: Cell }) {
  const t = useText(WORKSHEET_FILE_WORDS);
  if (state !== 'CONFLICT') return '–';
  return (
    <fieldset className={styles['sides']}>
      <legend className="visually-hidden">{choiceName(item, field)}</legend>
      {(['FILE', 'SAVED'] as const).map((side) => (
        <label key={side}>
          <input type="radio" name={choiceName(item, field)} value={side} required /> {t(side)}
        </label>
      ))}
    </fieldset>
  );
}

function shown(value: Cell['file'] | undefined): string {
  return value === null || value === undefined || value === '' ? '–' : String(value);
}

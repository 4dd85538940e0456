import type { Schemas } from '../../api/client.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import type { IconName } from '../../ui/icon.js';
import { Badge, Notice, type Tone } from '../../ui/notice.js';
import styles from './instruments.module.css';
import { INSTRUMENTS_WORDS } from './instruments.words.js';

type Compared = Schemas['InstrumentComparisonView'];
type Difference = Compared['items'][number];
type Change = Compared['frame'][number];

const LOOKS: Readonly<Record<Difference['state'], readonly [Tone, IconName]>> = {
  ADDED: ['ok', 'plus'],
  REMOVED: ['bad', 'trash'],
  CHANGED: ['info', 'edit'],
};

/** What a later worksheet makes of an earlier one. */
export function Comparison({ of: { unchanged, items, frame } }: { readonly of: Compared }) {
  const t = useText(INSTRUMENTS_WORDS);
  const isSame = items.length === 0 && frame.length === 0;
  return (
    <>
      <Notice tone={isSame ? 'ok' : 'info'}>
        <p>
          {isSame && t('nothingDiffers')} {t('same', { count: unchanged })}
        </p>
      </Notice>
      {items.length > 0 && <Items items={items} />}
      {frame.length > 0 && <Frame frame={frame} />}
    </>
  );
}

function Items({ items }: { readonly items: readonly Difference[] }) {
  const t = useText(INSTRUMENTS_WORDS);
  const columns = useItemColumns();
  return <DataTable caption={t('item')} rows={items} columns={columns} rowKey={({ code, state }) => code + state} />;
}

function useItemColumns(): readonly Column<Difference>[] {
  const t = useText(INSTRUMENTS_WORDS);
  const language = useLanguage();
  const label = ({ labelId, labelEn }: Difference) => (language === 'id' ? labelId : labelEn);
  const aspects = (one: Difference) => one.aspects.map((aspect) => t(aspect)).join(', ');
  return [
    { key: 'butir', head: t('item'), text: ({ code }) => code, cell: (one) => `${one.code} ${label(one)}` },
    { key: 'apa', head: t('what'), text: ({ state }) => t(state), cell: State, isFacet: true },
    { key: 'segi', head: t('aspect'), text: aspects, cell: aspects, isFacet: true },
    { key: 'ubah', head: t('changed'), cell: ({ changes }) => <Changes changes={changes} /> },
  ];
}

function State({ state }: Difference) {
  const t = useText(INSTRUMENTS_WORDS);
  const [tone, icon] = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(state)}
    </Badge>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const t = useText(INSTRUMENTS_WORDS);
  return (
    <ul className={styles['changes']}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <code>{field}</code>: <del>{before ?? t('none')}</del> → <ins>{after ?? t('none')}</ins>
        </li>
      ))}
    </ul>
  );
}

function Frame({ frame }: { readonly frame: readonly Change[] }) {
  const t = useText(INSTRUMENTS_WORDS);
  const columns = useFrameColumns();
  return <DataTable caption={t('frame')} rows={frame} columns={columns} rowKey={({ field }) => field} hasTools={false} prefix="k-" />;
}

function useFrameColumns(): readonly Column<Change>[] {
  const t = useText(INSTRUMENTS_WORDS);
  return [
    { key: 'bagian', head: t('field'), cell: ({ field }) => <code>{field}</code> },
    { key: 'dulu', head: t('before'), cell: ({ before }) => before ?? t('none') },
    { key: 'kini', head: t('after'), cell: ({ after }) => after ?? t('none') },
  ];
}

import { useId, useState } from 'react';
import type { Item } from '../../../../src/domain/instrument.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { AnswerText } from './answer-text.js';
import { isSameValue, type ItemState, NOTHING_SAVED } from './item-state.js';
import { useWorksheet } from './worksheet-context.js';
import styles from './worksheet.module.css';
import { WORKSHEET_WORDS } from './worksheet.words.js';

type Side = 'mine' | 'theirs';

/** Two people have changed the same item: what each of them says beside what was there before, field by field. */
export function ConflictChoice({ item, state }: { readonly item: Item; readonly state: ItemState }) {
  const t = useText(WORKSHEET_WORDS);
  const { instant } = useFormat();
  const { worksheet, nameOf } = useWorksheet();
  const { edit, theirs } = state;
  const base = edit?.base ?? NOTHING_SAVED;
  const [value, setValue] = useState<Side | null>(() => sideOf(base.value, edit?.value, theirs?.value));
  const [note, setNote] = useState<Side | null>(() => sideOf(base.note, edit?.note, theirs?.note));
  if (edit === null || theirs === null) return null;
  const who = (theirs.answeredBy !== null && nameOf(theirs.answeredBy)) || t('somebody');
  const at = theirs.answeredAt === null ? '' : instant(theirs.answeredAt);
  const choose = () =>
    worksheet.resolve(item.code, {
      value: value === 'theirs' ? theirs.value : edit.value,
      note: note === 'theirs' ? theirs.note : edit.note,
    });
  return (
    <div className={styles['across']}>
      <Notice tone="warn" role="alert">
        <p>
          <strong>{t('conflictTitle')}</strong> {t('conflictWhy', { who, at })}
        </p>
        <Versions
          legend={t('answer')}
          chosen={value}
          onChoose={setValue}
          base={<AnswerText item={item} value={base.value} />}
          mine={<AnswerText item={item} value={edit.value} />}
          theirs={<AnswerText item={item} value={theirs.value} />}
        />
        <Versions
          legend={t('note')}
          chosen={note}
          onChoose={setNote}
          base={base.note || '–'}
          mine={edit.note || '–'}
          theirs={theirs.note || '–'}
        />
        <Button look="primary" disabled={value === null || note === null} onClick={choose}>
          {t('useChosen')}
        </Button>
      </Notice>
    </div>
  );
}

/** Where only one of them has changed a field, that one is proposed; otherwise the person has to say. */
function sideOf(base: unknown, mine: unknown, theirs: unknown): Side | null {
  if (isSameValue(mine, theirs) || isSameValue(theirs, base)) return 'mine';
  return isSameValue(mine, base) ? 'theirs' : null;
}

interface VersionsProps {
  readonly legend: string;
  readonly chosen: Side | null;
  readonly onChoose: (side: Side) => void;
  readonly base: React.ReactNode;
  readonly mine: React.ReactNode;
  readonly theirs: React.ReactNode;
}

function Versions({ legend, chosen, onChoose, ...shown }: VersionsProps) {
  const t = useText(WORKSHEET_WORDS);
  const name = useId();
  return (
    <fieldset className={styles['versions']}>
      <legend>{legend}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className={styles['version']}>
          <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            <b>{t(side)}</b> {shown[side]}
          </span>
        </label>
      ))}
      <p className="soft">
        {t('base')} {shown.base}
      </p>
    </fieldset>
  );
}

import type { Item } from '../../../../src/domain/instrument.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { AnswerText } from './answer-text.js';
import { type ItemState, shownOf } from './item-state.js';
import { useWorksheet } from './worksheet-context.js';
import styles from './worksheet.module.css';
import { WORKSHEET_WORDS } from './worksheet.words.js';

const KNOWN = ['sheet-sealed', 'window-closed', 'not-your-item', 'sheet-not-found', 'invalid-answer'] as const;

/** Why the server did not take it; what was entered stays, to be tried again, copied or given up. */
export function ItemRefusal({ item, state }: { readonly item: Item; readonly state: ItemState }) {
  const t = useText(WORKSHEET_WORDS);
  const { worksheet } = useWorksheet();
  const { refusal } = state;
  const known = KNOWN.find((code) => code === refusal?.code);
  const { value, note } = shownOf(state);
  return (
    <div className={styles['across']}>
      <Notice tone="bad" role="alert">
        <p>
          <strong>{t('notTaken')}</strong> {known === undefined ? refusal?.detail : t(known)}
        </p>
        <p>
          <AnswerText item={item} value={value} />
          {note !== '' && <q>{note}</q>}
        </p>
        <p className={styles['buttons']}>
          <Button size="small" onClick={() => worksheet.tryAgain(item.code)}>
            {t('sendAgain')}
          </Button>
          <Button size="small" onClick={() => void navigator.clipboard?.writeText(note)}>
            {t('copyNote')}
          </Button>
          <Button size="small" look="danger" onClick={() => worksheet.discard(item.code)}>
            {t('giveUp')}
          </Button>
        </p>
      </Notice>
    </div>
  );
}

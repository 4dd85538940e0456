import type { ChoiceItem, Item } from '../../../../src/domain/instrument.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { CountsField } from './counts-field.js';
import { IndexField } from './index-field.js';
import { useWorksheet } from './worksheet-context.js';
import styles from './worksheet.module.css';
import { WORKSHEET_WORDS } from './worksheet.words.js';

/** Where an item is answered, in the form that it asks for. */
export function AnswerField({ item, value }: { readonly item: Item; readonly value: unknown }) {
  if (item.kind === 'choice') return <ChoiceAnswer item={item} value={value} />;
  if (item.kind === 'index') return <IndexField item={item} value={value} />;
  return <CountsField item={item} value={value} />;
}

/** The options, each with all that must be true for it. */
function ChoiceAnswer({ item, value }: { readonly item: ChoiceItem; readonly value: unknown }) {
  const t = useText(WORKSHEET_WORDS);
  const language = useLanguage();
  const { worksheet } = useWorksheet();
  return (
    <>
      {item.options.map(({ key, criterion }) => (
        <label key={key} className={styles['option']}>
          <input
            type="radio"
            name={item.code}
            value={key}
            checked={value === key}
            onChange={() => worksheet.answer(item.code, key)}
          />
          <span>
            <b>{key}</b> {criterion[language]}
          </span>
        </label>
      ))}
      {value !== null && (
        <Button
          look="plain"
          size="small"
          className={styles['takeBack']}
          onClick={() => worksheet.answer(item.code, null)}
        >
          {t('takeBack')}
        </Button>
      )}
    </>
  );
}

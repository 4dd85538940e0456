import type { Item } from '../../../../src/domain/instrument.js';
import { LAYERS } from '../../../../src/domain/lifecycle.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import { answerIn } from './comparison.js';
import type { Evaluation } from './evaluation-data.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

interface CriteriaProps {
  readonly evaluation: Evaluation;
  readonly item: Item;
}

/** For those who only read: what each option asks for, who chose it, and what the evaluators noted. */
export function Criteria({ evaluation, item }: CriteriaProps) {
  const t = useText(EVALUATIONS_WORDS);
  return (
    <>
      <h3>{t('criteria')}</h3>
      {item.kind === 'choice' ? <Options evaluation={evaluation} item={item} /> : <p>{t(`asks.${item.kind}`)}</p>}
      {evaluation.settled
        .filter(({ layer }) => layer !== 'UNIT')
        .map((reading) => (
          <div key={reading.layer}>
            <h3>{t('layerNote', { layer: reading.layer })}</h3>
            <p className={styles['quote']}>{answerIn(reading, item.code).note || t('noNote')}</p>
          </div>
        ))}
    </>
  );
}

function Options({ evaluation, item }: CriteriaProps & { readonly item: Item & { readonly kind: 'choice' } }) {
  const language = useLanguage();
  return (
    <ul className={styles['options']}>
      {item.options.map(({ key, criterion }) => (
        <li key={key}>
          <strong>{key}</strong> {criterion[language]} <Chosen evaluation={evaluation} item={item} option={key} />
        </li>
      ))}
    </ul>
  );
}

/** Which layers chose an option. */
export function Chosen({ evaluation: { settled }, item, option }: CriteriaProps & { readonly option: string }) {
  const t = useText(EVALUATIONS_WORDS);
  const by = LAYERS.filter((layer) => {
    return (
      answerIn(
        settled.find((reading) => reading.layer === layer),
        item.code,
      ).value === option
    );
  });
  return by.map((layer) => (
    <Badge key={layer} tone="quiet">
      {t(`layer.${layer}`)}
    </Badge>
  ));
}

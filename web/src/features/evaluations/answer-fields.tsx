import type { CountsAnswer, Ruling } from '../../../../src/domain/answer.js';
import { asksForRuling } from '../../../../src/domain/answer.js';
import type { Item, RatioItem } from '../../../../src/domain/instrument.js';
import { valueOf } from '../../../../src/domain/item-value.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { TextArea, TextField } from '../../ui/field.js';
import form from '../../ui/form.module.css';
import { Notice } from '../../ui/notice.js';
import { Chosen } from './criteria.js';
import type { Evaluation } from './evaluation-data.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

interface AnswerFieldsProps<Kind extends Item = Item> {
  readonly evaluation: Evaluation;
  readonly item: Kind;
  /** As typed so far. */
  readonly value: unknown;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (value: unknown) => void;
}

/** The fields an item is answered with, each with its criteria. */
export function AnswerFields({ item, ...rest }: AnswerFieldsProps) {
  if (item.kind === 'choice') return <Choice {...rest} item={item} />;
  if (item.kind === 'index') return <Index {...rest} item={item} />;
  return <Counts {...rest} item={item} />;
}

function Choice({ evaluation, item, value, errors, onChange }: AnswerFieldsProps<Item & { readonly kind: 'choice' }>) {
  const t = useText(EVALUATIONS_WORDS);
  const language = useLanguage();
  return (
    <fieldset className={form['field']}>
      <legend className={form['label']}>{t('yourAnswer')}</legend>
      {item.options.map(({ key, criterion }) => (
        <label key={key} className={form['choice']}>
          <input type="radio" name="answer" value={key} checked={value === key} onChange={() => onChange(key)} />
          <span>
            <strong>{key}</strong> {criterion[language]} <Chosen evaluation={evaluation} item={item} option={key} />
          </span>
        </label>
      ))}
      {errors[''] !== undefined && <p className={form['error']}>{errors['']}</p>}
    </fieldset>
  );
}

function Index({ item, value, errors, onChange }: AnswerFieldsProps) {
  const t = useText(EVALUATIONS_WORDS);
  return (
    <TextField
      label={t('yourIndex')}
      name={`index-${item.code}`}
      type="number"
      inputMode="decimal"
      step="0.01"
      min="0"
      max="4"
      required
      value={shownNumber(value)}
      error={errors['']}
      onChange={({ target }) => onChange(numberIn(target))}
    />
  );
}

function Counts({ item, value, errors, onChange }: AnswerFieldsProps<RatioItem>) {
  const t = useText(EVALUATIONS_WORDS);
  const language = useLanguage();
  const counts = (typeof value === 'object' && value !== null ? value : {}) as Partial<CountsAnswer>;
  const set = (key: string, count: unknown) =>
    onChange(withoutIdleRuling(item, { ...counts, [key]: count } as Partial<CountsAnswer>));
  return (
    <fieldset className={form['field']}>
      <legend className={form['label']}>{t('yourCounts')}</legend>
      <div className={styles['counts']}>
        {item.counts.map(({ key, label }) => (
          <TextField
            key={key}
            label={label[language]}
            name={`count-${key}`}
            type="number"
            inputMode="numeric"
            min="0"
            required
            value={shownNumber(counts[key])}
            error={errors[key]}
            onChange={({ target }) => set(key, numberIn(target))}
          />
        ))}
      </div>
      {errors[''] !== undefined && <p className={form['error']}>{errors['']}</p>}
      <Worth item={item} counts={counts} />
      {isRuled(item, counts) && (
        <RulingFields ruling={counts['ruling']} errors={errors} onChange={(ruling) => set('ruling', ruling)} />
      )}
    </fieldset>
  );
}

/** What the counts come to. */
function Worth({ item, counts }: { readonly item: RatioItem; readonly counts: Partial<CountsAnswer> }) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  if (!isFull(item, counts)) return null;
  const value = valueOf(item, counts as CountsAnswer);
  return (
    <p className={form['hint']}>{value === null ? t('needsRuling') : t('comesTo', { share: format.share(value) })}</p>
  );
}

interface RulingFieldsProps {
  readonly ruling: unknown;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (ruling: Partial<Ruling>) => void;
}

/** What a zero denominator is worth, and why (rules, section 2). */
function RulingFields({ ruling, errors, onChange }: RulingFieldsProps) {
  const t = useText(EVALUATIONS_WORDS);
  const given = (typeof ruling === 'object' && ruling !== null ? ruling : {}) as Partial<Ruling>;
  return (
    <>
      <Notice tone="warn">
        <p>{t('rulingWhy')}</p>
      </Notice>
      <TextField
        label={t('rulingValue')}
        name="ruling-value"
        type="number"
        inputMode="decimal"
        step="0.01"
        min="0"
        max="1"
        required
        value={shownNumber(given.value)}
        error={errors['ruling.value']}
        onChange={({ target }) => onChange({ ...given, value: numberIn(target) as number })}
      />
      <TextArea
        label={t('rulingReason')}
        name="ruling-reason"
        required
        value={given.reason ?? ''}
        error={errors['ruling.reason']}
        onChange={({ target }) => onChange({ ...given, reason: target.value })}
      />
    </>
  );
}

function isFull(item: RatioItem, counts: Partial<CountsAnswer>): boolean {
  return item.counts.every(({ key }) => typeof counts[key] === 'number');
}

function isRuled(item: RatioItem, counts: Partial<CountsAnswer>): boolean {
  return isFull(item, counts) && asksForRuling(item, counts as CountsAnswer);
}

/** A ruling belongs to a zero denominator alone: it goes when the counts no longer ask for it. */
function withoutIdleRuling(item: RatioItem, counts: Partial<CountsAnswer>): Partial<CountsAnswer> {
  const { ruling, ...counted } = counts;
  return ruling === undefined || isRuled(item, counted) ? counts : counted;
}

function shownNumber(value: unknown): number | string {
  return typeof value === 'number' ? value : '';
}

/** null for an empty field, and for what is no number. */
function numberIn({ valueAsNumber }: { readonly valueAsNumber: number }): number | null {
  return Number.isNaN(valueAsNumber) ? null : valueAsNumber;
}

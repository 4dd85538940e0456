import { useRef } from 'react';
import type { Answer } from '../../../../src/domain/answer.js';
import type { Item } from '../../../../src/domain/instrument.js';
import { queryClient } from '../../api/query-client.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { TextArea } from '../../ui/field.js';
import form from '../../ui/form.module.css';
import { Badge } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/states.js';
import { AnswerFields } from './answer-fields.js';
import { answerInShort } from './answer-words.js';
import { isLower, isSame } from './comparison.js';
import { ConflictChoice } from './conflict-choice.js';
import type { Differing, Said } from './differences.js';
import { earlierAnswer, type Evaluation, type OwnSheet } from './evaluation-data.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { useGateName } from './gate-board.js';
import { outcomeOf, turned } from './gates.js';
import { type OwnAnswerState, readDraft, useOwnAnswer } from './own-answer-state.js';

interface SettleItemProps {
  readonly evaluation: Evaluation;
  readonly own: OwnSheet;
  readonly differing: Differing;
  /** The consensus as it is typed now. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** One difference: what each evaluator says with what it would do to the gates, and what the lead settles on. */
export function SettleItem({ evaluation, own, differing, answers }: SettleItemProps) {
  const t = useText(EVALUATIONS_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const fields = useRef<HTMLFormElement>(null);
  const { item, said, spread, isSettled } = differing;
  const { assessment } = evaluation;
  const earlier = earlierAnswer(evaluation, item.code);
  const state = useOwnAnswer(own, item, earlier, fields);
  const settle = async () => {
    if (await state.save()) await queryClient.invalidateQueries({ queryKey: ['assessments', assessment.id, 'passes'] });
  };
  return (
    <Panel title={`${item.code} ${item.label[language]}`}>
      <p>
        <Badge tone={isSettled ? 'ok' : 'warn'} icon={isSettled ? 'check' : 'clock'}>
          {t(isSettled ? 'settled' : 'notSettled')}
        </Badge>{' '}
        {t('spread', { points: format.score(spread) })}{' '}
        {earlier !== null && t('unitSays', { answer: answerInShort(item, earlier, format) })}
      </p>
      <form
        ref={fields}
        className={form['form']}
        noValidate
        aria-label={t('settleOf', { item: item.code })}
        onSubmit={(event) => {
          event.preventDefault();
          void settle();
        }}
      >
        {state.current !== undefined && <ConflictChoice item={item} state={state} current={state.current} />}
        {state.problem !== null && <ProblemNotice error={state.problem} />}
        <Voices evaluation={evaluation} item={item} said={said} answers={answers} state={state} />
        <SettledNote item={item} state={state} earlier={earlier} />
        <div className={form['buttons']}>
          <Button type="submit">{t('settle')}</Button>
          <ButtonLink look="plain" to="/penilaian/$id" params={{ id: assessment.id }} search={{ butir: item.code }}>
            {t('openItem')}
          </ButtonLink>
        </div>
      </form>
    </Panel>
  );
}

interface VoicesProps {
  readonly evaluation: Evaluation;
  readonly item: Item;
  readonly said: readonly Said[];
  readonly answers: ReadonlyMap<string, Answer>;
  readonly state: OwnAnswerState;
}

function Voices({ evaluation, item, said, answers, state }: VoicesProps) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const { draft, errors, change } = state;
  const chosen = readDraft(item, draft.value);
  return (
    <>
      <fieldset className={form['field']}>
        <legend className={form['label']}>{t('choose')}</legend>
        {said.map(({ sheetId, who, value, note }) => (
          <label key={sheetId} className={form['choice']}>
            <input
              type="radio"
              name={`voice-${item.code}`}
              checked={chosen !== null && isSame(chosen, value)}
              onChange={() => change({ value, note: draft.note === '' ? note : draft.note })}
            />
            <span>
              <strong>{answerInShort(item, value, format)}</strong> {who}: {note || t('noNote')}
              <br />
              <Effect evaluation={evaluation} item={item} value={value} answers={answers} />
            </span>
          </label>
        ))}
        {errors[''] !== undefined && <p className={form['error']}>{errors['']}</p>}
      </fieldset>
      <details>
        <summary>{t('anotherValue')}</summary>
        <AnswerFields
          evaluation={evaluation}
          item={item}
          value={draft.value}
          errors={{}}
          onChange={(value) => change({ value })}
        />
      </details>
    </>
  );
}

interface EffectProps {
  readonly evaluation: Evaluation;
  readonly item: Item;
  readonly value: Answer;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** What the total would be with one answer, and which gates it would turn. */
function Effect({ evaluation: { instrument, assessment }, item, value, answers }: EffectProps) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const name = useGateName(instrument);
  const without = new Map([...answers].filter(([code]) => code !== item.code));
  const before = outcomeOf(instrument, assessment.target, without);
  const after = outcomeOf(instrument, assessment.target, new Map([...without, [item.code, value]]));
  const gates = turned(before, after);
  return (
    <span className="soft numbers">
      {t('wouldBe', { total: format.score(after.total) })}{' '}
      {gates.length > 0 && t('wouldMeet', { gates: gates.map(({ code }) => name(code)).join(', ') })}
    </span>
  );
}

interface SettledNoteProps {
  readonly item: Item;
  readonly state: OwnAnswerState;
  readonly earlier: Answer | null;
}

function SettledNote({ item, state, earlier }: SettledNoteProps) {
  const t = useText(EVALUATIONS_WORDS);
  const { draft, errors, change } = state;
  const isLowered = isLower(item, readDraft(item, draft.value), earlier);
  return (
    <TextArea
      label={t(isLowered ? 'reason' : 'note')}
      name={`note-${item.code}`}
      required={isLowered}
      value={draft.note}
      error={errors['note']}
      onChange={({ target }) => change({ note: target.value })}
    />
  );
}

import { memo, useDeferredValue, useMemo, useState } from 'react';
import { type Gain, type Gap, gapsOf, type IndexNeeded } from '../../../../src/domain/gaps.js';
import type { Predicate } from '../../../../src/domain/instrument.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import styles from './gap-list.module.css';
import { gateDistance, gateTitle, gateValue } from './gate-words.js';
import { useSummary, useWorksheet } from './worksheet-context.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

/** How many of a gate's items are named before somebody asks for all. */
const FIRST = 5;

/** Every minimum that is not met, each with its distance and the items that could close it. */
export const GapList = memo(function GapList({ target }: { readonly target: Predicate }) {
  const t = useText(WORKSHEET_WORDS);
  const { instrument } = useWorksheet();
  const { answers } = useDeferredValue(useSummary());
  const gaps = useMemo(() => gapsOf(instrument, target, answers), [instrument, target, answers]);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles['gaps']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-screen-only>
      <summary>
        <Icon name={gaps.length === 0 ? 'check' : 'alert'} />{' '}
        {gaps.length === 0 ? t('allMet', { target }) : t('notMet', { count: gaps.length, target })}
      </summary>
      {isOpen && gaps.length > 0 && <p className="soft">{t('gapsLead')}</p>}
      {isOpen && gaps.map((gap) => <GapOfGate key={gap.gate.code} gap={gap} />)}
    </details>
  );
});

function GapOfGate({ gap }: { readonly gap: Gap }) {
  const t = useText(WORKSHEET_WORDS);
  const format = useFormat();
  const language = useLanguage();
  const { instrument } = useWorksheet();
  const [isWhole, setWhole] = useState(false);
  const { gate, gains, surveys, missing } = gap;
  const shown = isWhole ? gains : gains.slice(0, FIRST);
  const title = gateTitle(instrument, gate, t, language);
  return (
    <section className={styles['gap']} data-gap={gate.code}>
      <h2>
        {title}: {gateDistance(gate, t, format)}
      </h2>
      <p className="soft numbers">
        {t('gapNow', {
          have: gateValue(gate, gate.actual, t, format),
          need: gateValue(gate, gate.required, t, format),
        })}{' '}
        {gate.code.startsWith('area.') && missing !== null && t('gapPoints', { points: format.score(missing) })}
      </p>
      {surveys.map((survey) => (
        <Survey key={survey.code} survey={survey} isAlone={gains.length === 0} />
      ))}
      {gate.code === 'earlier' && <p>{t('earlierWhy')}</p>}
      {shown.length > 0 && (
        <ol className={styles['gains']}>
          {shown.map((gain) => (
            <GainLine key={gain.code} gain={gain} />
          ))}
        </ol>
      )}
      {shown.length < gains.length && (
        <Button size="small" look="plain" onClick={() => setWhole(true)}>
          {t('moreGains', { count: gains.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

/** The index a survey must reach; no answer on the sheet changes it. */
function Survey({ survey, isAlone }: { readonly survey: IndexNeeded; readonly isAlone: boolean }) {
  const t = useText(WORKSHEET_WORDS);
  const { score } = useFormat();
  const { have, need, code } = survey;
  if (!isAlone && need === null) return null;
  const facts = { code, have: have === null ? '–' : score(have), need: need === null ? '' : score(need) };
  return <p>{need === null ? t('surveyHave', facts) : t('surveyNeeds', facts)}</p>;
}

function GainLine({ gain }: { readonly gain: Gain }) {
  const t = useText(WORKSHEET_WORDS);
  const { difference } = useFormat();
  const language = useLanguage();
  const { instrument, goTo, worksheet } = useWorksheet();
  const item = instrument.items.get(gain.code);
  const hasEvidence = worksheet.store.state(gain.code).evidence.length > 0;
  return (
    <li>
      <Button look="plain" size="small" onClick={() => goTo(gain.code)} aria-label={t('openItem', { code: gain.code })}>
        {gain.code}
      </Button>
      <span>{item?.label[language]}</span>
      <strong className="numbers">{difference(gain.adds)}</strong>
      <span className="soft">
        {gain.value === null ? t('blank') : t('notBest')}
        {!hasEvidence && `, ${t('withoutEvidence')}`}
      </span>
    </li>
  );
}

import { memo, useDeferredValue, useLayoutEffect, useRef } from 'react';
import { checkPredicate, type Gate, type PredicateCheck } from '../../../../src/domain/gates.js';
import { type Instrument, type Predicate, PREDICATES } from '../../../../src/domain/instrument.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Icon } from '../../ui/icon.js';
import styles from './gate-bar.module.css';
import { gateDistance, gateTitle, gateValue } from './gate-words.js';
import { SaveState } from './save-state.js';
import { useSummary, useWorksheet } from './worksheet-context.js';
import { partId } from './worksheet-parts.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

interface GateBarProps {
  readonly target: Predicate;
  readonly onTarget: (target: Predicate) => void;
  readonly onPart: (no: number) => void;
}

/** What the sheet scores now against every minimum; it stays in sight, and on a phone only its first line does. */
export const GateBar = memo(function GateBar({ target, onTarget, onPart }: GateBarProps) {
  const t = useText(WORKSHEET_WORDS);
  const bar = useRef<HTMLElement>(null);
  const first = useRef<HTMLDivElement>(null);
  useBarHeight(bar, first);
  const { instrument } = useWorksheet();
  const { zero, skip } = useDeferredValue(useSummary());
  const check = checkPredicate(instrument, target, zero);
  const total = check.gates.find(({ code }) => code === 'total');
  return (
    <section ref={bar} className={styles['bar']} aria-label={t('gates')}>
      <div ref={first} className={styles['first']}>
        <Total score={zero.total} skipped={skip.total} gate={total} />
        <SaveState />
      </div>
      <fieldset className={styles['target']}>
        <legend className="visually-hidden">{t('target')}</legend>
        {PREDICATES.map((predicate) => (
          <label key={predicate}>
            <input type="radio" name="sasaran" checked={predicate === target} onChange={() => onTarget(predicate)} />
            <span>{predicate}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles['gates']}>
        <Gates check={check} onPart={onPart} />
      </div>
    </section>
  );
});

/** The total on its scale, with the minima of both predicates marked. */
function Total({
  score,
  skipped,
  gate,
}: {
  readonly score: number;
  readonly skipped: number;
  readonly gate: Gate | undefined;
}) {
  const t = useText(WORKSHEET_WORDS);
  const format = useFormat();
  const { instrument } = useWorksheet();
  const at = (points: number) => `${(points / instrument.scale) * 100}%`;
  return (
    <div className={styles['total']}>
      <p>
        <strong className="numbers" data-total={score}>
          {format.score(score)}
        </strong>
        <span className="soft">{t('ofScale', { scale: format.number(instrument.scale) })}</span>
        {gate?.passed === false && <span className={styles['short']}>{gateDistance(gate, t, format)}</span>}
        <span className={`${styles['skipped']} soft numbers`}>{t('skipView', { total: format.score(skipped) })}</span>
      </p>
      <div className={styles['scale']} aria-hidden="true">
        <span className={styles['filled']} style={{ width: at(score) }} />
        {PREDICATES.map((predicate) => (
          <span
            key={predicate}
            className={styles['tick']}
            style={{ insetInlineStart: at(instrument.predicates[predicate].total) }}
          >
            {predicate}
          </span>
        ))}
      </div>
    </div>
  );
}

function Gates({ check, onPart }: { readonly check: PredicateCheck; readonly onPart: (no: number) => void }) {
  return (
    <ul>
      {check.gates
        .filter(({ code }) => code !== 'total')
        .map((gate) => (
          <li key={gate.code}>
            <GateChip gate={gate} onPart={onPart} />
          </li>
        ))}
    </ul>
  );
}

/** One minimum: sign, name, value, and what is missing; a link to where its points come from. */
function GateChip({ gate, onPart }: { readonly gate: Gate; readonly onPart: (no: number) => void }) {
  const t = useText(WORKSHEET_WORDS);
  const format = useFormat();
  const { instrument } = useWorksheet();
  const title = gateTitle(instrument, gate, t, useLanguage());
  const no = partNoOf(gate.code);
  const state = gate.passed === null ? 'unknown' : gate.passed ? 'met' : 'failed';
  const shown = (
    <>
      <span className={styles['sign']}>
        <Icon name={state === 'met' ? 'check' : state === 'failed' ? 'alert' : 'clock'} size={16} />
        <span className="visually-hidden">{t(state)}: </span>
      </span>
      <span className={styles['name']}>{title}</span>
      <span className={`${styles['value']} numbers`}>
        <span className={state === 'failed' ? 'visually-hidden' : ''}>
          {gateValue(gate, gate.actual, t, format)} / {gateValue(gate, gate.required, t, format)}{' '}
        </span>
        {state === 'failed' && <span className={styles['short']}>{gateDistance(gate, t, format)}</span>}
      </span>
      <Meter gate={gate} />
    </>
  );
  if (no === null)
    return (
      <span className={styles['chip']} data-gate={gate.code} data-state={state}>
        {shown}
      </span>
    );
  const go = (event: React.MouseEvent) => {
    event.preventDefault();
    onPart(no);
  };
  return (
    <a className={styles['chip']} href={`#${partId(no)}`} data-gate={gate.code} data-state={state} onClick={go}>
      {shown}
    </a>
  );
}

/** How full it is, with the minimum marked. */
function Meter({ gate }: { readonly gate: Gate }) {
  const { instrument } = useWorksheet();
  if (gate.code === 'earlier') return null;
  const most = mostOf(instrument, gate.code);
  const at = (value: number) => `${(value / most) * 100}%`;
  return (
    <span className={styles['meter']} aria-hidden="true">
      <span style={{ width: at(gate.actual ?? 0) }} />
      <i style={{ insetInlineStart: at(gate.required) }} />
    </span>
  );
}

/** The most a gate can have, in its own unit. */
function mostOf(instrument: Instrument, code: string): number {
  if (code === 'levers') return instrument.levers.weight;
  const component = instrument.components.find((each) => each.code === code);
  return component?.weight ?? instrument.items.get(code)?.points ?? 1;
}

function partNoOf(code: string): number | null {
  if (code.startsWith('area.')) return Number(code.slice(5));
  return code.startsWith('B') ? 0 : null;
}

const WIDE = '(min-width: 60rem) and (min-height: 32.5rem)';
const TALL = '(min-height: 32.5rem)';

/** What sticks hides what is below it, so jumps end below the bar; on a phone only its first line sticks, on a low window nothing. */
function useBarHeight(bar: { readonly current: HTMLElement | null }, first: { readonly current: HTMLElement | null }) {
  useLayoutEffect(() => {
    const [whole, line] = [bar.current, first.current];
    if (whole === null || line === null) return undefined;
    const { style } = document.documentElement;
    const measure = () => {
      const sticking = matchMedia(WIDE).matches ? whole : line;
      style.setProperty('--bar', `${matchMedia(TALL).matches ? sticking.offsetHeight : 0}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(whole);
    observer.observe(line);
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
      style.removeProperty('--bar');
    };
  }, [bar, first]);
}

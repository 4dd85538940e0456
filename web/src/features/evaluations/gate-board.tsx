import type { Gate } from '../../../../src/domain/gates.js';
import type { Instrument } from '../../../../src/domain/instrument.js';
import { type Format, useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { partName } from './gates.js';

/** A gate as people call it. */
export function useGateName(instrument: Instrument): (code: string) => string {
  const t = useText(EVALUATIONS_WORDS);
  const language = useLanguage();
  return (code) => {
    const part = partName(instrument, code, language);
    if (part !== null) return part;
    return t(code === 'total' ? 'gate.total' : code === 'levers' ? 'gate.levers' : 'gate.earlier');
  };
}

interface GateBoardProps {
  readonly instrument: Instrument;
  readonly caption: string;
  readonly gates: readonly Gate[];
}

/** Every gate by itself: what it asks for, what there is, and how far that is from it. */
export function GateBoard({ instrument, caption, gates }: GateBoardProps) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const name = useGateName(instrument);
  return (
    <table className={styles['compare']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('gate')}</th>
          <th scope="col">{t('needed')}</th>
          <th scope="col">{t('reached')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {gates.map((gate) => (
          <tr key={gate.code}>
            <th scope="row">{name(gate.code)}</th>
            <td className="numbers">{inUnit(gate, gate.required, format)}</td>
            <td className="numbers">{gate.actual === null ? '–' : inUnit(gate, gate.actual, format)}</td>
            <td>
              <GateState gate={gate} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GateState({ gate }: { readonly gate: Gate }) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  if (gate.passed === null) return <Badge tone="quiet">{t('undecided')}</Badge>;
  if (gate.passed)
    return (
      <Badge tone="ok" icon="check">
        {t('met')}
      </Badge>
    );
  return (
    <Badge tone="bad" icon="alert">
      {t('short', { by: inUnit(gate, Math.abs(gate.distance ?? 0), format) })}
    </Badge>
  );
}

/** Areas are in shares, everything else in points (and one in years). */
function inUnit({ code }: Gate, value: number, format: Format): string {
  return code.startsWith('area.') ? format.share(value) : format.score(value);
}

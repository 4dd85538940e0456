import type { Item } from '../../../../src/domain/instrument.js';
import { LAYERS, type Layer } from '../../../../src/domain/lifecycle.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import { answerInShort } from './answer-words.js';
import { answerIn, isSame, layerBefore, type Reading } from './comparison.js';
import type { Evaluation } from './evaluation-data.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

interface CompareTableProps {
  readonly evaluation: Evaluation;
  readonly item: Item;
}

/** What a layer says: what it settled on or, where that is not there yet, the person's own sheet of it. */
function readingIn({ settled, own }: Evaluation, layer: Layer | null): Reading | null {
  return settled.find((reading) => reading.layer === layer) ?? (own?.layer === layer ? own : null);
}

/** Unit, TPI and TPN side by side: answer, points, and how they differ. */
export function CompareTable({ evaluation, item }: CompareTableProps) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const { own } = evaluation;
  const points = (layer: Layer) => {
    const reading = readingIn(evaluation, layer);
    if (answerIn(reading, item.code).value === null) return '–';
    return format.score(reading?.card.nodes.get(item.code)?.score ?? 0);
  };
  return (
    <table className={styles['compare']}>
      <caption className="visually-hidden">{t('compare', { item: item.code })}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('compared')}</span>
          </th>
          {LAYERS.map((layer) => (
            <th key={layer} scope="col">
              {t(own?.layer === layer && !own.isConsensus ? 'layerYours' : `layer.${layer}`, { layer })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('answer')}</th>
          {LAYERS.map((layer) => (
            <td key={layer}>
              <AnswerCell evaluation={evaluation} item={item} layer={layer} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t('points')}</th>
          {LAYERS.map((layer) => (
            <td key={layer} className="numbers">
              {points(layer)}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t('difference')}</th>
          {LAYERS.map((layer) => (
            <td key={layer}>
              <Difference evaluation={evaluation} item={item} layer={layer} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

type CellProps = CompareTableProps & { readonly layer: Layer };

function AnswerCell({ evaluation, item, layer }: CellProps) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const reading = readingIn(evaluation, layer);
  if (reading === null) return <span className={`soft ${styles['small']}`}>{t('closed')}</span>;
  return <strong>{answerInShort(item, answerIn(reading, item.code).value, format)}</strong>;
}

/** Sign, words and colour; against the layer before. */
function Difference({ evaluation, item, layer }: CellProps) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const [reading, before] = [readingIn(evaluation, layer), readingIn(evaluation, layerBefore(layer))];
  const [value, earlier] = [answerIn(reading, item.code).value, answerIn(before, item.code).value];
  if (value === null || earlier === null) return '–';
  if (isSame(value, earlier))
    return (
      <Badge tone="ok" icon="check">
        {t('same')}
      </Badge>
    );
  const score = (of: Reading | null) => of?.card.nodes.get(item.code)?.score ?? 0;
  const by = score(reading) - score(before);
  if (by === 0)
    return (
      <Badge tone="info" icon="info">
        {t('otherwise')}
      </Badge>
    );
  return (
    <Badge tone={by < 0 ? 'bad' : 'warn'} icon={by < 0 ? 'down' : 'up'}>
      {t(by < 0 ? 'lower' : 'higher')} {format.difference(by)}
    </Badge>
  );
}

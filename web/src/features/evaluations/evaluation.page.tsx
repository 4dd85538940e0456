import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Answer, Empty } from '../../ui/states.js';
import { attachedQuery } from '../assessments/assessments.queries.js';
import { BlindNotice } from './blind-notice.js';
import { type Evaluation, judgedIn, useEvaluation } from './evaluation-data.js';
import { EvaluationFrame } from './evaluation-head.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { EvidencePane } from './evidence-pane.js';
import { ItemList } from './item-list.js';
import { ItemPane } from './item-pane.js';
import { isFilter, type ItemRow, rowsIn, rowsOf } from './item-rows.js';
import { LeaveGuard } from './leave-guard.js';
import { SubmitPass } from './submit-pass.js';
import { useItemKeys } from './item-keys.js';

/** One item after another: what unit, TPI and TPN say, the evidence beside it, and the person's own answer. */
export function EvaluationPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useEvaluation(id)}>{(evaluation) => <Evaluate evaluation={evaluation} />}</Answer>;
}

function Evaluate({ evaluation }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const { assessment, settled, own } = evaluation;
  return (
    <EvaluationFrame
      assessment={assessment}
      title={t('section.items')}
      actions={<SubmitPass evaluation={evaluation} />}
    >
      <BlindNotice evaluation={evaluation} />
      {settled.length === 0 && own === null ? (
        <Empty>
          <p>{t('notOpenYet')}</p>
        </Empty>
      ) : (
        <Panes evaluation={evaluation} />
      )}
      <LeaveGuard sheetId={own?.sheetId ?? ''} />
    </EvaluationFrame>
  );
}

const PANES = ['list', 'item', 'evidence'] as const;

/** The rows that fit the filter of the address, the item it names, and the way to another one. */
function useItems(evaluation: Evaluation) {
  const { butir = '', tampil = '' }: Record<string, string> = useSearch({ strict: false });
  const navigate = useNavigate();
  const evidence = useQuery(attachedQuery(evaluation.assessment.id));
  const filter = isFilter(tampil) ? tampil : 'semua';
  const all = rowsOf(evaluation, evidence.data ?? []);
  const code = evaluation.instrument.items.has(butir) ? butir : (rowsIn(all, filter, '')[0]?.item.code ?? '');
  const go = (search: Record<string, string>) =>
    void navigate({ to: '.', replace: true, resetScroll: false, search: { tampil: filter, butir: code, ...search } });
  return { evidence, filter, all, rows: rowsIn(all, filter, code), code, go };
}

function Panes({ evaluation }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const [pane, setPane] = useState<(typeof PANES)[number]>('item');
  const { evidence, filter, all, rows, code, go } = useItems(evaluation);
  const [isArriving, setArriving] = useState(false);
  const open = (next: string) => {
    setArriving(true);
    go({ butir: next });
    setPane('item');
  };
  const step = (by: number) => open(neighbour(rows, code, by));
  useItemKeys(step);
  const item = evaluation.instrument.items.get(code);
  const attached = (evidence.data ?? []).filter((each) => each.item === code);
  return (
    <div className={styles['panes']} data-pane={pane}>
      <div className={styles['tabs']} role="group" aria-label={t('panes')} data-screen-only>
        {PANES.map((known) => (
          <Button key={known} aria-pressed={known === pane} onClick={() => setPane(known)}>
            {t(`pane.${known}`, { count: known === 'evidence' ? attached.length : rows.length })}
          </Button>
        ))}
      </div>
      <ItemList
        all={all}
        rows={rows}
        filter={filter}
        code={code}
        judged={judgedIn(evaluation)}
        sheetId={evaluation.own?.sheetId ?? ''}
        onOpen={open}
        onFilter={(tampil) => go({ tampil, butir: '' })}
      />
      {item !== undefined && (
        <>
          <ItemPane key={code} evaluation={evaluation} item={item} rows={rows} isArriving={isArriving} onStep={step} />
          <EvidencePane key={`${code}-evidence`} asked={evidence} attached={attached} />
        </>
      )}
    </div>
  );
}

/** The item so many rows on; at the ends the same. */
function neighbour(rows: readonly ItemRow[], code: string, by: number): string {
  const index = rows.findIndex(({ item }) => item.code === code);
  return rows[Math.min(Math.max(index + by, 0), rows.length - 1)]?.item.code ?? code;
}

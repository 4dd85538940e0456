import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Item } from '../../../../src/domain/instrument.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Dialog } from '../../ui/dialog.js';
import { CheckField } from '../../ui/field.js';
import { ActionForm } from '../../ui/form.js';
import formStyles from '../../ui/form.module.css';
import { Loading } from '../../ui/states.js';
import { attachedQuery } from '../assessments/assessments.queries.js';
import { useInstrument } from '../assessments/use-instrument.js';
import { attach, evidenceChanged } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';

interface ReuseDialogProps {
  readonly assessmentId: string;
  readonly of: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}

/** One piece of evidence for many items at once. */
export function ReuseDialog({ assessmentId, of, onClose }: ReuseDialogProps) {
  const t = useText(EVIDENCE_WORDS);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const instrument = useInstrument(assessmentId);
  const attached = useQuery(attachedQuery(assessmentId)).data ?? [];
  const has = new Set(attached.filter(({ evidenceId }) => evidenceId === of.id).map(({ item }) => item));
  const toggle = (code: string) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    setChosen(next);
  };
  const save = async () => {
    if (chosen.size > 0) await attach(assessmentId, of.id, [...chosen]);
    announce(t('reused', { count: chosen.size }));
    onClose();
    await evidenceChanged();
  };
  return (
    <Dialog title={`${t('reuse')}: ${of.title}`} onClose={onClose}>
      {instrument === undefined ? (
        <Loading />
      ) : (
        <ActionForm action={save} submit={t('chosen', { count: chosen.size })}>
          <label className={formStyles['field']}>
            {t('itemsFilter')}
            <input
              type="search"
              className={formStyles['input']}
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
          </label>
          <ItemChoices
            items={[...instrument.items.values()].filter((item) => !has.has(item.code))}
            search={search}
            chosen={chosen}
            onToggle={toggle}
          />
        </ActionForm>
      )}
    </Dialog>
  );
}

interface ItemChoicesProps {
  readonly items: readonly Item[];
  readonly search: string;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (code: string) => void;
}

/** What was chosen stays in view, whatever is looked for. */
function ItemChoices({ items, search, chosen, onToggle }: ItemChoicesProps) {
  const language = useLanguage();
  const wanted = search.toLowerCase();
  const shown = items.filter(
    ({ code, label }) => chosen.has(code) || `${code} ${label[language]}`.toLowerCase().includes(wanted),
  );
  return (
    <ul className={styles['choices']}>
      {shown.map(({ code, label }) => (
        <li key={code}>
          <CheckField
            name={code}
            checked={chosen.has(code)}
            onChange={() => onToggle(code)}
            label={
              <>
                <strong>{code}</strong> {label[language]}
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import formStyles from '../../ui/form.module.css';
import { Answer, ProblemNotice } from '../../ui/states.js';
import { assessmentsQuery, attachedQuery } from '../assessments/assessments.queries.js';
import { EvidenceFacts } from './evidence-facts.js';
import { attach, evidenceChanged, unitEvidenceQuery } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';
import type { ItemPlace } from './item-place.js';
import { choicesFor } from './library-choices.js';

interface LibraryDialogProps {
  readonly unitId: string;
  readonly place: ItemPlace;
  readonly onClose: () => void;
}

/** What the unit has already, to be attached to one more item: first what the item showed in the year before. */
export function LibraryDialog({ unitId, place, onClose }: LibraryDialogProps) {
  const t = useText(EVIDENCE_WORDS);
  const [search, setSearch] = useState('');
  const here = useQuery(attachedQuery(place.assessmentId)).data ?? [];
  const before = useEarlier(unitId, place);
  const { add, error } = useAttaching(place);
  return (
    <Dialog title={t('fromLibrary')} onClose={onClose}>
      <label className={formStyles['field']}>
        {t('librarySearch')}
        <input
          type="search"
          className={formStyles['input']}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </label>
      {error !== null && <ProblemNotice error={error} />}
      <Answer of={useQuery(unitEvidenceQuery(unitId))}>
        {(all) => {
          const { earlier, others } = choicesFor({ all, here, before: before.evidence, code: place.code, search });
          return (
            <>
              {earlier.length > 0 && (
                <>
                  <h3>{t('fromLastYear', { year: before.year })}</h3>
                  <Choices choices={earlier} code={place.code} onAdd={add} />
                  <h3>{t('libraryPart')}</h3>
                </>
              )}
              {others.length === 0 ? (
                <p>{t('nothingElse')}</p>
              ) : (
                <Choices choices={others} code={place.code} onAdd={add} />
              )}
            </>
          );
        }}
      </Answer>
    </Dialog>
  );
}

/** The unit's last assessment before this one, and what was attached in it. */
function useEarlier(unitId: string, { assessmentId }: ItemPlace) {
  const all = useQuery(assessmentsQuery).data ?? [];
  const assessments = all.filter((assessment) => assessment.unitId === unitId);
  const year = assessments.find(({ id }) => id === assessmentId)?.year ?? 0;
  const last = assessments.filter((one) => one.year < year).sort((a, b) => b.year - a.year)[0];
  const { data } = useQuery({ ...attachedQuery(last?.id ?? ''), enabled: last !== undefined });
  return { year: last?.year ?? 0, evidence: data ?? [] };
}

type Evidence = Schemas['EvidenceView'];

function useAttaching(place: ItemPlace) {
  const t = useText(EVIDENCE_WORDS);
  const [error, setError] = useState<unknown>(null);
  const add = async ({ id, title }: Evidence) => {
    try {
      await attach(place.assessmentId, id, [place.code]);
      setError(null);
      announce(t('attached', { title, code: place.code }));
      await evidenceChanged();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return { add: (evidence: Evidence) => void add(evidence), error };
}

interface ChoicesProps {
  readonly choices: readonly Evidence[];
  readonly code: string;
  readonly onAdd: (evidence: Evidence) => void;
}

function Choices({ choices, code, onAdd }: ChoicesProps) {
  const t = useText(EVIDENCE_WORDS);
  return (
    <ul className={styles['choices']}>
      {choices.map((one) => (
        <li key={one.id}>
          <span className={styles['cardText']}>
            <strong>{one.title}</strong>
            <EvidenceFacts of={{ ...one.latest, ...one, version: one.latest.no }} />
          </span>
          <Button size="small" aria-label={t('addToItem', { title: one.title, code })} onClick={() => onAdd(one)}>
            {t('addTo')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

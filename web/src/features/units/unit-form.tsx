import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { ApiProblem } from '../../api/problem.js';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { TextField } from '../../ui/field.js';
import { textOf } from '../../ui/form.js';
import { unitTreeQuery } from './units.queries.js';
import { UNITS_WORDS } from './units.words.js';

type Unit = Schemas['UnitView'];

/** As many as people can choose from; of more units the code is typed. */
const MOST_OFFERED = 200;

interface UnitFieldsProps {
  /** Empty while none is chosen. */
  readonly institutionId: string;
  /** null for a new one. */
  readonly unit: Unit | null;
}

/**
 * What is asked of a unit; the unit above it goes by its code, which fits a list of any length. Of a unit that is there the tree of
 * its institution has to be, too: its code would come over what somebody types meanwhile.
 */
export function UnitFields({ institutionId, unit }: UnitFieldsProps) {
  const t = useText(UNITS_WORDS);
  const list = useId();
  const { data: tree = [] } = useQuery(unitTreeQuery(institutionId));
  const above = tree.find(({ id }) => id === unit?.parentId);
  const offered = tree.filter(({ id, closedAt }) => id !== unit?.id && closedAt === null).slice(0, MOST_OFFERED);
  return (
    <>
      <TextField label={t('code')} name="code" defaultValue={unit?.code} required maxLength={60} />
      <TextField label={t('name')} name="name" defaultValue={unit?.name} required maxLength={300} />
      <TextField label={t('parent')} hint={t('parentHint')} name="parentId" list={list} defaultValue={above?.code} />
      <datalist id={list}>
        {offered.map(({ id, code, name }) => (
          <option key={id} value={code}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** What was typed, with the id of the unit above. Throws ApiProblem, at its field, for a code that no unit has. */
export function unitIn(fields: FormData, tree: readonly Unit[]) {
  const above = textOf(fields, 'parentId');
  const parent = tree.find(({ code }) => code === above);
  if (above !== '' && parent === undefined) {
    const errors = [{ pointer: '/parentId', detail: above, rule: 'unknown', limits: [] }];
    throw ApiProblem.of(422, { type: '/problems/unit-refused', errors });
  }
  return { code: textOf(fields, 'code'), name: textOf(fields, 'name'), parentId: parent?.id ?? null };
}

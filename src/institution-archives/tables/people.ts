import { type ArchivedTable, UNITS } from '../archived-table.js';

const IN_THE_INSTITUTION = `EXISTS (
  SELECT FROM appointment held
  WHERE held.account_id = t.id AND (held.institution_id = {institution} OR held.work_unit_id IN (${UNITS})))`;

/** Everybody that a row names. They come last out, when it is known who that is, and first in. */
export const PEOPLE: readonly ArchivedTable[] = [
  {
    name: 'account',
    what: 'A person whom any row names. Nothing by which anybody signs in is in an archive.',
    columns: {
      id: 'their id',
      email: 'their address; null for people of other institutions and of the nation, who are named and no more',
      name: 'their name',
      created_at: 'when they got an account',
      closed_at: 'when it was closed',
      closed_by: 'who closed it',
      closing_reason: 'why it was closed',
    },
    without: { password_hash: 'a secret; people set another by a mailed link' },
    as: { email: `CASE WHEN ${IN_THE_INSTITUTION} THEN t.email END` },
    where: `t.id IN (
      WITH RECURSIVE named (id) AS (
        SELECT unnest({people})
        UNION SELECT closed_by FROM account JOIN named USING (id) WHERE closed_by IS NOT NULL
      ) SELECT id FROM named)`,
    order: 'id',
  },
  {
    name: 'appointment',
    what: 'A role that a person has or had in the institution or one of its units.',
    columns: {
      id: 'its id',
      account_id: 'the person',
      role: 'the role',
      institution_id: 'the institution; null for a role in a unit',
      work_unit_id: 'the unit; null for a role in the institution',
      appointed_at: 'when it was given',
      appointed_by: 'who gave it; null for the first administrator',
      ended_at: 'when it ended',
      ended_by: 'who ended it; null where it ended by itself',
      until_on: 'the last day on which it counts',
    },
    where: `t.institution_id = {institution} OR t.work_unit_id IN (${UNITS})`,
    order: 'id',
  },
  {
    name: 'area_assignment',
    what: 'Somebody of a unit who works on one of its six areas.',
    columns: {
      id: 'its id',
      work_unit_id: 'the unit',
      area_no: 'the area, 1 to 6',
      account_id: 'the person',
      assigned_at: 'since when',
      assigned_by: 'by whom',
      ended_at: 'until when',
      ended_by: 'who ended it',
      leads_since: 'since when they lead the area',
      lead_chosen_by: 'who let them lead it',
    },
    where: 't.work_unit_id = ANY({innerUnits})',
    order: 'id',
  },
  {
    name: 'conflict_of_interest',
    what: 'What ties a person to the institution or a unit of it, as they declared. Only in what the operator takes out.',
    columns: {
      id: 'its id',
      account_id: 'the person',
      institution_id: 'the institution; null for a unit',
      work_unit_id: 'the unit; null for the institution',
      reason: 'what ties them',
      declared_at: 'when it was declared',
      declared_by: 'who declared it',
      ended_at: 'when it ended',
      ended_by: 'who ended it',
    },
    where: 't.id = ANY({conflicts})',
    order: 'id',
  },
];

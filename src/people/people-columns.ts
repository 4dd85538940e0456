import { instantCell, type ListColumn } from '../paging/saved-list.js';
import type { PersonRow } from './people.repository.js';

/** The roles stand in one cell. */
export const PEOPLE_COLUMNS: readonly ListColumn<PersonRow>[] = [
  { id: 'Nama', en: 'Name', value: ({ name }) => name },
  { id: 'Alamat surel', en: 'E-mail address', value: ({ email }) => email },
  { id: 'Keadaan', en: 'State', value: ({ state }) => state },
  { id: 'Peran', en: 'Roles', value: ({ appointments }) => appointments.map(({ role }) => role).join(', ') },
  { id: 'Terakhir masuk', en: 'Last sign-in', value: ({ lastSignInAt }) => instantCell(lastSignInAt) },
  { id: 'Dibuat', en: 'Created', value: ({ createdAt }) => instantCell(createdAt) },
  { id: 'Ditutup', en: 'Closed', value: ({ closedAt }) => instantCell(closedAt) },
  { id: 'Id', en: 'Id', value: ({ id }) => id },
];

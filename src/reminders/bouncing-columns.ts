import type { BouncingPerson } from '../mailings/bouncing-addresses.service.js';
import { instantCell, type ListColumn } from '../paging/saved-list.js';

export const BOUNCING_COLUMNS: readonly ListColumn<BouncingPerson>[] = [
  { id: 'Nama', en: 'Name', value: ({ name }) => name },
  { id: 'Alamat surel', en: 'E-mail address', value: ({ email }) => email },
  { id: 'Sejak', en: 'Since', value: ({ since }) => instantCell(since) },
  { id: 'Penolakan', en: 'Refusals', value: ({ bounces }) => bounces },
  { id: 'Terakhir', en: 'Last', value: ({ lastAt }) => instantCell(lastAt) },
  { id: 'Jawaban peladen', en: 'What the server said', value: ({ lastResponse }) => lastResponse },
  { id: 'Diberitahukan', en: 'Announced', value: ({ announcedAt }) => instantCell(announcedAt) },
  { id: 'Id akun', en: 'Account', value: ({ accountId }) => accountId },
];

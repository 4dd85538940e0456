import { instantCell, type ListColumn } from '../paging/saved-list.js';
import type { LogLine } from './delivery-log.service.js';

export const LOG_COLUMNS: readonly ListColumn<LogLine>[] = [
  { id: 'Waktu', en: 'When', value: ({ at }) => instantCell(at) },
  { id: 'Keadaan', en: 'State', value: ({ status }) => status },
  { id: 'Penerima', en: 'Recipient', value: ({ recipientName }) => recipientName },
  { id: 'Alamat surel', en: 'E-mail address', value: ({ recipientEmail }) => recipientEmail },
  { id: 'Bentuk', en: 'Form', value: ({ form }) => form },
  { id: 'Percobaan', en: 'Try', value: ({ attempt }) => attempt },
  { id: 'Jawaban peladen', en: 'What the server said', value: ({ response }) => response },
  { id: 'Sebab', en: 'Because', value: ({ because }) => because },
  { id: 'Pengingat', en: 'Reminders', value: ({ reminders }) => reminders },
  { id: 'Id surat', en: 'Mail', value: ({ mailingId }) => mailingId },
];

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';

export type InboxEntry = Schemas['InboxEntryView'];

/** Which notices somebody looks at. */
export const INBOX_FILTERS = ['semua', 'belum-dibaca', 'belum-selesai'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

const ASKED: Readonly<Record<InboxFilter, { unread?: boolean; open?: boolean }>> = {
  semua: {},
  'belum-dibaca': { unread: true },
  'belum-selesai': { open: true },
};
const PAGE = 30;

/** The newest first, page after page. */
export const inboxQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...ASKED[filter], limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) };
      return answered(api.GET('/api/v1/inbox', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export type Digest = Schemas['DigestPreviewView'];

/** What the digest of a day will say; of the next working day without one. */
export const digestQuery = (on: string) =>
  queryOptions({
    queryKey: ['inbox', 'digest', on],
    queryFn: async ({ signal }): Promise<Digest> => {
      const query = on === '' ? {} : { on };
      // Browsers are shown the mail itself; a program has to ask for the facts.
      const asked = { params: { query }, headers: { accept: 'application/json' }, signal };
      return (await answered(api.GET('/api/v1/inbox/digest-preview', asked))) as Digest;
    },
  });

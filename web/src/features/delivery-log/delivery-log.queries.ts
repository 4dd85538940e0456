import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type MailingForm, MAILING_FORMS } from '../../../../src/domain/mailing-form.js';
import { answered, api } from '../../api/client.js';

export const STATUSES = ['QUEUED', 'SENT', 'DEFERRED', 'BOUNCED', 'SUPPRESSED', 'LOST'] as const;
type Search = Readonly<Record<string, string>>;

/** Which lines the address asks for; days are those of the browser. */
export function linesAsked({ keadaan, bentuk, penerima, sejak, sampai, unit }: Search) {
  const status = STATUSES.find((known) => known === keadaan);
  const form: MailingForm | undefined = MAILING_FORMS.find((known) => known === bentuk);
  return {
    ...(status && { status }),
    ...(form && { form }),
    ...(penerima && { recipient: penerima }),
    ...(sejak && { from: new Date(`${sejak}T00:00:00`).toISOString() }),
    ...(sampai && { to: endOf(sampai) }),
    ...(unit && { unitId: unit }),
  };
}

/** A page of them. */
export function deliveryLogQuery(search: Search) {
  const { setelah } = search;
  const query = { limit: 50, ...linesAsked(search), ...(setelah && { after: setelah }) };
  return queryOptions({
    queryKey: ['delivery-log', query],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/delivery-log', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function loggedMailQuery(mailingId: string) {
  return queryOptions({
    queryKey: ['delivery-log', 'mail', mailingId],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/delivery-log/{mailingId}', { params: { path: { mailingId } }, signal })),
  });
}

/** The instant before which a day is, its last one included. */
function endOf(day: string): string {
  const end = new Date(`${day}T00:00:00`);
  end.setDate(end.getDate() + 1);
  return end.toISOString();
}

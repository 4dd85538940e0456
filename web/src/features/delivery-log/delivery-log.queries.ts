import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type MailingForm, MAILING_FORMS } from '../../../../src/domain/mailing-form.js';
import { answered, api } from '../../api/client.js';

export const STATUSES = ['QUEUED', 'SENT', 'DEFERRED', 'BOUNCED', 'SUPPRESSED', 'LOST'] as const;
type Search = Readonly<Record<string, string>>;

/** A page of the log as the address asks for it; days are those of the browser. */
export function deliveryLogQuery({ keadaan, bentuk, penerima, sejak, sampai, unit, setelah }: Search) {
  const status = STATUSES.find((known) => known === keadaan);
  const form: MailingForm | undefined = MAILING_FORMS.find((known) => known === bentuk);
  const query = {
    limit: 50,
    ...(status && { status }),
    ...(form && { form }),
    ...(penerima && { recipient: penerima }),
    ...(sejak && { from: new Date(`${sejak}T00:00:00`).toISOString() }),
    ...(sampai && { to: endOf(sampai) }),
    ...(unit && { unitId: unit }),
    ...(setelah && { after: setelah }),
  };
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

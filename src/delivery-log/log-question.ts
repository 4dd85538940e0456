import { momentOf } from '../common/is-instant.js';
import type { LogQuestion } from './delivery-log.service.js';
import type { DeliveryLogQuery } from './dto/delivery-log.query.js';

/** What a query asks. */
export function questionOf({ status, recipient, form, from, to, unitId }: DeliveryLogQuery): LogQuestion {
  return {
    status: status ?? null,
    recipient: recipient ?? null,
    form: form ?? null,
    from: momentOf(from),
    to: momentOf(to),
    unitId: unitId ?? null,
  };
}

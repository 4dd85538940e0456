import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Instrument } from '../../../../src/domain/instrument.js';
import type { Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { attachedQuery } from './assessments.queries.js';
import { returnedItems } from './returned-items.js';
import { byItem, Worksheet } from './worksheet.js';

/** Opens the sheet once for this person, and feeds it what is read from the server from then on. */
export function useOpenWorksheet(
  assessment: Schemas['AssessmentDetailView'],
  sheet: Schemas['SheetDetailView'],
  instrument: Instrument,
): Worksheet | null {
  const { accountId } = useSession();
  const [worksheet, setWorksheet] = useState<Worksheet | null>(null);
  // What has come since is fed in below.
  const [first] = useState(sheet);
  useEffect(() => {
    let [opened, isGone] = [null as Worksheet | null, false];
    void Worksheet.open(instrument, first, accountId).then((now) => {
      if (isGone) return now.close();
      opened = now;
      setWorksheet(now);
    });
    return () => {
      isGone = true;
      opened?.close();
      setWorksheet(null);
    };
  }, [instrument, first, accountId]);

  const attached = useQuery(attachedQuery(assessment.id)).data;
  useEffect(() => worksheet?.receive(sheet.answers), [worksheet, sheet]);
  useEffect(() => worksheet?.store.attach(byItem(attached ?? [])), [worksheet, attached]);
  useEffect(() => worksheet?.store.returnWith(returnedItems(assessment)), [worksheet, assessment]);
  return worksheet;
}

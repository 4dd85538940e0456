import { useQuery } from '@tanstack/react-query';
import type { Instrument } from '../../../../src/domain/instrument.js';
import { assessmentQuery, cyclesQuery, instrumentQuery } from './assessments.queries.js';

/** The worksheet an assessment is answered on; undefined until it is there. */
export function useInstrument(assessmentId: string): Instrument | undefined {
  const { data: assessment } = useQuery(assessmentQuery(assessmentId));
  const { data: cycles } = useQuery(cyclesQuery);
  const id = cycles?.find((cycle) => cycle.id === assessment?.cycleId)?.instrumentId;
  return useQuery({ ...instrumentQuery(id ?? ''), enabled: id !== undefined }).data;
}

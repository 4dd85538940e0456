import { DOCUMENT_KINDS } from '../proposals/document-kind.js';
import type { ApiClient } from './api-client.js';

/** Shows the same invented file on items of an assessment, as its unit's coordinator. */
export async function showEvidence(
  coordinator: ApiClient,
  assessmentId: string,
  items: readonly string[],
): Promise<void> {
  const evidenceId = await uploadTo(coordinator, assessmentId, 'SIMULASI: data dukung');
  await coordinator.post(`/assessments/${assessmentId}/evidence`, { evidenceId, items });
}

/** Confirms items that were carried over from the unit's last assessment, as its coordinator. */
export async function confirmCarried(
  coordinator: ApiClient,
  assessmentId: string,
  items: readonly string[],
): Promise<void> {
  const { sheets } = await coordinator.get<{ sheets: { id: string }[] }>(`/assessments/${assessmentId}`);
  await coordinator.post(`/sheets/${sheets[0]?.id}/confirmations`, { items });
}

/** Puts an invented file in the place of each document that a proposal needs, as its unit's coordinator. */
export async function gatherDocuments(coordinator: ApiClient, assessmentId: string): Promise<void> {
  const evidenceId = await uploadTo(coordinator, assessmentId, 'SIMULASI: dokumen usulan');
  for (const kind of DOCUMENT_KINDS) {
    await coordinator.put(`/assessments/${assessmentId}/proposal-documents/${kind}`, { evidenceId });
  }
}

/** Answers the id of the evidence that a text of one line has become. */
async function uploadTo(coordinator: ApiClient, assessmentId: string, title: string): Promise<string> {
  const { unitId, unitName } = await coordinator.get<{ unitId: string; unitName: string }>(
    `/assessments/${assessmentId}`,
  );
  const bytes = new TextEncoder().encode(`${title} ${unitName}\n`);
  return (await coordinator.upload({ unitId, filename: 'simulasi.txt', title }, bytes)).evidenceId;
}

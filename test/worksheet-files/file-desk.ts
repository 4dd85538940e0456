import exceljs, { type Worksheet } from 'exceljs';
import { ApiProblem, type ApiClient } from '../../src/demo/api-client.js';
import type { TestApp } from '../support/app.js';
import { bytesOf } from './annex-file.js';

export interface PlannedCell {
  readonly item: string;
  readonly field: string;
  readonly state: string;
  readonly saved: unknown;
  readonly file: unknown;
}
export interface FoundInFile {
  readonly rule: string;
  readonly grade: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly item: string | null;
  readonly detailId: string;
  readonly detailEn: string;
}
export interface WorksheetPreview {
  readonly id: string;
  readonly cells: readonly PlannedCell[];
  readonly findings: readonly FoundInFile[];
}

/** Somebody who takes a sheet out as a workbook, fills it in, and brings it back. */
export class FileDesk {
  constructor(
    private readonly program: TestApp,
    private readonly client: ApiClient,
    private readonly sheetId: string,
  ) {}

  /** The file as it is exported. */
  async bytes(name = 'worksheet.xlsx'): Promise<Buffer> {
    const address = `${this.program.url}/api/v1/sheets/${this.sheetId}/${name}`;
    const response = await fetch(address, { headers: { cookie: this.client.sessionCookie } });
    if (!response.ok) throw new ApiProblem(response.status, (await response.json()) as Record<string, unknown>);
    return Buffer.from(await response.arrayBuffer());
  }

  /** The same, changed by hand. */
  async filled(change: (sheet: Worksheet, book: exceljs.Workbook) => void, name = 'worksheet.xlsx'): Promise<Buffer> {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await this.bytes(name)) as unknown as ArrayBuffer);
    change(book.worksheets[0]!, book);
    return bytesOf(book);
  }

  async preview(bytes: Buffer): Promise<WorksheetPreview> {
    const address = `${this.program.url}/api/v1/sheets/${this.sheetId}/worksheet-imports?fileName=LKE.xlsx`;
    const headers = { 'content-type': 'application/octet-stream', cookie: this.client.sessionCookie };
    const response = await fetch(address, { method: 'POST', headers, body: new Uint8Array(bytes) });
    const answer = (await response.json()) as WorksheetPreview;
    if (!response.ok) throw new ApiProblem(response.status, answer as unknown as Record<string, unknown>);
    return answer;
  }

  async apply({ id }: WorksheetPreview): Promise<void> {
    await this.client.post(`/worksheet-imports/${id}/application`, { choices: [] });
  }

  async answers(): Promise<readonly { item: string; value: unknown; note: string }[]> {
    const sheet = await this.client.get<{ answers: { item: string; value: unknown; note: string }[] }>(
      `/sheets/${this.sheetId}`,
    );
    return sheet.answers;
  }
}

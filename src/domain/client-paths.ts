/** What a page of the web client shows first of a worksheet. */
export interface WorksheetPart {
  readonly item?: string;
  readonly areaNo?: number;
}

export const HOME_PATH = '/beranda';
export const INBOX_PATH = '/notifikasi';
export const PREFERENCES_PATH = '/preferensi';

export const awardPath = (id: string): string => `/predikat/${id}`;
export const evidencePath = (id: string): string => `/bukti/${id}`;
export const unitPath = (id: string): string => `/unit/${id}`;
export const followUpsPath = (assessmentId: string): string => `${assessmentPath(assessmentId)}/tindak-lanjut`;

/** For whoever it is: the client sends people of the unit to their worksheet and everybody else to the evaluation. */
export const assessmentPath = (id: string, part: WorksheetPart = {}): string => `/asesmen/${id}${queryOf(part)}`;

/** For people of the unit. */
export const worksheetPath = (id: string, part: WorksheetPart = {}): string => `/lembar-kerja/${id}${queryOf(part)}`;

/** For evaluators and national roles. */
export const evaluationPath = (id: string, part: WorksheetPart = {}): string => `/penilaian/${id}${queryOf(part)}`;

/** The sign-in page once another service has vouched for somebody: it goes in, or asks for the code of our second factor first. */
export const signedOnPath = (step: 'kode' | 'selesai', back: string): string =>
  `/masuk?langkah=${step}${back === '' ? '' : `&kembali=${encodeURIComponent(back)}`}`;

/** The sign-in page, which says what a problem's code means. */
export const signOnProblemPath = (code: string): string => `/masuk?masalah=${code}`;

function queryOf({ item, areaNo }: WorksheetPart): string {
  if (item !== undefined) return `?butir=${encodeURIComponent(item)}`;
  return areaNo === undefined ? '' : `?area=${areaNo}`;
}

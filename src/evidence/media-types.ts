/** A kind of file that may be evidence. */
export interface AllowedType {
  readonly mediaType: string;
  /** What its name may end in, in lower case. */
  readonly endings: readonly string[];
  /** Whether browsers show it by themselves and nothing in it runs as a page of ours. */
  readonly hasPreview: boolean;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/**
 * Left out on purpose: what browsers or systems run (HTML, SVG, scripts, programs), archives, which hide what is in them, and
 * the Office formats before 2007, which cannot be told from an installer by their first bytes and may carry macros.
 */
export const ALLOWED_TYPES: readonly AllowedType[] = [
  { mediaType: 'application/pdf', endings: ['pdf'], hasPreview: true },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], hasPreview: true },
  { mediaType: 'image/png', endings: ['png'], hasPreview: true },
  { mediaType: 'image/gif', endings: ['gif'], hasPreview: true },
  { mediaType: 'image/webp', endings: ['webp'], hasPreview: true },
  { mediaType: 'video/mp4', endings: ['mp4', 'm4v'], hasPreview: true },
  { mediaType: 'video/webm', endings: ['webm'], hasPreview: true },
  { mediaType: `${OFFICE}.wordprocessingml.document`, endings: ['docx'], hasPreview: false },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'], hasPreview: false },
  { mediaType: `${OFFICE}.presentationml.presentation`, endings: ['pptx'], hasPreview: false },
  { mediaType: `${OPEN}.text`, endings: ['odt'], hasPreview: false },
  { mediaType: `${OPEN}.spreadsheet`, endings: ['ods'], hasPreview: false },
  { mediaType: `${OPEN}.presentation`, endings: ['odp'], hasPreview: false },
  { mediaType: 'text/plain', endings: ['txt', 'csv'], hasPreview: false },
];

export const ALLOWED_ENDINGS: readonly string[] = ALLOWED_TYPES.flatMap(({ endings }) => endings);

/** True for what may be shown in the browser instead of saved. */
export function hasPreview(mediaType: string): boolean {
  return ALLOWED_TYPES.some((allowed) => allowed.mediaType === mediaType && allowed.hasPreview);
}

/** True when a file of this type may have a name that ends so. */
export function fits(mediaType: string, ending: string): boolean {
  return ALLOWED_TYPES.some((allowed) => allowed.mediaType === mediaType && allowed.endings.includes(ending));
}

import { MAIL_SECURITY_POLICY } from '../http/security-headers.js';
import { HTML, isForBrowser } from '../http/html.js';
import type { PreviewedDigest } from '../reminders/digest-preview.service.js';
import { renderPreview } from './digest-preview.page.js';
import { DigestPreviewView } from './dto/digest-preview.view.js';

/** What is answered, and under which headers. */
export interface PreviewAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string | DigestPreviewView;
}

/** The mail as a page to browsers, the mail and its parts as JSON to programs. */
export function previewFor(accept: string | undefined, preview: PreviewedDigest): PreviewAnswer {
  if (!isForBrowser(accept)) return { headers: {}, content: DigestPreviewView.of(preview) };
  const headers = { 'content-type': HTML, 'content-security-policy': MAIL_SECURITY_POLICY };
  return { headers, content: renderPreview(preview) };
}

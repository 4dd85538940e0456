import { dayInWords, type Language } from '../common/in-words.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { escapeHtml } from '../http/html.js';
import type { PreviewedDigest } from '../reminders/digest-preview.service.js';

const NOTHING: Readonly<Record<Language, (day: string) => string>> = {
  id: (day) => `Tidak ada ringkasan pada ${day}: tidak ada yang perlu diingatkan.`,
  en: (day) => `There is no digest on ${day}: there is nothing to remind you of.`,
};

/** What stands in the place of a mail that is not sent. */
export function nothingToSay(on: CalendarDate, language: Language): string {
  return NOTHING[language](dayInWords(on, language));
}

/** The mail itself as a page, as its reader's mail program would show it. */
export function renderPreview({ on, language, mail }: PreviewedDigest): string {
  if (mail !== null) return mail.html;
  const text = escapeHtml(nothingToSay(on, language));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text}</title>
</head>
<body style="margin:0;padding:16px;font-family:system-ui,sans-serif">
<p>${text}</p>
</body>
</html>
`;
}

import { INBOX_PATH, PREFERENCES_PATH } from '../domain/client-paths.js';
import { escapeHtml } from '../http/html.js';
import type { LetterGroup, LetterItem, WordedLetter } from './reminder-letter.js';

const TEXT = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif;font-size:16px;line-height:1.5';
const SMALL = 'font-size:14px;color:#57606a';
const BUTTON =
  'display:inline-block;padding:10px 16px;margin-top:8px;border-radius:6px;background:#0b5cad;color:#ffffff;text-decoration:none';

/** A letter as HTML that a phone's mail program shows well: one column, styles in the tags, nothing loaded from elsewhere. */
export function letterHtml(letter: WordedLetter): string {
  const { language, words, site, leftOut, unsubscribeUrl } = letter;
  const more = leftOut > 0 ? `<p>${link(`${site}${INBOX_PATH}`, words.more(leftOut))}</p>` : '';
  const leave = unsubscribeUrl === null ? '' : `<br>${link(unsubscribeUrl, words.unsubscribe)}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(letter.subject)}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff;color:#1f2328">
<div style="max-width:600px;margin:0 auto;padding:16px;${TEXT}">
<p>${escapeHtml(letter.greeting)}</p>
<p>${escapeHtml(letter.intro)}</p>
${letter.isStatutory ? `<p><strong>${escapeHtml(words.statutoryNote)}</strong></p>` : ''}
${letter.groups.map((group) => groupHtml(group, words.open)).join('\n')}
${more}
<hr style="border:0;border-top:1px solid #d0d7de;margin:24px 0 12px">
<p style="${SMALL}">${link(`${site}${INBOX_PATH}`, words.inbox)}<br>${link(`${site}${PREFERENCES_PATH}`, words.preferences)}${leave}<br>${escapeHtml(words.duty)}</p>
</div>
</body>
</html>
`;
}

function groupHtml({ unitName, items }: LetterGroup, open: string): string {
  return `<h2 style="font-size:18px;margin:24px 0 8px">${escapeHtml(unitName)}</h2>
${items.map((item) => itemHtml(item, open)).join('\n')}`;
}

function itemHtml({ title, due, action, earlier, url, isOverdue }: LetterItem, open: string): string {
  const colour = isOverdue ? '#a40e26' : '#d0d7de';
  const told = earlier === null ? '' : `<br><span style="${SMALL}">${escapeHtml(earlier)}</span>`;
  return `<div style="border-left:4px solid ${colour};padding:0 0 0 12px;margin:0 0 16px">
<strong>${escapeHtml(title)}</strong><br>${escapeHtml(due)}<br><span style="${SMALL}">${escapeHtml(action)}</span>${told}<br>
<a href="${escapeHtml(url)}" style="${BUTTON}">${escapeHtml(open)}</a>
</div>`;
}

function link(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}" style="color:#0b5cad">${escapeHtml(text)}</a>`;
}

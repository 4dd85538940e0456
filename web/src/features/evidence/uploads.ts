import { type ApiProblem, problemFrom } from '../../api/problem.js';
import { sessionOver } from '../../api/session-over.js';
import { languageNow } from '../../i18n/language.js';
import { textIn } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { createStore } from '../../ui/store.js';
import { attach, evidenceChanged } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import { begun, nextOf, type UploadOrder, type UploadState, waitAfter } from './upload-order.js';
import { giveUp, sendFile, type Sending } from './upload-sending.js';
import { shelve, shelvedOf, unshelve } from './upload-shelf.js';

/** What this page knows of a file beside what it shows. */
interface Running {
  readonly file: Blob;
  url: string | null;
  /** The evidence it became, from its last byte on. */
  became: string | null;
  sending: Sending | null;
  failures: number;
}

/** Files on their way to the server, in the order in which they were chosen. They go on while pages come and go. */
export const uploads = createStore<readonly UploadState[]>([]);
const running = new Map<string, Running>();

/** Takes a file: it is kept in this browser until it is whole at the server, and sent when its turn comes. */
export async function beginUpload(order: UploadOrder, file: Blob): Promise<void> {
  take(order, file, null);
  sendNext();
  await hold(order.id);
  if (running.has(order.id)) await shelve({ ...order, file, url: running.get(order.id)?.url ?? null });
}

let restoredFor: string | null = null;

/** Goes on with what this person left unfinished in this browser, once a page is open anew. */
export async function restoreUploads(accountId: string): Promise<void> {
  if (restoredFor === accountId) return;
  restoredFor = accountId;
  for (const { id } of await shelvedOf(accountId)) void takeOver(id, accountId);
}

/** Another window that still sends it keeps it until it closes, or is done. */
async function takeOver(id: string, accountId: string): Promise<void> {
  if (running.has(id)) return;
  await hold(id);
  const left = (await shelvedOf(accountId)).find((upload) => upload.id === id);
  if (left === undefined || running.has(id)) return;
  const { file, url, ...order } = left;
  take(order, file, url);
  sendNext();
}

/** Stops sending until the person wants to go on. */
export async function pauseUpload(id: string): Promise<void> {
  await running.get(id)?.sending?.stop();
  change(id, { phase: 'paused' });
  sendNext();
}

/** Goes on from where it was: after a pause, a lost line or a refusal. */
export function resumeUpload(id: string): void {
  if (!['paused', 'lost', 'refused'].includes(phaseOf(id) ?? '')) return;
  change(id, { phase: 'waiting', error: null });
  sendNext();
}

/** Gives a file up, here and at the server. */
export async function cancelUpload(id: string): Promise<void> {
  const run = running.get(id);
  await run?.sending?.stop();
  forget(id);
  if (run?.url != null && run.became === null) await giveUp(run.url);
  sendNext();
}

function take(order: UploadOrder, file: Blob, url: string | null): void {
  running.set(order.id, { file, url, became: null, sending: null, failures: 0 });
  uploads.set([...uploads.get(), begun(order)]);
}

function change(id: string, changes: Partial<UploadState>): void {
  uploads.set(uploads.get().map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));
}

function forget(id: string): void {
  running.delete(id);
  uploads.set(uploads.get().filter((upload) => upload.id !== id));
  void unshelve(id);
}

function sendNext(): void {
  for (const upload of nextOf(uploads.get())) {
    change(upload.id, { phase: 'sending' });
    void send(upload);
  }
}

async function send(upload: UploadState): Promise<void> {
  const run = running.get(upload.id);
  if (run === undefined) return;
  try {
    run.became ??= await bytesSent(upload, run);
    change(upload.id, { phase: 'attaching', sent: upload.size });
    if (upload.place !== null) await attach(upload.place.assessmentId, run.became, [upload.place.code]);
    forget(upload.id);
    announce(textIn(EVIDENCE_WORDS, languageNow())('uploadDone', { name: upload.name }));
    void evidenceChanged();
  } catch (error) {
    if (running.has(upload.id)) failed(upload.id, run, problemFrom(error));
  }
  sendNext();
}

/** Settles only when all bytes are there, or the line or the server let it down. */
async function bytesSent(upload: UploadState, run: Running): Promise<string> {
  const { phase: _, sent: __, error: ___, ...order } = upload;
  run.sending = await sendFile(order, run.file, run.url, {
    onUrl: (url) => {
      run.url = url;
      void shelve({ ...order, file: run.file, url });
    },
    onSent: (sent) => {
      run.failures = 0;
      change(upload.id, { sent });
    },
  });
  if (phaseOf(upload.id) !== 'sending') await run.sending.stop();
  return run.sending.evidenceId;
}

function phaseOf(id: string): UploadState['phase'] | undefined {
  return uploads.get().find((upload) => upload.id === id)?.phase;
}

const GIVEN_UP = [404, 413, 422, 507];

/** Stumbles on the way are tried again by themselves; a refusal waits for the person. */
function failed(id: string, run: Running, problem: ApiProblem): void {
  run.failures += 1;
  const isLost = isPassing(problem, run.became === null);
  // A file that is refused is given up by the server as well.
  if (GIVEN_UP.includes(problem.status)) run.url = null;
  change(id, { phase: isLost ? 'lost' : 'refused', error: problem });
  if (isLost) setTimeout(() => tryAgain(id), waitAfter(run.failures));
}

/** While bytes are sent, 409 and 423 say that the server still holds on to the line that was lost. 507 is a full disk. */
function isPassing({ status, isUnreachable }: ApiProblem, isSending: boolean): boolean {
  if (isUnreachable || status === 401) return true;
  return (isSending && [409, 423].includes(status)) || (status >= 500 && status !== 507);
}

function tryAgain(id: string): void {
  if (phaseOf(id) !== 'lost') return;
  if (sessionOver.get()) setTimeout(() => tryAgain(id), waitAfter(Infinity));
  else if (navigator.onLine) resumeUpload(id);
}

globalThis.addEventListener?.('online', () => {
  for (const { id } of uploads.get()) tryAgain(id);
});

/** Two windows do not send one file: this one waits until it holds it, and then does until it closes. */
async function hold(id: string): Promise<void> {
  if (navigator.locks === undefined) return;
  await new Promise<void>((resolve) => {
    const held = () => {
      resolve();
      return new Promise<void>(() => undefined);
    };
    void navigator.locks.request(`unggahan-${id}`, held);
  });
}

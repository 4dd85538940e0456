import { useText } from '../i18n/text.js';
import { createStore } from '../ui/store.js';
import { Button } from '../ui/button.js';
import styles from './shell.module.css';
import { SHELL_WORDS } from './shell.words.js';

const RELOADED = 'dimuat-ulang';
/** A newer client that has been fetched and waits to take over. */
const waiting = createStore<ServiceWorker | null>(null);

/** Lets the browser open the client without a line, where it can; called once. */
export async function startServiceWorker(): Promise<void> {
  reloadWhenPartsAreGone();
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  // A browser may be told to have none.
  if (registration === undefined) return;
  const look = () => {
    if (navigator.serviceWorker.controller !== null) waiting.set(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
}

/** An old page asks for parts of a version that is gone: the new one has them. Once, so that a real fault does not go round. */
function reloadWhenPartsAreGone(): void {
  addEventListener('vite:preloadError', () => {
    if (!navigator.onLine || sessionStorage.getItem(RELOADED) !== null) return;
    sessionStorage.setItem(RELOADED, 'ya');
    location.reload();
  });
}

/** Says quietly that there is a newer client; nothing is lost by it, for what is not sent yet is on disk. */
export function NewVersion() {
  const t = useText(SHELL_WORDS);
  const worker = waiting.use();
  const takeOver = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker?.postMessage('take-over');
  };
  return (
    <div role="status" data-screen-only>
      {worker !== null && (
        <p className={styles['simulation']}>
          {t('newVersion')}{' '}
          <Button size="small" onClick={takeOver}>
            {t('reload')}
          </Button>
        </p>
      )}
    </div>
  );
}

import { announce } from './announcer.js';
import { Button } from './button.js';
import { Notice } from './notice.js';
import styles from './shown-once.module.css';

interface ShownOnceProps {
  readonly secret: string;
  /** That it is not shown again. */
  readonly lead: string;
  readonly copy: string;
  readonly copied: string;
}

/** A secret address or token, which the server shows this once: it keeps only a digest. */
export function ShownOnce({ secret, lead, copy, copied }: ShownOnceProps) {
  const take = async () => {
    await navigator.clipboard.writeText(secret);
    announce(copied);
  };
  return (
    <Notice tone="ok" role="status">
      <p>{lead}</p>
      <p>
        <code className={styles['secret']}>{secret}</code>
      </p>
      {/* Only a page that came over https may use the clipboard. */}
      {window.isSecureContext && (
        <Button size="small" onClick={() => void take()}>
          {copy}
        </Button>
      )}
    </Notice>
  );
}

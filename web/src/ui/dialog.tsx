import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/text.js';
import { Button } from './button.js';
import styles from './dialog.module.css';
import { Icon } from './icon.js';
import { UI_WORDS } from './ui.words.js';

interface DialogProps {
  readonly title: string;
  /** Left out where the question must be answered. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A question before the page; it is shown as long as it is rendered. The focus goes back to where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useText(UI_WORDS);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {onClose !== undefined && (
          <Button look="plain" aria-label={t('close')} onClick={onClose}>
            <Icon name="cross" />
          </Button>
        )}
      </div>
      {children}
    </dialog>
  );
}

import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/text.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { ActionForm } from './form.js';
import { UI_WORDS } from './ui.words.js';

interface AskFirstProps {
  /** On the button, and on the one that does it. */
  readonly deed: string;
  /** The question; the deed itself where it says enough. */
  readonly title?: string;
  /** Leaves things as they are. */
  readonly keep?: string;
  /** What of many it is about: then the button is one of many too, and a small one. */
  readonly of?: string;
  /** What it changes for good. */
  readonly children: ReactNode;
  /** What it throws is shown in the question. */
  readonly action: () => Promise<void>;
}

/** A button for what cannot be taken back: it asks, and says what will be gone, before anything happens. */
export function AskFirst({ deed, title = deed, keep, of, children, action }: AskFirstProps) {
  const t = useText(UI_WORDS);
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const act = async () => {
    await action();
    close();
  };
  return (
    <>
      <Button
        look={of === undefined ? 'danger' : 'default'}
        size={of === undefined ? 'normal' : 'small'}
        onClick={() => setAsked(true)}
      >
        {deed}
        {of !== undefined && <span className="visually-hidden">: {of}</span>}
      </Button>
      {isAsked && (
        <Dialog title={title} onClose={close}>
          <ActionForm
            action={act}
            submit={deed}
            look="danger"
            beside={<Button onClick={close}>{keep ?? t('cancel')}</Button>}
          >
            {children}
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}

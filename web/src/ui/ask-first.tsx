import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/text.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { ActionForm } from './form.js';
import { UI_WORDS } from './ui.words.js';

interface AskFirstProps {
  /** On the button, as the title of the question, and on the button that does it. */
  readonly deed: string;
  /** What it changes for good. */
  readonly children: ReactNode;
  /** What it throws is shown in the question. */
  readonly action: () => Promise<void>;
}

/** A button for what cannot be taken back: it asks, and says what will be gone, before anything happens. */
export function AskFirst({ deed, children, action }: AskFirstProps) {
  const t = useText(UI_WORDS);
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const act = async () => {
    await action();
    close();
  };
  return (
    <>
      <Button look="danger" onClick={() => setAsked(true)}>
        {deed}
      </Button>
      {isAsked && (
        <Dialog title={deed} onClose={close}>
          <ActionForm action={act} submit={deed} look="danger" beside={<Button onClick={close}>{t('cancel')}</Button>}>
            {children}
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}

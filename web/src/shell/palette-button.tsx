import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '../i18n/text.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { SHELL_WORDS } from './shell.words.js';

const Palette = lazy(async () => ({ default: (await import('./palette.js')).Palette }));

/** Opens the search, by hand or by Ctrl+K. */
export function PaletteButton() {
  const t = useText(SHELL_WORDS);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button look="plain" aria-label={t('search')} title={`${t('search')} (Ctrl+K)`} onClick={() => setOpen(true)}>
        <Icon name="search" />
      </Button>
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

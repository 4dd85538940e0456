import { type ReactNode, useEffect, useRef } from 'react';
import styles from './dropdown.module.css';

interface DropdownProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A disclosure that closes when something in it is chosen, by Escape, and when the focus leaves it. */
export function Dropdown({ label, icon, children, className }: DropdownProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const shown = details.current;
    const close = () => shown?.removeAttribute('open');
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || shown?.open !== true) return;
      close();
      shown.querySelector('summary')?.focus();
    };
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && shown?.contains(event.target) !== true) close();
    };
    const onChosen = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a, button') !== null) close();
    };
    shown?.addEventListener('click', onChosen);
    document.addEventListener('keydown', onEscape);
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    return () => {
      shown?.removeEventListener('click', onChosen);
      document.removeEventListener('keydown', onEscape);
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
    };
  }, []);
  return (
    <details ref={details} className={`${styles['drop']} ${className ?? ''}`}>
      <summary aria-label={label}>{icon}</summary>
      <div className={styles['sheet']}>{children}</div>
    </details>
  );
}

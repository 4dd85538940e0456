import type { ReactNode } from 'react';
import styles from './lines.module.css';

/** A list of which each line has what it is at its beginning, and what can be done to it at its end. */
export function Lines({ children }: { readonly children: ReactNode }) {
  return <ul className={styles['lines']}>{children}</ul>;
}

export function Line({ children }: { readonly children: ReactNode }) {
  return <li className={styles['line']}>{children}</li>;
}

import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** Also of the window. */
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its heading, what it is for, what can be done, and then the rest. */
export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} - Zona Integritas`;
  }, [title]);
  return (
    <>
      <header className={styles['head']}>
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && (
          <div className={styles['actions']} data-screen-only>
            {actions}
          </div>
        )}
      </header>
      {children}
    </>
  );
}

/** A part of a page on a sheet of its own. */
export function Panel({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className={styles['panel']}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import styles from './notice.module.css';

export type Tone = 'info' | 'ok' | 'warn' | 'bad' | 'quiet';
const ICONS: Readonly<Record<Tone, IconName>> = {
  info: 'info',
  ok: 'check',
  warn: 'alert',
  bad: 'alert',
  quiet: 'info',
};

interface NoticeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** `alert` interrupts whoever listens, `status` waits; without it nothing is said by itself. */
  readonly role?: 'alert' | 'status';
}

/** Something to know before going on: sign, words and colour. */
export function Notice({ tone, children, role }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`} role={role}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}

/** A state in a word or two; `icon` where colour alone would tell two states apart. */
export function Badge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`${styles['badge']} ${styles[tone]}`}>
      {icon !== undefined && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { unitStorageQuery } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';
import { acceptOf, endingOf, type FileRules, nameOfPasted, refusalOf, titleFrom } from './file-rules.js';
import type { ItemPlace } from './item-place.js';
import { newOrderId } from './upload-order.js';
import { beginUpload } from './uploads.js';

interface UploadFieldProps {
  readonly unitId: string;
  /** Where the files are attached; null for the library, and for a new version. */
  readonly place: ItemPlace | null;
  /** The evidence of which one file becomes a new version. */
  readonly evidenceId?: string;
  readonly onBegun?: () => void;
  /** Other ways to add, beside the buttons. */
  readonly children?: ReactNode;
}

/** Takes files that are chosen, dropped, pasted or photographed; says beforehand what is taken, and at once what is not. */
export function UploadField({ unitId, place, evidenceId, onBegun, children }: UploadFieldProps) {
  const t = useText(EVIDENCE_WORDS);
  const { data: rules } = useQuery(unitStorageQuery(unitId));
  const { accountId } = useSession();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [isOver, setOver] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const isSingle = evidenceId !== undefined;

  const add = (files: readonly File[]) => {
    const taken = isSingle ? files.slice(0, 1) : files;
    const [fit, unfit] = sorted(taken, rules);
    setRefused(unfit);
    for (const file of fit) {
      const order = { id: newOrderId(), accountId, unitId, place };
      const { name, size } = file;
      void beginUpload({ ...order, evidenceId: evidenceId ?? null, name, size, title: titleFrom(name) }, file);
    }
    if (fit.length > 0) onBegun?.();
  };
  usePasted(frame, add);

  return (
    <div
      ref={frame}
      className={`${styles['drop']} ${isOver ? styles['over'] : ''}`}
      data-paste
      data-screen-only
      {...dropping(add, setOver)}
    >
      <div className={styles['buttons']}>
        <FileButton icon="upload" label={t('chooseFile')} rules={rules} isSingle={isSingle} onFiles={add} />
        <FileButton icon="image" label={t('takePhoto')} isCamera isSingle={isSingle} rules={rules} onFiles={add} />
        {children}
      </div>
      <Limits rules={rules} />
      {refused.map(({ file, why }) => (
        <RefusedFile key={file.name} file={file} why={why} rules={rules} />
      ))}
    </div>
  );
}

interface Refused {
  readonly file: File;
  readonly why: NonNullable<ReturnType<typeof refusalOf>>;
}

function sorted(files: readonly File[], rules: FileRules | undefined): [readonly File[], readonly Refused[]] {
  const fit: File[] = [];
  const unfit: Refused[] = [];
  for (const file of files) {
    // Without the rules the server decides.
    const why = rules === undefined ? null : refusalOf(file, rules);
    if (why === null) fit.push(file);
    else unfit.push({ file, why });
  }
  return [fit, unfit];
}

function dropping(add: (files: readonly File[]) => void, setOver: (isOver: boolean) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      add([...event.dataTransfer.files]);
    },
  };
}

/** Pictures from the clipboard, while the focus is in the frame; or nowhere, when this is the only frame of the page. */
function usePasted(frame: { readonly current: HTMLElement | null }, add: (files: readonly File[]) => void): void {
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const paste = (event: globalThis.ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || !isMeantFor(frame.current, event.target)) return;
      event.preventDefault();
      latest.current(files.map((file) => new File([file], nameOfPasted(file.name, new Date()), { type: file.type })));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [frame]);
}

function isMeantFor(frame: HTMLElement | null, target: EventTarget | null): boolean {
  if (frame === null || !(target instanceof Element)) return false;
  const frames = document.querySelectorAll('[data-paste]');
  return frame.contains(target) || (frames.length === 1 && target.closest('input, textarea') === null);
}

interface FileButtonProps {
  readonly icon: 'upload' | 'image';
  readonly label: string;
  readonly rules: FileRules | undefined;
  readonly isSingle: boolean;
  readonly isCamera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The camera is offered where the screen is touched: elsewhere it is a second file button. */
function FileButton({ icon, label, rules, isSingle, isCamera = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" className={isCamera ? styles['camera'] : undefined} onClick={() => input.current?.click()}>
        <Icon name={icon} size={16} /> {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={!isSingle && !isCamera}
        accept={isCamera ? 'image/*' : acceptOf(rules?.endings ?? [])}
        {...(isCamera ? { capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}

function Limits({ rules }: { readonly rules: FileRules | undefined }) {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  if (rules === undefined) return null;
  const types = rules.endings.join(', ');
  return (
    <p className={styles['hint']}>
      {t('drop')} {t('limits', { types, size: format.bytes(rules.fileLimitBytes) })}
    </p>
  );
}

function RefusedFile({ file, why, rules }: Refused & { readonly rules: FileRules | undefined }) {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  const facts = {
    size: format.bytes(file.size),
    ending: endingOf(file.name),
    types: (rules?.endings ?? []).join(', '),
    limit: format.bytes(rules?.fileLimitBytes ?? 0),
    room: format.bytes(Math.max(0, (rules?.quotaBytes ?? 0) - (rules?.usedBytes ?? 0))),
  };
  return (
    <Notice tone="bad" role="alert">
      <p>
        <strong>{file.name}</strong>: {t(why, facts)}
      </p>
    </Notice>
  );
}

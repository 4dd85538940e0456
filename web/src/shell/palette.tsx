import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { assessmentPath, unitPath } from '../../../src/domain/client-paths.js';
import { may, useSession } from '../api/session.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../ui/dialog.js';
import { menuFor } from './menu.js';
import styles from './palette.module.css';
import { assessmentsQuery } from './shell.queries.js';
import { SHELL_WORDS } from './shell.words.js';

/** Somewhere to go, and by what words it is found. */
interface Place {
  readonly address: string;
  readonly name: string;
  readonly about: string;
}

const MOST = 12;

/** Pages that no menu has, and who may open them. */
const FURTHER = [
  { to: '/dasbor/peta-panas', word: 'heat', action: 'status.read' },
  { to: '/dasbor/selisih', word: 'differences', action: 'status.read' },
  { to: '/dasbor/butir', word: 'items', action: 'status.read' },
  { to: '/dasbor/tren', word: 'trends', action: 'status.read' },
  { to: '/massal', word: 'bulk', action: 'bulk-operation.own' },
  { to: '/arsip', word: 'archive', action: 'institution-archive.own' },
] as const;

/** Goes to a page, a unit or an assessment by a few letters of its name. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useText(SHELL_WORDS);
  const router = useRouter();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = matching(usePlaces(), words);
  const chosen = found[Math.min(at, found.length - 1)];

  const go = (place: Place | undefined) => {
    if (place === undefined) return;
    onClose();
    router.history.push(place.address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((now) => (now + step + found.length) % Math.max(found.length, 1));
    }
    if (event.key === 'Enter') go(chosen);
  };

  return (
    <Dialog title={t('search')} onClose={onClose}>
      <input
        type="search"
        role="combobox"
        className={styles['input']}
        aria-label={t('search')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${found.indexOf(chosen)}`}
        value={words}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label={t('search')} className={styles['list']}>
        {found.map((place, index) => (
          <div
            key={place.address}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            onPointerDown={() => go(place)}
          >
            {place.name} <span className="soft">{place.about}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p role="status">{t('searchNothing')}</p>}
    </Dialog>
  );
}

function usePlaces(): readonly Place[] {
  const t = useText(SHELL_WORDS);
  const session = useSession();
  const { data: assessments = [] } = useQuery({ ...assessmentsQuery, enabled: may(session, 'assessment.read') });
  const pages = menuFor(session).map(({ to, word }) => ({ address: to, name: t(word), about: '' }));
  const more = [
    ...FURTHER.filter(({ action }) => may(session, action)).map(({ to, word }) => ({
      address: to,
      name: t(word),
      about: '',
    })),
    { address: '/notifikasi', name: t('inbox'), about: '' },
    { address: '/profil', name: t('profile'), about: '' },
    { address: '/preferensi', name: t('preferences'), about: '' },
    { address: '/bantuan', name: t('help'), about: '' },
  ];
  const units = new Map(
    assessments.map(({ unitId, unitName, institutionName }) => [unitId, { unitName, institutionName }]),
  );
  return [
    ...pages,
    ...more,
    ...[...units].map(([unitId, { unitName, institutionName }]) => ({
      address: unitPath(unitId),
      name: unitName,
      about: institutionName,
    })),
    ...assessments.map(({ id, unitName, year, target }) => ({
      address: assessmentPath(id),
      name: `${target} ${year}`,
      about: unitName,
    })),
  ];
}

/** Every word must occur. */
function matching(places: readonly Place[], words: string): readonly Place[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return places
    .filter(({ name, about }) => wanted.every((word) => `${name} ${about}`.toLowerCase().includes(word)))
    .slice(0, MOST);
}

import { Link, useSearch } from '@tanstack/react-router';
import type { ChangeArea, Item, PredicateMinima, ResultComponent } from '../../../../src/domain/instrument.js';
import { PREDICATES } from '../../../../src/domain/instrument.js';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Panel } from '../../ui/page.js';
import styles from './instruments.module.css';
import { INSTRUMENTS_WORDS } from './instruments.words.js';

type Worksheet = Pick<Schemas['InstrumentView'], 'areas' | 'components' | 'predicates'>;
/** The document of the server leaves them open; they are what the rulebook holds, with plain objects for maps. */
type Minima = Omit<PredicateMinima, 'components'> & { readonly components: Readonly<Record<string, number>> };
interface Branch {
  readonly code: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly weight: number;
  readonly items: readonly Item[];
}

/** A worksheet area by area: one is opened at a time, since all of them are more than a slow PC lays out. */
export function WorksheetTree({ worksheet }: { readonly worksheet: Worksheet }) {
  const { area: chosen = '1' }: Record<string, string> = useSearch({ strict: false });
  const areas = worksheet.areas as unknown as readonly ChangeArea[];
  const area = areas.find(({ no }) => String(no) === chosen);
  return (
    <>
      <AreaLinks areas={areas} chosen={area === undefined ? 'hasil' : chosen} />
      {area === undefined ? (
        <Results components={worksheet.components as unknown as readonly ResultComponent[]} />
      ) : (
        <Area area={area} />
      )}
      <Gates predicates={worksheet.predicates as unknown as Readonly<Record<string, Minima>>} />
    </>
  );
}

function AreaLinks({ areas, chosen }: { readonly areas: readonly ChangeArea[]; readonly chosen: string }) {
  const t = useText(INSTRUMENTS_WORDS);
  const language = useLanguage();
  const places = [
    ...areas.map(({ no, title }) => ({ key: String(no), name: `${no}. ${title[language]}` })),
    { key: 'hasil', name: t('results') },
  ];
  return (
    <nav aria-label={t('area')} className={styles['areas']}>
      {places.map(({ key, name }) => (
        <Link
          key={key}
          to="."
          search={{ area: key }}
          aria-current={key === chosen ? 'true' : undefined}
          className={styles['area']}
          resetScroll={false}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

function Area({ area }: { readonly area: ChangeArea }) {
  const t = useText(INSTRUMENTS_WORDS);
  const language = useLanguage();
  const format = useFormat();
  return (
    <Panel title={`${area.no}. ${area.title[language]} (${t('points', { points: format.score(area.weight) })})`}>
      {area.aspects.map(({ code, kind, weight, subComponents }) => (
        <section key={code}>
          <h3>
            {t(kind)} <span className="soft">{t('points', { points: format.score(weight) })}</span>
          </h3>
          {subComponents.map((branch) => (
            <BranchOf key={branch.code} branch={branch} />
          ))}
        </section>
      ))}
    </Panel>
  );
}

function Results({ components }: { readonly components: readonly ResultComponent[] }) {
  const t = useText(INSTRUMENTS_WORDS);
  return (
    <Panel title={t('results')}>
      {components.map((branch) => (
        <BranchOf key={branch.code} branch={branch} />
      ))}
    </Panel>
  );
}

function BranchOf({ branch: { code, title, weight, items } }: { readonly branch: Branch }) {
  const t = useText(INSTRUMENTS_WORDS);
  const language = useLanguage();
  const format = useFormat();
  return (
    <details className={styles['branch']} open>
      <summary>
        <b>{code}</b> {title[language]}{' '}
        <span className="soft">
          {t('points', { points: format.score(weight) })}, {t('itemsOf', { count: items.length })}
        </span>
      </summary>
      <ol className={styles['items']}>
        {items.map((item) => (
          <li key={item.code}>
            <b>{item.code}</b> {item.label[language]} <span className="soft">({t(`type-${item.answerType}`)})</span>
            <Asked item={item} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Its options with their values, or what is counted. */
function Asked({ item }: { readonly item: Item }) {
  const language = useLanguage();
  const format = useFormat();
  if (item.kind === 'index') return null;
  const lines =
    item.kind === 'choice'
      ? item.options.map(({ key, value, criterion }) => [key, `${criterion[language]} (${format.score(value)})`] as const)
      : item.counts.map(({ key, label }) => ['#', label[language], key] as const);
  return (
    <ul className={styles['options']}>
      {lines.map(([key, text]) => (
        <li key={text}>
          {key}: {text}
        </li>
      ))}
    </ul>
  );
}

function Gates({ predicates }: { readonly predicates: Readonly<Record<string, Minima>> }) {
  const t = useText(INSTRUMENTS_WORDS);
  const format = useFormat();
  const components = Object.keys(predicates['WBK']?.components ?? {});
  const row = (name: string, read: (minima: Minima) => string) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {PREDICATES.map((predicate) => (
        <td key={predicate}>{predicates[predicate] === undefined ? '–' : read(predicates[predicate])}</td>
      ))}
    </tr>
  );
  return (
    <Panel title={t('gates')}>
      <table className={styles['gates']}>
        <thead>
          <tr>
            <th scope="col">{t('gate')}</th>
            {PREDICATES.map((predicate) => (
              <th key={predicate} scope="col">
                {predicate}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('total'), ({ total }) => format.score(total))}
          {row(t('leversMin'), ({ levers }) => format.score(levers))}
          {row(t('areaShare'), ({ areaShare }) => format.share(areaShare))}
          {components.map((code) => row(code, (minima) => format.score(minima.components[code] ?? 0)))}
          {row(t('wbkYears'), ({ wbkHeldYears }) => (wbkHeldYears === null ? '–' : String(wbkHeldYears)))}
        </tbody>
      </table>
    </Panel>
  );
}

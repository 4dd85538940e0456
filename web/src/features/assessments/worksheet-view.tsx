import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Predicate } from '../../../../src/domain/instrument.js';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Empty } from '../../ui/states.js';
import { AreaSection } from './area-section.js';
import { type Filter, FILTERS, itemsShown, nextBlank } from './filters.js';
import { GapList } from './gap-list.js';
import { GateBar } from './gate-bar.js';
import { HelpDialog } from './help-dialog.js';
import { currentItem, isInItem, neighbour, pressEvidence, pressOption, showItem, showPart } from './items-in-page.js';
import { useKeyboard } from './keyboard.js';
import { useStagedParts } from './use-staged-parts.js';
import { useWorkOfPerson } from './work-of-person.js';
import type { Worksheet } from './worksheet.js';
import { WorksheetContext } from './worksheet-context.js';
import { WorksheetHead } from './worksheet-head.js';
import { partId, partsOf } from './worksheet-parts.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

interface WorksheetViewProps {
  readonly assessment: Schemas['AssessmentDetailView'];
  readonly sheet: Schemas['SheetDetailView'];
  readonly worksheet: Worksheet;
}

/** The sheet with everything around it. What changes while somebody answers is inside the rows and the bar. */
export function WorksheetView({ assessment, sheet, worksheet }: WorksheetViewProps) {
  const t = useText(WORKSHEET_WORDS);
  const { instrument } = worksheet.store;
  const work = useWorkOfPerson(assessment, sheet.sealedAt === null);
  const parts = useMemo(() => partsOf(instrument).filter(({ no }) => work.sees(no)), [instrument, work]);
  const { mounted, all } = useStagedParts(parts.length);
  const [target, setTarget] = useState<Predicate>(assessment.target);
  const [isHelping, setHelping] = useState(false);
  const { filter, shown, choose } = useFilter(worksheet);

  const goTo = useCallback(
    (code: string) => {
      all();
      if (document.getElementById(code) === null) choose(null);
      requestAnimationFrame(() => showItem(code));
    },
    [all, choose],
  );
  const goToPart = useCallback((no: number) => showPart(assessment.id, no, partId(no)), [assessment.id]);
  const toNextBlank = useCallback(() => {
    const code = nextBlank(worksheet.store, isInItem() ? currentItem() : null, work.mayAnswer);
    if (code === null) announce(t('nothingBlank'));
    else goTo(code);
  }, [worksheet, work, goTo, t]);
  useFirstPlace(goTo, goToPart);
  useKeyboard(
    useMemo(
      () => ({
        step: (by) => {
          all();
          const code = neighbour(by);
          if (code !== null) showItem(code);
        },
        toNextBlank,
        saveNow: () => worksheet.sender.flush(),
        help: () => setHelping(true),
        choose: (nth) => withCurrent((code) => pressOption(code, nth)),
        openEvidence: () => withCurrent(pressEvidence),
      }),
      [all, toNextBlank, worksheet],
    ),
  );
  const context = useMemo(
    () => ({
      worksheet,
      instrument,
      assessmentId: assessment.id,
      unitId: assessment.unitId,
      isWritable: work.mayAnswer,
      nameOf: work.nameOf,
      goTo,
    }),
    [worksheet, instrument, assessment.id, assessment.unitId, work, goTo],
  );
  return (
    <WorksheetContext value={context}>
      <WorksheetHead
        assessment={assessment}
        sealedAt={sheet.sealedAt}
        filter={filter}
        onFilter={choose}
        onNextBlank={toNextBlank}
        onHelp={() => setHelping(true)}
      />
      {work.seesAll && <GateBar target={target} onTarget={setTarget} onPart={goToPart} />}
      {work.seesAll && <GapList target={target} />}
      {shown?.size === 0 && <Empty>{t('filterEmpty')}</Empty>}
      {parts.map((part, index) => (
        <AreaSection key={part.no} part={part} isMounted={index < mounted} shown={shown} />
      ))}
      {isHelping && <HelpDialog onClose={() => setHelping(false)} />}
    </WorksheetContext>
  );
}

function withCurrent(act: (code: string) => void): void {
  const code = currentItem();
  if (code !== null) act(code);
}

/** The filter stands in the address; what it shows is taken when it is chosen. */
function useFilter(worksheet: Worksheet) {
  const search: Record<string, string> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = FILTERS.find((known) => known === search['tampil']) ?? null;
  const shown = useMemo(() => (filter === null ? null : itemsShown(worksheet.store, filter)), [filter, worksheet]);
  const choose = useCallback(
    (next: Filter | null) => {
      const { butir } = search;
      const place = butir === undefined ? {} : { butir };
      const filtered = next === null ? place : { ...place, tampil: next };
      void navigate({ to: '.', replace: true, resetScroll: false, search: filtered });
    },
    [navigate, search],
  );
  return { filter, shown, choose };
}

/** A link may name an item or an area: the page begins there. */
function useFirstPlace(goTo: (code: string) => void, goToPart: (no: number) => void): void {
  const { butir, area }: Record<string, string> = useSearch({ strict: false });
  useEffect(() => {
    if (butir !== undefined) goTo(butir);
    else if (area !== undefined) goToPart(Number(area));
    // Only when the address says something else, not whenever the page is drawn.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [butir, area]);
}

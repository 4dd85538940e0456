import { type Stage, WINDOWED_STAGES } from '../../../../src/domain/lifecycle.js';
import { ApiProblem } from '../../api/problem.js';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { TextField } from '../../ui/field.js';
import { textOf } from '../../ui/form.js';
import styles from './cycles.module.css';
import { CYCLES_WORDS } from './cycles.words.js';

export type StageWindow = Schemas['CycleWindowView'];

/** The first and last day of every stage; a stage without days is left empty. */
export function WindowFields({ windows }: { readonly windows: readonly StageWindow[] }) {
  const t = useText(CYCLES_WORDS);
  return WINDOWED_STAGES.map((stage, index) => {
    const window = windows.find((known) => known.stage === stage);
    return (
      <fieldset key={stage} className={styles['group']}>
        <legend>{t(stageWord(stage))}</legend>
        <div className={styles['pair']}>
          <TextField label={t('opensOn')} name={nameOf(index, 'opensOn')} type="date" defaultValue={window?.opensOn} />
          <TextField
            label={t('closesOn')}
            name={nameOf(index, 'closesOn')}
            type="date"
            defaultValue={window?.closesOn}
          />
        </div>
      </fieldset>
    );
  });
}

/** The stages that have days. Throws ApiProblem, at its field, where one of two days is missing. */
export function windowsIn(fields: FormData): StageWindow[] {
  return WINDOWED_STAGES.flatMap((stage, index) => {
    const [opensOn, closesOn] = [textOf(fields, nameOf(index, 'opensOn')), textOf(fields, nameOf(index, 'closesOn'))];
    if (opensOn === '' && closesOn === '') return [];
    if (opensOn === '' || closesOn === '') throw missing(nameOf(index, opensOn === '' ? 'opensOn' : 'closesOn'));
    return [{ stage, opensOn, closesOn }];
  });
}

/** What is refused of the window that was sent at `pointer` of a body, said at the fields of its stage. */
export function atStage(error: unknown, stageOf: (pointer: string) => Stage | undefined): unknown {
  if (!(error instanceof ApiProblem)) return error;
  const errors = error.fields.map((field) => {
    const index = WINDOWED_STAGES.findIndex((stage) => stage === stageOf(field.pointer));
    const which = field.pointer.split('/').at(-1) ?? '';
    return index === -1 ? field : { ...field, pointer: `/${nameOf(index, which)}` };
  });
  return ApiProblem.of(error.status, { ...error.body, errors });
}

function missing(name: string): ApiProblem {
  const errors = [{ pointer: `/${name}`, detail: name, rule: 'isDay', limits: [] }];
  return ApiProblem.of(422, { type: '/problems/cycle-refused', errors });
}

function nameOf(index: number, which: string): string {
  return `windows/${index}/${which}`;
}

function stageWord(stage: Stage): StageWindow['stage'] {
  return stage as StageWindow['stage'];
}

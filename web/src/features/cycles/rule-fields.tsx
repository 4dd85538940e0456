import type { ReactNode } from 'react';
import { FIRST_PASS_STARTS, RULES_THAT_MAY_CHANGE } from '../../../../src/domain/cycle-rules.js';
import { BPK_OPINIONS, SAKIP_GRADES } from '../../../../src/domain/eligibility.js';
import { PREDICATES } from '../../../../src/domain/instrument.js';
import { REMINDER_KINDS } from '../../../../src/domain/reminder-kind.js';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { CheckField, CheckGroup, SelectField, TextField } from '../../ui/field.js';
import styles from './cycles.module.css';
import { CYCLES_WORDS } from './cycles.words.js';
import { PER_PREDICATE, REMINDER_LISTS, REMINDER_NUMBERS, UNIT_NUMBERS } from './rules-in.js';

type Rules = Omit<Schemas['CycleView'], 'id' | 'year' | 'instrumentId' | 'isReplayed'>;
interface RuleFieldsProps {
  readonly rules: Rules;
  /** Whether assessments go by them: then what decides about a unit stays. */
  readonly isInUse: boolean;
}

/** Every rule of a cycle, with a word for each. */
export function RuleFields({ rules, isInUse }: RuleFieldsProps) {
  const t = useText(CYCLES_WORDS);
  const isFixed = (rule: string) => isInUse && !(RULES_THAT_MAY_CHANGE as readonly string[]).includes(rule);
  return (
    <>
      <ReminderFields rules={rules} />
      <Group title={t('evaluation')}>
        <SelectField
          label={t('firstPassStart')}
          name="firstPassStart"
          defaultValue={rules.firstPassStart}
          disabled={isFixed('firstPassStart')}
          required
        >
          {FIRST_PASS_STARTS.map((start) => (
            <option key={start} value={start}>
              {t(start)}
            </option>
          ))}
        </SelectField>
        <CheckField
          label={t('isTpiVisibleToTpn')}
          name="isTpiVisibleToTpn"
          defaultChecked={rules.isTpiVisibleToTpn}
          disabled={isFixed('isTpiVisibleToTpn')}
        />
        <NumberField name="evaluatorLoad" label={t('evaluatorLoad')} value={rules.evaluatorLoad} />
        <NumberField
          name="repairRounds"
          label={t('repairRounds')}
          value={rules.repairRounds}
          isFixed={isFixed('repairRounds')}
        />
      </Group>
      <Group title={t('monitoring')}>
        {(['intervalMonths', 'barMonths'] as const).map((rule) => (
          <NumberField key={rule} name={rule} label={t(rule)} value={rules[rule]} isFixed={isFixed(rule)} />
        ))}
      </Group>
      <EligibilityFields rules={rules.eligibility} isFixed={isFixed('eligibility')} />
    </>
  );
}

function ReminderFields({ rules }: { readonly rules: Rules }) {
  const t = useText(CYCLES_WORDS);
  return (
    <Group title={t('reminders')}>
      {REMINDER_LISTS.map((rule) => (
        <TextField
          key={rule}
          label={t(rule)}
          hint={t('daysHint')}
          name={rule}
          defaultValue={rules[rule].join(', ')}
          required={rule === 'ladderDays'}
        />
      ))}
      {REMINDER_NUMBERS.map((rule) => (
        <NumberField key={rule} name={rule} label={t(rule)} value={rules[rule]} />
      ))}
      <CheckGroup legend={t('statutoryKinds')} name="statutoryKinds">
        {REMINDER_KINDS.map((kind) => (
          <CheckField
            key={kind}
            label={t(`kind-${kind}`)}
            name="statutoryKinds"
            value={kind}
            defaultChecked={rules.statutoryKinds.includes(kind)}
          />
        ))}
      </CheckGroup>
    </Group>
  );
}

interface EligibilityFieldsProps {
  readonly rules: Rules['eligibility'];
  readonly isFixed: boolean;
}

function EligibilityFields({ rules, isFixed }: EligibilityFieldsProps) {
  const t = useText(CYCLES_WORDS);
  const named = (rule: string) => `eligibility/${rule}`;
  return (
    <Group title={t('eligibility')}>
      <SelectField
        label={t('bpkOpinion')}
        name={named('bpkOpinion')}
        defaultValue={rules.bpkOpinion}
        disabled={isFixed}
        required
      >
        {BPK_OPINIONS.map((opinion) => (
          <option key={opinion}>{opinion}</option>
        ))}
      </SelectField>
      {UNIT_NUMBERS.map((rule) => (
        <NumberField key={rule} name={named(rule)} label={t(rule)} value={rules[rule]} isFixed={isFixed} />
      ))}
      {PER_PREDICATE.map((rule) => (
        <div key={rule} className={styles['pair']}>
          {PREDICATES.map((predicate) => (
            <NumberField
              key={predicate}
              name={named(`${rule}/${predicate}`)}
              label={t('forPredicate', { rule: t(rule), predicate })}
              value={rules[rule][predicate]}
              isFixed={isFixed}
            />
          ))}
        </div>
      ))}
      <div className={styles['pair']}>
        {PREDICATES.map((predicate) => (
          <SelectField
            key={predicate}
            label={t('forPredicate', { rule: t('unitSakip'), predicate })}
            name={named(`unitSakip/${predicate}`)}
            defaultValue={rules.unitSakip[predicate]}
            disabled={isFixed}
            required
          >
            {SAKIP_GRADES.map((grade) => (
              <option key={grade}>{grade}</option>
            ))}
          </SelectField>
        ))}
      </div>
    </Group>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly isFixed?: boolean;
}

function NumberField({ name, label, value, isFixed = false }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      name={name}
      type="number"
      step="any"
      inputMode="decimal"
      defaultValue={value}
      disabled={isFixed}
      required
    />
  );
}

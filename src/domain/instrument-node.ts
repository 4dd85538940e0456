import { DomainError } from './domain-error.js';
import type { Text } from './instrument.js';

/** One thing that is wrong with a worksheet file: the code or the path of the node, and what it must be. */
export interface Fault {
  readonly node: string;
  readonly reason: string;
}

/** A worksheet file that cannot be used: everything that is wrong with it. */
export class InvalidInstrument extends DomainError {
  readonly code = 'invalid-instrument';
  readonly kind = 'invalid';
  override readonly facts: { readonly faults: readonly Fault[] };

  constructor(faults: readonly Fault[]) {
    const [first, ...more] = faults;
    super(`${first?.node}: ${first?.reason}${more.length === 0 ? '' : `, and ${more.length} more`}`);
    this.facts = { faults };
  }
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * One place in a worksheet file, which knows its own name when something is wrong with it. It goes on with a value that
 * stands for the one that is missing, so that one reading finds every fault; what follows from a fault alone is not told.
 */
export class InstrumentNode {
  private constructor(
    private readonly name: string,
    private readonly fields: Fields,
    private readonly faults: Fault[],
    /** False once what is left would only follow from what was told. */
    private isTelling = true,
  ) {}

  /** Throws InvalidInstrument for what has no fields at all. */
  static root(raw: unknown): InstrumentNode {
    if (isFields(raw)) return new InstrumentNode('instrument', raw, []);
    throw new InvalidInstrument([{ node: 'instrument', reason: NO_FIELDS }]);
  }

  /** Throws InvalidInstrument with all that was refused here and below, each once. */
  assertSound(): void {
    const told = new Map(this.faults.map((fault) => [`${fault.node} ${fault.reason}`, fault]));
    if (told.size > 0) throw new InvalidInstrument([...told.values()]);
  }

  refuse(reason: string): void {
    if (this.isTelling) this.faults.push({ node: this.name, reason });
  }

  has(field: string): boolean {
    return this.fields[field] !== undefined && this.fields[field] !== null;
  }

  keys(): readonly string[] {
    return Object.keys(this.fields);
  }

  /** Empty where it is refused. */
  text(field: string): string {
    const value = this.fields[field];
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.refuse(`"${field}" must be a text`);
    return '';
  }

  texts(field: string): readonly string[] {
    const value = this.fields[field];
    if (Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string')) return value;
    this.refuse(`"${field}" must be a list of texts`);
    return [];
  }

  /** `<stem>_id` and `<stem>_en`. */
  bilingual(stem: string): Text {
    return { id: this.text(`${stem}_id`), en: this.text(`${stem}_en`) };
  }

  /** A finite number of 0 or more; NaN where it is refused, with which nothing compares. */
  number(field: string): number {
    const value = this.fields[field];
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
    this.refuse(`"${field}" must be a number of 0 or more`);
    return Number.NaN;
  }

  optionalNumber(field: string): number | null {
    return this.has(field) ? this.number(field) : null;
  }

  oneOf<Known extends string>(field: string, known: readonly [Known, ...Known[]]): Known {
    const value = this.fields[field];
    const match = known.find((entry) => entry === value);
    if (match !== undefined) return match;
    this.refuse(`"${field}" is ${JSON.stringify(value) ?? 'missing'}; it must be one of ${known.join(', ')}`);
    this.isTelling = false;
    return known[0];
  }

  child(field: string): InstrumentNode {
    const name = this.name === 'instrument' ? field : `${this.name}.${field}`;
    return this.below(name, this.fields[field]);
  }

  children(field: string): readonly InstrumentNode[] {
    const list = this.fields[field];
    if (Array.isArray(list) && list.length > 0)
      return list.map((raw: unknown, index) => this.below(this.nameOf(raw, `${field}[${index}]`), raw));
    this.refuse(`"${field}" must be a list with at least one entry`);
    this.isTelling = false;
    return [];
  }

  /** A node that is not there is told once, and none of the fields it lacks. */
  private below(name: string, raw: unknown): InstrumentNode {
    const node = new InstrumentNode(name, isFields(raw) ? raw : {}, this.faults, this.isTelling);
    if (isFields(raw)) return node;
    node.refuse(NO_FIELDS);
    node.isTelling = false;
    return node;
  }

  private nameOf(raw: unknown, place: string): string {
    return isFields(raw) && typeof raw.code === 'string' ? raw.code : `${this.name}.${place}`;
  }
}

const NO_FIELDS = 'is missing or is not a group of fields';

function isFields(raw: unknown): raw is Fields {
  return raw !== null && typeof raw === 'object' && !Array.isArray(raw);
}

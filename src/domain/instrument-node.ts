import { DomainError } from './domain-error.js';
import type { Text } from './instrument.js';

/** A worksheet file that cannot be used: which node, and why. */
export class InvalidInstrument extends DomainError {
  readonly code = 'invalid-instrument';
  readonly kind = 'invalid';
  override readonly facts: { readonly node: string; readonly reason: string };

  constructor(node: string, reason: string) {
    super(`${node}: ${reason}`);
    this.facts = { node, reason };
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** One place in a worksheet file, which knows its own name when something is wrong with it. */
export class InstrumentNode {
  private constructor(
    private readonly name: string,
    private readonly fields: Fields,
  ) {}

  static root(raw: unknown): InstrumentNode {
    return new InstrumentNode('instrument', asFields('instrument', raw));
  }

  refuse(reason: string): never {
    throw new InvalidInstrument(this.name, reason);
  }

  has(field: string): boolean {
    return this.fields[field] !== undefined && this.fields[field] !== null;
  }

  keys(): readonly string[] {
    return Object.keys(this.fields);
  }

  text(field: string): string {
    const value = this.fields[field];
    if (typeof value === 'string' && value.trim() !== '') return value;
    return this.refuse(`"${field}" must be a text`);
  }

  texts(field: string): readonly string[] {
    const value = this.fields[field];
    if (Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string')) return value;
    return this.refuse(`"${field}" must be a list of texts`);
  }

  /** `<stem>_id` and `<stem>_en`. */
  bilingual(stem: string): Text {
    return { id: this.text(`${stem}_id`), en: this.text(`${stem}_en`) };
  }

  /** A finite number of 0 or more. */
  number(field: string): number {
    const value = this.fields[field];
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
    return this.refuse(`"${field}" must be a number of 0 or more`);
  }

  optionalNumber(field: string): number | null {
    return this.has(field) ? this.number(field) : null;
  }

  oneOf<Known extends string>(field: string, known: readonly Known[]): Known {
    const value = this.text(field);
    const match = known.find((entry) => entry === value);
    return match ?? this.refuse(`"${field}" is "${value}"; it must be one of ${known.join(', ')}`);
  }

  child(field: string): InstrumentNode {
    const name = this.name === 'instrument' ? field : `${this.name}.${field}`;
    return new InstrumentNode(name, asFields(name, this.fields[field]));
  }

  children(field: string): readonly InstrumentNode[] {
    const list = this.fields[field];
    if (!Array.isArray(list) || list.length === 0)
      return this.refuse(`"${field}" must be a list with at least one entry`);
    return list.map((raw: unknown, index) => {
      const place = `${this.name}.${field}[${index}]`;
      const fields = asFields(place, raw);
      const name = typeof fields.code === 'string' ? fields.code : place;
      return new InstrumentNode(name, fields);
    });
  }
}

function asFields(name: string, raw: unknown): Fields {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
    throw new InvalidInstrument(name, 'is missing or is not a group of fields');
  }
  return raw as Fields;
}

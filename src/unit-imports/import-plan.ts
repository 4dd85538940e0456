import type { Institution } from '../institutions/institution.entity.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import type { WorkUnit } from '../units/work-unit.entity.js';
import { checkFields } from './field-checks.js';
import type { ImportPlan, PlannedChange, PlannedInstitution, PlannedRow, Refusal } from './planned-row.js';
import type { RefusalReason } from './refusal-words.js';
import { type Column, type ImportRow, type ImportRows, institutionKindOf } from './unit-columns.js';

/** What there is before the import. */
export interface Register {
  readonly institutions: readonly Institution[];
  readonly units: readonly WorkUnit[];
}

/** Says for every row what it would do to the register. The same file and register make the same plan. */
export function planImport(file: ImportRows, register: Register): ImportPlan {
  return new Planning(file, register).plan();
}

class Planning {
  private readonly institutions: ReadonlyMap<string, PlannedInstitution>;
  private readonly known: ReadonlyMap<string, Institution>;
  private readonly units: ReadonlyMap<string, WorkUnit>;
  private readonly codeOf: ReadonlyMap<string, string>;
  /** The first row about each unit. */
  private readonly rowOf = new Map<string, ImportRow>();
  private readonly refusals = new Map<ImportRow, Refusal[]>();

  constructor(
    private readonly file: ImportRows,
    { institutions, units }: Register,
  ) {
    const codes = new Map(institutions.map(({ id, code }) => [id, code]));
    this.known = new Map(institutions.map((institution) => [institution.code, institution]));
    this.units = new Map(units.map((unit) => [keyOf(codes.get(unit.institutionId) ?? '', unit.code), unit]));
    this.codeOf = new Map(units.map(({ id, code }) => [id, code]));
    this.institutions = newInstitutions(file.rows, this.known);
    for (const row of file.rows) if (!this.rowOf.has(rowKey(row))) this.rowOf.set(rowKey(row), row);
  }

  plan(): ImportPlan {
    for (const row of this.file.rows) this.refusals.set(row, [...checkFields(row), ...this.checkPlace(row)]);
    this.refuseBelowRefused();
    const rows = this.file.rows.map((row) => this.planned(row));
    const used = new Set(rows.filter(({ state }) => state === 'NEW').map(({ institutionCode }) => institutionCode));
    return { institutions: [...this.institutions.values()].filter(({ code }) => used.has(code)), rows };
  }

  private planned(row: ImportRow): PlannedRow {
    const { line, values } = row;
    const [unit, refusals] = [this.units.get(rowKey(row)), this.refusals.get(row) ?? []];
    const parentCode = this.parentCodeOf(row);
    const changes = unit === undefined || refusals.length > 0 ? [] : this.changesOf(unit, values.nama_unit, parentCode);
    const own = unit === undefined ? 'NEW' : changes.length > 0 ? 'CHANGED' : 'UNCHANGED';
    const state = refusals.length > 0 ? 'REFUSED' : own;
    const { kode_instansi: institutionCode, kode_unit: code, nama_unit: name } = values;
    const depth = this.keysAbove(row).size;
    return { line, institutionCode, code, name, parentCode, state, changes, depth, refusals };
  }

  private changesOf(unit: WorkUnit, name: string, parentCode: string | null): PlannedChange[] {
    const before = this.parentCodeIn(unit);
    const renamed = { field: 'name', from: unit.name, to: name } as const;
    const moved = { field: 'parent', from: before, to: parentCode } as const;
    return [...(name === unit.name ? [] : [renamed]), ...(parentCode === before ? [] : [moved])];
  }

  /** Where the unit would stand: without the column, where it stands. */
  private parentCodeOf(row: ImportRow): string | null {
    if (this.file.saysParents) return row.values.kode_induk === '' ? null : row.values.kode_induk;
    const unit = this.units.get(rowKey(row));
    return unit === undefined ? null : this.parentCodeIn(unit);
  }

  private parentCodeIn({ parentId }: WorkUnit): string | null {
    return parentId === null ? null : (this.codeOf.get(parentId) ?? null);
  }

  private checkPlace(row: ImportRow): Refusal[] {
    if (row.values.kode_unit === '') return this.checkInstitution(row);
    const first = this.rowOf.get(rowKey(row));
    if (first !== undefined && first !== row) return [refusal(row, 'kode_unit', 'TWICE', String(first.line))];
    const isClosed = (this.units.get(rowKey(row))?.closedAt ?? null) !== null;
    const closed = isClosed ? [refusal(row, 'kode_unit', 'UNIT_CLOSED')] : [];
    return [...this.checkInstitution(row), ...closed, ...this.checkParent(row)];
  }

  private checkInstitution(row: ImportRow): Refusal[] {
    const { kode_instansi: code, nama_instansi: name, jenis_instansi: kind } = row.values;
    if (code === '') return [];
    const institution = this.known.get(code) ?? this.institutions.get(code);
    if (institution === undefined) return [refusal(row, 'kode_instansi', 'UNKNOWN_INSTITUTION')];
    const [isNamed, isKind] = [
      name === '' || name === institution.name,
      kind === '' || sameKind(kind, institution.kind),
    ];
    return [
      ...(isNamed ? [] : [refusal(row, 'nama_instansi', 'INSTITUTION_DIFFERS', institution.name)]),
      ...(isKind ? [] : [refusal(row, 'jenis_instansi', 'INSTITUTION_DIFFERS', institution.kind)]),
    ];
  }

  private checkParent(row: ImportRow): Refusal[] {
    const { kode_instansi: institution, kode_induk: parent } = row.values;
    if (!this.file.saysParents || parent === '') return [];
    const key = keyOf(institution, parent);
    const unit = this.units.get(key);
    if (unit === undefined && !this.rowOf.has(key)) return [refusal(row, 'kode_induk', 'UNKNOWN_PARENT')];
    if (unit !== undefined && unit.closedAt !== null) return [refusal(row, 'kode_induk', 'PARENT_CLOSED')];
    return this.isInCircle(row) ? [refusal(row, 'kode_induk', 'CIRCLE')] : [];
  }

  private isInCircle(row: ImportRow): boolean {
    return this.keysAbove(row).has(rowKey(row));
  }

  /** What a row would stand below, up to the top or to where it comes back; another circle above it ends the walk as well. */
  private keysAbove(row: ImportRow): ReadonlySet<string> {
    const seen = new Set<string>();
    for (let key = this.keyAbove(rowKey(row)); key !== null && !seen.has(key); key = this.keyAbove(key)) seen.add(key);
    return seen;
  }

  private keyAbove(key: string): string | null {
    const [row, unit] = [this.rowOf.get(key), this.units.get(key)];
    const parent = row === undefined ? unit && this.parentCodeIn(unit) : this.parentCodeOf(row);
    return parent === null || parent === undefined ? null : keyOf(institutionIn(key), parent);
  }

  /** A new unit that is refused takes along the rows that would stand below it. */
  private refuseBelowRefused(): void {
    const below = byParent(this.file.rows);
    const waiting = this.file.rows.filter((row) => this.isRefused(row));
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      if (!this.file.saysParents || !this.isFirstOfNew(row)) continue;
      const orphans = (below.get(rowKey(row)) ?? []).filter((child) => !this.isRefused(child));
      for (const child of orphans)
        this.refusals.set(child, [refusal(child, 'kode_induk', 'PARENT_REFUSED', String(row.line))]);
      waiting.push(...orphans);
    }
  }

  private isFirstOfNew(row: ImportRow): boolean {
    return row.values.kode_unit !== '' && !this.units.has(rowKey(row)) && this.rowOf.get(rowKey(row)) === row;
  }

  private isRefused(row: ImportRow): boolean {
    return (this.refusals.get(row) ?? []).length > 0;
  }
}

/** Each institution that the register lacks, by the first row that says its name and kind. */
function newInstitutions(
  rows: readonly ImportRow[],
  known: ReadonlyMap<string, Institution>,
): ReadonlyMap<string, PlannedInstitution> {
  const found = new Map<string, PlannedInstitution>();
  for (const { values } of rows) {
    const { kode_instansi: code, nama_instansi: name, jenis_instansi } = values;
    const kind = institutionKindOf(jenis_instansi);
    if (code !== '' && name !== '' && kind !== null && !known.has(code) && !found.has(code))
      found.set(code, { code, name, kind });
  }
  return found;
}

function refusal(row: ImportRow, column: Column, reason: RefusalReason, other: string | null = null): Refusal {
  return { column, reason, value: row.values[column], other };
}

function byParent(rows: readonly ImportRow[]): ReadonlyMap<string, readonly ImportRow[]> {
  const below = new Map<string, ImportRow[]>();
  for (const row of rows) {
    const key = keyOf(row.values.kode_instansi, row.values.kode_induk);
    const children = below.get(key);
    if (children === undefined) below.set(key, [row]);
    else children.push(row);
  }
  return below;
}

/** A kind that nobody knows is told as that. */
function sameKind(text: string, kind: InstitutionKind): boolean {
  const said = institutionKindOf(text);
  return said === null || said === kind;
}

const BETWEEN = '\u0000';

function keyOf(institutionCode: string, code: string): string {
  return `${institutionCode}${BETWEEN}${code}`;
}

function rowKey({ values }: ImportRow): string {
  return keyOf(values.kode_instansi, values.kode_unit);
}

function institutionIn(key: string): string {
  return key.slice(0, key.indexOf(BETWEEN));
}

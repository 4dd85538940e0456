import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  validateSync,
  type ValidationError,
} from 'class-validator';
import { type MasterFault, QuestionMasterUnreadable } from './wordings.errors.js';

/** In which cells of the ministry's answer sheet a question is answered. */
export interface AnswerCells {
  readonly sheet: string;
  readonly row: number;
  /** Column letters. */
  readonly unitAnswer: string;
  readonly unitNote: string;
  readonly evidence: string;
  readonly tpiAnswer: string;
  readonly tpiNote: string;
}

/** A leaf of the question master. */
export interface MasterQuestion {
  readonly soalId: number;
  readonly text: string;
  readonly criteria: string | null;
  /** As the master names it, without regard to case: `ya_tidak`, `abc`, `jumlah`, `0-4`. */
  readonly kind: string;
  readonly scale: readonly { readonly key: string; readonly value: number }[];
  /** Points; 0 where the master gives none. */
  readonly weight: number;
  /** The code of the node that it stands in. */
  readonly node: string;
  readonly cells: AnswerCells;
}

export interface MasterNode {
  /** The marks before its name and those above it, e.g. `A.I.1.i`. */
  readonly code: string;
  readonly weight: number;
}

/** The ministry's questions of a year, as its file has them. */
export interface QuestionMaster {
  readonly year: number;
  /** How many questions the file says it has. */
  readonly total: number;
  readonly nodes: readonly MasterNode[];
  readonly questions: readonly MasterQuestion[];
}

/** Deeper than the master's five levels, and no depth that reading it could fail of. */
const DEEPEST = 8;
const MOST = 1_000;
const MARK = /^\s*([A-Za-z]+|\d+)\s*\./;
/** Those before are for the question itself. */
const COLUMN = /^([F-Z]|[A-Z]{2})$/;

class OptionLine {
  @IsString()
  @Length(1, 20)
  key: string;

  @IsNumber()
  multiplier: number;
}

class QuestionLine {
  @IsInt()
  @Min(1)
  id: number;

  @IsString()
  @Matches(/\S/)
  @MaxLength(5_000)
  teks_pertanyaan: string;

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  kriteria_nilai: string | null;

  @IsString()
  @Length(1, 50)
  jenis_jawaban: string;

  @IsNumber()
  bobot_maksimal: number;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OptionLine)
  skema_penilaian: OptionLine[];

  @IsString()
  @Length(1, 31)
  excel_sheet: string;

  @IsInt()
  @Min(1)
  @Max(10_000)
  excel_baris: number;

  @Matches(COLUMN)
  excel_kolom_jawaban_unit: string;

  @Matches(COLUMN)
  excel_kolom_catatan_unit: string;

  @Matches(COLUMN)
  excel_kolom_bukti_dukung_unit: string;

  @Matches(COLUMN)
  excel_kolom_jawaban_tpi: string;

  @Matches(COLUMN)
  excel_kolom_catatan_tpi: string;
}

class NodeLine {
  @Matches(MARK)
  @MaxLength(500)
  nama: string;

  @IsNumber()
  bobot_maksimal: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => NodeLine)
  children?: NodeLine[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => QuestionLine)
  soals?: QuestionLine[];
}

class MasterFile {
  @IsInt()
  @Min(2_000)
  @Max(2_999)
  tahun: number;

  @IsInt()
  total_soal: number;

  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => NodeLine)
  data: NodeLine[];
}

/** Reads the ministry's question master from JSON text. Throws QuestionMasterUnreadable with every place that is not as it should be. */
export function readQuestionMaster(text: string): QuestionMaster {
  const raw = parsed(text);
  if (depthOf(raw) > DEEPEST * 2)
    throw new QuestionMasterUnreadable([{ at: '', reason: `is more than ${DEEPEST} levels deep` }]);
  const file = plainToInstance(MasterFile, raw);
  const faults = validateSync(file).flatMap((error) => faultsIn(error, ''));
  if (faults.length > 0) throw new QuestionMasterUnreadable(faults);
  const nodes = file.data.flatMap((node) => nodesIn(node, ''));
  return {
    year: file.tahun,
    total: file.total_soal,
    nodes: nodes.map(({ code, line }) => ({ code, weight: line.bobot_maksimal })),
    questions: nodes.flatMap(({ code, line }) => (line.soals ?? []).map((soal) => questionOf(soal, code))),
  };
}

function parsed(text: string): object {
  try {
    // Some programs write a mark of the encoding in front, which JSON does not know.
    const raw: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw;
  } catch {
    throw new QuestionMasterUnreadable([{ at: '', reason: 'is no JSON' }]);
  }
  throw new QuestionMasterUnreadable([{ at: '', reason: 'is no object' }]);
}

/** Lists and objects inside one another; no further than matters. */
function depthOf(value: unknown, above = 0): number {
  if (typeof value !== 'object' || value === null || above > DEEPEST * 2) return above;
  return Object.values(value).reduce<number>((deepest, child) => Math.max(deepest, depthOf(child, above + 1)), above);
}

function faultsIn({ property, constraints, children }: ValidationError, above: string): MasterFault[] {
  const at = /^\d+$/.test(property) ? `${above}[${property}]` : [above, property].filter(Boolean).join('.');
  const own = Object.values(constraints ?? {}).map((reason) => ({ at, reason }));
  return [...own, ...(children ?? []).flatMap((child) => faultsIn(child, at))];
}

function nodesIn(line: NodeLine, above: string): { code: string; line: NodeLine }[] {
  const mark = MARK.exec(line.nama)![1]!;
  const code = above === '' ? mark : `${above}.${mark}`;
  return [{ code, line }, ...(line.children ?? []).flatMap((child) => nodesIn(child, code))];
}

function questionOf(soal: QuestionLine, node: string): MasterQuestion {
  return {
    soalId: soal.id,
    text: soal.teks_pertanyaan.trim(),
    criteria: soal.kriteria_nilai?.trim() || null,
    kind: soal.jenis_jawaban.trim().toLowerCase(),
    scale: soal.skema_penilaian.map(({ key, multiplier }) => ({ key, value: multiplier })),
    weight: soal.bobot_maksimal,
    node,
    cells: {
      sheet: soal.excel_sheet,
      row: soal.excel_baris,
      unitAnswer: soal.excel_kolom_jawaban_unit,
      unitNote: soal.excel_kolom_catatan_unit,
      evidence: soal.excel_kolom_bukti_dukung_unit,
      tpiAnswer: soal.excel_kolom_jawaban_tpi,
      tpiNote: soal.excel_kolom_catatan_tpi,
    },
  };
}

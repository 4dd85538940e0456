import type { PortalAnswer } from '../portal-answers.js';
import type { ProposedUnitsOfYear } from '../proposed-units.service.js';
import type { AnswersOfUnit } from '../sealed-answers.service.js';
import type { SealedProposal } from '../sealed-proposals.repository.js';

/** The names of these fields are PortalRB's (interface 1.0.0), not ours. */
export class UnitsView {
  tahun: number;
  units: UnitView[];

  static of({ year, units }: ProposedUnitsOfYear): UnitsView {
    return { tahun: year, units: units.map((unit) => UnitView.of(unit)) };
  }
}

class UnitView {
  id: string;
  nama: string;
  kategori: 'WBK' | 'WBK-AFIRMASI' | 'WBBM';
  afirmasi: boolean;

  static of({ unitId, unitName, target, isAffirmative }: SealedProposal): UnitView {
    const kategori = isAffirmative && target === 'WBK' ? 'WBK-AFIRMASI' : target;
    return { id: unitId, nama: unitName, kategori, afirmasi: isAffirmative };
  }
}

export class AnswersView {
  unit_id: string;
  nama_unit: string;
  tahun: number;
  answers: AnswerView[];

  static of({ unitId, unitName, year, answers }: AnswersOfUnit): AnswersView {
    return { unit_id: unitId, nama_unit: unitName, tahun: year, answers: answers.map((one) => AnswerView.of(one)) };
  }
}

class AnswerView {
  soal_id: number;
  jawaban_unit: string | null;
  jawaban_tpi: string | null;
  catatan_unit: string | null;
  bukti_dukung_unit: string | null;
  catatan_tpi: string | null;

  static of({ soalId, unitAnswer, tpiAnswer, unitNote, evidence, tpiNote }: PortalAnswer): AnswerView {
    return {
      soal_id: soalId,
      jawaban_unit: unitAnswer,
      jawaban_tpi: tpiAnswer,
      catatan_unit: unitNote,
      bukti_dukung_unit: evidence,
      catatan_tpi: tpiNote,
    };
  }
}

import { existsSync, readFileSync } from 'node:fs';

const FILE = '../shared/domain/portalrb-master-2026.json';

interface MasterNode {
  readonly children?: readonly MasterNode[];
  readonly soals?: readonly MasterQuestion[];
}

/** A question as the ministry's master has it. */
export interface MasterQuestion {
  readonly id: number;
  readonly jenis_jawaban: string;
  readonly skema_penilaian: readonly { readonly key: string }[];
}

/** The ministry's questions, by id; null where the file, which is none of ours to publish, is not beside the repository. */
export function readMaster(): ReadonlyMap<number, MasterQuestion> | null {
  if (!existsSync(FILE)) {
    process.stderr.write(`SKIPPED: ${FILE} is not here, so nothing was checked against the ministry's own master.\n`);
    return null;
  }
  const { data } = JSON.parse(readFileSync(FILE, 'utf8')) as { data: MasterNode[] };
  return new Map(data.flatMap(questionsIn).map((question) => [question.id, question]));
}

function questionsIn({ children = [], soals = [] }: MasterNode): MasterQuestion[] {
  return [...soals, ...children.flatMap(questionsIn)];
}

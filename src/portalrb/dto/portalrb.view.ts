import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate } from '../../domain/calendar-date.js';
import type { CallRow } from '../portalrb-calls.repository.js';
import type { TokenInUse } from '../portalrb-tokens.repository.js';
import type { Connection } from '../portalrb.service.js';
import type { PortalCycle } from '../proposal-window.service.js';
import { type Question, QUESTIONS } from '../question.js';

class PortalrbTokenView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'q7Xw', description: 'its last four characters, to know it by' })
  ending: string;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty()
  createdBy: string;

  @ApiProperty({
    type: Date,
    nullable: true,
    description: 'when it ends, since another took its place; null: it goes on',
  })
  endsAt: Date | null;

  @ApiProperty({ type: Date, nullable: true, description: 'null: never' })
  lastUsedAt: Date | null;

  static of({ id, ending, createdAt, createdByName, endsAt, lastUsedAt }: TokenInUse): PortalrbTokenView {
    return { id, ending, createdAt, createdBy: createdByName, endsAt, lastUsedAt };
  }
}

class PortalrbCycleView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  year: number;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null: proposals have no dates yet' })
  opensOn: CalendarDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closesOn: CalendarDate | null;

  @ApiProperty({ description: 'whether PortalRB may ask today' })
  isOpen: boolean;

  static of({ id, year, window, isOpen }: PortalCycle): PortalrbCycleView {
    return { id, year, opensOn: window?.opensOn ?? null, closesOn: window?.closesOn ?? null, isOpen };
  }
}

export class ConnectionView {
  @ApiProperty({ example: 'https://zi.example.go.id/portalrb/v1', description: 'what the ministry is given' })
  address: string;

  @ApiProperty({ type: PortalrbCycleView, nullable: true })
  cycle: PortalrbCycleView | null;

  @ApiProperty({ type: [PortalrbTokenView], description: 'those that count; the first is the one in force' })
  tokens: PortalrbTokenView[];

  static of({ address, cycle, tokens }: Connection): ConnectionView {
    return {
      address,
      cycle: cycle && PortalrbCycleView.of(cycle),
      tokens: tokens.map((token) => PortalrbTokenView.of(token)),
    };
  }
}

export class MadePortalrbTokenView {
  @ApiProperty({ example: 'zi_prb_…', description: 'shown this once and kept nowhere' })
  token: string;
}

class PortalrbCallView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  at: Date;

  @ApiProperty({ description: 'the network address it came from' })
  address: string;

  @ApiProperty({ example: 'q7Xw', description: 'of the token it came with' })
  ending: string;

  @ApiProperty({ enum: QUESTIONS, enumName: 'PortalrbQuestion' })
  question: Question;

  @ApiProperty({ type: String, nullable: true, description: 'the unit as it was asked for' })
  unitId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'null: no unit of the institution' })
  unitName: string | null;

  @ApiProperty({ example: 200 })
  status: number;

  @ApiProperty({ type: String, nullable: true, example: 'DATA_NOT_FOUND' })
  code: string | null;

  @ApiProperty()
  milliseconds: number;

  static of(call: CallRow): PortalrbCallView {
    const { id, at, address, ending, question, unitId, unitName, status, code, milliseconds } = call;
    return { id, at, address, ending, question, unitId, unitName, status, code, milliseconds };
  }
}

export class CallsView {
  @ApiProperty({ type: [PortalrbCallView] })
  calls: PortalrbCallView[];

  @ApiProperty({ type: Number, nullable: true, description: 'the next page is before it; null: this is the last' })
  next: number | null;

  static of(rows: readonly CallRow[], limit: number): CallsView {
    const last = rows.at(-1);
    const next = last === undefined || rows.length < limit ? null : Number(last.id);
    return { calls: rows.map((row) => PortalrbCallView.of(row)), next };
  }
}

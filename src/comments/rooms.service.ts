import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Sheets } from '../assessments/sheets.service.js';
import { Stages } from '../assessments/stages.service.js';
import { ChangeAreas } from '../change-areas/change-areas.service.js';
import type { Tx } from '../database/transactions.js';
import { itemOf } from '../domain/answer.js';
import { Instruments } from '../instruments/instruments.service.js';
import { NotYourRoom, RoomNotOpen, TalkIsOver } from './comments.errors.js';
import { mayListen, mayTalk, type Room, ROOMS, type RoomState, staysInOwnAreas } from './comments.policy.js';
import type { Earshot, Topic } from './comments.repository.js';

const SHUT: RoomState = { isAssigned: false, isPassClosed: false };

/** Who hears and says what, in which room of an assessment. */
@Injectable()
export class Rooms {
  constructor(
    private readonly assessments: Assessments,
    private readonly stages: Stages,
    private readonly sheets: Sheets,
    private readonly areas: ChangeAreas,
    private readonly instruments: Instruments,
  ) {}

  /** Throws AssessmentNotFound. */
  async get(actor: Actor, assessmentId: string): Promise<AssessmentRow> {
    return this.assessments.get(actor, assessmentId);
  }

  /** null where the actor does not see the assessment. */
  async find(actor: Actor, assessmentId: string): Promise<AssessmentRow | null> {
    return this.assessments.find(actor, assessmentId);
  }

  /** Throws AssessmentNotFound. */
  async lock(tx: Tx, actor: Actor, assessmentId: string): Promise<AssessmentRow> {
    return this.stages.lock(tx, actor, assessmentId);
  }

  /** Throws UnknownItem. */
  topic({ instrumentId }: AssessmentRow, room: Room, item: string): Topic {
    const instrument = this.instruments.get(instrumentId);
    const { code } = itemOf(instrument, item);
    return { room, item: code, areaNo: instrument.areaNoOf.get(code) ?? null };
  }

  /** What somebody reads, who sees the assessment. */
  async earshotOf(actor: Actor, assessment: AssessmentRow): Promise<Earshot> {
    const states = await this.statesFor(actor, assessment);
    const rooms = ROOMS.filter((layer) => mayListen(actor, { ...assessment, layer }, states(layer)));
    return { rooms, areas: await this.ownAreas(actor, assessment) };
  }

  /** Throws TalkIsOver, NotYourRoom, RoomNotOpen, OwnUnit, ConflictDeclared unless somebody may talk about an item in a room now. */
  async assertMayTalk(actor: Actor, assessment: AssessmentRow, { room, item, areaNo }: Topic): Promise<void> {
    const place = { ...assessment, layer: room };
    const state = (await this.statesFor(actor, assessment))(room);
    if (!mayTalk(actor, place, { ...state, isPassClosed: true })) throw new NotYourRoom(room, item);
    const areas = await this.ownAreas(actor, assessment);
    if (areas !== null && !areas.includes(areaNo ?? 0)) throw new NotYourRoom(room, item);
    if (!mayTalk(actor, place, state)) throw new RoomNotOpen(room);
    if (room !== 'UNIT') await this.stages.assertMayJudge(actor, assessment);
    if (assessment.stage === 'CONCLUDED') throw new TalkIsOver();
  }

  private async statesFor(actor: Actor, { id }: AssessmentRow): Promise<(room: Room) => RoomState> {
    const layers = await this.sheets.layersFor(actor, id);
    return (room) => layers.find(({ layer }) => layer === room) ?? SHUT;
  }

  private async ownAreas(actor: Actor, { unitId }: AssessmentRow): Promise<readonly number[] | null> {
    if (!staysInOwnAreas(actor, unitId)) return null;
    const members = await this.areas.membersOf(unitId);
    return members.filter(({ accountId }) => accountId === actor.accountId).map(({ areaNo }) => areaNo);
  }
}

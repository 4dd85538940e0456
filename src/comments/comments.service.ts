import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Comment } from './comment.entity.js';
import { CommentNotFound, MentionRefused, NotYourComment } from './comments.errors.js';
import type { Room } from './comments.policy.js';
import { type CommentRow, CommentsRepository, type Earshot, type Topic } from './comments.repository.js';
import { Rooms } from './rooms.service.js';

const LIST_LIMIT = 500;
const UNRESOLVED = { resolvedAt: null, resolvedBy: null };

/** What somebody says about an item, to whom. */
export interface Said {
  readonly room: Room;
  readonly item: string;
  readonly text: string;
  /** Account ids, each once. */
  readonly mentions: readonly string[];
}

/**
 * The talk about an assessment, item by item. It needs no window and ends with the assessment. Writing throws NotYourRoom,
 * RoomNotOpen, ConflictDeclared, TalkIsOver; what names a comment throws CommentNotFound for one that the actor may not read.
 */
@Injectable()
export class Comments {
  constructor(
    private readonly comments: CommentsRepository,
    private readonly rooms: Rooms,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The latest 500 that somebody reads, about one item or all, oldest first. Throws AssessmentNotFound, UnknownItem. */
  async list(actor: Actor, assessmentId: string, item: string | null): Promise<CommentRow[]> {
    const assessment = await this.rooms.get(actor, assessmentId);
    if (item !== null) this.rooms.topic(assessment, 'UNIT', item);
    const earshot = await this.rooms.earshotOf(actor, assessment);
    return this.comments.list(assessmentId, actor.accountId, earshot, item, LIST_LIMIT);
  }

  /** Answers the comment's id. Throws AssessmentNotFound, UnknownItem, MentionRefused. */
  async write(actor: Actor, assessmentId: string, said: Said): Promise<string> {
    return this.transactions.run(async (tx) => {
      const assessment = await this.rooms.lock(tx, actor, assessmentId);
      const topic = this.rooms.topic(assessment, said.room, said.item);
      await this.rooms.assertMayTalk(actor, assessment, topic);
      await this.assertReaders(assessment, topic, said.mentions);
      const { id } = await this.add(tx, actor, assessmentId, topic, said.text);
      if (said.mentions.length > 0) await this.comments.mention(tx, id, said.mentions);
      await this.record(tx, actor, { id, assessmentId }, 'comment', { after: said });
      return id;
    });
  }

  /** Replaces the words of one's own comment; the audit log keeps the old ones. Throws NotYourComment. */
  async correct(actor: Actor, id: string, text: string): Promise<void> {
    await this.within(actor, id, async (tx, comment) => {
      if (comment.writtenBy !== actor.accountId) throw new NotYourComment();
      if (comment.text === text) return;
      await this.comments.change(tx, id, { text, correctedAt: this.clock.now() });
      await this.record(tx, actor, comment, 'correct', { before: { text: comment.text }, after: { text } });
    });
  }

  /** Says that a comment is dealt with; again is harmless. */
  async resolve(actor: Actor, id: string): Promise<void> {
    await this.within(actor, id, async (tx, comment) => {
      if (comment.resolvedAt !== null) return;
      await this.comments.change(tx, id, { resolvedAt: this.clock.now(), resolvedBy: actor.accountId });
      await this.record(tx, actor, comment, 'resolve', {});
    });
  }

  /** Says that it is not; again is harmless. */
  async reopen(actor: Actor, id: string): Promise<void> {
    await this.within(actor, id, async (tx, comment) => {
      const { resolvedAt, resolvedBy } = comment;
      if (resolvedAt === null) return;
      await this.comments.change(tx, id, UNRESOLVED);
      await this.record(tx, actor, comment, 'reopen', { before: { resolvedAt, resolvedBy } });
    });
  }

  /** Remembers that the actor has seen what mentions them in an assessment. Throws AssessmentNotFound. */
  async markSeen(actor: Actor, assessmentId: string): Promise<void> {
    const assessment = await this.rooms.get(actor, assessmentId);
    const earshot = await this.rooms.earshotOf(actor, assessment);
    await this.transactions.run((tx) =>
      this.comments.markSeen(tx, assessmentId, actor.accountId, earshot, this.clock.now()),
    );
  }

  /** Changes a comment, read again once its assessment is locked. */
  private async within(actor: Actor, id: string, work: (tx: Tx, comment: Comment) => Promise<void>): Promise<void> {
    const { assessmentId } = await this.get(actor, id);
    await this.transactions.run(async (tx) => {
      const assessment = await this.rooms.lock(tx, actor, assessmentId);
      const comment = await this.get(actor, id);
      const { room, itemCode: item, areaNo } = comment;
      await this.rooms.assertMayTalk(actor, assessment, { room, item, areaNo });
      await work(tx, comment);
    });
  }

  private async get(actor: Actor, id: string): Promise<Comment> {
    const comment = await this.comments.find(id);
    const assessment = comment && (await this.rooms.find(actor, comment.assessmentId));
    if (comment === null || assessment === null) throw new CommentNotFound(id);
    if (!isHeard(await this.rooms.earshotOf(actor, assessment), comment)) throw new CommentNotFound(id);
    return comment;
  }

  private async add(
    tx: Tx,
    { accountId }: Actor,
    assessmentId: string,
    { room, item: itemCode, areaNo }: Topic,
    text: string,
  ) {
    const written = { writtenAt: this.clock.now(), writtenBy: accountId, correctedAt: null };
    return this.comments.add(tx, { assessmentId, room, itemCode, areaNo, text, ...written, ...UNRESOLVED });
  }

  private async assertReaders(assessment: AssessmentRow, topic: Topic, mentions: readonly string[]): Promise<void> {
    if (mentions.length === 0) return;
    const readers = await this.comments.readersAmong(mentions, assessment, topic);
    const strangers = mentions.flatMap((accountId, index) => (readers.includes(accountId) ? [] : [index]));
    if (strangers.length > 0) throw new MentionRefused(topic.room, strangers);
  }

  private async record(
    tx: Tx,
    { accountId: actorId }: Actor,
    { id, assessmentId }: Pick<Comment, 'id' | 'assessmentId'>,
    action: string,
    change: { before?: object; after?: object },
  ): Promise<void> {
    await this.audit.record(tx, { actorId, action, subject: ['comment', id], assessmentId, ...change });
  }
}

function isHeard({ rooms, areas }: Earshot, { room, areaNo }: Comment): boolean {
  return rooms.includes(room) && (areas === null || areas.includes(areaNo ?? 0));
}

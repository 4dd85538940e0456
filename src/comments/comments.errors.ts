import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';
import type { Room } from './comments.policy.js';

export class CommentNotFound extends DomainError {
  readonly code = 'comment-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no comment ${id} that you may read.`);
  }
}

export class NotYourRoom extends DomainError {
  readonly code = 'not-your-room';
  readonly kind = 'forbidden';
  override readonly facts: { readonly room: Room; readonly item: string };

  constructor(room: Room, item: string) {
    const who =
      room === 'UNIT'
        ? "the unit's coordinator, its head and the members who work on the item's area"
        : `the ${room}'s lead and the evaluators assigned to this assessment`;
    super(`${item} is talked about in the room ${room} by ${who}.`);
    this.facts = { room, item };
  }
}

export class RoomNotOpen extends DomainError {
  readonly code = 'room-not-open';
  readonly kind = 'conflict';
  override readonly facts: { readonly room: Room };

  constructor(room: Room) {
    super(`The room of the ${room} opens when its first pass is closed: until then its evaluators score blind.`);
    this.facts = { room };
  }
}

export class TalkIsOver extends DomainError {
  readonly code = 'talk-is-over';
  readonly kind = 'conflict';

  constructor() {
    super('The assessment is concluded: what was said about it stays as it is.');
  }
}

export class NotYourComment extends DomainError {
  readonly code = 'not-your-comment';
  readonly kind = 'forbidden';

  constructor() {
    super('Only its author corrects a comment; answer with one of your own.');
  }
}

export class MentionRefused extends DomainError {
  readonly code = 'mention-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  /** @param indexes of the people in the list that was given, who do not read the item in this room. */
  constructor(room: Room, indexes: readonly number[]) {
    const detail =
      room === 'UNIT'
        ? "mention people of the same unit: its coordinator, its head, or a member who works on the item's area"
        : `mention the ${room}'s lead or an evaluator assigned to this assessment`;
    super(`${indexes.length} of the people mentioned cannot read this here: ${detail}.`);
    const fault = { detail, rule: 'readsThisRoom', limits: [room] } as const;
    this.facts = { errors: indexes.map((index) => ({ pointer: `/mentions/${index}`, ...fault })) };
  }
}

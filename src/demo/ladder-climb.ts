import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, calendarDate } from '../domain/calendar-date.js';
import type { StageHands, Theatre } from './stage-hands.js';

/** No two holidays and a weekend in a row are longer, in days. */
const LONGEST_REST = 14;

/** Moves the clock from rung to rung of an award's ladder, and waits until each reminder was sent. */
export class LadderClimb {
  constructor(
    private readonly hands: StageHands,
    private readonly theatre: Theatre,
  ) {}

  /** @param last the rung to stop after, in days before the due day. */
  async upTo(awardId: string, last: number): Promise<void> {
    const ladder = await this.ladderOf(awardId);
    for (const { sendOn, stepDays } of ladder.filter((rung) => rung.stepDays >= last)) {
      await this.sweepFrom(sendOn, awardId, stepDays);
      await this.untilSent(awardId, stepDays);
      this.hands.say(`The coordinator of BBPPT is reminded: ${inWords(stepDays)}.`);
    }
  }

  /** A rung on a quiet day goes out on the next working day: looks on every day until it is made out. */
  private async sweepFrom(sendOn: string, awardId: string, stepDays: number): Promise<void> {
    for (let late = 0; late < LONGEST_REST; late += 1) {
      this.hands.goTo(addDays(calendarDate(sendOn), late));
      await this.theatre.sweep();
      if ((await this.rungOf(awardId, stepDays)).recipients.length > 0) return;
    }
  }

  private async untilSent(awardId: string, stepDays: number): Promise<void> {
    for (let waited = 0; waited < 30_000; waited += 50) {
      const { recipients } = await this.rungOf(awardId, stepDays);
      if (recipients.length > 0 && recipients.every(({ sentAt }) => sentAt !== null)) return;
      await sleep(50);
    }
    throw new Error(`The reminder "${inWords(stepDays)}" was not sent within 30 seconds.`);
  }

  private async rungOf(awardId: string, stepDays: number): Promise<Rung> {
    return (await this.ladderOf(awardId)).find((rung) => rung.stepDays === stepDays) as Rung;
  }

  private async ladderOf(awardId: string): Promise<Rung[]> {
    return (await this.hands.as('koordinator')).get<Rung[]>(`/awards/${awardId}/reminders`);
  }
}

function inWords(stepDays: number): string {
  if (stepDays < 0) return `it is overdue by ${-stepDays} day`;
  if (stepDays === 0) return 'it is due today';
  return stepDays === 1 ? 'it is due tomorrow' : `${stepDays} days to go`;
}

interface Rung {
  readonly sendOn: string;
  readonly stepDays: number;
  readonly recipients: readonly { readonly sentAt: string | null }[];
}

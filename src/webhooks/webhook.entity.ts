import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A system of an institution, or of the nation, that is told of events. */
@Entity('webhook')
export class Webhook {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** null: it hears of every institution. */
  @Column('uuid', { nullable: true })
  institutionId: string | null;

  @Column('text')
  url: string;

  /** Sealed (secrets/secret-box.ts): everything sent is signed with it. */
  @Column('text')
  secret: string;

  /** The one before, which signs along for a while. */
  @Column('text', { nullable: true })
  previousSecret: string | null;

  @Column('timestamptz', { nullable: true })
  previousSecretUntil: Date | null;

  @Column('text', { array: true })
  eventTypes: string[];

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** null where its receiver said that it is gone. */
  @Column('uuid', { nullable: true })
  endedBy: string | null;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who an account's owner is at a service: the service never gives a subject to anybody else, as it may an address. */
@Entity('linked_identity')
export class LinkedIdentity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  @Column('timestamptz')
  linkedAt: Date;
}

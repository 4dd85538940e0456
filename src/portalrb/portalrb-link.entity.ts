import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The token of a share that PortalRB was given, so that it gets the same each time it asks. */
@Entity('portalrb_link')
export class PortalrbLink {
  @PrimaryColumn('uuid')
  shareId: string;

  /** Sealed (secrets/secret-box.ts). */
  @Column('text')
  token: string;
}

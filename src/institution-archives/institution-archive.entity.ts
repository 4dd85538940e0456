import { Column, Entity } from 'typeorm';
import { AskedFile } from '../asked-files/asked-file.entity.js';

/** PostgreSQL's bigint comes as text. */
const AS_NUMBER = {
  from: (text: string | null) => (text === null ? null : Number(text)),
  to: (bytes: number | null) => bytes,
};

/** Everything of an institution that somebody asked for. */
@Entity('institution_archive')
export class InstitutionArchive extends AskedFile {
  @Column('uuid')
  institutionId: string;

  @Column('bigint', { nullable: true, transformer: AS_NUMBER })
  sizeBytes: number | null;
}

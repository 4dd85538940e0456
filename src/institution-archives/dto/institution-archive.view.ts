import { ApiProperty } from '@nestjs/swagger';
import { AskedFileView } from '../../asked-files/dto/asked-file.view.js';
import type { InstitutionArchive } from '../institution-archive.entity.js';

export class InstitutionArchiveView extends AskedFileView {
  @ApiProperty()
  institutionId: string;

  @ApiProperty({ type: Number, nullable: true, description: 'bytes' })
  sizeBytes: number | null;

  static of(archive: InstitutionArchive): InstitutionArchiveView {
    const { institutionId, sizeBytes } = archive;
    return { ...AskedFileView.partsOf(archive), institutionId, sizeBytes };
  }
}

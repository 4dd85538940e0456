import { ApiProperty } from '@nestjs/swagger';
import type { AreaProgress } from '../area-progress.service.js';
import { ProgressView } from './progress.view.js';

export class AreaWorkerView {
  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'leads the area; one member at most does' })
  isLead: boolean;
}

export class AreaProgressView extends ProgressView {
  @ApiProperty({ minimum: 1, maximum: 6 })
  no: number;

  @ApiProperty()
  titleId: string;

  @ApiProperty()
  titleEn: string;

  @ApiProperty({ type: [AreaWorkerView] })
  members: AreaWorkerView[];

  static of(area: AreaProgress): AreaProgressView {
    const { no, title, members } = area;
    const views = members.map(({ accountId, name, isLead }) => ({ accountId, name, isLead }));
    return { no, titleId: title.id, titleEn: title.en, ...ProgressView.counts(area), members: views };
  }
}

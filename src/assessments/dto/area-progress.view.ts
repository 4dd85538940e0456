import { ApiProperty } from '@nestjs/swagger';
import type { AreaProgress } from '../area-progress.service.js';

export class AreaWorkerView {
  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;
}

export class AreaProgressView {
  @ApiProperty({ minimum: 1, maximum: 6 })
  no: number;

  @ApiProperty()
  titleId: string;

  @ApiProperty()
  titleEn: string;

  @ApiProperty({ description: "items of the area that have a value on the unit's sheet" })
  answered: number;

  @ApiProperty()
  items: number;

  @ApiProperty({ type: [AreaWorkerView] })
  members: AreaWorkerView[];

  static of({ no, title, answered, items, members }: AreaProgress): AreaProgressView {
    const views = members.map(({ accountId, name }) => ({ accountId, name }));
    return { no, titleId: title.id, titleEn: title.en, answered, items, members: views };
  }
}

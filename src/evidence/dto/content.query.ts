import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';

export class ContentQuery {
  @ApiPropertyOptional({ default: false, description: 'true shows a PDF, an image or a video instead of saving it' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' || value === 'false' ? value === 'true' : value))
  @IsBoolean({ message: 'preview must be true or false' })
  preview = false;
}

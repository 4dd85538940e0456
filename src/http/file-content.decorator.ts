import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiResponse } from '@nestjs/swagger';

/** Describes a route that sends a file, or the range of it that is asked for (file-answer.ts). */
export function FileContent(...mediaTypes: string[]): MethodDecorator {
  return applyDecorators(
    ApiHeader({ name: 'Range', required: false, description: 'one range, for example bytes=0-1023' }),
    ApiProduces(...mediaTypes),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
    ApiResponse({ status: 206, description: 'The range that was asked for' }),
    ApiResponse({ status: 304, description: 'What If-None-Match names is the file' }),
    ApiResponse({ status: 416, description: 'The range begins after the end; Content-Range says the size' }),
  );
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { Page } from './page.js';

/** Sends the rows of a page as a plain list. */
@Injectable()
export class RowsAlone implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map(({ rows }: Page<unknown>) => rows));
  }
}

import { applyDecorators, Post as NestPost, UseInterceptors } from '@nestjs/common';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/**
 * A POST route, to be used in place of Nest's: whoever is known may repeat it under an `Idempotency-Key`. As an interceptor of all
 * routes it would cost each of them a tenth of its time, to look for a key that only a POST can have.
 */
export const Post = (path?: string) => applyDecorators(NestPost(path), UseInterceptors(IdempotencyInterceptor));

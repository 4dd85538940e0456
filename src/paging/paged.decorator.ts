import { applyDecorators, type Type, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { NextLink } from './next-link.interceptor.js';

/** Marks a route that answers with a page of a list, whose view says `next`. */
export function Paged(view: Type): MethodDecorator {
  const headers = {
    Link: { description: 'rel="next": the address of the next page, where there is one', schema: { type: 'string' } },
  } as const;
  return applyDecorators(UseInterceptors(NextLink), ApiOkResponse({ type: view, headers }));
}

import { applyDecorators, type Type, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { NextLink } from './next-link.interceptor.js';
import { RowsAlone } from './rows-alone.interceptor.js';

const HEADERS = {
  Link: { description: 'rel="next": the address of the next page, where there is one', schema: { type: 'string' } },
} as const;

/** Marks a route that answers with a page of a list, whose view says `next`. */
export function Paged(view: Type): MethodDecorator {
  return applyDecorators(UseInterceptors(NextLink), ApiOkResponse({ type: view, headers: HEADERS }));
}

/** The same for a route that gives a Page, of which the rows alone are sent: the link is all that says where the list goes on. */
export function PagedRows(row: Type): MethodDecorator {
  return applyDecorators(UseInterceptors(RowsAlone, NextLink), ApiOkResponse({ type: [row], headers: HEADERS }));
}

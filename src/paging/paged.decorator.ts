import { applyDecorators, type Type, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Keeping, NextLink } from './next-link.interceptor.js';
import { RowsAlone } from './rows-alone.interceptor.js';

const HEADERS = {
  Link: { description: 'rel="next": the address of the next page, where there is one', schema: { type: 'string' } },
  ETag: { description: 'to send as If-None-Match: 304 where the page is as it was', schema: { type: 'string' } },
} as const;

/** Marks a route that answers with a page of a list, whose view says `next`. */
export function Paged(view: Type, keeping: Keeping = 'by-browser'): MethodDecorator {
  return applyDecorators(UseInterceptors(new NextLink(keeping)), ApiOkResponse({ type: view, headers: HEADERS }));
}

/** The same for a route that gives a Page, of which the rows alone are sent: the link is all that says where the list goes on. */
export function PagedRows(row: Type, keeping: Keeping = 'by-browser'): MethodDecorator {
  const interceptors = UseInterceptors(RowsAlone, new NextLink(keeping));
  return applyDecorators(interceptors, ApiOkResponse({ type: [row], headers: HEADERS }));
}

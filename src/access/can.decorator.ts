import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { type Action, rolesFor } from './permissions.js';

export const ACTION = Symbol('action');

/** This route is for the roles that `permissions.ts` gives the action. The OpenAPI document names them. */
export const Can = (action: Action) =>
  applyDecorators(
    SetMetadata(ACTION, action),
    ApiCookieAuth('session'),
    ApiExtension('x-action', action),
    ApiExtension('x-roles', rolesFor(action)),
  );

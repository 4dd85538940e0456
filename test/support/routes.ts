import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ACTION } from '../../src/access/can.decorator.js';
import { JOB_BOARD } from '../../src/queue/board/job-board.js';
import type { Action } from '../../src/access/permissions.js';
import { IS_PUBLIC } from '../../src/access/public.decorator.js';

/** One handler of a running program, as its decorators describe it. */
export interface Route {
  /** e.g. SheetsController.show */
  readonly name: string;
  /** e.g. GET sheets/:id */
  readonly address: string;
  readonly action: Action | undefined;
  readonly isPublic: boolean;
}

/** What answers without a controller. */
const MOUNTED: readonly Route[] = [
  { name: 'JobBoard.mount', address: `GET ${JOB_BOARD.path.slice(1)}`, action: JOB_BOARD.action, isPublic: false },
];

/** Where a route answers: most under /api/v1. */
export function pathOf({ address }: Route): string {
  const path = address.split(' ')[1] ?? '';
  return /^(health|jobs|metrics)(\/|$)/.test(path) ? `/${path}` : `/api/v1/${path}`;
}

/** Every handler of every controller, and what is mounted beside them. */
export function routesOf(app: INestApplication): readonly Route[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = new Set(
    modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype)),
  );
  return [...[...controllers].flatMap((controller) => (controller === null ? [] : handlersOf(controller))), ...MOUNTED];
}

function handlersOf(controller: Function): Route[] {
  const methods = Object.getOwnPropertyNames(controller.prototype);
  return methods.flatMap((method) => {
    const handler = (controller.prototype as Record<string, object>)[method];
    const verb: unknown =
      method === 'constructor' || handler === undefined ? undefined : Reflect.getMetadata(METHOD_METADATA, handler);
    if (handler === undefined || typeof verb !== 'number') return [];
    const told = (key: symbol): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
    const path = [controller, handler].map((part) =>
      String(Reflect.getMetadata(PATH_METADATA, part)).replace(/^\/$/, ''),
    );
    return {
      name: `${controller.name}.${method}`,
      address: `${RequestMethod[verb]} ${path.filter((part) => part !== '').join('/')}`,
      action: told(ACTION) as Action | undefined,
      isPublic: told(IS_PUBLIC) === true,
    };
  });
}

import { type DynamicModule, Module } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { PortalrbModule } from './portalrb.module.js';
import { ProviderController } from './provider.controller.js';

/** The door for PortalRB itself, by itself because the operator says where it is. */
@Module({ imports: [PortalrbModule], controllers: [ProviderController] })
export class ProviderModule {
  /** `path`: where it answers, e.g. /portalrb/v1. */
  static at(path: string): DynamicModule {
    return { module: ProviderModule, imports: [RouterModule.register([{ path, module: ProviderModule }])] };
  }
}

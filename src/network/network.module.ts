import { type DynamicModule, Global, Module } from '@nestjs/common';
import { PublicNetwork } from './public-network.js';

/** Gives every feature the same network. */
@Global()
@Module({})
export class NetworkModule {
  static with(network: PublicNetwork): DynamicModule {
    return {
      module: NetworkModule,
      providers: [{ provide: PublicNetwork, useValue: network }],
      exports: [PublicNetwork],
    };
  }
}

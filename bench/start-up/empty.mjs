import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

// The baseline: Nest with one route, beside PostgreSQL as the program embeds it.

const { startEmbeddedPostgres } = await import(process.env.EMBEDDED_POSTGRES);
const database = await startEmbeddedPostgres(process.env.ZI_DATA_DIR);

class Hello {
  hello() {
    return 'hello';
  }
}
Reflect.decorate([Get()], Hello.prototype, 'hello', Object.getOwnPropertyDescriptor(Hello.prototype, 'hello'));
Controller()(Hello);

class Empty {}
Module({ controllers: [Hello] })(Empty);

const app = await NestFactory.create(Empty, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');

process.on('SIGTERM', () => {
  void app
    .close()
    .then(() => database.stop())
    .then(() => process.exit(0));
});
